using System.Text.Json;
using System.Text.Json.Nodes;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Wire;

/// <summary>Answers and what the assessment must say of them, in every field: Cases/vignettes.jsonl.</summary>
public sealed class VignetteTests
{
    private static readonly Dictionary<string, JsonElement> Vignettes = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Wire", "Cases", "vignettes.jsonl"))
        .Select(line => JsonElement.Parse(line))
        .ToDictionary(vignette => vignette.GetProperty("id").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Vignettes.Keys];

    [Theory, MemberData(nameof(Ids))]
    public void A_vignette_is_assessed_as_expected_in_every_field(string id)
    {
        var read = AnswersJson.Read(Vignettes[id].GetProperty("answers"), RuleSet.Default().Medicines);
        Assert.Null(read.Fault);

        var assessed = JsonNode.Parse(InShortForm(RuleSet.Default().Assess(read.Answers!)))!;

        Assert.Equal(Ordered(JsonObject.Create(Vignettes[id].GetProperty("expected"))!).ToJsonString(), Ordered(assessed.AsObject()).ToJsonString());
    }

    [Theory, MemberData(nameof(Ids))]
    public void Answers_written_and_read_again_are_assessed_alike(string id)
    {
        var answers = AnswersJson.Read(Vignettes[id].GetProperty("answers")).Answers!;

        var written = JsonSerializer.Serialize(answers, WireJson.Options);
        var again = JsonSerializer.Deserialize<Answers>(written, WireJson.Options)!;

        Assert.Equal(written, JsonSerializer.Serialize(again, WireJson.Options));
        Assert.Equal(InShortForm(RuleSet.Default().Assess(answers)), InShortForm(RuleSet.Default().Assess(again)));
    }

    [Fact]
    public void All_vignettes_are_here() => Assert.Equal(104, Vignettes.Count);

    private static string InShortForm(Assessment assessment)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            AssessmentJson.WriteMembers(writer, assessment);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    // The order inside reasons and flags does not matter, nor that of members.
    private static JsonObject Ordered(JsonObject json) => new(json
        .OrderBy(member => member.Key, StringComparer.Ordinal)
        .Select(member => KeyValuePair.Create(member.Key, member.Value switch
        {
            JsonObject inner => Ordered(inner),
            JsonArray codes => new JsonArray([.. codes.Select(code => code!.GetValue<string>()).Order(StringComparer.Ordinal).Select(code => JsonValue.Create(code))]),
            var value => value?.DeepClone(),
        })));
}
