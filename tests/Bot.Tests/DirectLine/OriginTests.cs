using System.Net;
using ScreeningBot.Bot.Configuration;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class OriginTests
{
    private const string Clinic = "https://clinic.example";

    [Fact]
    public async Task Nothing_configured_means_the_same_origin_and_clients_without_one()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await TokenStatusAsync(server, null));
        Assert.Equal(HttpStatusCode.OK, await TokenStatusAsync(server, server.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.OK, await TokenStatusAsync(server, $"https://{server.Address.Authority}"));
        Assert.Equal(HttpStatusCode.Forbidden, await TokenStatusAsync(server, Clinic));
        Assert.Equal(HttpStatusCode.Forbidden, await TokenStatusAsync(server, "null"));
        Assert.Equal(HttpStatusCode.Forbidden, await TokenStatusAsync(server, $"http://localhost:{server.Address.Port}"));
    }

    [Fact]
    public async Task A_page_of_another_site_starts_nothing()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directline/token");
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var refused = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await refused.AssertErrorAsync(HttpStatusCode.Forbidden, "OriginNotAllowed");
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_page_of_the_clinic_may_do_what_it_needs()
    {
        await using var server = await TestServer.StartAsync($"--DirectLine:AllowedOrigins:0={Clinic}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directline/token");
        request.Headers.Add("Origin", Clinic);

        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Clinic, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Errors_too_can_be_read_by_the_page()
    {
        await using var server = await TestServer.StartAsync($"--DirectLine:AllowedOrigins:0={Clinic}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        request.Headers.Add("Origin", Clinic);

        using var refused = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(Clinic, Assert.Single(refused.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("/api/directline/token", "POST")]
    [InlineData("/v3/directline/conversations", "POST")]
    [InlineData("/v3/directline/tokens/refresh", "POST")]
    [InlineData("/v3/directline/conversations/abc", "GET")]
    [InlineData("/v3/directline/conversations/abc/activities", "POST")]
    [InlineData("/v3/directline/conversations/abc/activities", "GET")]
    public async Task A_preflight_allows_exactly_the_headers_that_Web_Chat_sends(string path, string method)
    {
        await using var server = await TestServer.StartAsync($"--DirectLine:AllowedOrigins:0={Clinic}");

        using var allowed = await PreflightAsync(server, path, method, Clinic, "authorization,content-type,x-ms-bot-agent,x-requested-with");
        using var stranger = await PreflightAsync(server, path, method, "https://elsewhere.example", "authorization");

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(Clinic, Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.Contains(method, Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.False(stranger.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://clinic.example/")]
    [InlineData("https://clinic.example/contact")]
    [InlineData("clinic.example")]
    [InlineData("*")]
    [InlineData("ftp://clinic.example")]
    public async Task What_is_no_origin_is_an_error_at_the_start_that_says_what_one_is(string origin)
    {
        var error = await Assert.ThrowsAsync<SettingsException>(() => TestServer.StartAsync($"--DirectLine:AllowedOrigins:0={origin}"));

        Assert.Contains("DirectLine:AllowedOrigins", error.Message, StringComparison.Ordinal);
        Assert.Contains("https://clinic.example", error.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> TokenStatusAsync(TestServer server, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directline/token");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> PreflightAsync(TestServer server, string path, string method, string origin, string headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
