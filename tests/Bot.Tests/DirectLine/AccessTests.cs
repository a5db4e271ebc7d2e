using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class AccessTests
{
    public static readonly TheoryData<string, string> Operations = new()
    {
        { "POST", "tokens/refresh" },
        { "POST", "conversations" },
        { "GET", "conversations/{id}" },
        { "POST", "conversations/{id}/activities" },
        { "GET", "conversations/{id}/activities" },
        { "GET", "conversations/{id}/stream" },
        { "POST", "conversations/{id}/upload" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Without_a_token_every_operation_is_401(string method, string path)
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        foreach (var authorization in new[] { null, "Bearer", "Bearer   ", "Basic dXNlcjpwYXNz", visitor.Token })
        {
            using var response = await SendAsync(server, method, path.Replace("{id}", visitor.ConversationId, StringComparison.Ordinal), authorization);
            await response.AssertErrorAsync(HttpStatusCode.Unauthorized, "Unauthorized");
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_wrong_or_expired_token_is_403(string method, string path)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-24T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var server = await TestServer.StartAsync([], services => services.AddSingleton<TimeProvider>(clock));
        await using var elsewhere = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        var stranger = await DirectLineVisitor.ArriveAsync(elsewhere);
        var address = path.Replace("{id}", visitor.ConversationId, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(30));

        using var wrong = await SendAsync(server, method, address, "Bearer nonsense");
        using var foreign = await SendAsync(server, method, address, $"Bearer {stranger.Token}");
        using var tampered = await SendAsync(server, method, address, $"Bearer {visitor.Token[..^4]}AAAA");
        using var expired = await SendAsync(server, method, address, $"Bearer {visitor.Token}");

        await wrong.AssertErrorAsync(HttpStatusCode.Forbidden, "BadToken");
        await foreign.AssertErrorAsync(HttpStatusCode.Forbidden, "BadToken");
        await tampered.AssertErrorAsync(HttpStatusCode.Forbidden, "BadToken");
        await expired.AssertErrorAsync(HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Another_visitors_conversation_is_403_and_one_that_is_not_there_404(string method, string path)
    {
        if (!path.Contains("{id}", StringComparison.Ordinal))
        {
            return;
        }

        await using var server = await TestServer.StartAsync();
        var ann = await DirectLineVisitor.GreetedAsync(server);
        var ben = await DirectLineVisitor.GreetedAsync(server);

        using var other = await SendAsync(server, method, path.Replace("{id}", ben.ConversationId, StringComparison.Ordinal), $"Bearer {ann.Token}");
        using var unknown = await SendAsync(server, method, path.Replace("{id}", "nowhere", StringComparison.Ordinal), $"Bearer {ann.Token}");

        await other.AssertErrorAsync(HttpStatusCode.Forbidden, "OtherConversation");
        await unknown.AssertErrorAsync(HttpStatusCode.NotFound, "UnknownConversation");
        Assert.Equal([ScriptedConversation.Greeting], await ben.TextsAsync());
    }

    [Fact]
    public async Task A_token_is_refreshed_for_the_same_visitor_and_lives_anew()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-24T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var server = await TestServer.StartAsync([], services => services.AddSingleton<TimeProvider>(clock));
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        for (var quarter = 0; quarter < 4; quarter++)
        {
            clock.Advance(TimeSpan.FromMinutes(15));
            using var refreshed = await visitor.SendAsync(HttpMethod.Post, "tokens/refresh");
            Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
            var body = (await refreshed.JsonAsync()).AsObject();
            Assert.Equal(["conversationId", "token", "expires_in"], body.Select(member => member.Key));
            visitor.Token = (string)body["token"]!;
        }

        await visitor.SayAsync("still here");
        Assert.Equal(visitor.UserId, (string?)(await visitor.PollAsync("1")).Activities[0]["from"]!["id"]);
    }

    [Fact]
    public async Task Without_a_secret_nobody_generates_tokens()
    {
        await using var server = await TestServer.StartAsync();

        using var none = await SendAsync(server, "POST", "tokens/generate", null);
        using var some = await SendAsync(server, "POST", "tokens/generate", "Bearer anything");

        await none.AssertErrorAsync(HttpStatusCode.Forbidden, "NotEnabled");
        await some.AssertErrorAsync(HttpStatusCode.Forbidden, "NotEnabled");
    }

    [Fact]
    public async Task With_the_secret_and_only_with_it_a_server_generates_tokens()
    {
        await using var server = await TestServer.StartAsync("--DirectLine:Secret=a secret of the clinic");
        using var none = await SendAsync(server, "POST", "tokens/generate", null);
        using var wrong = await SendAsync(server, "POST", "tokens/generate", "Bearer a secret of somebody");

        using var right = await SendAsync(server, "POST", "tokens/generate", "Bearer a secret of the clinic");

        await none.AssertErrorAsync(HttpStatusCode.Unauthorized, "Unauthorized");
        await wrong.AssertErrorAsync(HttpStatusCode.Forbidden, "BadSecret");
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        var body = (await right.JsonAsync()).AsObject();
        Assert.Equal(["conversationId", "token", "expires_in"], body.Select(member => member.Key));
        var visitor = new DirectLineVisitor(server, (string)body["conversationId"]!, string.Empty, (string)body["token"]!);
        using var started = await visitor.StartAsync();
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
    }

    [Fact]
    public async Task The_secret_is_no_token()
    {
        await using var server = await TestServer.StartAsync("--DirectLine:Secret=a secret of the clinic");

        using var refused = await SendAsync(server, "POST", "conversations", "Bearer a secret of the clinic");

        await refused.AssertErrorAsync(HttpStatusCode.Forbidden, "BadToken");
    }

    private static async Task<HttpResponseMessage> SendAsync(TestServer server, string method, string path, string? authorization)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/v3/directline/{path}");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (method == "POST")
        {
            request.Content = new StringContent("""{"type":"message","text":"hi"}""", new MediaTypeHeaderValue("application/json"));
        }

        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
