using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScreeningBot.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace ScreeningBot.EndToEnd;

/// <summary>On a clinic's own website: whatever its styles and its content security policy are, and without a request to anybody else.</summary>
public sealed class ForeignPageTests(Chromium chromium)
{
    private const int MostCompressedBytes = 25 * 1024;

    [Fact]
    public async Task Hostile_styles_and_a_strict_policy_change_nothing()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await using var clinic = new ClinicSite();
        await clinic.StartAsync();
        await using var bot = await BotProcess.StartNewAsync("--DirectLine:AllowedOrigins:0", clinic.Address.GetLeftPart(UriPartial.Authority));
        clinic.Bot = bot.Address;

        var widget = await Widget.VisitAsync(browser, clinic.Address);
        await Expect(widget.Launcher).ToHaveTextAsync("Migraine?");
        await widget.OpenAsync();
        await widget.SayAsync("what does it cost?");

        await Expect(widget.Own).ToHaveCountAsync(1);
        Assert.Equal("16px", await StyleAsync("fontSize"));
        Assert.Equal("rgb(28, 42, 47)", await StyleAsync("color"));
        Assert.Equal("none", await StyleAsync("textTransform"));
        var box = await widget.Panel.BoundingBoxAsync();
        Assert.Equal((400, 720), ((int)box!.Width, (int)box.Height));
        Assert.Equal(16, (int)box.X);
        Assert.Empty(widget.Troubles);
        Assert.Equal(new[] { bot.Address.Authority, clinic.Address.Authority }.Order(), widget.Hosts.Order());

        Task<string> StyleAsync(string name) => widget.Replies.First.EvaluateAsync<string>("(one, name) => getComputedStyle(one)[name]", name);
    }

    [Fact]
    public async Task A_page_that_was_not_allowed_gets_no_conversation()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await using var clinic = new ClinicSite();
        await clinic.StartAsync();
        clinic.Bot = (await chromium.SharedBotAsync()).Address;

        var widget = await Widget.VisitAsync(browser, clinic.Address);
        await widget.Launcher.ClickAsync();

        await Expect(widget.Page.Locator(".notice")).ToContainTextAsync("cannot be reached");
        await Expect(widget.Bubbles).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_demonstration_page_asks_nobody_else_for_anything_and_nothing_before_it_is_opened()
    {
        var bot = await chromium.SharedBotAsync();
        await using var browser = await chromium.NewVisitorAsync();
        var page = await browser.NewPageAsync();
        var widget = Widget.Of(page);
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        var loaded = page.WaitForResponseAsync("**/widget/chat.js");
        await page.GotoAsync(bot.Address.ToString());
        await loaded;
        Assert.Equal(0, posts);

        await widget.OpenAsync();
        await widget.SayAsync("what does it cost?");

        Assert.Equal([bot.Address.Authority], widget.Hosts);
        Assert.Empty(widget.Troubles);
    }

    [Fact]
    public async Task All_of_it_is_small()
    {
        // As a browser gets them: what is sent is compressed by the server.
        using var client = new HttpClient { BaseAddress = (await chromium.SharedBotAsync()).Address };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var sizes = new Dictionary<string, int>();
        var root = Repository.Folder("Bot", "wwwroot");
        foreach (var file in Directory.GetFiles(root, "*.js", SearchOption.AllDirectories))
        {
            using var answer = await client.GetAsync(Path.GetRelativePath(root, file).Replace('\\', '/'), TestContext.Current.CancellationToken);
            Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
            sizes.Add(Path.GetFileName(file), (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
        }

        Assert.Contains("widget.js", sizes.Keys);
        Assert.True(sizes.Values.Sum() <= MostCompressedBytes, string.Join(", ", sizes.Select(size => $"{size.Key} {size.Value}")));
    }

    [Fact]
    public async Task The_widget_leaves_an_old_browser_alone()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await browser.AddInitScriptAsync("delete Document.prototype.adoptedStyleSheets");

        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);

        await Expect(widget.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(widget.Page.Locator("screening-bot")).ToHaveCountAsync(0);
        Assert.Empty(widget.Troubles);
    }

    /// <summary>A clinic's website at its worst, on a host of its own.</summary>
    private sealed class ClinicSite : IAsyncDisposable
    {
        private const string Page =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>A clinic</title><link rel="stylesheet" href="/site.css">
            <script src="{bot}widget.js" data-title="Migraine?" data-side="left" data-theme="light" async></script></head>
            <body><main><h1>A clinic</h1></main></body></html>
            """;

        private const string Styles =
            """
            html { font-size: 62.5%; }
            body { transform: translateY(100px); overflow: hidden; text-transform: uppercase; line-height: 3; }
            * { font: 9px fantasy !important; color: red !important; background: yellow !important; float: left !important; letter-spacing: 9px !important;
                text-transform: uppercase !important; visibility: hidden !important; --ink: red !important; --paper: yellow !important; }
            button, dialog, textarea, div, p, aside, .panel, .bubble { display: none !important; }
            screening-bot { display: none !important; position: fixed !important; opacity: 0 !important; transform: scale(0) !important; }
            ::part(panel) { display: none !important; }
            """;

        private readonly WebApplication site;

        internal ClinicSite()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            site = builder.Build();
            site.Urls.Add("http://127.0.0.1:0");
            site.MapGet("/", context =>
            {
                var (http, socket) = (Bot!.GetLeftPart(UriPartial.Authority), $"ws://{Bot.Authority}");
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers.ContentSecurityPolicy =
                    $"default-src 'none'; script-src {http}; connect-src {http} {socket}; style-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
                return context.Response.WriteAsync(Page.Replace("{bot}", Bot.ToString(), StringComparison.Ordinal));
            });
            site.MapGet("/site.css", () => Results.Text(Styles, "text/css"));
            site.MapGet("/favicon.ico", () => Results.NoContent());
        }

        internal Uri Address => new(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        /// <summary>Where the widget comes from.</summary>
        internal Uri? Bot { get; set; }

        internal Task StartAsync() => site.StartAsync(TestContext.Current.CancellationToken);

        public ValueTask DisposeAsync() => site.DisposeAsync();
    }
}
