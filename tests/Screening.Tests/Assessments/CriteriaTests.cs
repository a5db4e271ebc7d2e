using static ScreeningBot.Screening.MedicationOutcome;
using static ScreeningBot.Screening.Tests.Example;

namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>Clinical-criteria 3 in tables: features, failed preventives, and which preventive was tried.</summary>
public sealed class CriteriaTests
{
    public static TheoryData<string, string, CriterionStatus> FeatureSets => new()
    {
        // There; not there; all others are unknown.
        { "unilateral pulsating nauseaOrVomiting", "", CriterionStatus.Met },
        { "moderateOrSevere worseWithActivity lightSensitive soundSensitive", "", CriterionStatus.Met },
        { "moderateOrSevere worseWithActivity lightSensitive", "", CriterionStatus.Unknown },
        { "moderateOrSevere worseWithActivity lightSensitive", "soundSensitive nauseaOrVomiting", CriterionStatus.Unknown },
        { "moderateOrSevere worseWithActivity lightSensitive", "soundSensitive nauseaOrVomiting aura triptanRelief doctorDiagnosis", CriterionStatus.NotMet },
        { "moderateOrSevere nauseaOrVomiting", "aura triptanRelief doctorDiagnosis", CriterionStatus.Unknown },
        { "moderateOrSevere nauseaOrVomiting", "unilateral pulsating worseWithActivity aura triptanRelief doctorDiagnosis", CriterionStatus.NotMet },
        { "moderateOrSevere nauseaOrVomiting", "unilateral pulsating worseWithActivity aura triptanRelief", CriterionStatus.Unknown },
        { "", "nauseaOrVomiting lightSensitive aura triptanRelief doctorDiagnosis", CriterionStatus.NotMet },
        { "", "nauseaOrVomiting aura triptanRelief doctorDiagnosis", CriterionStatus.Unknown },
        { "aura", "unilateral pulsating moderateOrSevere worseWithActivity", CriterionStatus.Met },
        { "triptanRelief", "aura doctorDiagnosis", CriterionStatus.Met },
        { "doctorDiagnosis", "", CriterionStatus.Met },
        { "", "", CriterionStatus.Unknown },
    };

    [Theory, MemberData(nameof(FeatureSets))]
    public void Features_are_migraine_like_when_they_are_or_could_be(string there, string notThere, CriterionStatus expected)
    {
        var features = Named(there).Select(feature => (feature, There: true)).Concat(Named(notThere).Select(feature => (feature, There: false)))
            .ToDictionary(feature => feature.feature, feature => feature.There);

        Assert.Equal(expected, Rules.Assess(Usual with { Features = features })[CriterionId.MigraineFeatures].Status);
    }

    [Theory]
    [InlineData(NoBenefit, null, "certain tried")]
    [InlineData(NoBenefit, 2.0, "certain tried")]
    [InlineData(NoBenefit, 1.99, "none tried")]
    [InlineData(SomeBenefit, null, "certain tried")]
    [InlineData(SomeBenefit, 1.0, "none tried")]
    [InlineData(SideEffects, null, "certain tried")]
    [InlineData(SideEffects, 0.0, "certain tried")]
    [InlineData(Contraindicated, null, "certain")]
    [InlineData(Contraindicated, 0.0, "certain")]
    [InlineData(Unknown, null, "possible tried")]
    [InlineData(Unknown, 0.5, "possible tried")]
    [InlineData(Current, null, "possible tried")]
    [InlineData(Current, 1.0, "possible tried")]
    [InlineData(Helped, 6.0, "none tried")]
    [InlineData(Declined, null, "none")]
    public void A_medicine_counts_by_what_happened_and_how_long_it_was_taken(MedicationOutcome outcome, double? months, string expected) =>
        Assert.Equal(expected, Counted([Took("topiramate", outcome, (decimal?)months)]));

    public static TheoryData<string, string, string> Histories => new()
    {
        // Medicines, classes: certain failures, possible ones (certain included), whether one was tried.
        { "", "", "0 0" },
        { "magnesium:NoBenefit sumatriptan:NoBenefit onabotulinumtoxinA:NoBenefit ibuprofen:NoBenefit", "", "0 0" },
        { "topiramate:NoBenefit topiramate:NoBenefit", "", "1 1 tried" },
        { "topiramate:Helped topiramate:NoBenefit", "", "1 1 tried" },
        { "topiramate:NoBenefit topiramate:Helped", "", "1 1 tried" },
        { "topiramate:Declined topiramate:Unknown", "", "0 1 tried" },
        { "", "betaBlockers betaBlockers", "0 1 tried" },
        { "", "betaBlockers gepants", "0 2 tried" },
        { "", "triptans supplements botulinumToxins", "0 0" },
        { "propranolol:Declined", "betaBlockers", "0 0" },
        { "propranolol:Contraindicated", "betaBlockers", "1 1" },
        { "propranolol:NoBenefit", "betaBlockers anticonvulsants", "1 2 tried" },
        // "Any drug of it", also one that is not a preventive.
        { "rimegepant:Helped", "gepants", "0 0" },
        { "", "antidepressants tricyclics", "0 1 tried" },
        { "", "tricyclics antidepressants antidepressants", "0 1 tried" },
        { "amitriptyline:NoBenefit", "antidepressants", "1 1 tried" },
        { "amitriptyline:Declined", "antidepressants tricyclics", "0 0" },
        { "venlafaxine:NoBenefit", "antidepressants tricyclics", "1 1 tried" },
        { "venlafaxine:NoBenefit", "tricyclics", "1 2 tried" },
        { "amitriptyline:NoBenefit", "tricyclics", "1 1 tried" },
    };

    [Theory, MemberData(nameof(Histories))]
    public void Failures_are_counted_over_medicines_and_classes(string medicines, string classes, string expected)
    {
        var answers = Usual with
        {
            Medications = [.. Words(medicines).Select(word => word.Split(':')).Select(parts => Took(parts[0], Enum.Parse<MedicationOutcome>(parts[1])))],
            MedicationClasses = Words(classes),
        };
        var failures = PreventiveFailures.Of(answers, Rules.Medicines, 2, medicine => medicine.CountsAsTrial);

        Assert.Equal(expected, $"{failures.Certain} {failures.Possible}{(Rules.HasTriedPreventive(answers) ? " tried" : "")}");
    }

    [Fact]
    public void A_class_counts_for_a_profile_if_any_medicine_of_it_does()
    {
        bool Public(Medicine medicine) => medicine.PublicPlanList;
        int Possible(params string[] classes) =>
            PreventiveFailures.Of(Usual with { Medications = [], MedicationClasses = classes }, Rules.Medicines, 2, Public).Possible;

        Assert.Equal(1, Possible("tricyclics"));
        Assert.Equal(1, Possible("antidepressants"));
        Assert.Equal(0, Possible("cgrpAntibodies"));
        Assert.Equal(2, Possible("betaBlockers", "calciumChannelBlockers", "aceInhibitors"));
    }

    [Theory]
    // Which acute medicines; days a month on which any is taken; what is flagged.
    [InlineData("", "", 15, 15, "medicationOveruse")]
    [InlineData("", "", 10, 14, "possibleMedicationOveruse")]
    [InlineData("", "", 0, 9.5, "")]
    [InlineData("ibuprofen:Helped", "", 14, 14, "")]
    [InlineData("ibuprofen:Helped", "", 14, 15, "possibleMedicationOveruse")]
    [InlineData("ibuprofen:Helped", "", 15, 15, "medicationOveruse")]
    [InlineData("sumatriptan:Current", "", 10, 10, "medicationOveruse")]
    [InlineData("ibuprofen:Helped sumatriptan:Unknown", "", 10, 10, "medicationOveruse")]
    [InlineData("ibuprofen:Helped sumatriptan:NoBenefit", "", 10, 10, "")]
    [InlineData("sumatriptan:NoBenefit", "", 10, 10, "possibleMedicationOveruse")]
    [InlineData("sumatriptan:SideEffects sumatriptan:SomeBenefit", "", 10, 10, "medicationOveruse")]
    [InlineData("rimegepant:Helped", "", 30, 30, "")]
    [InlineData("rimegepant:Helped ibuprofen:Helped", "", 15, 30, "medicationOveruse")]
    [InlineData("rimegepant:SideEffects", "", 15, 15, "medicationOveruse")]
    [InlineData("", "gepants", 30, 30, "")]
    [InlineData("", "antiemetics", 30, 30, "")]
    [InlineData("", "betaBlockers", 15, 15, "medicationOveruse")]
    [InlineData("", "triptans", 10, 10, "medicationOveruse")]
    [InlineData("", "nsaids", 10, 14, "")]
    [InlineData("sumatriptan:NoBenefit", "triptans", 10, 10, "medicationOveruse")]
    [InlineData("atogepant:Helped", "", 14, 14, "possibleMedicationOveruse")]
    public void Overuse_goes_by_the_acute_medicines_in_use(string medicines, string classes, double min, double max, string expected)
    {
        var answers = Answers.None with
        {
            Medications = [.. Words(medicines).Select(word => word.Split(':')).Select(parts => Took(parts[0], Enum.Parse<MedicationOutcome>(parts[1])))],
            MedicationClasses = Words(classes),
            AcuteDays = Days((decimal)min, (decimal)max),
        };

        Assert.Equal(expected, string.Join(' ', Rules.Assess(answers).Flags));
    }

    [Fact]
    public void Classes_count_for_overuse_and_for_tried_also_when_the_medicines_are_unknown()
    {
        var answers = Usual with { Medications = null, MedicationClasses = ["triptans", "betaBlockers"], AcuteDays = Days(10) };

        Assert.True(Rules.HasTriedPreventive(answers));
        Assert.Equal("medicationOveruse", Assert.Single(Rules.Assess(answers).Flags));
    }

    [Theory]
    [InlineData("topiramate", NoBenefit, null, true)]
    [InlineData("topiramate", SomeBenefit, null, true)]
    [InlineData("topiramate", NoBenefit, 1.0, false)]
    [InlineData("topiramate", SideEffects, null, false)]
    [InlineData("magnesium", NoBenefit, null, false)]
    [InlineData("sumatriptan", NoBenefit, null, false)]
    public void The_length_of_a_trial_is_missed_where_it_matters(string drug, MedicationOutcome outcome, double? months, bool flagged) => Assert.Equal(
        flagged,
        Rules.Assess(Usual with { Medications = [Took(drug, outcome, (decimal?)months)] }).Flags.Contains("trialLengthUnknown", StringComparer.Ordinal));

    [Fact]
    public void Early_ends_go_by_the_most_that_was_said()
    {
        Assert.True(Rules.IsOccasionalOrBrief(Usual with { Frequency = Days(2, 9.9m) }));
        Assert.False(Rules.IsOccasionalOrBrief(Usual with { Frequency = Days(2, 10) }));
        Assert.True(Rules.IsOccasionalOrBrief(Usual with { Duration = Hours(0, 1.75m) }));
        Assert.False(Rules.IsOccasionalOrBrief(Usual with { Frequency = null, Duration = null }));
        Assert.True(Rules.IsUnderAge(Usual with { Age = new Age(17) }));
        Assert.False(Rules.IsUnderAge(Usual with { Age = new Age(18) }));
        Assert.False(Rules.IsUnderAge(Usual with { Age = null }));
    }

    private static string Counted(IReadOnlyList<MedicationAnswer> medications)
    {
        var answers = Usual with { Medications = medications };
        var failures = PreventiveFailures.Of(answers, Rules.Medicines, 2, medicine => medicine.CountsAsTrial);
        return (failures.Certain > 0 ? "certain" : failures.Possible > 0 ? "possible" : "none") + (Rules.HasTriedPreventive(answers) ? " tried" : "");
    }

    private static IEnumerable<HeadacheFeature> Named(string codes) => Words(codes)
        .Select(code => Codes.TryParse<HeadacheFeature>(code, out var feature) ? feature : throw new FormatException(code));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
