using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Flow;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>docs/flow.md is what the medical staff review: it must be what the bot asks and says.</summary>
public sealed class FlowPageTests
{
    private static readonly FlowPaths Paths = new(QuestionCatalogue.Default, RuleSet.Default());

    [Fact]
    public void The_page_of_the_conversation_is_up_to_date()
    {
        var page = Path.Combine(WordingFiles.Repository(), "docs", "flow.md");

        Assert.True(
            string.Equals(FlowPage.Of(RuleSet.Default(), new ClinicOptions(), new RetentionDays()), File.ReadAllText(page).ReplaceLineEndings("\n"), StringComparison.Ordinal),
            "docs/flow.md differs from the conversation: run 'dotnet run --project tests/Evaluation -- flow --out docs/flow.md', read the change, and have it reviewed by the medical staff.");
    }

    [Fact]
    public void Every_sentence_and_every_quick_reply_is_on_the_page()
    {
        var page = FlowPage.Of(RuleSet.Default(), new ClinicOptions(), new RetentionDays());
        Assert.All(
            WordingFiles.All,
            wording => Assert.All(
                wording.Texts().Where(said => !said.Text.Contains('{', StringComparison.Ordinal)),
                said => Assert.Contains(said.Text.Replace("\n", "<br>", StringComparison.Ordinal), page, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_of_a_clinics_own_rules_names_its_thresholds()
    {
        var page = FlowPage.Of(RuleSet.Of(new() { Thresholds = new() { OccasionalBelowDays = 7, MinHeadacheDays = 14 } }), new ClinicOptions(), new RetentionDays(Unfinished: 9));

        Assert.Contains("frequency -- fewer than 7 days --> health", page, StringComparison.Ordinal);
        Assert.Contains("Is it 14 or more days in most months", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("9 if unfinished", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_way_asks_every_question_once() => Assert.Equal(
        [.. QuestionCatalogue.Default.UpToReview.Select(question => question.Id), FlowPaths.Result, .. QuestionCatalogue.Default.Contact.Select(question => question.Id), FlowPaths.Closing],
        Paths.All()[0].Steps);

    [Theory]
    [InlineData("cosmetic only", "interest result contactConsent contactName contactPhone contactEmail contactTime closing")]
    [InlineData("no consent", "interest consent closing")]
    [InlineData("an emergency", "interest consent redFlags emergency")]
    [InlineData("younger than 18", "interest consent redFlags age result closing")]
    [InlineData("occasional headaches", "interest consent redFlags age frequency health priorBotox result contactConsent contactName contactPhone contactEmail contactTime closing")]
    [InlineData("brief headaches", "interest consent redFlags age frequency duration health priorBotox result contactConsent contactName contactPhone contactEmail contactTime closing")]
    [InlineData("a person is wanted", "anywhere contactConsent contactName contactPhone contactEmail contactTime closing")]
    public void Early_ends_are_those_of_the_clinical_reference(string name, string steps) =>
        Assert.Equal(steps, string.Join(' ', Paths.All().Single(path => path.Name == name).Steps));
}
