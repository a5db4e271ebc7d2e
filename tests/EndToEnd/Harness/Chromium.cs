using Microsoft.Playwright;
using ScreeningBot.EndToEnd.Harness;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Chromium))]
// Each test is a browser and often a server of its own: side by side they would only wait for each other.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace ScreeningBot.EndToEnd.Harness;

/// <summary>One Chromium for all tests, with a fresh profile for each, and one bot for those that do not end it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Generous: a machine that builds at the same time is slow, not wrong.</summary>
    private const float Patience = 60_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private BotProcess? bot;

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }
    }

    /// <summary>A bot that several tests talk to, each in a conversation of its own.</summary>
    internal async Task<BotProcess> SharedBotAsync() => bot ??= await BotProcess.StartNewAsync();

    /// <summary>A new profile, as of a visitor who comes for the first time. Skips the test where there is no Chromium.</summary>
    internal async Task<IBrowserContext> NewVisitorAsync(BrowserNewContextOptions? options = null)
    {
        var context = await (await BrowserAsync()).NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 860 } });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <summary>A telephone.</summary>
    internal Task<IBrowserContext> NewPhoneAsync(int width = 360, int height = 640, ColorScheme scheme = ColorScheme.Light) => NewVisitorAsync(new()
    {
        ViewportSize = new() { Width = width, Height = height },
        IsMobile = true,
        HasTouch = true,
        DeviceScaleFactor = 2,
        ColorScheme = scheme,
        // What is measured stands still.
        ReducedMotion = ReducedMotion.Reduce,
    });

    private async Task<IBrowser> BrowserAsync()
    {
        if (browser is not null)
        {
            return browser;
        }

        if (Array.Find(Places, File.Exists) is not { } place)
        {
            const string Reason = "There is no Chromium on this machine (Debian: apt-get install chromium).";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Skip(Reason);
            throw new InvalidOperationException(Reason);
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = place,
            // Containers give neither a sandbox nor much shared memory.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
        return browser;
    }
}
