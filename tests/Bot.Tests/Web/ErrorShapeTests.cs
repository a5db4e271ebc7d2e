using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.Web;

public sealed class ErrorShapeTests
{
    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/../../etc/passwd", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/appsettings.json", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/v3/directline", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/v3/directline/conversations", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    [InlineData("GET", "/api/directline/token", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    [InlineData("DELETE", "/v3/directline/conversations/x/activities", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    [InlineData("POST", "/health/live", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    [InlineData("GET", "/api/messages", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    public async Task What_the_platform_refuses_has_the_same_shape(string method, string path, HttpStatusCode status, string code)
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var refused = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await refused.AssertErrorAsync(status, code);
    }

    [Theory]
    [InlineData("/api/directline/token")]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/tokens/generate")]
    [InlineData("/api/messages")]
    [InlineData("/nowhere")]
    public async Task A_body_over_the_limit_is_413_everywhere(string path)
    {
        await using var server = await TestServer.StartAsync();
        using var content = new ByteArrayContent(new byte[(256 * 1024) + 1]);

        using var refused = await server.Http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);

        await refused.AssertErrorAsync(HttpStatusCode.RequestEntityTooLarge, "TooLarge");
    }

    [Fact]
    public async Task A_body_of_gigabytes_is_refused_without_waiting_for_it()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await AskAsync(server, "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_asks_first_whether_it_may_send_is_told_no_at_once()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await AskAsync(server, "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_nobody_caught_tells_nothing()
    {
        await using var server = await TestServer.StartAsync([], services => services.AddSingleton<IBot, BrokenBot>());
        var visitor = await DirectLineVisitor.ArriveAsync(server);

        using var failed = await visitor.PostAsync(DirectLineVisitor.Message("I am Ana"));

        await failed.AssertErrorAsync(HttpStatusCode.InternalServerError, "InternalError");
        Assert.DoesNotContain("Ana", server.Log.Text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", server.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_of_this_machine_addresses_are_those_that_the_visitor_sees()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directline/token");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "bot.clinic.example");

        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        var body = await answer.JsonAsync();
        Assert.Equal("https://bot.clinic.example/v3/directline", (string?)body["domain"]);
        using var start = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        start.Headers.Add("X-Forwarded-Proto", "https");
        start.Headers.Add("X-Forwarded-Host", "bot.clinic.example");
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string?)body["token"]);
        using var started = await server.Http.SendAsync(start, TestContext.Current.CancellationToken);
        Assert.StartsWith("wss://bot.clinic.example/v3/directline/conversations/", (string?)(await started.JsonAsync())["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_cannot_fill_the_store_with_conversations_and_another_is_not_hurt()
    {
        await using var server = await TestServer.StartAsync();

        var flood = new List<HttpStatusCode>();
        for (var request = 0; request < 100; request++)
        {
            flood.Add(await TokenFromAsync(server, "203.0.113.7"));
        }

        Assert.All(flood.Take(60), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Contains(HttpStatusCode.TooManyRequests, flood);
        Assert.Equal(HttpStatusCode.OK, await TokenFromAsync(server, "203.0.113.8"));
        for (var request = 0; request < 100; request++)
        {
            Assert.Equal(HttpStatusCode.OK, await TokenFromAsync(server, null));
        }
    }

    private static async Task<HttpStatusCode> TokenFromAsync(TestServer server, string? forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directline/token");
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<string> AskAsync(TestServer server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var buffer = new byte[1024];
        var read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }
}
