using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Chooses among the times in a message since when headaches have been this frequent, and counts them in months.</summary>
internal sealed class MonthCounter(QuantityReading reading)
{
    private const decimal WeeksInMonth = 4;
    private const decimal DaysInMonth = 30;
    private const decimal MonthsInYear = 12;
    private const decimal MostBareMonths = 120;

    private readonly TokenLine tokens = reading.Tokens;

    /// <summary>Whether a finding can tell since when.</summary>
    internal bool IsSince(Finding finding) => finding.Kind switch
    {
        FindingKind.Date => true,
        FindingKind.Amount => finding.LengthCue is not LengthCue.Strong && finding.Length is null
            && finding.Amount is { IsFree: false, Kind: Meaning.Word, Unit: Unit.Day or Unit.Week or Unit.Month or Unit.Year }
            && !AgeCues.IsAge(tokens, finding) && !AgeCues.IsAgeThen(tokens, finding),
        _ => false,
    };

    internal Understood<MonthRange> Count(IReadOnlyList<Finding> candidates)
    {
        var chosen = Chosen(candidates);
        var (low, high) = MonthsOf(chosen);
        if (low > MonthRange.MostMonths || high > MonthRange.MostMonths || (chosen is { Kind: FindingKind.Amount, Amount.IsBare: true } && low > MostBareMonths))
        {
            return Understood<MonthRange>.Not(NotUnderstoodReason.OutOfRange, reading.SpanOf(chosen));
        }

        var certainty = chosen.Kind is FindingKind.Date || chosen.Amount!.Unit is not (Unit.Month or Unit.None) ? Certainty.Converted
            : chosen.Amount.IsBare ? Certainty.Assumed
            : Certainty.Exact;
        return Understood<MonthRange>.As(new MonthRange(low, high), reading.SpanOf(chosen), certainty);
    }

    /// <summary>"From 20, now 32", "j'avais 20 ans, j'en ai 35"; null when the message does not say both.</summary>
    internal Understood<MonthRange>? SinceAnAge()
    {
        var ages = reading.Findings.Where(finding => finding.Kind is FindingKind.Amount && finding.Amount is { Unit: Unit.None or Unit.Year or Unit.YearsOld, IsBounded: false } amount
            && amount.Low == amount.High && amount.Low is > 0 and <= Age.Most).ToList();
        for (var i = 0; i < ages.Count; i++)
        {
            if (!IsThen(ages[i]))
            {
                continue;
            }

            var now = ages.Find(other => other != ages[i] && other.Amount!.Low > ages[i].Amount!.Low && IsNow(other));
            if (now is not null)
            {
                return Understood<MonthRange>.As(
                    MonthRange.Exactly(Math.Min((now.Amount!.Low!.Value - ages[i].Amount!.Low!.Value) * MonthsInYear, MonthRange.MostMonths)), reading.SpanOf(ages[i], now), Certainty.Converted);
            }
        }

        return null;
    }

    /// <summary>"Since 20"; not "since 20 years".</summary>
    private bool IsThen(Finding age) => AgeCues.IsAgeThen(tokens, age) || tokens.Is(age.First - 1, Meaning.Was, Meaning.AtAge)
        || (tokens[age.First - 1].Word is "at" && age.Amount!.Unit is Unit.None)
        || (age.Amount!.Unit is not Unit.Year && tokens.Is(age.First - 1, Meaning.Since, Meaning.From))
        || (age.Amount.Unit is Unit.None && tokens.Is(age.First - 2, Meaning.Since, Meaning.From, Meaning.Was) && tokens.Is(age.First - 1, Meaning.Word, Meaning.Break, Meaning.In))
        || (tokens.Is(age.First, Meaning.From) && age.Amount.Unit is Unit.None);

    private bool IsNow(Finding age) => AgeCues.IsAge(tokens, age) || age.Amount!.Unit is Unit.Year or Unit.YearsOld
        || tokens.Is(age.First - 1, Meaning.Now, Meaning.IAm, Meaning.Comma, Meaning.And, Meaning.But, Meaning.Break, Meaning.Turning) || tokens.Is(age.Next, Meaning.Now, Meaning.Stop);

    /// <summary>The last of a correction; of several the one that is said of how it is now; else the first.</summary>
    private Finding Chosen(IReadOnlyList<Finding> candidates)
    {
        var chosen = candidates[0];
        for (var i = 1; i < candidates.Count; i++)
        {
            var (from, to) = (candidates[i - 1].Next, candidates[i].First);
            var isCorrection = to - from <= 6 && tokens.Has(from, to, Meaning.Correction, Meaning.No);
            var isNarrower = tokens.Has(from, to, Meaning.But, Meaning.Now, Meaning.Daily, Meaning.Severe, Meaning.Constant) && candidates[i].Kind is not FindingKind.Rate;
            if (isCorrection || tokens.Is(candidates[i].Next, Meaning.Correction) || isNarrower)
            {
                chosen = candidates[i];
            }
        }

        return chosen;
    }

    private static (decimal Low, decimal? High) MonthsOf(Finding finding)
    {
        if (finding.Kind is FindingKind.Date)
        {
            return (finding.Range.Low, finding.Range.High);
        }

        var amount = finding.Amount!;
        var low = amount.Low is { } least ? Months(least, amount.LowUnit) : 0;
        decimal? high = amount.High is { } most ? Months(most, amount.Unit) : null;
        if (high is not null && amount.HighExcluded)
        {
            high = Math.Max(0, Math.Ceiling(high.Value) - 1);
        }

        return (low, high < low ? low : high);
    }

    private static decimal Months(decimal value, Unit unit) => unit switch
    {
        Unit.Year => value * MonthsInYear,
        Unit.Week => Math.Floor(value / WeeksInMonth),
        Unit.Day => Math.Floor(value / DaysInMonth),
        _ => value,
    };
}
