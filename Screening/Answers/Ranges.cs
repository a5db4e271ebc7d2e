using System.Globalization;

namespace ScreeningBot.Screening;

/// <summary>
/// A least and a most, both included, as people mean it: "12 to 15 days". A range whose ends are equal is a plain number.
/// </summary>
public interface IAnswerRange
{
    /// <summary>The least that the visitor's words allow.</summary>
    decimal Min { get; }

    /// <summary>The most that the visitor's words allow; null when it is open ("more than a year").</summary>
    decimal? Max { get; }
}

/// <summary>Days in a month of 30 days, 0 to 30: headache days, or days with an acute medicine. More days than a month has cannot be held.</summary>
public sealed record DayRange : IAnswerRange
{
    /// <summary>The days of the month that every count refers to.</summary>
    public const decimal DaysInMonth = 30;

    /// <summary>Creates a range of days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is outside 0 to 30, or the most is below the least.</exception>
    public DayRange(decimal min, decimal max)
    {
        Min = Preconditions.InRange(min, 0, DaysInMonth, "Days in a 30-day month");
        Max = Preconditions.InRange(max, 0, DaysInMonth, "Days in a 30-day month");
        Preconditions.Ordered(min, max, "days");
    }

    /// <summary>Least days a month, 0 to 30.</summary>
    public decimal Min { get; }

    /// <summary>Most days a month, 0 to 30, at least <see cref="Min"/>.</summary>
    public decimal Max { get; }

    decimal? IAnswerRange.Max => Max;

    /// <summary>A plain number of days.</summary>
    public static DayRange Exactly(decimal days) => new(days, days);

    /// <inheritdoc/>
    public override string ToString() => RangeText.Of(Min, Max);
}

/// <summary>Hours that one headache lasts when it is not treated, or treated without success: 0 to 168 (a week).</summary>
public sealed record HourRange : IAnswerRange
{
    /// <summary>The longest headache that can be told: a week.</summary>
    public const decimal HoursInWeek = 168;

    /// <summary>Creates a range of hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is outside 0 to 168, or the most is below the least.</exception>
    public HourRange(decimal min, decimal max)
    {
        Min = Preconditions.InRange(min, 0, HoursInWeek, "Hours of a headache");
        Max = Preconditions.InRange(max, 0, HoursInWeek, "Hours of a headache");
        Preconditions.Ordered(min, max, "hours");
    }

    /// <summary>Least hours, 0 to 168.</summary>
    public decimal Min { get; }

    /// <summary>Most hours, 0 to 168, at least <see cref="Min"/>.</summary>
    public decimal Max { get; }

    decimal? IAnswerRange.Max => Max;

    /// <summary>A plain number of hours.</summary>
    public static HourRange Exactly(decimal hours) => new(hours, hours);

    /// <inheritdoc/>
    public override string ToString() => RangeText.Of(Min, Max);
}

/// <summary>Months since headaches have been this frequent: 0 to 1200; the upper end may be open ("for more than a year").</summary>
public sealed record MonthRange : IAnswerRange
{
    /// <summary>A hundred years: more cannot be told.</summary>
    public const decimal MostMonths = 1200;

    /// <summary>Creates a range of months; <paramref name="max"/> null when open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is outside 0 to 1200, or the most is below the least.</exception>
    public MonthRange(decimal min, decimal? max)
    {
        Min = Preconditions.InRange(min, 0, MostMonths, "Months");
        Max = max is { } most ? Preconditions.InRange(most, 0, MostMonths, "Months", nameof(max)) : null;
        Preconditions.Ordered(min, max, "months");
    }

    /// <summary>Least months, 0 to 1200.</summary>
    public decimal Min { get; }

    /// <summary>Most months, 0 to 1200, at least <see cref="Min"/>; null when open.</summary>
    public decimal? Max { get; }

    /// <summary>A plain number of months.</summary>
    public static MonthRange Exactly(decimal months) => new(months, months);

    /// <inheritdoc/>
    public override string ToString() => RangeText.Of(Min, Max);
}

/// <summary>The patient's age in whole years, 0 to 120.</summary>
public readonly record struct Age
{
    /// <summary>The oldest age that can be told.</summary>
    public const int Most = 120;

    /// <summary>Creates an age.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The age is outside 0 to 120.</exception>
    public Age(int years) => Years = Preconditions.InRange(years, 0, Most, "Years of age");

    /// <summary>Whole years, 0 to 120.</summary>
    public int Years { get; }

    /// <inheritdoc/>
    public override string ToString() => Years.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How a range is written for staff: "18", "12 to 15", "12 or more".</summary>
internal static class RangeText
{
    internal static string Of(decimal min, decimal? max) =>
        max is null ? $"{Text.Number(min)} or more" : min == max ? Text.Number(min) : $"{Text.Number(min)} to {Text.Number(max.Value)}";
}
