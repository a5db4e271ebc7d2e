using ScreeningBot.Dialogs.Understanding.Quantities;

namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>
/// Reads everything that a message tells, whatever was asked. Each number is claimed by one answer at most, and only where its unit or the words
/// beside it say of which: a number alone tells nothing.
/// </summary>
internal sealed class VolunteeredRecogniser(
    QuantityAnalyser analyser, IRecogniser<MedicationReading> medications, IRecogniser<ContactReading> contact) : IRecogniser<VolunteeredAnswers>
{
    public Understood<VolunteeredAnswers> Recognise(Utterance utterance)
    {
        var reading = analyser.Read(utterance);
        var claims = new QuantityClaims(reading);
        var told = new VolunteeredAnswers
        {
            Age = Said(claims.Age()),
            Frequency = Said(claims.Frequency()),
            Duration = Said(claims.Duration()),
            Onset = Said(claims.Onset()),
            AcuteDays = Said(claims.AcuteDays()),
            Medications = Medications(utterance, reading),
            Contact = Contact(utterance),
        };
        return Understood<VolunteeredAnswers>.As(told, reading.Whole);
    }

    private static Understood<T>? Said<T>(Understood<T>? understood)
        where T : notnull => understood is { Succeeded: true } ? understood : null;

    private Understood<MedicationReading>? Medications(Utterance utterance, QuantityReading reading)
    {
        if (Said(medications.Recognise(utterance)) is not { } understood)
        {
            return null;
        }

        // "None" counts when it is said of medicines, and a name that no one knows only beside others.
        var isSaid = understood.Value.IsNone
            ? reading.Tokens.Any(token => token.Meaning is Meaning.Tried or Meaning.Take or Meaning.TakesNothing or Meaning.Treatment or Meaning.Pill)
            : understood.Value.Medications.Count > 0 || understood.Value.Classes.Count > 0;
        return isSaid ? understood : null;
    }

    private Understood<ContactReading>? Contact(Utterance utterance)
    {
        if (Said(contact.Recognise(utterance)) is not { } understood)
        {
            return null;
        }

        return ContactCues.IsVolunteered(utterance, understood.Value) ? understood : null;
    }
}
