using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Days a month, not yet rounded, and the arithmetic that led to them.</summary>
/// <param name="Low">Least days.</param>
/// <param name="High">Most days.</param>
/// <param name="Working">In figures; null when nothing was computed.</param>
internal readonly record struct MonthDays(decimal Low, decimal High, string? Working)
{
    internal decimal Floor => Math.Min(Math.Floor(Math.Round(Low, 6)), Period.Month);

    internal decimal Ceiling => Math.Min(Math.Ceiling(Math.Round(High, 6)), Period.Month);
}

/// <summary>Turns rates into days a month of 30 days.</summary>
internal static class DayArithmetic
{
    private const decimal WeekendDays = 2;
    private const decimal HoursInDay = 24;
    private const decimal LongestLength = 72;

    /// <summary>Days a month of what is counted in a period, each lasting so many days.</summary>
    internal static MonthDays Of(Amount amount, Period period, (decimal Low, decimal High) length)
    {
        if (period.Low <= 0 || period.High <= 0)
        {
            // "Once every 0 days" says nothing.
            return new MonthDays(0, Period.Month, null);
        }

        var unit = amount.Unit switch { Unit.Week => Period.Week, Unit.Weekend => WeekendDays, _ => 1 };
        var isDaily = period is { Low: 1, High: 1 };
        if (amount.Unit is Unit.Pill && period.Low < Period.Week)
        {
            // "2 Aleve every other day": taken together.
            amount = amount with { Low = amount.Low is null ? null : 1, High = amount.High is null ? null : 1, LowExcluded = false, HighExcluded = false };
        }

        if (amount.IsFree)
        {
            var least = period.Low - ((Ceiling(amount, period) * unit) ?? period.Low);
            var most = period.High - ((Floor(amount) * unit) ?? 0);
            return new MonthDays(
                Math.Max(least, 0) * Period.Month / period.High,
                Math.Max(most, 0) * Period.Month / period.Low,
                Working(period, least, most, count => $"({Figure(period.Low)} − {Figure(period.Low - count)})", unit: 1, length));
        }

        var low = (Floor(amount) ?? 0) * unit * length.Low * Period.Month / period.High;
        var high = Ceiling(amount, period) is { } top ? top * unit * length.High * Period.Month / period.Low : Period.Month;
        var working = isDaily ? null : Working(period, amount.Low ?? 0, amount.High ?? amount.Low ?? 0, Figure, unit, length);
        return amount is { Low: null, HighExcluded: true, High: 1 } && period.Low >= Period.Week
            ? new MonthDays(0, period.Low == Period.Week ? Math.Ceiling(high) - 1 : 1, null)
            : new MonthDays(low, Math.Max(low, high), working);
    }

    /// <summary>Whole days that an attack lasts, at least one; what is open ends at three days.</summary>
    internal static (decimal Low, decimal High) WholeDays(decimal? lowHours, decimal? highHours)
    {
        var high = Math.Max(1, Math.Floor((highHours ?? Math.Max(LongestLength, lowHours ?? 0)) / HoursInDay));
        var low = Math.Max(1, Math.Floor((lowHours ?? 0) / HoursInDay));
        return (Math.Min(low, high), high);
    }

    private static decimal? Floor(Amount amount) => amount.Low is { } low && amount.LowExcluded ? Math.Floor(low) + 1 : amount.Low;

    private static decimal? Ceiling(Amount amount, Period period) =>
        amount.High is { } high && amount.HighExcluded && high > 1 && period.Low > 0 ? Math.Ceiling(high) - 1 : amount.High;

    private static string? Working(Period period, decimal low, decimal high, Func<decimal, string> written, decimal unit, (decimal Low, decimal High) length)
    {
        var one = Line(low, period.High, length.Low);
        var other = Line(high, period.Low, length.High);
        return one is null || string.Equals(one, other, StringComparison.Ordinal) ? other : $"{one}; {other}";

        string? Line(decimal count, decimal days, decimal each)
        {
            var text = written(count);
            var value = count;
            var isComputed = text.Contains('−', StringComparison.Ordinal);
            if (unit != 1)
            {
                Times(unit);
            }

            if (each != 1)
            {
                Times(each);
            }

            if (days != Period.Month)
            {
                Times(Period.Month);
                text += $" ÷ {Figure(days)}";
                value /= days;
            }

            return isComputed ? $"{text} = {Figure(value)}" : null;

            void Times(decimal factor)
            {
                text += $" × {Figure(factor)}";
                value *= factor;
                isComputed = true;
            }
        }
    }

    internal static string Figure(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
