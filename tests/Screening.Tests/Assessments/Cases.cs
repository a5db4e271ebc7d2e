using static ScreeningBot.Screening.Tests.Example;

namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>A set of answers, and what the assessment must say of it.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Expected">Outcome, reasons in brackets, score, flags: <c>Review (headacheDays) 85 over65</c>.</param>
/// <param name="Profiles">Private plan and public plan; null where the case is about something else.</param>
internal sealed record Case(string Name, Screening.Answers Answers, string Expected, string? Profiles = null)
{
    public override string ToString() => Name;

    internal bool IsMetBy(Assessment assessment) => string.Equals(Expected, Text(assessment), StringComparison.Ordinal)
        && (Profiles is null || string.Equals(Profiles, TextOfProfiles(assessment), StringComparison.Ordinal));

    internal static string Text(Assessment assessment) =>
        string.Join(' ', [$"{assessment.Outcome} ({string.Join(", ", assessment.Reasons)})", assessment.Score.ToString(System.Globalization.CultureInfo.InvariantCulture), .. assessment.Flags]);

    internal static string TextOfProfiles(Assessment assessment) =>
        $"{assessment.CoverageProfiles["privatePlanTypical"].Code()} {assessment.CoverageProfiles["canadianPublicPlan"].Code()}";
}

/// <summary>
/// The worked examples of clinical-criteria 12, line by line, and one case for each fine point of sections 3, 6 and 7.
/// Together they notice every change of the rules (<see cref="MutationTests"/>).
/// </summary>
internal static class Cases
{
    private static readonly Screening.Answers Twenty = Usual with { Frequency = Days(20) };

    internal static IReadOnlyList<Case> WorkedExamples { get; } =
    [
        new("example 1", Usual with { Frequency = Days(16) }, "Qualified () 100"),
        new("example 2", Usual with { Frequency = Days(15), Duration = Hours(4), Onset = Months(3) }, "Qualified () 100"),
        new("example 3", Usual with { Frequency = Days(12, 18) }, "Review (headacheDays) 85"),
        new("example 4", Usual with { Frequency = Days(14) }, "Review (headacheDays) 70"),
        new("example 5", Usual with { Frequency = Days(4, 5) }, "NotQualified (headacheDays) 70"),
        new("example 6", Twenty with { Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 1), Took("propranolol", MedicationOutcome.SideEffects)] }, "QualifiedSelfPay (failedPreventives) 80"),
        new("example 7", Twenty with { Medications = [Took("topiramate", MedicationOutcome.NoBenefit), Took("amitriptyline", MedicationOutcome.Unknown)] }, "QualifiedSelfPay (failedPreventives) 90 trialLengthUnknown"),
        new("example 8", Twenty with { Medications = [Took("ibuprofen", MedicationOutcome.NoBenefit), Took("sumatriptan", MedicationOutcome.Helped)], AcuteDays = Days(12) }, "Review (failedPreventives) 80 medicationOveruse"),
        new("example 9", Usual with { Frequency = Days(30), Duration = Hours(24), Health = [HealthItem.PregnantOrTrying] }, "CareFirst (pregnantOrTrying) 100"),
        new("example 10", Twenty with { RedFlags = [RedFlag.Neuro], Interest = Interest.Cosmetic }, "Emergency (neuro) 100"),
        new("example 11", Usual with { Frequency = Days(6), PriorBotox = PriorBotox.Current }, "Review (currentBotoxPatient) 70"),
        new("example 12", Twenty with { Features = HavingNone() }, "Review (migraineFeatures) 80"),
        new("example 13", Twenty with { Duration = Hours(1) }, "NotQualified (headacheHours) 80"),
        new("example 14", Twenty with { Health = null }, "Review (safeToAssess) 100"),
        new("example 15", Twenty with { Medications = [], MedicationClasses = ["betaBlockers", "antidepressants"] }, "QualifiedSelfPay (failedPreventives) 90"),
        new("example 16", Twenty with { Medications = [Took("propranolol", MedicationOutcome.Contraindicated), Took("topiramate", MedicationOutcome.NoBenefit, 2)] }, "Qualified () 100"),
        new("example 17", Twenty with { Health = [HealthItem.Breastfeeding], Onset = Months(1, 2) }, "CareFirst (breastfeeding) 90 sameDayCare"),
    ];

    internal static IReadOnlyList<Case> FinePoints { get; } =
    [
        // Bounds.
        new("nine and a half days are occasional", Usual with { Frequency = Days(9.5m) }, "NotQualified (headacheDays) 70"),
        new("nine days are occasional", Usual with { Frequency = Days(9) }, "NotQualified (headacheDays) 70"),
        new("ten days are not", Usual with { Frequency = Days(10) }, "Review (headacheDays) 70"),
        new("up to ten days are not, however few at least", Usual with { Frequency = Days(0, 10) }, "Review (headacheDays) 70"),
        new("two hours are not brief", Twenty with { Duration = Hours(2) }, "Review (headacheHours) 80"),
        new("a quarter less than four hours is not four", Twenty with { Duration = Hours(3.75m) }, "Review (headacheHours) 80"),
        new("occasional and brief", Usual with { Frequency = Days(3), Duration = Hours(0, 1.75m) }, "NotQualified (headacheDays, headacheHours) 50"),
        new("two months", Twenty with { Onset = Months(2) }, "Review (onset) 90"),
        new("an open onset that begins below", Twenty with { Onset = MonthsOrMore(2) }, "Review (onset) 95"),
        new("an open onset", Twenty with { Onset = MonthsOrMore(3) }, "Qualified () 100"),
        new("seventeen", Twenty with { Age = new Age(17) }, "CareFirst (underAge) 100"),
        new("eighteen", Twenty with { Age = new Age(18) }, "Qualified () 100"),
        new("sixty-five", Twenty with { Age = new Age(65) }, "Qualified () 100"),
        new("sixty-six", Twenty with { Age = new Age(66) }, "Qualified () 100 over65"),

        // The order of the rows.
        new("cosmetic although all is met", Twenty with { Interest = Interest.Cosmetic }, "Cosmetic () 100"),
        new("cosmetic although a preventive is missing", Twenty with { Interest = Interest.Cosmetic, Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 4)] }, "Cosmetic () 80"),
        new("cosmetic and under age", Twenty with { Interest = Interest.Cosmetic, Age = new Age(16) }, "Cosmetic () 100"),
        new("cosmetic and a current patient", Twenty with { Interest = Interest.Cosmetic, PriorBotox = PriorBotox.Current }, "Cosmetic () 100"),
        new("cosmetic and occasional", Usual with { Interest = Interest.Cosmetic, Frequency = Days(2) }, "Cosmetic () 70"),
        new("an emergency of a current patient", Twenty with { RedFlags = [RedFlag.VisionLoss, RedFlag.Thunderclap], PriorBotox = PriorBotox.Current }, "Emergency (visionLoss, thunderclap) 100"),
        new("an emergency of somebody occasional", Usual with { RedFlags = [RedFlag.Unspecified], Frequency = Days(2) }, "Emergency (unspecified) 70"),
        new("an emergency with a blocking item", Twenty with { RedFlags = [RedFlag.Pregnancy], Health = [HealthItem.PregnantOrTrying] }, "Emergency (pregnancy) 100"),
        new("an emergency, said twice", Twenty with { RedFlags = [RedFlag.Neuro, RedFlag.Neuro] }, "Emergency (neuro) 100"),
        new("a current patient who breastfeeds", Twenty with { PriorBotox = PriorBotox.Current, Health = [HealthItem.Breastfeeding] }, "CareFirst (breastfeeding) 100"),
        new("a current patient", Twenty with { PriorBotox = PriorBotox.Current }, "Review (currentBotoxPatient) 100"),
        new("a current patient without a second preventive", Twenty with { PriorBotox = PriorBotox.Current, Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 4)] }, "Review (currentBotoxPatient) 80"),
        new("occasional with a blocking item", Usual with { Frequency = Days(2), Health = [HealthItem.InfectionAtSite] }, "CareFirst (infectionAtSite) 70"),
        new("under age and blocked", Twenty with { Age = new Age(10), Health = [HealthItem.BotulinumAllergy, HealthItem.BloodThinner] }, "CareFirst (underAge, botulinumAllergy) 100 bloodThinner"),
        new("age not known, but blocked", Twenty with { Age = null, Health = [HealthItem.NeuromuscularDisease] }, "CareFirst (neuromuscularDisease) 100"),
        new("health not known, but under age", Twenty with { Age = new Age(17), Health = null }, "CareFirst (underAge) 100"),
        new("interest not known", Twenty with { Interest = null }, "Qualified () 100"),
        new("red flags not known", Twenty with { RedFlags = null }, "Review (redFlags) 100"),
        new("red flags not known, and too few preventives", Twenty with { RedFlags = null, Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 4)] }, "Review (failedPreventives, redFlags) 80"),
        new("red flags not known, but occasional", Usual with { RedFlags = null, Frequency = Days(3) }, "NotQualified (headacheDays) 70"),
        new("too few preventives and too few days", Usual with { Frequency = Days(14), Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 4)] }, "Review (headacheDays, failedPreventives) 50"),
        new("nothing is known", Screening.Answers.None, "Review (headacheDays, headacheHours, onset, migraineFeatures, failedPreventives, safeToAssess, redFlags) 50", "unknown unknown"),

        // Failed preventives and coverage.
        new("medicines not known", Twenty with { Medications = null }, "Review (failedPreventives) 90", "unknown unknown"),
        new("medicines not known, but a class named", Twenty with { Medications = null, MedicationClasses = ["betaBlockers"] }, "QualifiedSelfPay (failedPreventives) 90", "unknown unknown"),
        new("two on the public list", Twenty, "Qualified () 100", "likelyMet notYet"),
        new("three, one not on the public list", Twenty with { Medications = [.. Twenty.Medications!, Took("candesartan", MedicationOutcome.NoBenefit, 3)] }, "Qualified () 100", "likelyMet notYet"),
        new("two, one not on the public list", Twenty with { Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 4), Took("candesartan", MedicationOutcome.NoBenefit, 3)] }, "Qualified () 100", "likelyMet notYet"),
        new("three on the public list", Twenty with { Medications = [.. Twenty.Medications!, Took("verapamil", MedicationOutcome.NoBenefit, 3)] }, "Qualified () 100", "likelyMet likelyMet"),
        new("three on the public list, but too few days", Usual with { Frequency = Days(14), Medications = [.. Twenty.Medications!, Took("verapamil", MedicationOutcome.NoBenefit, 3)] }, "Review (headacheDays) 70", "notYet notYet"),
        new("three on the public list, but the days straddle", Usual with { Frequency = Days(14, 15), Medications = [.. Twenty.Medications!, Took("verapamil", MedicationOutcome.NoBenefit, 3)] }, "Review (headacheDays) 85", "unknown unknown"),
        new("classes on the public list", Twenty with { Medications = [], MedicationClasses = ["betaBlockers", "anticonvulsants", "antidepressants"] }, "QualifiedSelfPay (failedPreventives) 90", "unknown unknown"),
        new("one certain is enough for nothing", Twenty with { Medications = [Took("topiramate", MedicationOutcome.SideEffects)] }, "QualifiedSelfPay (failedPreventives) 80", "notYet notYet"),

        // Flags.
        new("no acute medicine named, eleven days", Twenty with { AcuteDays = Days(11) }, "Qualified () 100 possibleMedicationOveruse"),
        new("no acute medicine named, nine days", Twenty with { AcuteDays = Days(9) }, "Qualified () 100"),
        new("no acute medicine named, fourteen to fifteen days", Twenty with { AcuteDays = Days(14, 15) }, "Qualified () 100 possibleMedicationOveruse"),
        new("no acute medicine named, fifteen days", Twenty with { AcuteDays = Days(15) }, "Qualified () 100 medicationOveruse"),
        new("Botox in the past, a thinner, swallowing, an unlisted medicine", Twenty with { PriorBotox = PriorBotox.Past, Health = [HealthItem.SwallowingOrBreathing, HealthItem.BloodThinner], UnlistedMedicines = ["trazodone"] }, "Qualified () 100 priorBotox unlistedMedicine bloodThinner swallowingOrBreathing"),
        new("same-day care: new cancer headaches", Twenty with { Onset = Months(2.5m), Health = [HealthItem.CancerOrImmune] }, "CareFirst (cancerOrImmune) 90 sameDayCare"),
        new("same-day care: pregnant", Twenty with { Onset = Months(2), Health = [HealthItem.PregnantOrTrying] }, "CareFirst (pregnantOrTrying) 90 sameDayCare"),
        new("same-day care: began late and not looked at", Twenty with { Onset = Months(0, 1), Health = [HealthItem.NewAfter50] }, "CareFirst (newAfter50) 90 sameDayCare"),
        new("not at three months", Twenty with { Onset = Months(1, 3), Health = [HealthItem.Breastfeeding] }, "CareFirst (breastfeeding) 95"),
        new("not when the onset is open", Twenty with { Onset = MonthsOrMore(0), Health = [HealthItem.NewAfter50] }, "CareFirst (newAfter50) 95"),
        new("same-day care: a thinner and a changed pattern", Twenty with { Health = [HealthItem.ChangedPattern, HealthItem.BloodThinner] }, "CareFirst (changedPattern) 100 bloodThinner sameDayCare"),
        new("a changed pattern alone", Twenty with { Onset = Months(1), Health = [HealthItem.ChangedPattern] }, "CareFirst (changedPattern) 90"),
    ];

    internal static IReadOnlyList<Case> All { get; } = [.. WorkedExamples, .. FinePoints];
}
