using ScreeningBot.Dialogs.Understanding.Quantities;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>Which of the quantities in a message tells which answer.</summary>
internal sealed class QuantityClaims
{
    private readonly QuantityReading reading;
    private readonly TokenLine tokens;
    private readonly HourCounter hours;
    private readonly MonthCounter months;
    private readonly SubjectCues subject;
    private readonly List<Finding> headache;
    private readonly List<Finding> acute;

    internal QuantityClaims(QuantityReading reading)
    {
        this.reading = reading;
        tokens = reading.Tokens;
        hours = new HourCounter(reading);
        months = new MonthCounter(reading);
        subject = new SubjectCues(reading);
        var about = MedicineCues.Of(reading);
        headache = [.. reading.Findings.Where((finding, i) => about[i] is About.Headache && !AgeCues.IsAge(tokens, finding) && !AgeCues.IsAgeByItself(tokens, finding))];
        acute = [.. reading.Findings.Where((finding, i) => about[i] is About.AcuteMedicine && subject.TellsDaysOfMedicine(finding))];
    }

    internal Understood<Age>? Age() => new AgeReader(reading).Read(isBareAllowed: false);

    internal Understood<DayCount>? Frequency()
    {
        if (FreeCues.IsNeverFree(tokens))
        {
            return Understood<DayCount>.As(new DayCount(DayRange.Exactly(DayRange.DaysInMonth)), reading.Whole, Certainty.Converted);
        }

        return new DayCounter(reading, DaySubject.Headache)
            .Count([.. headache.Where(finding => finding.Kind is FindingKind.Rate ? subject.TellsDays(finding) : !IsUntreated(finding))], isBareAllowed: false);
    }

    internal Understood<DayCount>? AcuteDays() => new DayCounter(reading, DaySubject.Medicine).Count(acute, isBareAllowed: false);

    internal Understood<HourRange>? Duration()
    {
        var rates = headache.Where(finding => finding.Kind is FindingKind.Rate && subject.TellsDays(finding)).ToList();
        var hasFrequency = rates.Count > 0 || Frequency() is { Succeeded: true };
        var beside = rates.Where(rate => !rate.CountsDays).Select(rate => DayCounter.LengthBeside(rate, headache)).ToHashSet();
        List<Finding> lengths = [.. headache.Where(finding => hours.IsLength(finding) && !IsSince(finding)
            && (IsSurelyLength(finding) || IsUntreated(finding) || beside.Contains(finding) || (hasFrequency && SubjectCues.IsShortStay(finding)))
            && subject.TellsLength(finding, hasFrequency))];
        if (lengths.Count == 0 && headache.Find(finding => finding.Length is not null) is { } within)
        {
            lengths = [within with { Kind = FindingKind.Amount, Amount = within.Length }];
        }

        return lengths.Count == 0 ? null : hours.Count(WithoutConstant(lengths));
    }

    internal Understood<MonthRange>? Onset()
    {
        if (!subject.NamesOther && months.SinceAnAge() is { } sinceAge)
        {
            return sinceAge;
        }

        var hasOther = Frequency() is { Succeeded: true }
            || headache.Exists(finding => finding.Kind is not FindingKind.Rate && hours.IsLength(finding) && IsSurelyLength(finding) && subject.TellsLength(finding, hasFrequency: false));
        List<Finding> since = [.. headache.Where(finding => IsSince(finding) && subject.TellsSince(finding, hasOther))];
        return since.Count == 0 ? null : months.Count(since);
    }

    /// <summary>"If I take nothing 3 days": a length, and no number of days in the month.</summary>
    private bool IsUntreated(Finding finding) => finding.Amount is { Unit: Unit.Day }
        && (tokens.Has(finding.First - 2, finding.First, Meaning.Untreated, Meaning.TakesNothing) || tokens.Is(finding.Next, Meaning.Untreated, Meaning.TakesNothing, Meaning.WithoutIt));

    private static bool IsSurelyLength(Finding finding) => finding.Kind is not FindingKind.Amount || finding.LengthCue is LengthCue.Strong;

    /// <summary>"Constant, each bad spell 6 hours": the length that is counted tells more.</summary>
    private static List<Finding> WithoutConstant(List<Finding> lengths)
    {
        List<Finding> counted = [.. lengths.Where(finding => finding.Kind is not FindingKind.Rate)];
        return counted.Count > 0 && counted.Count < lengths.Count ? counted : lengths;
    }

    private bool IsSince(Finding finding) => months.IsSince(finding) && subject.IsIntroducedAsSince(finding);
}
