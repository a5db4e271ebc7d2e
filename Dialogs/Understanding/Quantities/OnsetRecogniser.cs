using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads the months since headaches have been this frequent, at the question for them.</summary>
internal sealed class OnsetRecogniser(QuantityAnalyser analyser) : IRecogniser<MonthRange>
{
    public Understood<MonthRange> Recognise(Utterance utterance)
    {
        var reading = analyser.Read(utterance);
        var counter = new MonthCounter(reading);
        if (counter.SinceAnAge() is { } sinceAge)
        {
            return sinceAge;
        }

        var candidates = reading.Findings.Where(counter.IsSince).ToList();
        if (candidates.Count == 0 && !reading.Tokens.Any(token => token.Meaning is Meaning.Lifelong))
        {
            // At this question a number alone is a number of months.
            candidates = [.. reading.Findings.Where(finding => finding is { Kind: FindingKind.Amount, Amount: { IsBare: true, IsOne: false } }
                && !AgeCues.IsAge(reading.Tokens, finding) && !AgeCues.IsAgeThen(reading.Tokens, finding))];
        }

        return candidates.Count > 0
            ? counter.Count(candidates)
            : Understood<MonthRange>.Not(SoundsLong(reading.Tokens) ? NotUnderstoodReason.SoundsLong : Unread.Reason(reading.Tokens), reading.Whole);
    }

    /// <summary>"My whole life", "years", "since I was 15".</summary>
    private static bool SoundsLong(TokenLine tokens) => tokens.Any(token =>
        token.Meaning is Meaning.Lifelong or Meaning.Long or Meaning.Always or Meaning.Constant or Meaning.AtAge or Meaning.Decade or Meaning.Year);
}
