using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Health;

/// <summary>Health items (utterances, "Health"; clinical-criteria 5).</summary>
public sealed class HealthCases() : CaseFiles("health", knownMisses: 1)
{
    [Fact]
    public void Words_that_speak_of_no_health_are_not_taken_for_none() =>
        Assert.False(Understanding.Health.Recognise(new Utterance("purple bananas", Language.English, Today)).Succeeded);

    [Theory]
    [InlineData("no, i'm on eliquis")]
    [InlineData("none of these except eliquis")]
    [InlineData("not pregnant, but i take eliquis")]
    public void A_denial_ends_where_something_else_begins(string text) =>
        Assert.Equal([HealthItem.BloodThinner], Understanding.Health.Recognise(new Utterance(text, Language.English, Today)).Value.Items);

    [Property(MaxTest = 2000)]
    public void No_text_makes_it_throw(string? text) => Understanding.Health.Recognise(new Utterance(text ?? string.Empty, Language.English, Today));
}
