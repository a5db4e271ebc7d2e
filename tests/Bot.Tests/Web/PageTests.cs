using System.Net;
using System.Text.RegularExpressions;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.Web;

public sealed partial class PageTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/fr.html")]
    public async Task The_demo_page_may_load_nothing_from_elsewhere_and_run_nothing_inline(string path)
    {
        await using var server = await TestServer.StartAsync();

        using var page = await GetAsync(server, path);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        var policy = Header(page, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' ws://{server.Address.Authority} wss://{server.Address.Authority};", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/fr.html")]
    public async Task The_demo_page_keeps_to_its_own_policy(string path)
    {
        await using var server = await TestServer.StartAsync();

        var html = await server.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.DoesNotMatch(InlineCode(), html);
        foreach (Match reference in References().Matches(html))
        {
            using var file = await GetAsync(server, "/" + reference.Groups["address"].Value.TrimStart('/'));
            Assert.True(file.StatusCode == HttpStatusCode.OK, $"{reference.Value} is answered {file.StatusCode}.");
        }
    }

    [Fact]
    public async Task The_script_may_be_included_by_every_clinic_and_is_asked_for_anew_each_time()
    {
        await using var server = await TestServer.StartAsync();

        using var script = await GetAsync(server, "/widget.js");

        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", Header(script, "Access-Control-Allow-Origin"));
        Assert.Equal("cross-origin", Header(script, "Cross-Origin-Resource-Policy"));
        Assert.Equal("no-cache", Header(script, "Cache-Control"));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        again.Headers.IfNoneMatch.Add(script.Headers.ETag!);
        using var unchanged = await server.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Scripts_travel_compressed(string encoding)
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        using var script = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal([encoding], script.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_leads_schema_is_served()
    {
        await using var server = await TestServer.StartAsync();

        using var schema = await GetAsync(server, "/schemas/lead.json");

        Assert.Equal(HttpStatusCode.OK, schema.StatusCode);
        Assert.Equal("application/json", schema.Content.Headers.ContentType!.MediaType);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)(await schema.JsonAsync())["$schema"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/widget.js")]
    [InlineData("/health/live")]
    [InlineData("/nowhere")]
    [InlineData("/v3/directline/conversations/x/activities")]
    public async Task Every_answer_carries_the_headers_that_protect_its_reader(string path)
    {
        await using var server = await TestServer.StartAsync();

        using var answer = await GetAsync(server, path);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    private static Task<HttpResponseMessage> GetAsync(TestServer server, string path) =>
        server.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(',', response.Headers.TryGetValues(name, out var values) ? values : response.Content.Headers.TryGetValues(name, out values) ? values : []);

    [GeneratedRegex("""<script>|<style|\son[a-z]+=|\sstyle=|javascript:""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineCode();

    [GeneratedRegex("""(?:src|href)="(?<address>[^":#]+)(?:#[^"]*)?["]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex References();
}
