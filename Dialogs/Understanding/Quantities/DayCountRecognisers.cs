using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads headache days a month, at the question for them (clinical-criteria 2: any part of a day, treated or not).</summary>
internal sealed class FrequencyRecogniser(QuantityAnalyser analyser) : IRecogniser<DayCount>
{
    public Understood<DayCount> Recognise(Utterance utterance)
    {
        var reading = analyser.Read(utterance);
        var about = MedicineCues.Of(reading);
        var findings = reading.Findings.Where((_, i) => about[i] is About.Headache or About.Activity).ToList();
        var counter = new DayCounter(reading, DaySubject.Headache);
        if (FreeCues.IsNeverFree(reading.Tokens))
        {
            return Understood<DayCount>.As(new DayCount(DayRange.Exactly(DayRange.DaysInMonth)), reading.Whole, Certainty.Converted);
        }

        if (counter.Count(findings, isBareAllowed: true) is { } counted)
        {
            return counted;
        }

        if (counter.Count(reading.Findings, isBareAllowed: true) is { } anyhow)
        {
            return anyhow;
        }

        return Unread.IsNone(reading.Tokens)
            ? Understood<DayCount>.As(new DayCount(DayRange.Exactly(0)), reading.Whole)
            : Understood<DayCount>.Not(Unread.Reason(reading.Tokens), reading.Whole);
    }
}

/// <summary>Reads days a month with an acute medicine, at the question for them: days, not pills.</summary>
internal sealed class AcuteDaysRecogniser(QuantityAnalyser analyser) : IRecogniser<DayCount>
{
    private const int ShortClause = 5;

    public Understood<DayCount> Recognise(Utterance utterance)
    {
        var reading = analyser.Read(utterance);
        var about = MedicineCues.Of(reading);
        var counter = new DayCounter(reading, DaySubject.Medicine);
        if (reading.Tokens.Any(token => token.Is(Meaning.Never)) && FreeCues.IsNeverFree(reading.Tokens))
        {
            // "I never go a day without it".
            return Understood<DayCount>.As(new DayCount(DayRange.Exactly(DayRange.DaysInMonth)), reading.Whole, Certainty.Converted);
        }

        var isToldApart = about.Contains(About.AcuteMedicine)
            && reading.Findings.Where((finding, i) => about[i] is not About.AcuteMedicine && (about[i] is About.PreventiveMedicine || MedicineCues.IsAboutHeadache(reading.Tokens, finding))).Any();
        if (isToldApart && counter.Count([.. reading.Findings.Where((_, i) => about[i] is About.AcuteMedicine)], isBareAllowed: true) is { } told)
        {
            return told;
        }

        if (counter.Count([.. reading.Findings.Where(finding => !IsDaysOfHeadache(reading.Tokens, finding))], isBareAllowed: true) is { } counted)
        {
            return counted;
        }

        return Unread.IsNone(reading.Tokens) || Unread.TakesNothing(reading.Tokens)
            ? Understood<DayCount>.As(new DayCount(DayRange.Exactly(0)), reading.Whole)
            : Understood<DayCount>.Not(Unread.Reason(reading.Tokens), reading.Whole);
    }

    /// <summary>"Every day that I get a headache" does not say how many days these are.</summary>
    private static bool IsDaysOfHeadache(TokenLine tokens, Finding finding)
    {
        for (var at = finding.Next; finding.IsDaily && at < finding.Next + ShortClause; at++)
        {
            if (tokens.Is(at, Meaning.Headache, Meaning.Migraine, Meaning.Attack))
            {
                return !tokens.Has(0, finding.First, Meaning.Take, Meaning.AcuteMedicine);
            }

            if (!tokens.Is(at, Meaning.Break, Meaning.Word, Meaning.Article, Meaning.Number, Meaning.IAm))
            {
                break;
            }
        }

        return false;
    }
}
