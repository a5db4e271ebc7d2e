using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads the patient's age in years, at the question for it.</summary>
internal sealed class AgeRecogniser(QuantityAnalyser analyser) : IRecogniser<Age>
{
    public Understood<Age> Recognise(Utterance utterance)
    {
        var reading = analyser.Read(utterance);
        return new AgeReader(reading).Read(isBareAllowed: true)
            ?? Understood<Age>.Not(Unread.Reason(reading.Tokens), reading.Whole);
    }
}
