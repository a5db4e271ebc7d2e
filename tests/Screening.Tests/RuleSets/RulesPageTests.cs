namespace ScreeningBot.Screening.Tests.RuleSets;

/// <summary>docs/rules.md is what the medical staff review: it must be what the bot does.</summary>
public sealed class RulesPageTests
{
    [Fact]
    public void The_page_of_the_rules_is_up_to_date()
    {
        var page = Path.Combine(Repository(), "docs", "rules.md");

        Assert.True(
            string.Equals(RuleSet.Default().ToMarkdown(), File.ReadAllText(page).ReplaceLineEndings("\n"), StringComparison.Ordinal),
            "docs/rules.md differs from the rules: run 'dotnet run --project tests/Evaluation -- rules --out docs/rules.md', read the change, and have it reviewed by the medical staff.");
    }

    [Fact]
    public void The_page_of_a_clinics_own_rules_shows_them()
    {
        var page = RuleSet.Of(new()
        {
            Thresholds = new() { MinTrialMonths = 3 },
            CoverageProfiles = [new() { Id = "someInsurer", FailedPreventives = 4, OnlyDrugs = ["topiramate", "nadolol"], Source = "a|b" }],
        }).ToMarkdown();

        Assert.StartsWith("# Rules toronto-2026.1+", page, StringComparison.Ordinal);
        Assert.Contains("| `MinTrialMonths` | 3 | months |", page, StringComparison.Ordinal);
        Assert.Contains("known to be taken for less than 3 months | does not count |", page, StringComparison.Ordinal);
        Assert.Contains("| `someInsurer` | 4 | all that count as a trial, of these only topiramate, nadolol | a\\|b |", page, StringComparison.Ordinal);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ScreeningBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("ScreeningBot.sln");
        }

        return folder;
    }
}
