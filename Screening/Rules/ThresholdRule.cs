namespace ScreeningBot.Screening;

/// <summary>A threshold as a row of data: what it is for, its unit, source and limits, how it is read and changed.</summary>
/// <param name="Name">Its name, and its key below <c>Screening:</c>.</param>
/// <param name="Words">What it is for.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Source keys of clinical-criteria 11.</param>
/// <param name="Least">The least that it may be.</param>
/// <param name="Most">The most that it may be.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">The thresholds with this one changed.</param>
internal sealed record ThresholdRule(
    string Name,
    string Words,
    string Unit,
    string Source,
    decimal Least,
    decimal Most,
    Func<Thresholds, decimal> Get,
    Func<Thresholds, decimal, Thresholds> Set)
{
    /// <summary>All, in the order of clinical-criteria 3.</summary>
    internal static IReadOnlyList<ThresholdRule> All { get; } =
    [
        new(nameof(Thresholds.MinHeadacheDays), "headache days from which headaches are chronic", "days a month", "CLINIC, HC, ICHD3 1.3 A", 1, DayRange.DaysInMonth,
            thresholds => thresholds.MinHeadacheDays, (thresholds, value) => thresholds with { MinHeadacheDays = value }),
        new(nameof(Thresholds.MinHeadacheHours), "how long a headache must last when not treated", "hours", "CLINIC, HC", 0.25m, HourRange.HoursInWeek,
            thresholds => thresholds.MinHeadacheHours, (thresholds, value) => thresholds with { MinHeadacheHours = value }),
        new(nameof(Thresholds.MinOnsetMonths), "how long headaches must have been this frequent", "months", "ICHD3 1.3 A", 1, MonthRange.MostMonths,
            thresholds => thresholds.MinOnsetMonths, (thresholds, value) => thresholds with { MinOnsetMonths = value }),
        new(nameof(Thresholds.MinFailedPreventives), "preventives that must have failed", "medicines", "CLINIC, EHF", 1, 20,
            thresholds => thresholds.MinFailedPreventives, (thresholds, value) => thresholds with { MinFailedPreventives = (int)value }),
        new(nameof(Thresholds.MinTrialMonths), "how long a fair trial of a preventive is", "months", "CHS", 0, MonthRange.MostMonths,
            thresholds => thresholds.MinTrialMonths, (thresholds, value) => thresholds with { MinTrialMonths = value }),
        new(nameof(Thresholds.OccasionalBelowDays), "headache days below which headaches are occasional", "days a month", "CLINIC", 0, DayRange.DaysInMonth,
            thresholds => thresholds.OccasionalBelowDays, (thresholds, value) => thresholds with { OccasionalBelowDays = value }),
        new(nameof(Thresholds.BriefBelowHours), "hours below which a headache is brief", "hours", "CLINIC", 0, HourRange.HoursInWeek,
            thresholds => thresholds.BriefBelowHours, (thresholds, value) => thresholds with { BriefBelowHours = value }),
        new(nameof(Thresholds.MinAge), "youngest age that is screened", "years", "HC", 0, Age.Most,
            thresholds => thresholds.MinAge, (thresholds, value) => thresholds with { MinAge = (int)value }),
        new(nameof(Thresholds.NewHeadacheAge), "age from which a new headache wants a doctor first; in the question's words only", "years", "SNNOOP10", 0, Age.Most,
            thresholds => thresholds.NewHeadacheAge, (thresholds, value) => thresholds with { NewHeadacheAge = (int)value }),
    ];
}
