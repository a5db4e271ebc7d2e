using static ScreeningBot.Screening.Tests.Example;

namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>What clinical-criteria says of one answer, noted by hand beside the answer.</summary>
internal readonly record struct Days(DayRange? Answer, CriterionStatus Status, bool Occasional = false);

internal readonly record struct Hours(HourRange? Answer, CriterionStatus Status, bool Brief = false);

internal readonly record struct Onset(MonthRange? Answer, CriterionStatus Status);

internal readonly record struct Features(IReadOnlyDictionary<HeadacheFeature, bool>? Answer, CriterionStatus Status);

internal readonly record struct History(IReadOnlyList<MedicationAnswer>? Medications, IReadOnlyList<string> Classes, CriterionStatus Status, bool Tried);

internal readonly record struct Health(IReadOnlyList<HealthItem>? Answer, bool Blocks);

/// <summary>Answers of every kind, unknown ones included, of which all combinations are looked at.</summary>
internal static class Grid
{
    private const CriterionStatus Met = CriterionStatus.Met;
    private const CriterionStatus NotMet = CriterionStatus.NotMet;
    private const CriterionStatus Unknown = CriterionStatus.Unknown;

    internal static readonly Interest?[] Interests = [null, Interest.Medical, Interest.Cosmetic];

    internal static readonly IReadOnlyList<RedFlag>?[] RedFlags = [null, [], [RedFlag.Neuro]];

    internal static readonly int?[] Ages = [null, 17, 18, 66];

    internal static readonly PriorBotox?[] PriorBotoxes = [null, PriorBotox.Never, PriorBotox.Past, PriorBotox.Current];

    internal static readonly Days[] Frequencies =
    [
        new(null, Unknown),
        new(new(3, 9), NotMet, Occasional: true),
        new(new(5, 12), NotMet),
        new(new(5, 20), Unknown),
        new(new(15, 15), Met),
    ];

    internal static readonly Hours[] Durations =
    [
        new(null, Unknown),
        new(new(0, 1.75m), NotMet, Brief: true),
        new(new(1, 3), NotMet),
        new(new(2, 72), Unknown),
        new(new(4, 4), Met),
    ];

    internal static readonly Onset[] Onsets =
    [
        new(null, Unknown),
        new(new(2, 2), NotMet),
        new(new(2, null), Unknown),
        new(new(3, 3), Met),
    ];

    internal static readonly Features[] FeatureSets =
    [
        new(null, Unknown),
        new(new Dictionary<HeadacheFeature, bool> { [HeadacheFeature.Unilateral] = true, [HeadacheFeature.Aura] = false }, Unknown),
        new(HavingNone(), NotMet),
        new(Having(HeadacheFeature.Unilateral, HeadacheFeature.Pulsating, HeadacheFeature.LightSensitive, HeadacheFeature.SoundSensitive), Met),
    ];

    internal static readonly History[] Histories =
    [
        new(null, [], Unknown, Tried: false),
        new(null, ["betaBlockers"], Unknown, Tried: true),
        new([], [], NotMet, Tried: false),
        new([Took("magnesium", MedicationOutcome.NoBenefit, 12), Took("sumatriptan", MedicationOutcome.Helped)], ["triptans"], NotMet, Tried: false),
        new([Took("propranolol", MedicationOutcome.Declined), Took("topiramate", MedicationOutcome.Contraindicated)], ["betaBlockers"], NotMet, Tried: false),
        new([Took("topiramate", MedicationOutcome.Helped, 6)], [], NotMet, Tried: true),
        new([Took("topiramate", MedicationOutcome.NoBenefit, 4), Took("candesartan", MedicationOutcome.NoBenefit, 1)], [], NotMet, Tried: true),
        new([Took("topiramate", MedicationOutcome.NoBenefit, 4), Took("amitriptyline", MedicationOutcome.Unknown)], [], Unknown, Tried: true),
        new([], ["betaBlockers", "antidepressants", "tricyclics"], Unknown, Tried: true),
        new([Took("topiramate", MedicationOutcome.Contraindicated), Took("propranolol", MedicationOutcome.Contraindicated)], [], Met, Tried: false),
        new([Took("topiramate", MedicationOutcome.SomeBenefit, 2), Took("propranolol", MedicationOutcome.SideEffects, 0)], [], Met, Tried: true),
    ];

    internal static readonly Health[] HealthAnswers =
    [
        new(null, Blocks: false),
        new([], Blocks: false),
        new([HealthItem.BloodThinner], Blocks: false),
        new([HealthItem.PregnantOrTrying], Blocks: true),
        new([HealthItem.BloodThinner, HealthItem.NewAfter50], Blocks: true),
    ];

    // No rule of the table reads these; they go round with the others.
    internal static readonly DayRange?[] AcuteDays = [null, new(0, 30), new(20, 20)];

    internal static readonly Coverage?[] Coverages = [null, Coverage.Insurance, Coverage.SelfPay, Coverage.Unsure];

    internal static readonly IReadOnlyList<string>[] UnlistedMedicines = [[], ["trazodone"]];

    /// <summary>A few answers of each kind, enough for every two rows of the table to hold together if they can.</summary>
    internal static IEnumerable<Screening.Answers> AnswersOfOutcomes() =>
        from interest in Interests
        from redFlags in RedFlags
        from age in new int?[] { 17, 38 }
        from priorBotox in PriorBotoxes
        from frequency in Frequencies
        from history in Histories
        select Usual with
        {
            Interest = interest,
            RedFlags = redFlags,
            Age = new Age(age!.Value),
            PriorBotox = priorBotox,
            Frequency = frequency.Answer,
            Medications = history.Medications,
            MedicationClasses = history.Classes,
        };
}
