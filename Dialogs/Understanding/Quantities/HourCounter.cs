using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Chooses among the lengths in a message: the untreated one, the present one, the corrected one, or from the least to the most of several.</summary>
internal sealed class HourCounter(QuantityReading reading)
{
    private const decimal DayInHours = 24;

    /// <summary>From Saturday to Sunday.</summary>
    internal const decimal WeekendInHours = 48;


    /// <summary>"At least 4 hours" ends at three days, as attacks do; what is longer, at a week.</summary>
    private const decimal LongestAttack = 72;
    private const decimal JustUnder = 0.25m;
    private const decimal MostBareHours = 96;

    private readonly TokenLine tokens = reading.Tokens;

    /// <summary>Whether a finding can be the length of a headache.</summary>
    internal bool IsLength(Finding finding) => finding.Kind switch
    {
        FindingKind.Length => true,
        FindingKind.Rate => finding.IsConstant && !IsNegated(finding),
        FindingKind.Amount => finding.Amount is { IsFree: false } amount
            && (amount.Unit is Unit.Second or Unit.Minute or Unit.Hour or Unit.Day or Unit.Week or Unit.Weekend)
            && !tokens.Is(finding.Next, Meaning.Ago) && !tokens.Is(finding.First - 1, Meaning.Ago),
        _ => false,
    };

    internal Understood<HourRange> Count(IReadOnlyList<Finding> candidates)
    {
        var kept = WithoutParaphrase(Untreated(Current(candidates), out var isTreated));
        if (isTreated && tokens.Find(kept[^1].Next, tokens.Count, Meaning.Untreated, Meaning.WithoutIt) is var without and >= 0 && without + 2 < tokens.Count)
        {
            // "A couple of hours with pills, without i don't even want to know".
            return Understood<HourRange>.Not(NotUnderstoodReason.Vague, reading.Whole);
        }

        var last = kept.Count - 1;
        var first = last;
        while (first > 0 && !IsCorrected(kept[first - 1], kept[first]))
        {
            first--;
        }

        var ranges = kept.Skip(first).Select(HoursOf).ToList();
        if (ranges.Count > 1 && ranges.Exists(range => range.IsOpenAbove) && ranges.Exists(range => range.IsOpenBelow))
        {
            // "At least 4 hours, up to 2 days".
            ranges = [new Hours(ranges.Where(range => !range.IsOpenBelow).Min(range => range.Low), ranges.Where(range => !range.IsOpenAbove).Max(range => range.High), false, false)];
        }

        // "3 to 4 days, but up to a week": the least is the one that was said.
        var low = ranges.Where(range => !range.IsOpenBelow).Select(range => range.Low).DefaultIfEmpty(0).Min();
        var high = ranges.Max(range => range.High);
        var findings = kept.Skip(first).ToArray();
        if (low > HourRange.HoursInWeek && findings.All(finding => finding.Amount is { IsBare: true }))
        {
            return Understood<HourRange>.Not(NotUnderstoodReason.OutOfRange, reading.SpanOf(findings));
        }

        // A headache of a month is told as the longest that can be.
        var isCut = high > HourRange.HoursInWeek;
        var certainty = isTreated || isCut || findings.Any(finding => finding.Amount is { IsBare: true }) ? Certainty.Assumed
            : findings.All(finding => finding.Amount is { Unit: Unit.Hour }) && findings.Length == 1 ? Certainty.Exact
            : Certainty.Converted;
        return Understood<HourRange>.As(
            new HourRange(Math.Min(low, HourRange.HoursInWeek), Math.Clamp(high, low > HourRange.HoursInWeek ? HourRange.HoursInWeek : low, HourRange.HoursInWeek)),
            reading.SpanOf(findings),
            certainty);
    }

    /// <summary>"Wakes me up at four", "done by 8".</summary>
    internal bool IsByTheClock(Finding finding) => tokens[finding.First - 1].Word is "at" or "by" or "till" or "until" or "jusqu'a" or "vers";

    /// <summary>"18 hours, so basically as long as I'm awake": the hours that are counted tell more.</summary>
    private List<Finding> WithoutParaphrase(List<Finding> lengths)
    {
        var counted = lengths.FindIndex(finding => finding is { Kind: FindingKind.Amount, Amount: { IsBounded: false, Unit: Unit.Hour } });
        return counted < 0 ? lengths : [.. lengths.Where((finding, i) => finding.Kind is not FindingKind.Length || finding.Range.High <= finding.Range.Low || i == counted || IsAlternative(lengths[Math.Min(i, counted)], lengths[Math.Max(i, counted)]))];
    }

    private bool IsAlternative(Finding one, Finding other) =>
        tokens.Has(one.Next, other.First, Meaning.Sometimes, Meaning.Or, Meaning.To, Meaning.But, Meaning.AtMost) || tokens.Has(one.First - 3, other.First, Meaning.Dash, Meaning.Correction, Meaning.Severe, Meaning.Mild)
        || tokens[other.First].IsMaybe || tokens.Is(other.Next, Meaning.Sometimes) || tokens.Is(one.Next, Meaning.Sometimes);

    private bool IsNegated(Finding finding) => tokens.Has(finding.First - 2, finding.First, Meaning.Not);

    private bool IsCorrected(Finding before, Finding next) =>
        next.First - before.Next <= 6 && (tokens.Has(before.Next, next.First, Meaning.Correction, Meaning.No) || tokens.Is(next.Next, Meaning.Correction));

    private List<Finding> Current(IReadOnlyList<Finding> candidates)
    {
        // "12 hours, not 2".
        List<Finding> told = [.. candidates.Where(finding => !tokens.Is(finding.First - 1, Meaning.Not, Meaning.Instead))];
        if (told.Count > 0)
        {
            candidates = told;
        }

        var past = Cues.ArePast(tokens, candidates);
        return [.. candidates.Where((_, i) => !past[i])];
    }

    /// <summary>The untreated lengths, if any is said to be; else those of which nothing is said; else all.</summary>
    private List<Finding> Untreated(List<Finding> candidates, out bool isTreated)
    {
        var cues = Cues.Of(tokens, candidates, [Meaning.Untreated, Meaning.TakesNothing, Meaning.WithoutIt, Meaning.Otherwise, Meaning.Treated], [Meaning.ChangeTo]);
        var isContrast = cues.Any(cue => cue is Meaning.Treated or Meaning.ChangeTo);
        for (var i = 0; i < cues.Length; i++)
        {
            cues[i] = cues[i] is Meaning.Word ? LabelOf(candidates[i]) : cues[i];
        }

        isContrast |= cues.Any(cue => cue is Meaning.Treated);
        bool IsUntreated(Meaning cue) => cue is Meaning.Untreated or Meaning.TakesNothing or Meaning.WithoutIt || (cue is Meaning.Otherwise && isContrast);
        var untreated = candidates.Where((_, i) => IsUntreated(cues[i])).ToList();
        var neutral = candidates.Where((_, i) => cues[i] is Meaning.Word or Meaning.Otherwise).ToList();
        isTreated = untreated.Count == 0 && neutral.Count == 0;
        return untreated.Count > 0 ? untreated : neutral.Count > 0 ? neutral : candidates;
    }

    /// <summary>"Advil = 2 h, nothing = 6 h".</summary>
    private Meaning LabelOf(Finding finding)
    {
        for (var at = finding.First - 1; at >= finding.First - 2; at--)
        {
            if (tokens.Is(at, Meaning.AcuteMedicine, Meaning.Pill))
            {
                return tokens.Is(at - 1, Meaning.No, Meaning.Not, Meaning.WithoutIt, Meaning.Untreated) ? Meaning.Untreated : Meaning.Treated;
            }

            if (tokens.Is(at, Meaning.Never) && tokens[at].Word is "nothing" or "rien" or "none")
            {
                return Meaning.Untreated;
            }

            if (!tokens.Is(at, Meaning.Colon, Meaning.Break, Meaning.Dash))
            {
                break;
            }
        }

        // "If I get to my Maxalt in time 2 hours".
        var isWithMedicine = false;
        for (var at = finding.First - 1; at >= 0 && !tokens.Is(at, Meaning.Stop, Meaning.Comma, Meaning.But); at--)
        {
            isWithMedicine |= tokens.Is(at, Meaning.AcuteMedicine, Meaning.Pill, Meaning.Take);
            if (isWithMedicine && tokens[at].Word is "if" or "when" or "once" or "si" or "quand")
            {
                return Meaning.Treated;
            }
        }

        return Meaning.Word;
    }

    private static Hours HoursOf(Finding finding)
    {
        if (finding.Kind is FindingKind.Rate)
        {
            return new Hours(DayInHours, DayInHours, false, false);
        }

        if (finding.Kind is FindingKind.Length)
        {
            return new Hours(finding.Range.Low, finding.Range.High, false, false);
        }

        var amount = finding.Amount!;
        var (low, high) = amount.Unit is Unit.Weekend ? (amount.Low * WeekendInHours, amount.High * WeekendInHours) : amount.Hours;
        return (low, high) switch
        {
            ({ } least, { } most) => new Hours(least, amount.HighExcluded ? Math.Max(least, most - JustUnder) : most, false, false),
            ({ } least, null) => new Hours(least, least > LongestAttack ? HourRange.HoursInWeek : LongestAttack, true, false),
            (null, { } most) => new Hours(0, Math.Max(0, amount.HighExcluded ? most - JustUnder : most), false, true),
            _ => new Hours(0, MostBareHours, true, true),
        };
    }

    private readonly record struct Hours(decimal Low, decimal High, bool IsOpenAbove, bool IsOpenBelow);
}
