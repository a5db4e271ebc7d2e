using FsCheck.Xunit;

namespace ScreeningBot.Screening.Tests.Values;

/// <summary>Values refuse nonsense at birth, and say what would be right.</summary>
public sealed class RangesTests
{
    [Property]
    public bool Days_hold_what_a_month_has_and_nothing_else(decimal min, decimal max) =>
        IsHeldExactlyWhen(0 <= min && min <= max && max <= 30, () => new DayRange(min, max), range => range.Min == min && range.Max == max);

    [Property]
    public bool Hours_hold_what_a_week_has_and_nothing_else(decimal min, decimal max) =>
        IsHeldExactlyWhen(0 <= min && min <= max && max <= 168, () => new HourRange(min, max), range => range.Min == min && range.Max == max);

    [Property]
    public bool Months_hold_a_hundred_years_and_may_be_open(decimal min, decimal? max) =>
        IsHeldExactlyWhen(0 <= min && min <= 1200 && (max is null || (min <= max && max <= 1200)), () => new MonthRange(min, max), range => range.Min == min && range.Max == max);

    [Property(MaxTest = 500)]
    public bool An_age_is_0_to_120(short years) => IsHeldExactlyWhen(years is >= 0 and <= 120, () => new Age(years), age => age.Years == years);

    [Property(MaxTest = 500)]
    public bool The_length_of_a_trial_is_0_to_1200_months(short months) =>
        IsHeldExactlyWhen(months is >= 0 and <= 1200, () => new MedicationAnswer("topiramate", MedicationOutcome.Current, months), answer => answer.Months == months);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 30)]
    [InlineData(30, 30)]
    public void The_ends_belong_to_a_range(int min, int max) => Assert.Equal((min, max), (new DayRange(min, max).Min, new DayRange(min, max).Max));

    [Fact]
    public void Thirty_one_headache_days_cannot_be_held()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => DayRange.Exactly(31));

        Assert.Contains("Days in a 30-day month are 0 to 30.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_upside_down_cannot_be_held()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DayRange(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HourRange(5, 4.99m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MonthRange(5, 4));
    }

    [Fact]
    public void A_medicine_without_a_name_cannot_be_held() =>
        Assert.Throws<ArgumentException>(() => new MedicationAnswer(" ", MedicationOutcome.Current));

    [Fact]
    public void Ranges_read_as_people_say_them()
    {
        Assert.Equal("18", DayRange.Exactly(18).ToString());
        Assert.Equal("12 to 15.5", new DayRange(12, 15.50m).ToString());
        Assert.Equal("12 or more", new MonthRange(12, null).ToString());
        Assert.Equal("0.25", HourRange.Exactly(0.25m).ToString());
    }

    private static bool IsHeldExactlyWhen<T>(bool valid, Func<T> make, Func<T, bool> holds)
    {
        try
        {
            return holds(make()) && valid;
        }
        catch (ArgumentOutOfRangeException)
        {
            return !valid;
        }
    }
}
