using System.Text.Json.Nodes;

namespace ScreeningBot.Dialogs.Tests.Understanding;

public sealed class LabelComparisonTests
{
    [Theory]
    [InlineData("frequency", """{"daysMin":12,"daysMax":18}""", """{"daysMin":12,"daysMax":18}""")]
    [InlineData("frequency", """{"unclear":true}""", """{"unclear":true}""")]
    [InlineData("duration", """{"hoursMin":0,"hoursMax":0.75}""", """{"hoursMin":0.0,"hoursMax":0.750}""")]
    [InlineData("onset", """{"monthsMin":12,"monthsMax":null}""", """{"monthsMin":12,"monthsMax":null}""")]
    [InlineData("age", """{"invalid":true}""", """{"invalid":true}""")]
    [InlineData("contact", """{"name":"Dana Fox"}""", """{"name":"dana  fox"}""")]
    [InlineData("intent", """{"intents":["why","answer"]}""", """{"intents":["answer","why"]}""")]
    [InlineData("redflag", """{"emergency":false,"kind":null}""", """{"emergency":false,"kind":null}""")]
    [InlineData("medications", """{"drugs":[{"generic":"a","role":"acute","outcome":"helped","months":null},{"generic":"b","role":"acute","outcome":"helped","months":2}]}""", """{"drugs":[{"generic":"b","role":"acute","outcome":"helped","months":2},{"generic":"a","role":"acute","outcome":"helped","months":null}],"classes":[]}""")]
    [InlineData("multi", """{"slots":{"frequency":{"daysMin":4,"daysMax":5},"duration":{"unclear":true}}}""", """{"slots":{"frequency":{"daysMin":4,"daysMax":5}}}""")]
    public void What_says_the_same_is_the_same(string slot, string gold, string predicted) =>
        Assert.True(LabelComparison.Same(slot, Parse(gold), Parse(predicted)));

    [Theory]
    [InlineData("frequency", """{"daysMin":12,"daysMax":18}""", """{"daysMin":12,"daysMax":17}""")]
    [InlineData("frequency", """{"daysMin":12,"daysMax":18}""", """{"unclear":true}""")]
    [InlineData("frequency", """{"unclear":true}""", """{"daysMin":12,"daysMax":18}""")]
    [InlineData("onset", """{"monthsMin":12,"monthsMax":null}""", """{"monthsMin":12}""")]
    [InlineData("onset", """{"monthsMin":12,"monthsMax":null}""", """{"monthsMin":12,"monthsMax":12}""")]
    [InlineData("age", """{"years":40}""", """{"invalid":true}""")]
    [InlineData("contact", """{"name":"Dana Fox"}""", """{"name":"Dana Fox","email":"d@example.ca"}""")]
    [InlineData("intent", """{"intents":["why"]}""", """{"intents":["answer","why"]}""")]
    [InlineData("features", """{"none":true}""", """{"true":[],"false":[]}""")]
    [InlineData("health", """{"items":[]}""", """{"unclear":true}""")]
    [InlineData("medications", """{"drugs":[{"generic":"a","role":"acute","outcome":"helped","months":null}]}""", """{"drugs":[{"generic":"a","role":"acute","outcome":"helped","months":2}]}""")]
    [InlineData("medications", """{"classes":["triptans"]}""", """{"drugs":[],"classes":[]}""")]
    [InlineData("multi", """{"slots":{"frequency":{"daysMin":4,"daysMax":5}}}""", """{"slots":{"frequency":{"daysMin":4,"daysMax":5},"age":{"years":40}}}""")]
    [InlineData("yesno", """{"value":"yes"}""", """{"value":null}""")]
    public void What_differs_in_anything_is_not_the_same(string slot, string gold, string predicted) =>
        Assert.False(LabelComparison.Same(slot, Parse(gold), Parse(predicted)));

    [Fact]
    public void A_tolerance_allows_that_much_and_no_more()
    {
        Assert.True(LabelComparison.Same("age", Parse("""{"years":40}"""), Parse("""{"years":41}"""), 1));
        Assert.False(LabelComparison.Same("age", Parse("""{"years":40}"""), Parse("""{"years":42}"""), 1));
    }

    [Fact]
    public void Every_case_has_an_id_of_its_own() =>
        Assert.Equal(CaseFiles.All.Count, CaseFiles.All.Select(one => one.Id).Distinct(StringComparer.Ordinal).Count());

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
