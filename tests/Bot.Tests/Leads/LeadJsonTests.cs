using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using ScreeningBot.Bot.Tests.Storage;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Leads;

public sealed class LeadJsonTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "lead.json")));

    [Fact]
    public void A_lead_reads_as_the_contract_has_it()
    {
        var lead = Samples.Lead(bestTime: "mornings") with { ScreeningConsent = new("1", "en-CA", new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.FromHours(-5)), "Text of it") };

        var json = JsonNode.Parse(LeadJson.Write(lead))!.AsObject();

        Assert.Equal(
            ["schemaVersion", "reference", "createdAt", "channel", "locale", "kind", "priority", "status", "contact", "answers", "words", "assessment", "consent", "history"],
            json.Select(member => member.Key));
        Assert.Equal(1, (int)json["schemaVersion"]!);
        Assert.Equal("7KM2-Q4XD", (string?)json["reference"]);
        Assert.Equal("2026-11-24T12:00:00Z", (string?)json["createdAt"]);
        Assert.Equal("consultation", (string?)json["kind"]);
        Assert.Equal("new", (string?)json["status"]);
        Assert.Equal("""{"name":"Ana Example","phone":"+14165550134","email":null,"bestTime":"mornings","forSomebodyElse":false}""", json["contact"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("""{"min":18,"max":18}""", json["answers"]!["frequency"]!.ToJsonString());
        Assert.Equal("topamax did nothing", (string?)json["words"]!["medications"]);
        Assert.Equal(["outcome", "reasons", "score", "flags", "coverageProfiles", "ruleSet", "criteria"], json["assessment"]!.AsObject().Select(member => member.Key));
        Assert.Equal("Qualified", (string?)json["assessment"]!["outcome"]);
        Assert.Equal(["status", "evidence", "source"], json["assessment"]!["criteria"]!["headacheDays"]!.AsObject().Select(member => member.Key));
        Assert.Equal("""{"version":"1","locale":"en-CA","at":"2026-11-24T12:00:00Z","text":"Text of it"}""", json["consent"]!["screening"]!.ToJsonString());
        Assert.Equal("""[{"at":"2026-11-24T12:00:00Z","who":"system","what":"created"}]""", json["history"]!.ToJsonString());
    }

    public static TheoryData<string> Leads => [.. Cases.Keys];

    private static Dictionary<string, Lead> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["all that can be known"] = Samples.Lead(bestTime: "mornings"),
        ["nothing known"] = Samples.Lead(answers: Answers.None, kind: LeadKind.Person, priority: 1) with { ScreeningConsent = null, Words = new Dictionary<string, string>(StringComparer.Ordinal) },
        ["by e-mail, for somebody else"] = Samples.Lead() with { Contact = new(null, null, "ana@example.org", null, ForSomebodyElse: true) },
        ["a call back about looks"] = Samples.Lead(answers: new() { Interest = Interest.Cosmetic }, kind: LeadKind.Callback, priority: 5),
        ["both interests"] = Samples.Lead() with { AlsoCosmetic = true, Locale = "fr-CA", Status = LeadStatus.Contacted },
        ["an open onset and none of the lists"] = Samples.Lead(answers: Samples.Answers with { RedFlags = [], Health = [], Medications = [], Onset = new MonthRange(3, null) }),
    };

    [Theory, MemberData(nameof(Leads))]
    public void Every_lead_is_valid_by_the_published_schema(string lead) => AssertValid(LeadJson.Write(Cases[lead]));

    [Fact]
    public void What_is_printed_for_people_is_the_same_document()
    {
        var lead = Cases["all that can be known"];

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(LeadJson.Write(lead)), JsonNode.Parse(LeadJson.WriteReadable(lead))));
    }

    [Theory]
    [InlineData("$.reference", "\"7KM2Q4XD\"")]
    [InlineData("$.reference", "\"7KM1-Q4XD\"")]
    [InlineData("$.priority", "0")]
    [InlineData("$.status", "\"New\"")]
    [InlineData("$.createdAt", "\"2026-11-24T12:00:00+00:00\"")]
    [InlineData("$.contact.phone", "null")]
    [InlineData("$.contact.address", "\"1 Main Street\"")]
    [InlineData("$.answers.frequency", "18")]
    [InlineData("$.answers.birthDate", "\"1988-01-01\"")]
    [InlineData("$.assessment.criteria.onset", null)]
    [InlineData("$.consent.contact", "null")]
    [InlineData("$.schemaVersion", "2")]
    public void The_schema_tells_what_is_not_a_lead(string member, string? value)
    {
        var json = JsonNode.Parse(LeadJson.Write(Cases["all that can be known"]))!;
        var path = member.Split('.')[1..];
        var parent = path[..^1].Aggregate(json, (node, name) => node[name]!).AsObject();
        parent.Remove(path[^1]);
        if (value is not null)
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }

        using var changed = JsonDocument.Parse(json.ToJsonString());
        Assert.False(Schema.Evaluate(changed.RootElement).IsValid);
    }

    [Fact]
    public void A_list_has_a_line_for_each_lead()
    {
        var list = JsonNode.Parse(LeadJson.WriteList([Samples.Lead(), Cases["nothing known"]]))!.AsArray();

        Assert.Equal(
            ["reference", "createdAt", "kind", "outcome", "priority", "score", "channel", "locale", "name", "status"], list[0]!.AsObject().Select(member => member.Key));
        Assert.Equal("person", (string?)list[1]!["kind"]);
        Assert.Equal("[]", LeadJson.WriteList([]));
    }

    internal static void AssertValid(string json)
    {
        using var lead = JsonDocument.Parse(json);
        var result = Schema.Evaluate(lead.RootElement, new() { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join(Environment.NewLine, (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}")));
    }
}
