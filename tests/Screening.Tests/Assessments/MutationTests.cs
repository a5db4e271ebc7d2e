namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>The cases are only worth something if they notice every change of the rules: each mutant of the rules must fail one.</summary>
public sealed class MutationTests
{
    private static readonly RuleSet Rules = RuleSet.Default();

    private static readonly IReadOnlyList<DecisionRow> Rows = Rules.Table.Rows;

    /// <summary>Stands in the question's wording only; no rule reads it.</summary>
    private static readonly string[] WordingOnly = [nameof(Thresholds.NewHeadacheAge)];

    public static TheoryData<string, int> MovedThresholds => Pairs(
        from threshold in ThresholdRule.All
        where !WordingOnly.Contains(threshold.Name, StringComparer.Ordinal)
        from step in new[] { -1, 1 }
        select (threshold.Name, step));

    public static TheoryData<int, int> RowsThatCanBothHold => Pairs(
        from first in Enumerable.Range(0, Rows.Count)
        from second in Enumerable.Range(first + 1, Rows.Count - first - 1)
        where Grid.AnswersOfOutcomes().Any(answers => BothHold(new Findings(Rules, answers), first, second))
        select (first, second));

    public static TheoryData<int> RowNumbers => [.. Enumerable.Range(0, Rows.Count)];

    public static TheoryData<int, int> MovedProfiles => Pairs(
        from profile in Enumerable.Range(0, CoverageProfile.Default.Count)
        from step in new[] { -1, 1 }
        select (profile, step));

    public static TheoryData<string> CombinationsItems => [.. Combination.Default.SelectMany(combination => combination.AllOf.Concat(combination.AnyOf)).Select(item => item.Code())];

    [Fact]
    public void The_rules_themselves_meet_every_case() => Assert.All(Cases.All, one => Assert.True(one.IsMetBy(Rules.Assess(one.Answers)), one.Name));

    [Theory, MemberData(nameof(MovedThresholds))]
    public void A_threshold_that_is_moved_by_one_is_noticed(string name, int step)
    {
        var threshold = ThresholdRule.All.Single(rule => string.Equals(rule.Name, name, StringComparison.Ordinal));
        var moved = threshold.Set(Rules.Thresholds, threshold.Get(Rules.Thresholds) + step);

        AssertNoticed(RuleSet.Of(new() { Thresholds = moved }));
    }

    [Theory, MemberData(nameof(RowNumbers))]
    public void A_row_that_is_dropped_is_noticed(int row) =>
        AssertNoticed(Rules with { Table = DecisionTable.Of([.. Rows.Where((_, index) => index != row)]) });

    [Theory, MemberData(nameof(RowsThatCanBothHold))]
    public void Two_rows_that_can_both_hold_and_are_swapped_are_noticed(int first, int second)
    {
        var swapped = Rows.ToArray();
        (swapped[first], swapped[second]) = (swapped[second], swapped[first]);

        AssertNoticed(Rules with { Table = DecisionTable.Of(swapped) });
    }

    [Theory, MemberData(nameof(MovedProfiles))]
    public void A_coverage_profile_that_asks_for_one_more_or_less_is_noticed(int profile, int step) =>
        AssertNoticed(Rules with
        {
            CoverageProfiles = [.. CoverageProfile.Default.Select((one, index) => index == profile ? one with { FailedPreventives = one.FailedPreventives + step } : one)],
        });

    [Fact]
    public void A_coverage_profile_that_counts_other_medicines_is_noticed()
    {
        AssertNoticed(Rules with { CoverageProfiles = [CoverageProfile.Default[0] with { Medicines = ProfileMedicines.PublicPlanList }, CoverageProfile.Default[1]] });
        AssertNoticed(Rules with { CoverageProfiles = [CoverageProfile.Default[0], CoverageProfile.Default[1] with { Medicines = ProfileMedicines.CountsAsTrial }] });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_combination_with_another_number_of_months_is_noticed(int step) =>
        AssertNoticed(Rules with { Combinations = [Combination.Default[0] with { OnsetBelowMonths = 3 + step }, Combination.Default[1]] });

    [Theory, MemberData(nameof(CombinationsItems))]
    public void A_combination_without_one_of_its_items_is_noticed(string code)
    {
        bool Stays(HealthItem item) => !string.Equals(item.Code(), code, StringComparison.Ordinal);

        AssertNoticed(Rules with
        {
            Combinations = [.. Combination.Default.Select(one => one with { AllOf = [.. one.AllOf.Where(Stays)], AnyOf = [.. one.AnyOf.Where(Stays)] })],
        });
    }

    [Fact]
    public void There_are_as_many_mutants_as_the_rules_have_parts()
    {
        Assert.Equal(2 * (ThresholdRule.All.Count - WordingOnly.Length), MovedThresholds.Count);
        Assert.Equal(8, RowNumbers.Count);
        // Of 28 pairs, seven have a row that wants what the other denies.
        Assert.Equal(21, RowsThatCanBothHold.Count);
    }

    private static bool BothHold(Findings findings, int first, int second) =>
        Rows[first].Condition.Holds(findings) && Rows[second].Condition.Holds(findings);

    private static void AssertNoticed(RuleSet mutant) => Assert.Contains(Cases.All, one => !IsMet(one, mutant));

    private static bool IsMet(Case one, RuleSet mutant)
    {
        try
        {
            return one.IsMetBy(mutant.Assess(one.Answers));
        }
        catch (InvalidOperationException)
        {
            // A table without its last row has no outcome for everybody.
            return false;
        }
    }

    private static TheoryData<T1, T2> Pairs<T1, T2>(IEnumerable<(T1, T2)> pairs)
    {
        var data = new TheoryData<T1, T2>();
        foreach (var (first, second) in pairs)
        {
            data.Add(first, second);
        }

        return data;
    }
}
