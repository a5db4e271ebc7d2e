namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>The decision table over all combinations of the grid, against what clinical-criteria 6 says in its own words.</summary>
public sealed class DecisionTableTests
{
    private static readonly RuleSet Rules = RuleSet.Default();

    [Fact]
    public void Every_combination_of_answers_has_exactly_one_outcome()
    {
        var rows = Rules.Table.Rows;
        var seen = new int[rows.Count];
        var count = 0;
        foreach (var safety in Safeties())
        {
            foreach (var pattern in Patterns())
            {
                foreach (var history in Grid.Histories)
                {
                    var answers = With(pattern, safety, history, count);
                    var findings = new Findings(Rules, answers);
                    var expected = Expected(pattern, safety, history);

                    for (var row = 0; row < expected; row++)
                    {
                        if (rows[row].Condition.Holds(findings))
                        {
                            Assert.Fail($"Row {row + 1} holds before row {expected + 1}: {answers}");
                        }
                    }

                    if (!rows[expected].Condition.Holds(findings) || !rows[^1].Condition.Holds(findings) || Rules.Table.Decide(findings) != rows[expected])
                    {
                        Assert.Fail($"Row {expected + 1} does not hold: {answers}");
                    }

                    seen[expected]++;
                    count++;
                }
            }
        }

        Assert.True(count >= 1_000_000, $"{count} combinations");
        Assert.DoesNotContain(0, seen);
    }

    [Fact]
    public void Every_row_says_in_words_when_it_holds_and_why() =>
        Assert.All(Rules.Table.Rows, row => Assert.True(row.When.Length > 0 && row.Because.Length > 0));

    [Fact]
    public void The_rows_stand_in_the_order_of_the_reference() => Assert.Equal(
        [Outcome.Emergency, Outcome.Cosmetic, Outcome.CareFirst, Outcome.Review, Outcome.NotQualified, Outcome.Qualified, Outcome.QualifiedSelfPay, Outcome.Review],
        Rules.Table.Rows.Select(row => row.Outcome));

    private sealed record Safety(Interest? Interest, IReadOnlyList<RedFlag>? RedFlags, int? Age, Health Health, PriorBotox? PriorBotox);

    private sealed record Pattern(Days Days, Hours Hours, Onset Onset, Features Features);

    private static List<Safety> Safeties() =>
    [
        .. from interest in Grid.Interests
           from redFlags in Grid.RedFlags
           from age in Grid.Ages
           from health in Grid.HealthAnswers
           from priorBotox in Grid.PriorBotoxes
           select new Safety(interest, redFlags, age, health, priorBotox),
    ];

    private static List<Pattern> Patterns() =>
    [
        .. from days in Grid.Frequencies
           from hours in Grid.Durations
           from onset in Grid.Onsets
           from features in Grid.FeatureSets
           select new Pattern(days, hours, onset, features),
    ];

    private static Screening.Answers With(Pattern pattern, Safety safety, History history, int number) => new()
    {
        Interest = safety.Interest,
        RedFlags = safety.RedFlags,
        Age = safety.Age is { } years ? new Age(years) : null,
        Frequency = pattern.Days.Answer,
        Duration = pattern.Hours.Answer,
        Onset = pattern.Onset.Answer,
        Features = pattern.Features.Answer,
        Medications = history.Medications,
        MedicationClasses = history.Classes,
        UnlistedMedicines = Grid.UnlistedMedicines[number % Grid.UnlistedMedicines.Length],
        AcuteDays = Grid.AcuteDays[number % Grid.AcuteDays.Length],
        Health = safety.Health.Answer,
        PriorBotox = safety.PriorBotox,
        Coverage = Grid.Coverages[number % Grid.Coverages.Length],
    };

    /// <summary>
    /// The row that must decide, from the prose and not from the table: each row as a claim of its own that rules all others out, in no order.
    /// </summary>
    private static int Expected(Pattern pattern, Safety safety, History history)
    {
        var emergency = safety.RedFlags is [_, ..];
        var cosmetic = safety.Interest == Interest.Cosmetic;
        var minor = safety.Age is < 18;
        var goesOn = !emergency && !cosmetic && !minor && !safety.Health.Blocks;
        var treated = safety.PriorBotox == PriorBotox.Current;
        var rare = pattern.Days.Occasional || pattern.Hours.Brief;
        var chronicMigraineOfAnAdult = pattern is
        {
            Days.Status: CriterionStatus.Met,
            Hours.Status: CriterionStatus.Met,
            Onset.Status: CriterionStatus.Met,
            Features.Status: CriterionStatus.Met,
        } && safety is { Age: not null, Health.Answer: not null, RedFlags: not null };
        var failed = history.Status == CriterionStatus.Met;
        Span<bool> claims =
        [
            emergency,
            cosmetic && !emergency,
            (minor || safety.Health.Blocks) && !emergency && !cosmetic,
            treated && goesOn,
            rare && goesOn && !treated,
            chronicMigraineOfAnAdult && failed && goesOn && !treated,
            chronicMigraineOfAnAdult && !failed && history.Tried && goesOn && !treated,
            goesOn && !treated && !rare && !(chronicMigraineOfAnAdult && (failed || history.Tried)),
        ];
        var row = claims.IndexOf(true);
        Assert.Equal(row, claims.LastIndexOf(true));
        return row;
    }
}
