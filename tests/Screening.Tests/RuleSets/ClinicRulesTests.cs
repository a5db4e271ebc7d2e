using FsCheck.Xunit;
using static ScreeningBot.Screening.Tests.Example;

namespace ScreeningBot.Screening.Tests.RuleSets;

/// <summary>A clinic's own rules: thresholds, medicines, combinations, coverage profiles.</summary>
public sealed class ClinicRulesTests
{
    private const string Header = "generic,class,role,countsAsTrial,publicPlanList,overuseDays,brands,french\n";

    private static readonly CoverageProfile Insurer = new() { Id = "someInsurer", FailedPreventives = 1, Source = "its policy of 2026", OnlyDrugs = ["topiramate"] };

    [Fact]
    public void Nothing_changed_is_the_default_version()
    {
        Assert.Equal("toronto-2026.1", RuleSet.Default().Version);
        Assert.Equal("toronto-2026.1", RuleSet.Of(new()).Version);
        Assert.Equal("toronto-2026.1", RuleSet.Of(new() { Thresholds = new() { MinHeadacheDays = 15.00m }, Medicines = MedicineCatalogue.Embedded() }).Version);
        Assert.Equal("toronto-2026.1", Rules.Assess(Usual).RuleSet);
    }

    [Fact]
    public void A_change_adds_a_short_hash_that_stays_the_same()
    {
        var version = RuleSet.Of(new() { Thresholds = new() { MinHeadacheDays = 12 } }).Version;

        Assert.Equal("toronto-2026.1+f1b84c3e", version);
        Assert.Matches("^toronto-2026\\.1\\+[0-9a-f]{8}$", version);
        Assert.Equal(version, RuleSet.Of(new() { Thresholds = new() { MinHeadacheDays = 12.0m } }).Assess(Usual).RuleSet);
    }

    [Fact]
    public void Every_kind_of_change_makes_another_version()
    {
        var changes = ThresholdRule.All
            .Select(rule => new ClinicRules { Thresholds = rule.Set(new(), rule.Get(new()) + 1) })
            .Append(new() { Medicines = MedicineCatalogue.Embedded().With(new StringReader(Header + "trazodone,antidepressants,preventive,yes,no,,,\n")) })
            .Append(new() { Medicines = MedicineCatalogue.Embedded().With(new StringReader(Header + "topiramate,anticonvulsants,preventive,yes,no,,Topamax,\n")) })
            .Append(new() { Combinations = [new() { AllOf = [HealthItem.BloodThinner, HealthItem.CancerOrImmune], Source = "the clinic" }] })
            .Append(new() { CoverageProfiles = [Insurer] })
            .Append(new() { CoverageProfiles = [Insurer with { FailedPreventives = 2 }] });

        var versions = changes.Select(change => RuleSet.Of(change).Version).Append(RuleSet.Default().Version).ToList();

        Assert.Equal(versions.Count, versions.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_order_of_a_configuration_makes_no_other_version()
    {
        CoverageProfile other = new() { Id = "otherInsurer", FailedPreventives = 2, Source = "its policy of 2026" };

        Assert.Equal(
            RuleSet.Of(new() { CoverageProfiles = [Insurer, other] }).Version,
            RuleSet.Of(new() { CoverageProfiles = [other, Insurer] }).Version);
    }

    [Fact]
    public void Own_thresholds_decide()
    {
        var rules = RuleSet.Of(new() { Thresholds = new() { MinHeadacheDays = 12, OccasionalBelowDays = 8, MinAge = 40 } });

        Assert.Equal(Outcome.Qualified, rules.Assess(Usual with { Frequency = Days(12), Age = new Age(40) }).Outcome);
        Assert.Equal(Outcome.CareFirst, rules.Assess(Usual).Outcome);
        Assert.Equal("12 or more headache days a month", rules.Criteria[0].Words);
    }

    [Fact]
    public void Own_medicines_are_added_or_take_the_place_of_others()
    {
        var medicines = MedicineCatalogue.Embedded().With(new StringReader(Header
            + "trazodone,antidepressants,preventive,yes,no,,Oleptro,trazodone\n"
            + "sumatriptan,triptans,acute,no,no,8,Imitrex,\n"));
        var rules = RuleSet.Of(new() { Medicines = medicines });
        var answers = Usual with
        {
            Medications = [Took("trazodone", MedicationOutcome.NoBenefit, 3), Took("topiramate", MedicationOutcome.SideEffects), Took("sumatriptan", MedicationOutcome.Helped)],
            AcuteDays = Days(8),
        };

        Assert.Equal("Qualified () 100 medicationOveruse", Assessments.Case.Text(rules.Assess(answers)));
        Assert.Equal(MedicineCatalogue.Embedded().Medicines.Count + 1, medicines.Medicines.Count);
        Assert.Equal("propranolol", medicines.Medicines[0].Generic);
        Assert.Contains(medicines.Find("trazodone"), medicines.InClass("antidepressants"));
    }

    [Fact]
    public void Own_combinations_are_added_to_the_default_ones()
    {
        var rules = RuleSet.Of(new()
        {
            Combinations = [new() { OnsetBelowMonths = 1, AllOf = [HealthItem.ChangedPattern], AnyOf = [HealthItem.BloodThinner, HealthItem.CancerOrImmune], Source = "the clinic" }],
        });
        var answers = Usual with { Onset = Months(0.5m), Health = [HealthItem.ChangedPattern, HealthItem.CancerOrImmune] };
        var withoutThird = answers with { Onset = Months(1), Health = [HealthItem.ChangedPattern] };

        Assert.Equal(3, rules.Combinations.Count);
        Assert.Equal("headaches this frequent for less than 1 month (the most told) with `changedPattern` with any of `bloodThinner`, `cancerOrImmune`", rules.Combinations[2].Words);
        Assert.Equal("sameDayCare", Assert.Single(rules.Assess(answers).Flags));
        Assert.Empty(rules.Assess(withoutThird).Flags);
    }

    [Fact]
    public void Own_profiles_are_added_or_take_the_place_of_a_default_one()
    {
        var rules = RuleSet.Of(new() { CoverageProfiles = [Insurer, CoverageProfile.Default[0] with { FailedPreventives = 3 }] });
        var assessment = rules.Assess(Usual with { Medications = [Took("topiramate", MedicationOutcome.NoBenefit, 3), Took("nadolol", MedicationOutcome.NoBenefit, 3)] });

        Assert.Equal("privatePlanTypical canadianPublicPlan someInsurer", string.Join(' ', assessment.CoverageProfiles.Keys));
        Assert.Equal(CoverageStatus.NotYet, assessment.CoverageProfiles["privatePlanTypical"]);
        Assert.Equal(CoverageStatus.LikelyMet, assessment.CoverageProfiles["someInsurer"]);
        Assert.Equal(CoverageStatus.NotYet, rules.Assess(Usual with { Medications = [Took("nadolol", MedicationOutcome.NoBenefit, 3)] }).CoverageProfiles["someInsurer"]);
    }

    [Fact]
    public void All_faults_are_told_at_once_each_with_its_configuration_key()
    {
        var error = Assert.Throws<RuleSetException>(() => RuleSet.Of(new()
        {
            Thresholds = new() { MinHeadacheDays = 31, OccasionalBelowDays = -1, BriefBelowHours = 5, MinFailedPreventives = 0, MinAge = 130 },
            Combinations = [new() { AllOf = [HealthItem.BloodThinner, HealthItem.BloodThinner] }, new() { OnsetBelowMonths = 0, AnyOf = [HealthItem.BloodThinner], Source = "x" }],
            CoverageProfiles = [new() { Id = "a b", OnlyDrugs = ["Topamax", "magnesium"], Medicines = (ProfileMedicines)7 }, Insurer, Insurer with { Id = "SomeInsurer" }],
        }));

        Assert.Equal(
            """
            The rules of section 'Screening' cannot be used:
            - Screening:MinHeadacheDays: 31 is outside 1 to 30 days a month.
            - Screening:MinFailedPreventives: 0 is outside 1 to 20 medicines.
            - Screening:OccasionalBelowDays: -1 is outside 0 to 30 days a month.
            - Screening:MinAge: 130 is outside 0 to 120 years.
            - Screening:BriefBelowHours: 5 is above MinHeadacheHours, 4.
            - Screening:Combinations:0: a combination names at least two facts.
            - Screening:Combinations:0:Source: say where the combination comes from.
            - Screening:Combinations:1:OnsetBelowMonths: 0 is not above 0 and up to 1200 months.
            - Screening:CoverageProfiles:0:Id: an id of letters and digits is wanted.
            - Screening:CoverageProfiles:0:FailedPreventives: 0 is outside 1 to 20 medicines.
            - Screening:CoverageProfiles:0:Medicines: one of countsAsTrial, publicPlanList is wanted.
            - Screening:CoverageProfiles:0:OnlyDrugs: 'Topamax' is not the generic name of a preventive that counts as a trial.
            - Screening:CoverageProfiles:0:OnlyDrugs: 'magnesium' is not the generic name of a preventive that counts as a trial.
            - Screening:CoverageProfiles:0:Source: say where the profile comes from.
            - Screening:CoverageProfiles:2:Id: 'SomeInsurer' is there twice.
            """.ReplaceLineEndings(),
            error.Message);
        Assert.Equal(15, error.Faults.Count);
    }

    [Theory]
    [InlineData("", "there is no line with the names of the columns")]
    [InlineData("generic,class\nx,y\n", "line 2 has no column 'role'")]
    [InlineData(Header + ",c,acute,no,no,,,\n", "column 'generic': '': a name is wanted")]
    [InlineData(Header + "x,,acute,no,no,,,\n", "column 'class': '': a name is wanted")]
    [InlineData(Header + "x,c,Acute,no,no,,,\n", "column 'role': 'Acute': 'preventive' or 'acute' is wanted")]
    [InlineData(Header + "x,c,acute,maybe,no,,,\n", "column 'countsAsTrial': 'maybe': 'yes' or 'no' is wanted")]
    [InlineData(Header + "x,c,acute,no,no,31,,\n", "column 'overuseDays': '31': a number of days from 1 to 30, or nothing, is wanted")]
    [InlineData(Header + "x,c,acute,no,no,ten,,\n", "column 'overuseDays': 'ten'")]
    [InlineData(Header + "x,c,acute,no,no,,,\nX,c,acute,no,no,,,\n", "column 'generic': 'X': it is there twice")]
    [InlineData(Header + "Topiramate,c,acute,no,no,,,\n", "'Topiramate' is spelled 'topiramate' here")]
    public void A_file_of_medicines_with_a_fault_says_where(string csv, string expected)
    {
        var error = Assert.Throws<FormatException>(() => MedicineCatalogue.Embedded().With(new StringReader(csv)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Property]
    public bool Rules_within_their_limits_can_always_be_made(byte days, byte occasional)
    {
        var thresholds = new Thresholds { MinHeadacheDays = 1 + (days % 30), OccasionalBelowDays = occasional % 31 };
        try
        {
            return RuleSet.Of(new() { Thresholds = thresholds }).Thresholds == thresholds && thresholds.OccasionalBelowDays <= thresholds.MinHeadacheDays;
        }
        catch (RuleSetException error)
        {
            return thresholds.OccasionalBelowDays > thresholds.MinHeadacheDays && error.Faults is [{ Key: "Screening:OccasionalBelowDays" }];
        }
    }
}
