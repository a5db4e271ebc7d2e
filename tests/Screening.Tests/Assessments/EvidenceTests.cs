using static ScreeningBot.Screening.Tests.Example;

namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>What the staff read beside each criterion.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData(18, 18, "like 18 days", "18 days a month: \"like 18 days\"")]
    [InlineData(12, 14, null, "12 to 14 days a month")]
    [InlineData(12, 18, "12-18 maybe", "12 to 18 days a month (on both sides of 15): \"12-18 maybe\"")]
    [InlineData(18, 18, "  18 \n days\t", "18 days a month: \"18 days\"")]
    [InlineData(18, 18, " ", "18 days a month")]
    public void Days_stand_with_the_visitors_words(int min, int max, string? words, string expected) =>
        Assert.Equal(expected, Of(CriterionId.HeadacheDays, Usual with { Frequency = Days(min, max) }, words is null ? [] : [("frequency", words)]));

    [Fact]
    public void What_is_not_known_says_so_and_still_quotes_the_words()
    {
        Assert.Equal("not known", Of(CriterionId.HeadacheDays, Usual with { Frequency = null }));
        Assert.Equal("not known: \"a lot\"", Of(CriterionId.HeadacheDays, Usual with { Frequency = null }, ("frequency", "a lot")));
        Assert.Equal("not known", Of(CriterionId.HeadacheHours, Usual with { Duration = null }));
        Assert.Equal("not known", Of(CriterionId.Onset, Usual with { Onset = null }));
        Assert.Equal("not known", Of(CriterionId.MigraineFeatures, Usual with { Features = null }));
        Assert.Equal("not known: \"many\"", Of(CriterionId.FailedPreventives, Usual with { Medications = null }, ("medications", "many")));
        Assert.Equal("age not known; health questions not answered", Of(CriterionId.SafeToAssess, Usual with { Age = null, Health = null }));
    }

    [Fact]
    public void Very_long_words_are_shortened_and_never_cut_within_a_character()
    {
        var evidence = Of(CriterionId.HeadacheDays, Usual, ("frequency", new string('x', 199) + "😀 and more"));

        Assert.Equal($"16 days a month: \"{new string('x', 199)}…\"", evidence);
    }

    [Fact]
    public void Hours_and_months_have_their_units()
    {
        Assert.Equal("3.75 hours when not treated", Of(CriterionId.HeadacheHours, Usual with { Duration = Hours(3.75m) }));
        Assert.Equal("2 to 72 hours when not treated (on both sides of 4)", Of(CriterionId.HeadacheHours, Usual with { Duration = Hours(2, 72) }));
        Assert.Equal("2 or more months (on both sides of 3)", Of(CriterionId.Onset, Usual with { Onset = MonthsOrMore(2) }));
        Assert.Equal("12 or more months", Of(CriterionId.Onset, Usual with { Onset = MonthsOrMore(12) }));
    }

    [Fact]
    public void Features_are_listed_as_there_not_there_and_not_known()
    {
        var features = new Dictionary<HeadacheFeature, bool>
        {
            [HeadacheFeature.Pulsating] = true,
            [HeadacheFeature.Unilateral] = true,
            [HeadacheFeature.Aura] = false,
        };

        Assert.Equal(
            "yes: one side, pulsating; no: aura; not known: moderate or severe, worse with activity, nausea or vomiting, light bothers, sound bothers, a triptan relieves it, a doctor diagnosed migraine",
            Of(CriterionId.MigraineFeatures, Usual with { Features = features }));
    }

    [Fact]
    public void Medicines_are_listed_by_what_they_count_for()
    {
        var answers = Usual with
        {
            Medications =
            [
                Took("topiramate", MedicationOutcome.NoBenefit, 4),
                Took("propranolol", MedicationOutcome.Contraindicated),
                Took("amitriptyline", MedicationOutcome.Unknown),
                Took("candesartan", MedicationOutcome.SomeBenefit, 1),
                Took("topiramate", MedicationOutcome.Helped),
                Took("magnesium", MedicationOutcome.NoBenefit, 12),
                Took("sumatriptan", MedicationOutcome.Helped),
            ],
            MedicationClasses = ["cgrpAntibodies", "triptans", "betaBlockers"],
            UnlistedMedicines = ["trazodone"],
        };

        Assert.Equal(
            "2 failed, 2 wanted; failed: topiramate (no benefit, 4 months; helped), propranolol (ruled out); "
            + "may have failed: amitriptyline (outcome not known), CGRP antibodies (class); "
            + "do not count: candesartan (some benefit, 1 month), magnesium (no benefit, 12 months); not on the list: trazodone: \"lots\"",
            Of(CriterionId.FailedPreventives, answers, ("medications", "lots")));
    }

    [Fact]
    public void No_preventive_says_how_many_are_wanted()
    {
        Assert.Equal("no preventive named, 2 wanted", Of(CriterionId.FailedPreventives, Usual with { Medications = [] }));
        Assert.Equal("no preventive named, 2 wanted", Of(CriterionId.FailedPreventives, Usual with { Medications = [Took("ibuprofen", MedicationOutcome.Helped)] }));
        Assert.Equal("medicines not known; classes named: beta blockers, ACE inhibitors", Of(CriterionId.FailedPreventives, Usual with { Medications = null, MedicationClasses = ["betaBlockers", "aceInhibitors"] }));
    }

    [Fact]
    public void Safety_names_age_and_items()
    {
        Assert.Equal("age 38; nothing on the health list", Of(CriterionId.SafeToAssess, Usual));
        Assert.Equal("age 17, under 18; nothing on the health list", Of(CriterionId.SafeToAssess, Usual with { Age = new Age(17) }));
        Assert.Equal(
            "age 38; a prescription blood thinner, breastfeeding (a doctor first): \"38\", \"eliquis, nursing\"",
            Of(CriterionId.SafeToAssess, Usual with { Health = [HealthItem.BloodThinner, HealthItem.Breastfeeding] }, ("age", "38"), ("health", "eliquis, nursing")));
        Assert.Equal(
            "age 38; headaches of this kind began at 50 or later and no doctor has looked at them (a doctor first)",
            Of(CriterionId.SafeToAssess, Usual with { Health = [HealthItem.NewAfter50] }));
    }

    [Fact]
    public void The_source_stands_with_every_criterion() => Assert.Equal(
        "CLINIC, HC, ICHD3 1.3 A | CLINIC, HC | ICHD3 1.3 A | ICHD3 1.1 C, D, 1.2, 1.3 C 3, CLINIC (a doctor's diagnosis) | CLINIC, EHF | HC, SNNOOP10",
        string.Join(" | ", Rules.Assess(Usual).Criteria.Select(criterion => criterion.Source)));

    private static string Of(CriterionId criterion, Answers answers, params (string Question, string Words)[] words) =>
        Rules.Assess(answers, words.ToDictionary(said => said.Question, said => said.Words, StringComparer.Ordinal))[criterion].Evidence;
}
