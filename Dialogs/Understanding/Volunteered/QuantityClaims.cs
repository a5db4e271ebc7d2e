using ScreeningBot.Dialogs.Understanding.Quantities;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>Which of the quantities in a message tells which answer.</summary>
internal sealed class QuantityClaims
{
    private const decimal ShortestOnsetDays = 14;

    private readonly QuantityReading reading;
    private readonly TokenLine tokens;
    private readonly IReadOnlyList<Finding> all;
    private readonly About[] about;
    private readonly HourCounter hours;
    private readonly MonthCounter months;
    private readonly List<Finding> headache;

    internal QuantityClaims(QuantityReading reading)
    {
        this.reading = reading;
        tokens = reading.Tokens;
        all = reading.Findings;
        about = MedicineCues.Of(reading);
        hours = new HourCounter(reading);
        months = new MonthCounter(reading);
        headache = [.. all.Where((finding, i) => about[i] is About.Headache && !IsAge(finding))];
    }

    internal Understood<Age>? Age() => new AgeReader(reading).Read(isBareAllowed: false);

    internal Understood<DayCount>? Frequency()
    {
        if (FreeCues.IsNeverFree(tokens))
        {
            return Understood<DayCount>.As(new DayCount(DayRange.Exactly(DayRange.DaysInMonth)), reading.Whole, Certainty.Converted);
        }

        return new DayCounter(reading, DaySubject.Headache).Count(headache, isBareAllowed: false);
    }

    internal Understood<DayCount>? AcuteDays()
    {
        List<Finding> acute = [.. all.Where((_, i) => about[i] is About.AcuteMedicine)];
        return new DayCounter(reading, DaySubject.Medicine).Count(acute, isBareAllowed: false);
    }

    internal Understood<HourRange>? Duration()
    {
        var beside = headache.Where(finding => finding is { Kind: FindingKind.Rate, CountsDays: false })
            .Select(rate => DayCounter.LengthBeside(rate, headache)).ToHashSet();
        var hasRate = headache.Exists(finding => finding.Kind is FindingKind.Rate);
        List<Finding> lengths = [.. headache.Where(finding => hours.IsLength(finding) && !IsSince(finding) && !IsTimeOfDay(finding)
            && (finding.Kind is not FindingKind.Amount || finding.LengthCue is LengthCue.Strong || beside.Contains(finding)
                || (finding.LengthCue is LengthCue.Weak && hasRate && finding.Amount!.Unit is Unit.Day && finding.Amount.High < ShortestOnsetDays)))];
        if (lengths.Count == 0 && headache.Find(finding => finding.Length is not null) is { } within)
        {
            lengths = [within with { Kind = FindingKind.Amount, Amount = within.Length }];
        }

        return lengths.Count == 0 ? null : hours.Count(WithoutConstant(lengths));
    }

    internal Understood<MonthRange>? Onset()
    {
        if (months.SinceAnAge() is { } sinceAge)
        {
            return sinceAge;
        }

        List<Finding> since = [.. headache.Where(IsSince)];
        return since.Count == 0 ? null : months.Count(since);
    }

    /// <summary>"Constant, each bad spell 6 hours": the length that is counted tells more.</summary>
    private static List<Finding> WithoutConstant(List<Finding> lengths)
    {
        List<Finding> counted = [.. lengths.Where(finding => finding.Kind is not FindingKind.Rate)];
        return counted.Count > 0 && counted.Count < lengths.Count ? counted : lengths;
    }

    private bool IsAge(Finding finding) => AgeCues.IsAge(tokens, finding) || AgeCues.IsAgeByItself(tokens, finding);

    /// <summary>"At 9 h", "à 9h".</summary>
    private bool IsTimeOfDay(Finding finding) => finding.Amount?.Unit is Unit.Hour && tokens[finding.First - 1].Word is "at" or "a" && !tokens.Is(finding.First - 1, Meaning.Article);

    private bool IsSince(Finding finding)
    {
        if (!months.IsSince(finding))
        {
            return false;
        }

        var isIntroduced = tokens.Has(finding.First - 3, finding.First, Meaning.Since, Meaning.ItMakes, Meaning.Ago) || tokens.Is(finding.Next, Meaning.Ago, Meaning.Now);
        if (finding.Kind is FindingKind.Date)
        {
            return (isIntroduced || IsNamedYear(finding)) && !tokens.Has(finding.First - 3, finding.First, Meaning.Born);
        }

        return finding.Amount!.Unit switch
        {
            Unit.Month or Unit.Year => !(finding.Amount is { IsOne: true, IsBounded: false } && !isIntroduced && finding.LengthCue is LengthCue.None && !tokens.Is(finding.First - 1, Meaning.For) && !tokens.Is(finding.First, Meaning.Last)),
            Unit.Week => isIntroduced || tokens.Is(finding.First - 1, Meaning.For) || tokens.Is(finding.First, Meaning.Last),
            _ => isIntroduced || (tokens.Is(finding.First - 1, Meaning.For) && finding.Amount.Low >= ShortestOnsetDays),
        };
    }

    /// <summary>"Last year it got this bad", "in 2022 they started".</summary>
    private bool IsNamedYear(Finding finding) =>
        finding.Range.High > finding.Range.Low && tokens.Has(finding.Next, finding.Next + 5, Meaning.Since, Meaning.ChangeTo);
}
