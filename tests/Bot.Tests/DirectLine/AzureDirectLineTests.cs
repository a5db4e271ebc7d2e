using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ScreeningBot.Bot.Configuration;
using ScreeningBot.Bot.DirectLine;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

/// <summary>Mode Azure (channels 6): the token exchange, with a stand-in for Azure.</summary>
public sealed class AzureDirectLineTests
{
    private const string Secret = "the secret of the site";

    private static readonly string[] Settings = ["--DirectLine:Mode=Azure", $"--DirectLine:Secret={Secret}"];

    [Fact]
    public async Task A_new_visitor_gets_Azures_token_for_an_unguessable_user_and_the_secret_stays_here()
    {
        var azure = new AzureStandIn();
        await using var server = await StartAsync(azure, "--DirectLine:AllowedOrigins:0=https://clinic.example");

        using var answer = await AskAsync(server, null);

        var body = await answer.JsonAsync();
        var (request, content) = Assert.Single(azure.Requests);
        Assert.Equal("POST https://directline.botframework.com/v3/directline/tokens/generate", request);
        Assert.Equal(Secret, azure.LastBearer);
        var user = (string?)content!["user"]!["id"];
        Assert.StartsWith("dl_", user, StringComparison.Ordinal);
        Assert.True(user!.Length >= 32);
        Assert.Equal(["https://clinic.example"], content["trustedOrigins"]!.AsArray().Select(origin => (string?)origin));
        Assert.Equal(
            ("https://directline.botframework.com/v3/directline", user, "azure-conversation", 1800),
            ((string?)body["domain"], (string?)body["userId"], (string?)body["conversationId"], (int?)body["expiresIn"]));
        Assert.DoesNotContain(Secret, body.ToJsonString() + server.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_Azure_still_renews_keeps_its_conversation()
    {
        var azure = new AzureStandIn();
        await using var server = await StartAsync(azure);
        using var first = await AskAsync(server, null);
        var token = (await first.JsonAsync())["token"]!;

        using var second = await AskAsync(server, (string?)token);

        Assert.Equal("POST https://directline.botframework.com/v3/directline/tokens/refresh", azure.Requests[^1].Request);
        Assert.Equal((string?)token, azure.LastBearer);
        Assert.Equal((string?)(await first.JsonAsync())["userId"], (string?)(await second.JsonAsync())["userId"]);
    }

    [Theory]
    [InlineData("garbled")]
    [InlineData("a.b.c")]
    public async Task A_token_that_is_none_is_a_new_conversation(string token)
    {
        var azure = new AzureStandIn();
        await using var server = await StartAsync(azure);

        using var answer = await AskAsync(server, token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith("tokens/generate", azure.Requests[^1].Request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_Azure_refuses_is_a_new_conversation()
    {
        var azure = new AzureStandIn();
        await using var server = await StartAsync(azure);
        using var first = await AskAsync(server, null);
        azure.RefusesToRenew = true;

        using var second = await AskAsync(server, (string?)(await first.JsonAsync())["token"]);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual((string?)(await first.JsonAsync())["userId"], (string?)(await second.JsonAsync())["userId"]);
    }

    [Fact]
    public async Task When_Azure_fails_the_widget_is_told_to_try_again()
    {
        var azure = new AzureStandIn { Fails = true };
        await using var server = await StartAsync(azure);

        using var answer = await AskAsync(server, null);

        await answer.AssertErrorAsync(HttpStatusCode.BadGateway, "NoToken");
    }

    [Fact]
    public async Task The_embedded_endpoint_is_not_there_and_the_page_may_connect_to_Azure()
    {
        await using var server = await StartAsync(new AzureStandIn());

        using var start = await server.Http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var page = await server.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        await start.AssertErrorAsync(HttpStatusCode.NotFound, "NotFound");
        Assert.Contains(
            "https://directline.botframework.com wss://directline.botframework.com;", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_secret_of_the_site_the_server_does_not_start()
    {
        var error = await Assert.ThrowsAsync<SettingsException>(() => TestServer.StartAsync("--DirectLine:Mode=Azure"));

        Assert.Contains("DirectLine:Secret", error.Message, StringComparison.Ordinal);
    }

    private static Task<TestServer> StartAsync(AzureStandIn azure, params string[] more) => TestServer.StartAsync(
        [.. Settings, .. more],
        services => services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AzureDirectLine>(
            provider, new HttpClient(azure) { BaseAddress = new Uri(AzureDirectLine.Domain + "/") })));

    private static async Task<HttpResponseMessage> AskAsync(TestServer server, string? lastToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directline/token");
        if (lastToken is not null)
        {
            request.Headers.Authorization = new("Bearer", lastToken);
        }

        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class AzureStandIn : HttpMessageHandler
    {
        public bool Fails { get; init; }

        public bool RefusesToRenew { get; set; }

        public List<(string Request, JsonNode? Body)> Requests { get; } = [];

        public string? LastBearer { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
            Requests.Add(($"{request.Method} {request.RequestUri}", body));
            LastBearer = request.Headers.Authorization?.Parameter;
            var isRefresh = request.RequestUri!.AbsolutePath.EndsWith("/refresh", StringComparison.Ordinal);
            if (Fails || (isRefresh && RefusesToRenew))
            {
                return new HttpResponseMessage(Fails ? HttpStatusCode.BadGateway : HttpStatusCode.Forbidden);
            }

            var user = isRefresh ? new JsonWebToken(LastBearer).GetClaim("user").Value : (string?)body!["user"]!["id"];
            var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["user"] = user!, ["conv"] = "azure-conversation" },
                SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256),
            });
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"conversationId":"azure-conversation","token":"{{token}}","expires_in":1800}"""),
            };
        }
    }
}
