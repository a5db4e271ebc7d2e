using System.Net;
using System.Security.Cryptography;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.Messages;

/// <summary>With an app id: who is let in (channels 4). The keys are those of a stand-in for the identity provider, the validation is the SDK's.</summary>
public sealed class AuthenticationTests
{
    private const string ServiceUrl = "https://smba.example/amer/";

    [Fact]
    public async Task A_channel_with_a_token_for_this_bot_is_served()
    {
        await using var bot = await ChannelKeys.StartBotAsync();

        using var answer = await SendAsync(bot, ChannelKeys.Token(serviceUrl: ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, (await answer.JsonAsync())["activities"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_channel_behind_a_proxy_is_served_too()
    {
        await using var bot = await ChannelKeys.StartBotAsync();

        using var answer = await SendAsync(bot, ChannelKeys.Token(serviceUrl: ServiceUrl), change: request => request.Headers.Add("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_or_with_a_garbled_one_it_is_401()
    {
        await using var bot = await ChannelKeys.StartBotAsync();

        foreach (var token in new[] { null, "garbled", "a.b.c", "eyJhbGciOiJub25lIn0.e30." })
        {
            using var refused = await SendAsync(bot, token);
            await refused.AssertErrorAsync(HttpStatusCode.Unauthorized, "Unauthorized");
        }

        Assert.Equal(0, bot.Store.Turns);
    }

    [Fact]
    public async Task A_token_with_one_thing_wrong_is_401()
    {
        using var stranger = RSA.Create(2048);
        await using var bot = await ChannelKeys.StartBotAsync();
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["for another bot"] = ChannelKeys.Token(audience: "another-bot", serviceUrl: ServiceUrl),
            ["from another issuer"] = ChannelKeys.Token(issuer: "https://elsewhere.example", serviceUrl: ServiceUrl),
            ["for another serviceUrl"] = ChannelKeys.Token(serviceUrl: "https://elsewhere.example/"),
            ["without a serviceUrl"] = ChannelKeys.Token(),
            ["expired"] = ChannelKeys.Token(serviceUrl: ServiceUrl, expires: DateTime.UtcNow.AddMinutes(-10)),
            ["signed by somebody else"] = ChannelKeys.Token(serviceUrl: ServiceUrl, key: stranger),
        };

        foreach (var (what, token) in wrong)
        {
            using var refused = await SendAsync(bot, token);
            Assert.True(refused.StatusCode == HttpStatusCode.Unauthorized, $"A token {what} was answered {refused.StatusCode}.");
        }

        Assert.Equal(0, bot.Store.Turns);
    }

    [Fact]
    public async Task A_channel_that_the_key_does_not_endorse_is_401()
    {
        await using var bot = await ChannelKeys.StartBotAsync();

        using var refused = await SendAsync(bot, ChannelKeys.Token(serviceUrl: ServiceUrl), channel: "sms");

        await refused.AssertErrorAsync(HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task The_Emulator_with_the_bots_credentials_is_served()
    {
        await using var bot = await ChannelKeys.StartBotAsync();
        var token = ChannelKeys.Token(issuer: ChannelKeys.EmulatorIssuer, claims: [("ver", "2.0"), ("azp", ChannelKeys.AppId), ("tid", ChannelKeys.EmulatorTenant)]);

        using var answer = await SendAsync(bot, token, channel: "emulator");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_bots_own_token_for_the_connector_does_not_open_the_bot()
    {
        await using var bot = await ChannelKeys.StartBotAsync();
        var sentByTheBot = ChannelKeys.Token(
            audience: "https://api.botframework.com", issuer: ChannelKeys.EmulatorIssuer, claims: [("ver", "2.0"), ("azp", ChannelKeys.AppId), ("tid", ChannelKeys.EmulatorTenant)]);

        using var refused = await SendAsync(bot, sentByTheBot);

        await refused.AssertErrorAsync(HttpStatusCode.Unauthorized, "Unauthorized");
        Assert.Equal(0, bot.Store.Turns);
    }

    private static async Task<HttpResponseMessage> SendAsync(TestServer bot, string? token, string channel = "webchat", Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(
                $$"""
                {"type":"message","id":"{{Guid.NewGuid()}}","text":"headaches","deliveryMode":"expectReplies","channelId":"{{channel}}","serviceUrl":"{{ServiceUrl}}",
                 "conversation":{"id":"c1"},"from":{"id":"u1"},"recipient":{"id":"b1"} }
                """),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        change?.Invoke(request);
        return await bot.Http.SendAsync(request);
    }
}
