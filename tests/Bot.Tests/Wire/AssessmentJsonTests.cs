using System.Text.Json;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Wire;

/// <summary>An assessment in a lead (design 5, "Lead").</summary>
public sealed class AssessmentJsonTests
{
    private static readonly Answers EighteenDays = new()
    {
        RedFlags = [],
        Frequency = new(18, 18),
        Health = [],
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal) { ["frequency"] = "like 18 days" };

    [Fact]
    public void A_lead_holds_every_criterion_with_status_evidence_and_source()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(RuleSet.Default().Assess(EighteenDays, Words), WireJson.Options));

        Assert.Equal("outcome reasons score flags coverageProfiles ruleSet criteria", Names(json.RootElement));
        Assert.Equal(
            """{"status":"met","evidence":"18 days a month: \"like 18 days\"","source":"CLINIC, HC, ICHD3 1.3 A"}""",
            json.RootElement.GetProperty("criteria").GetProperty("headacheDays").GetRawText());
        Assert.Equal(string.Join(' ', Codes.All<CriterionId>()), Names(json.RootElement.GetProperty("criteria")));
        Assert.Equal("unknown", json.RootElement.GetProperty("coverageProfiles").GetProperty("privatePlanTypical").GetString());
    }

    [Fact]
    public void A_stored_assessment_is_read_as_it_was_written()
    {
        var written = JsonSerializer.Serialize(RuleSet.Default().Assess(EighteenDays, Words), WireJson.Options);

        var read = JsonSerializer.Deserialize<Assessment>(written, WireJson.Options)!;

        Assert.Equal(written, JsonSerializer.Serialize(read, WireJson.Options));
        Assert.Equal(CriterionStatus.Met, read[CriterionId.HeadacheDays].Status);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"outcome":"qualified","reasons":[],"score":1,"flags":[],"coverageProfiles":{},"ruleSet":"x","criteria":{}}""")]
    [InlineData("""{"outcome":5,"reasons":[],"score":1,"flags":[],"coverageProfiles":{},"ruleSet":"x","criteria":{}}""")]
    [InlineData("""{"outcome":"Qualified","reasons":[],"score":1,"flags":[],"coverageProfiles":{},"ruleSet":"x","criteria":{}}""")]
    [InlineData("""{"outcome":"Qualified","reasons":null,"score":1,"flags":[],"coverageProfiles":{},"ruleSet":"x","criteria":{}}""")]
    public void A_broken_stored_assessment_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Assessment>(json, WireJson.Options));

    private static string Names(JsonElement json) => string.Join(' ', json.EnumerateObject().Select(member => member.Name));
}
