namespace ScreeningBot.Screening.Tests;

/// <summary>The answers that the worked examples of clinical-criteria 12 start from, and short words for tests.</summary>
internal static class Example
{
    internal static RuleSet Rules { get; } = RuleSet.Default();

    internal static Answers Usual { get; } = new()
    {
        Interest = Interest.Medical,
        RedFlags = [],
        Age = new Age(38),
        Frequency = Days(16),
        Duration = Hours(6),
        Onset = Months(24),
        Features = Having(HeadacheFeature.DoctorDiagnosis),
        Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 4), Took("propranolol", MedicationOutcome.SideEffects)],
        Health = [],
        PriorBotox = PriorBotox.Never,
        Coverage = Coverage.Unsure,
    };

    internal static DayRange Days(decimal min, decimal? max = null) => new(min, max ?? min);

    internal static HourRange Hours(decimal min, decimal? max = null) => new(min, max ?? min);

    internal static MonthRange Months(decimal min, decimal? max = null) => new(min, max ?? min);

    internal static MonthRange MonthsOrMore(decimal min) => new(min, null);

    internal static MedicationAnswer Took(string drug, MedicationOutcome outcome, decimal? months = null) => new(drug, outcome, months);

    internal static IReadOnlyDictionary<HeadacheFeature, bool> Having(params HeadacheFeature[] features) =>
        features.ToDictionary(feature => feature, _ => true);

    internal static IReadOnlyDictionary<HeadacheFeature, bool> HavingNone() =>
        Enum.GetValues<HeadacheFeature>().ToDictionary(feature => feature, _ => false);
}
