using static ScreeningBot.Screening.Tests.Example;

namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>Clinical-criteria 12, line by line.</summary>
public sealed class WorkedExamplesTests
{
    private static readonly Answers TwentyDays = Usual with { Frequency = Days(20) };

    private static readonly (int Number, Answers Answers, Outcome Outcome, string Reasons, int Score, string Flags)[] Examples =
    [
        (1, Usual with { Frequency = Days(16) }, Outcome.Qualified, "", 100, ""),
        (2, Usual with { Frequency = Days(15), Duration = Hours(4), Onset = Months(3) }, Outcome.Qualified, "", 100, ""),
        (3, Usual with { Frequency = Days(12, 18) }, Outcome.Review, "headacheDays", 85, ""),
        (4, Usual with { Frequency = Days(14) }, Outcome.Review, "headacheDays", 70, ""),
        (5, Usual with { Frequency = Days(4, 5) }, Outcome.NotQualified, "headacheDays", 70, ""),
        (6, TwentyDays with { Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 1), Took("propranolol", MedicationOutcome.SideEffects)] }, Outcome.QualifiedSelfPay, "failedPreventives", 80, ""),
        (7, TwentyDays with { Medications = [Took("topiramate", MedicationOutcome.NoBenefit), Took("amitriptyline", MedicationOutcome.Unknown)] }, Outcome.QualifiedSelfPay, "failedPreventives", 90, "trialLengthUnknown"),
        (8, TwentyDays with { Medications = [Took("ibuprofen", MedicationOutcome.NoBenefit), Took("sumatriptan", MedicationOutcome.Helped)], AcuteDays = Days(12) }, Outcome.Review, "failedPreventives", 80, "medicationOveruse"),
        (9, Usual with { Frequency = Days(30), Duration = Hours(24), Health = [HealthItem.PregnantOrTrying] }, Outcome.CareFirst, "pregnantOrTrying", 100, ""),
        (10, TwentyDays with { RedFlags = [RedFlag.Neuro], Interest = Interest.Cosmetic }, Outcome.Emergency, "neuro", 100, ""),
        (11, Usual with { Frequency = Days(6), PriorBotox = PriorBotox.Current }, Outcome.Review, "currentBotoxPatient", 70, ""),
        (12, TwentyDays with { Features = HavingNone() }, Outcome.Review, "migraineFeatures", 80, ""),
        (13, TwentyDays with { Duration = Hours(1) }, Outcome.NotQualified, "headacheHours", 80, ""),
        (14, TwentyDays with { Health = null }, Outcome.Review, "safeToAssess", 100, ""),
        (15, TwentyDays with { Medications = [], MedicationClasses = ["betaBlockers", "antidepressants"] }, Outcome.QualifiedSelfPay, "failedPreventives", 90, ""),
        (16, TwentyDays with { Medications = [Took("propranolol", MedicationOutcome.Contraindicated), Took("topiramate", MedicationOutcome.NoBenefit, 2)] }, Outcome.Qualified, "", 100, ""),
        (17, TwentyDays with { Health = [HealthItem.Breastfeeding], Onset = Months(1, 2) }, Outcome.CareFirst, "breastfeeding", 90, "sameDayCare"),
    ];

    public static TheoryData<int> Numbers => [.. Examples.Select(example => example.Number)];

    [Theory, MemberData(nameof(Numbers))]
    public void A_worked_example_comes_out_as_written(int number)
    {
        var example = Examples[number - 1];

        var assessment = Rules.Assess(example.Answers);

        Assert.Equal(example.Outcome, assessment.Outcome);
        Assert.Equal(example.Reasons, string.Join(' ', assessment.Reasons));
        Assert.Equal(example.Score, assessment.Score);
        Assert.Equal(example.Flags, string.Join(' ', assessment.Flags));
    }

    [Fact]
    public void All_seventeen_are_here() => Assert.Equal(Enumerable.Range(1, 17), Examples.Select(example => example.Number));
}
