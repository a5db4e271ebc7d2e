using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Screening;
using ScreeningBot.Tests;

namespace ScreeningBot.Bot.Tests.Screenings;

/// <summary>Clients that know nothing but the question ids, over the wire, against the whole bot (design 5 and 6).</summary>
public sealed class ScreeningTests(WholeBot bot) : IClassFixture<WholeBot>
{
    private const int MostTurns = 40;

    public static TheoryData<string> Names => [.. Visitors.All.Select(visitor => visitor.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_client_on_Direct_Line_finishes_in_plain_text_and_the_lead_is_stored(string name)
    {
        var script = Visitors.All.Single(visitor => visitor.Name == name);
        var client = await DirectLineClient.ArriveAsync(bot.Http, script.Locale);
        for (var turns = 0; client.Mark?["closed"] is null; turns++)
        {
            Assert.True(turns < MostTurns, "The screening does not come to an end.");
            await client.SayAsync(script.Answer((string)client.Mark!["question"]!, (bool?)client.Mark["clarifies"] is true));
        }

        Assert.Equal(script.Outcome, (string?)client.Mark["outcome"]);
        var reference = (string?)client.Mark["reference"];
        var lead = reference is null ? null : await bot.Services.GetRequiredService<ILeadStore>().FindAsync(reference, TestContext.Current.CancellationToken);
        Assert.Equal(script.LeadKind, lead?.Kind.Code());
    }

    [Fact]
    public async Task A_client_on_the_messages_endpoint_finishes_too()
    {
        var script = Visitors.All.Single(visitor => visitor.Name == "fully qualified");
        var conversation = Guid.NewGuid().ToString();
        var mark = await TurnAsync(new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot" }, new JsonObject { ["id"] = "me" }),
        });
        for (var turns = 0; mark?["closed"] is null; turns++)
        {
            Assert.True(turns < MostTurns, "The screening does not come to an end.");
            mark = await TurnAsync(new JsonObject { ["type"] = "message", ["text"] = script.Answer((string)mark!["question"]!, (bool?)mark["clarifies"] is true) });
        }

        Assert.Equal(("Qualified", true), ((string?)mark["outcome"], mark["reference"] is not null));

        async Task<JsonNode?> TurnAsync(JsonObject activity)
        {
            activity["id"] = Guid.NewGuid().ToString();
            activity["channelId"] = "emulator";
            activity["deliveryMode"] = "expectReplies";
            activity["serviceUrl"] = "http://localhost:56150";
            activity["conversation"] = new JsonObject { ["id"] = $"{conversation}|livechat" };
            activity["from"] = new JsonObject { ["id"] = "me", ["role"] = "user" };
            activity["recipient"] = new JsonObject { ["id"] = "bot", ["role"] = "bot" };
            using var answer = await bot.Http.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var replies = (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["activities"]!.AsArray();
            return replies.Select(reply => reply!["channelData"]?["screening"]).LastOrDefault(reply => reply is not null);
        }
    }

    [Fact]
    public async Task The_same_message_sent_twice_makes_one_turn()
    {
        var client = await DirectLineClient.ArriveAsync(bot.Http, "en-CA");
        await client.SayAsync("headaches", "the same");
        await client.SayAsync("headaches", "the same");
        Assert.Equal("consent", (string?)client.Mark!["question"]);
    }

    [Fact]
    public async Task Nothing_that_a_visitor_says_is_logged()
    {
        var client = await DirectLineClient.ArriveAsync(bot.Http, "en-CA");
        foreach (var text in new[] { "migraines", "yes", "none of these", "44", "zanzibar twenty days", "xylophone" })
        {
            await client.SayAsync(text);
        }

        Assert.DoesNotContain("zanzibar", bot.Log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("xylophone", bot.Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task After_refused_consent_nothing_that_was_written_can_be_read_back()
    {
        var client = await DirectLineClient.ArriveAsync(bot.Http, "en-CA");
        await client.SayAsync("migraines on zanzibar days");
        await client.SayAsync("no");
        Assert.DoesNotContain("zanzibar", await client.EverythingAsync(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A client of the embedded Direct Line, by polling.</summary>
    private sealed class DirectLineClient(HttpClient http, string conversation, string token)
    {
        private string watermark = string.Empty;

        /// <summary>The last mark of the bot: the open question, or the end.</summary>
        internal JsonNode? Mark { get; private set; }

        internal static async Task<DirectLineClient> ArriveAsync(HttpClient http, string locale)
        {
            using var given = await http.PostAsync("/api/directline/token", content: null, TestContext.Current.CancellationToken);
            var body = (await given.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
            var client = new DirectLineClient(http, (string)body["conversationId"]!, (string)body["token"]!);
            await client.SendAsync(HttpMethod.Post, "conversations", new JsonObject { ["locale"] = locale });
            await client.ReadAsync();
            return client;
        }

        internal async Task SayAsync(string text, string? clientActivityId = null)
        {
            await SendAsync(HttpMethod.Post, $"conversations/{conversation}/activities", new JsonObject
            {
                ["type"] = "message",
                ["text"] = text,
                ["from"] = new JsonObject { ["id"] = "me" },
                ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId ?? Guid.NewGuid().ToString("N") },
            });
            await ReadAsync();
        }

        internal async Task<string> EverythingAsync() =>
            (await SendAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark=", body: null)).ToJsonString();

        private async Task ReadAsync()
        {
            var read = await SendAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={watermark}", body: null);
            watermark = (string)read["watermark"]!;
            Mark = read["activities"]!.AsArray().Select(activity => activity!["channelData"]?["screening"]).LastOrDefault(mark => mark is not null) ?? Mark;
        }

        private async Task<JsonObject> SendAsync(HttpMethod method, string path, JsonObject? body)
        {
            using var request = new HttpRequestMessage(method, $"/v3/directline/{path}") { Content = body is null ? null : JsonContent.Create(body) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {response.StatusCode}");
            return (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        }
    }
}
