namespace ScreeningBot.Screening;

/// <summary>
/// A range that lies on both sides of its threshold is asked about once: "on most of those days, four hours or more?"
/// (clinical-criteria 8, "Straddling"). Only <see cref="CriterionId.HeadacheDays"/>, <see cref="CriterionId.HeadacheHours"/> and <see cref="CriterionId.Onset"/> have a range.
/// </summary>
public static class Straddling
{
    // A no lowers the most to just under the threshold: days and months by one, hours by a quarter.
    private const decimal OneDay = 1;
    private const decimal OneMonth = 1;
    private const decimal QuarterHour = 0.25m;

    /// <summary>Whether the range of a criterion lies on both sides of its threshold; false when it is unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The criterion has no range.</exception>
    public static bool Straddles(this RuleSet rules, Answers answers, CriterionId criterion)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(answers);
        var (range, threshold) = criterion switch
        {
            CriterionId.HeadacheDays => ((IAnswerRange?)answers.Frequency, rules.Thresholds.MinHeadacheDays),
            CriterionId.HeadacheHours => (answers.Duration, rules.Thresholds.MinHeadacheHours),
            CriterionId.Onset => (answers.Onset, rules.Thresholds.MinOnsetMonths),
            _ => throw NoRange(criterion),
        };
        return range is { Min: var min, Max: var max } && min < threshold && !(max < threshold);
    }

    /// <summary>
    /// The answers after yes or no to the question whether the threshold is reached: yes raises the least to it, no lowers the most to just under it.
    /// Answers that do not straddle stay as they are ("not sure" likewise: do not call this).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The criterion has no range.</exception>
    public static Answers Narrow(this RuleSet rules, Answers answers, CriterionId criterion, bool reached)
    {
        if (!rules.Straddles(answers, criterion))
        {
            return answers;
        }

        var thresholds = rules.Thresholds;
        return criterion switch
        {
            CriterionId.HeadacheDays when answers.Frequency is { } days => answers with
            {
                Frequency = reached ? new(thresholds.MinHeadacheDays, days.Max) : Under(days.Min, thresholds.MinHeadacheDays - OneDay, (min, max) => new DayRange(min, max)),
            },
            CriterionId.HeadacheHours when answers.Duration is { } hours => answers with
            {
                Duration = reached ? new(thresholds.MinHeadacheHours, hours.Max) : Under(hours.Min, thresholds.MinHeadacheHours - QuarterHour, (min, max) => new HourRange(min, max)),
            },
            CriterionId.Onset when answers.Onset is { } months => answers with
            {
                Onset = reached ? new(thresholds.MinOnsetMonths, months.Max) : Under(months.Min, thresholds.MinOnsetMonths - OneMonth, (min, max) => new MonthRange(min, max)),
            },
            _ => throw NoRange(criterion),
        };
    }

    /// <summary>
    /// The onset after yes or no to "for at least three months?", which is asked when an onset sounds long and has no number ("my whole life"):
    /// yes is the threshold or more, no is up to a month less.
    /// </summary>
    public static MonthRange OnsetWithoutNumber(this RuleSet rules, bool reached)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var threshold = rules.Thresholds.MinOnsetMonths;
        return reached ? new(threshold, null) : new(0, threshold - OneMonth);
    }

    private static T Under<T>(decimal min, decimal max, Func<decimal, decimal, T> range) => range(Math.Min(min, max), max);

    private static ArgumentOutOfRangeException NoRange(CriterionId criterion) =>
        new(nameof(criterion), criterion, "Only headacheDays, headacheHours and onset are ranges.");
}
