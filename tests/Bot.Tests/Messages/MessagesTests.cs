using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ScreeningBot.Bot.Messages;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.Messages;

public sealed class MessagesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("""{"type":" "}""")]
    [InlineData("""{"type":"message","text":{"a":1},"serviceUrl":"http://localhost:1","channelId":"emulator","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"nowhere","channelId":"emulator","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"file:///etc/passwd","channelId":"emulator","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:1","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:1","channelId":"emulator"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:1","channelId":"emulator","conversation":{"id":""}}""")]
    public async Task What_is_no_activity_that_can_be_answered_is_400_and_the_process_lives_on(string body)
    {
        await using var bot = await TestServer.StartAsync();

        using var refused = await bot.Http.PostAsync("/api/messages", Json(body), TestContext.Current.CancellationToken);

        await refused.AssertErrorAsync(HttpStatusCode.BadRequest, "BadActivity");
        await AssertAliveAsync(bot);
    }

    [Theory]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":"hi","unknownField":{"a":[1,2]},"entities":[{"type":"clientInfo","x":1}]}""")]
    [InlineData("""{"text":"hi","from":null}""")]
    [InlineData("""{"text":"hi","recipient":null}""")]
    [InlineData("""{"text":"hi","id":null}""")]
    [InlineData("""{"text":"hi","locale":"zz-zz"}""")]
    [InlineData("""{"text":"hi","locale":"not a locale at all"}""")]
    [InlineData("""{"text":"hi","channelData":[1]}""")]
    [InlineData("""{"value":{"a":1}}""")]
    public async Task An_unusual_message_is_answered(string message)
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        var activity = emulator.Complete(new JsonObject { ["type"] = "message" });
        foreach (var (name, value) in JsonNode.Parse(message)!.AsObject())
        {
            activity[name] = value?.DeepClone();
        }

        using var answer = await emulator.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("You said:", emulator.Texts.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_characters_is_answered_and_a_megabyte_is_too_large()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var large = await emulator.SayAsync(new string('a', 100_000));
        using var tooLarge = await emulator.SayAsync(new string('a', 1_000_000));

        Assert.Equal(HttpStatusCode.OK, large.StatusCode);
        await tooLarge.AssertErrorAsync(HttpStatusCode.RequestEntityTooLarge, "TooLarge");
        await AssertAliveAsync(bot);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_405_and_say_which_one_it_is(string method)
    {
        await using var bot = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var refused = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Equal(["POST"], refused.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Original-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Host", "rebound.example")]
    [InlineData("Host", "127.0.0.1.rebound.example")]
    public async Task Without_an_app_id_what_comes_through_somebody_else_is_403(string header, string value)
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var refused = await emulator.PostAsync(
            emulator.Complete(DirectLineVisitor.Message("hi")), request => request.Headers.TryAddWithoutValidation(header, value));

        await refused.AssertErrorAsync(HttpStatusCode.Forbidden, "LoopbackOnly");
        Assert.Equal(0, bot.Store.Turns);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://10.0.0.1:3978")]
    [InlineData("http://localhost.elsewhere.example")]
    [InlineData("http://localhost@elsewhere.example")]
    public async Task Without_an_app_id_a_serviceUrl_elsewhere_is_403_and_nothing_is_done(string serviceUrl)
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        emulator.ServiceUrl = serviceUrl;

        using var refused = await emulator.SayAsync("hi");

        await refused.AssertErrorAsync(HttpStatusCode.Forbidden, "ServiceUrlNotLoopback");
        Assert.Equal(0, bot.Store.Turns);
    }

    [Fact]
    public async Task Without_an_app_id_a_token_that_the_Emulator_sends_is_not_looked_at()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var answer = await emulator.PostAsync(
            emulator.Complete(DirectLineVisitor.Message("hi")), request => request.Headers.Authorization = new("Bearer", "whatever"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Without_an_app_id_nothing_leaves_this_machine_whatever_asks_for_it()
    {
        using var clients = new ConnectorClients(new MessagesOptions(string.Empty));
        using var client = clients.CreateClient("any");

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://192.0.2.1/"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_an_app_id_the_log_says_at_the_start_that_the_address_is_open_to_this_machine_only()
    {
        await using var bot = await TestServer.StartAsync();

        Assert.Contains("MicrosoftAppId", bot.Log.Text, StringComparison.Ordinal);
        Assert.Contains("/api/messages", bot.Log.Text, StringComparison.Ordinal);
    }

    private static StringContent Json(string body) => new(body, new MediaTypeHeaderValue("application/json"));

    private static async Task AssertAliveAsync(TestServer bot)
    {
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        using var said = await emulator.SayAsync("still there?");
        Assert.Contains("You said: still there?", emulator.Texts);
    }
}
