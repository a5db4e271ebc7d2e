using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads the months since headaches have been this frequent, at the question for them.</summary>
internal sealed class OnsetRecogniser(QuantityAnalyser analyser) : IRecogniser<MonthRange>
{
    private const int MostWordsBeside = 3;

    public Understood<MonthRange> Recognise(Utterance utterance)
    {
        var reading = analyser.Read(utterance);
        var counter = new MonthCounter(reading);
        if (counter.SinceAnAge() is { } sinceAge)
        {
            return sinceAge;
        }

        var candidates = reading.Findings.Where(counter.IsSince).ToList();
        var isOfSomethingElse = false;
        if (candidates.Count == 0 && !reading.Tokens.Any(token => token.Meaning is Meaning.Lifelong))
        {
            // At this question a number alone is a number of months.
            List<Finding> bare = [.. reading.Findings.Where(finding => finding is { Kind: FindingKind.Amount, Amount: { IsBare: true, IsOne: false } }
                && !AgeCues.IsAge(reading.Tokens, finding) && !AgeCues.IsAgeThen(reading.Tokens, finding))];
            candidates = [.. bare.Where(finding => StandsAlone(reading.Tokens, finding))];
            isOfSomethingElse = candidates.Count < bare.Count;
        }

        return candidates.Count > 0
            ? counter.Count(candidates)
            : Understood<MonthRange>.Not(isOfSomethingElse || SoundsLong(reading.Tokens) ? NotUnderstoodReason.SoundsLong : Unread.Reason(reading.Tokens), reading.Whole);
    }

    /// <summary>"4", "about 6, i think"; "grade 9", "2 kids ago", "in my 20s", "my daughter is 4" tell of years, and not how many.</summary>
    private static bool StandsAlone(TokenLine tokens, Finding finding) =>
        !tokens.Is(finding.First - 1, Meaning.Word, Meaning.Since) && !tokens.Is(finding.Next, Meaning.Word, Meaning.Ago) && !tokens.Has(0, tokens.Count, Meaning.OtherPerson, Meaning.OtherSubject)
        && tokens.Count(token => token.Meaning is Meaning.Word or Meaning.Break) <= MostWordsBeside;

    /// <summary>"My whole life", "years", "since I was 15".</summary>
    private static bool SoundsLong(TokenLine tokens) => tokens.Any(token =>
        token.Meaning is Meaning.Lifelong or Meaning.Long or Meaning.Always or Meaning.Constant or Meaning.AtAge or Meaning.Decade or Meaning.Year);
}
