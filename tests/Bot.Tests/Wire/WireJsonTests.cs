using System.Text.Json;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Wire;

/// <summary>The one set of options in which documents are written and read.</summary>
public sealed class WireJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 4, 5, TimeSpan.FromHours(-5));

    [Fact]
    public void A_conversation_is_read_as_it_was_written()
    {
        var answers = new Answers { RedFlags = [], Frequency = new(18, 20.5m), Onset = new(3, null), Features = new Dictionary<HeadacheFeature, bool> { [HeadacheFeature.Aura] = true } };
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["frequency"] = "à peu près \"18\" <jours>" };
        var consent = new ConsentRecord("1", "fr-CA", Noon, "…");
        var document = new ConversationDocument
        {
            Channel = "directline",
            Locale = "fr-CA",
            StartedAt = Noon,
            LastTurnAt = Noon,
            Answers = answers,
            Words = words,
            Asked = ["interest", "consent"],
            Open = new("frequency", Misses: 1),
            CarefulAbout = RedFlag.SelfHarm,
            OutcomeSaid = Outcome.QualifiedSelfPay,
            Lead = new()
            {
                Reference = "7KM2-Q4XD",
                CreatedAt = Noon,
                Channel = "directline",
                Locale = "fr-CA",
                Kind = LeadKind.Consultation,
                Priority = 3,
                Contact = new(null, "+14165550134", null, null, ForSomebodyElse: false),
                Answers = answers,
                Words = words,
                Assessment = RuleSet.Default().Assess(answers, words),
                ScreeningConsent = null,
                ContactConsent = consent,
                History = [new(Noon, "system", "created")],
            },
            Closed = new(Noon, ClosingReason.Completed, "7KM2-Q4XD"),
        };

        var written = JsonSerializer.Serialize(document, WireJson.Options);
        var read = JsonSerializer.Deserialize<ConversationDocument>(written, WireJson.Options)!;

        Assert.Equal(written, JsonSerializer.Serialize(read, WireJson.Options));
        Assert.Equal(document.StartedAt, read.StartedAt);
        Assert.Equal(Outcome.QualifiedSelfPay, read.OutcomeSaid);
        Assert.Equal(20.5m, read.Lead!.Answers.Frequency!.Max);
        Assert.Contains("""
            "createdAt":"2026-11-24T17:04:05Z"
            """, written, StringComparison.Ordinal);
        Assert.Contains("""
            "frequency":"à peu près \"18\" <jours>"
            """, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"selfHarm\"", true)]
    [InlineData("\"SelfHarm\"", false)]
    [InlineData("\"7\"", false)]
    [InlineData("7", false)]
    [InlineData("null", false)]
    public void A_code_is_read_in_its_own_spelling_only(string json, bool isRead)
    {
        if (isRead)
        {
            Assert.Equal(RedFlag.SelfHarm, JsonSerializer.Deserialize<RedFlag>(json, WireJson.Options));
        }
        else
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RedFlag>(json, WireJson.Options));
        }
    }
}
