using ScreeningBot.Dialogs.Understanding.Medications;
using ScreeningBot.Dialogs.Understanding.Quantities;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>
/// Reads everything that a message tells, whatever was asked. Each number is claimed by one answer at most, and only where its unit or the words
/// beside it say of which: a number alone tells nothing.
/// </summary>
internal sealed class VolunteeredRecogniser(
    WordReader words, QuantityAnalyser analyser, MedicineCatalogue catalogue, IRecogniser<MedicationReading> medications, IRecogniser<ContactReading> contact) : IRecogniser<VolunteeredAnswers>
{
    private readonly VolunteeredCues cues = new(words);

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
        };
        var rest = WithoutClaimed(reading, told);
        var details = Said(contact.Recognise(rest));
        details = details is not null && cues.IsVolunteered(utterance, details.Value, details.Span, told.Age?.Span) ? WithoutDoubtfulName(reading, told, details) : null;
        return Understood<VolunteeredAnswers>.As(
            told with
            {
                Medications = Medications(reading, rest, isTakenNow: told.AcuteDays is not null),
                Contact = details,
            },
            reading.Whole);
    }

    /// <summary>Beside other answers a name is one when it is introduced, or written with a capital.</summary>
    private Understood<ContactReading>? WithoutDoubtfulName(QuantityReading reading, VolunteeredAnswers told, Understood<ContactReading> details)
    {
        var utterance = reading.Utterance;
        var isWhatTheyAre = reading.Tokens.Any(token => token.Meaning is Meaning.Occupation or Meaning.Sex or Meaning.OtherSubject
            && details.Value.Name?.Contains(token.Word, StringComparison.OrdinalIgnoreCase) is true && token.Word.Length > 1);
        var (name, hasOther) = (details.Value.Name, told.Age ?? (object?)told.Frequency ?? told.Duration ?? (object?)told.Onset ?? told.AcuteDays);
        var isDoubtful = name is not null && hasOther is not null && !cues.IsIntroduced(utterance)
            && (isWhatTheyAre || !utterance.Text.Contains(name.Split(' ')[0], StringComparison.Ordinal));
        return !isDoubtful ? details
            : details.Value.Phone is null && details.Value.Email is null ? null
            : Understood<ContactReading>.As(details.Value with { Name = null }, details.Span, details.Certainty);
    }

    private static Understood<T>? Said<T>(Understood<T>? understood)
        where T : notnull => understood is { Succeeded: true } ? understood : null;

    private Understood<MedicationReading>? Medications(QuantityReading reading, Utterance rest, bool isTakenNow)
    {
        if (Said(medications.Recognise(rest)) is not { } understood)
        {
            return null;
        }

        var named = understood.Value;
        if (named.IsNone)
        {
            return IsNoneOfMedicines(reading.Tokens) ? understood : null;
        }

        // "How much is Botox", "does Botox hurt", "can I take Advil": nothing is told of what was taken.
        var isQuestion = cues.IsQuestion(reading.Utterance);
        if (isQuestion && !IsTaken(reading.Tokens))
        {
            return null;
        }

        List<MedicationAnswer> taken = [.. named.Medications.Where(medication => medication.Outcome is not MedicationOutcome.Unknown
            || (!isQuestion && (!string.Equals(medication.Drug, MedicationRecogniser.TheTreatmentItself, StringComparison.Ordinal) || IsTaken(reading.Tokens))))];
        if (isTakenNow)
        {
            // What is taken on a stated number of days is taken now.
            taken = taken.ConvertAll(medication => medication.Outcome is MedicationOutcome.Unknown && catalogue.Find(medication.Drug)?.Role is MedicineRole.Acute
                ? new MedicationAnswer(medication.Drug, MedicationOutcome.Current, medication.Months)
                : medication);
        }

        return taken.Count > 0 || (named.Classes.Count > 0 && !isQuestion)
            ? Understood<MedicationReading>.As(named with { Medications = taken }, understood.Span, understood.Certainty)
            : null;
    }

    /// <summary>"Never tried anything", "I don't take any medicine"; not "8 hours if I don't take anything", nor a plain "none".</summary>
    private static bool IsNoneOfMedicines(TokenLine tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var isCondition = IsCondition(tokens[at - 1].Word) || IsCondition(tokens[at - 2].Word) || (tokens.Is(at - 1, Meaning.Untreated) && !tokens.Is(at, Meaning.Tried));
            var isDenied = tokens.Has(at - 3, at, Meaning.Never, Meaning.Not, Meaning.TakesNothing) || tokens.Has(at + 1, at + 3, Meaning.Never)
                || (tokens.Is(at - 1, Meaning.No) && tokens.Is(at, Meaning.Treatment, Meaning.Pill)) || (tokens.Is(at, Meaning.Tried) && tokens.Is(at - 1, Meaning.Untreated))
                || tokens[at - 1].Word is "havent" or "haven't";
            // "Nothing I take helps".
            var isOfEffect = tokens[at + 1].Word is "helps" or "works" or "help" or "work" or "does" or "touches" or "aide" or "marche" or "fonctionne";
            if (!isCondition && !isOfEffect && (tokens.Is(at, Meaning.TakesNothing) || (isDenied && tokens.Is(at, Meaning.Tried, Meaning.Take, Meaning.Treatment, Meaning.Pill))))
            {
                return !tokens.Any(token => token.IsAny(Meaning.PreventiveMedicine, Meaning.AcuteMedicine));
            }
        }

        return false;
    }

    private static bool IsCondition(string word) => word is "if" or "when" or "si" or "quand";

    private static bool IsTaken(TokenLine tokens) => tokens.Any(token => token.Meaning is Meaning.Tried or Meaning.Was or Meaning.Ago or Meaning.Count or Meaning.Last
        || (token.Is(Meaning.Break) && token.Word is "got" or "have had" or "ive had" or "i've had" or "getting"));

    /// <summary>
    /// The message without what other answers have claimed: "twice a week for a few hours, advil helps" does not say that Advil helps for a few hours.
    /// Places in it stay the same.
    /// </summary>
    private static Utterance WithoutClaimed(QuantityReading reading, VolunteeredAnswers told)
    {
        var text = reading.Utterance.Text.ToCharArray();
        var isChanged = false;
        // "1 hour with Maxalt, 12 without": neither tells how well it works.
        var treated = told.Duration is null ? [] : reading.Findings.Where(finding => finding.Amount?.Unit is Unit.Hour or Unit.Minute && reading.Tokens.Is(finding.Next, Meaning.Treated)).Select(finding => (WordSpan?)reading.SpanOf(finding));
        foreach (var span in treated.Concat([told.Age?.Span, told.Frequency?.Span, told.Duration?.Span, told.Onset?.Span]))
        {
            if (span is { } claimed && claimed.Length < text.Length && !NamesMedicine(reading, claimed))
            {
                text.AsSpan(claimed.Start, claimed.Length).Fill(' ');
                isChanged = true;
            }
        }

        return isChanged ? new Utterance(new string(text), reading.Utterance.Language, reading.Utterance.Today) : reading.Utterance;
    }

    private static bool NamesMedicine(QuantityReading reading, WordSpan span) => reading.Tokens.Any(token =>
        token.Meaning is Meaning.AcuteMedicine or Meaning.PreventiveMedicine or Meaning.Treatment or Meaning.Take or Meaning.Pill or Meaning.TakesNothing or Meaning.Word
        && reading.Utterance.SpanOf(token.Start, token.End - token.Start) is var own && own.Start >= span.Start && own.End <= span.End);
}
