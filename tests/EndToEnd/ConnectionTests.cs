using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ScreeningBot.EndToEnd.Harness;
using ScreeningBot.Tests;
using static Microsoft.Playwright.Assertions;

namespace ScreeningBot.EndToEnd;

/// <summary>Servers that fall, networks that break: nothing is lost, nothing is doubled, and the visitor knows where things stand.</summary>
public sealed partial class ConnectionTests(Chromium chromium)
{
    [Fact]
    public async Task A_server_killed_right_after_the_reference_number_appeared_has_the_lead_and_the_talk_goes_on()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await using var bot = await BotProcess.StartNewAsync();
        var widget = await Widget.VisitAsync(browser, bot.Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0], until: "contactTime");
        await widget.SendAsync("mornings");
        await Expect(widget.Reference).ToHaveCountAsync(1);
        await bot.KillAsync();
        var reference = await widget.Reference.InnerTextAsync();
        await Expect(widget.Page.Locator(".status")).ToHaveTextAsync("No connection");

        await bot.StartAsync();

        var leads = await bot.CommandAsync("leads", "list", "--json");
        Assert.Equal(reference, Assert.Single(leads.EnumerateArray()).GetProperty("reference").GetString());
        await Expect(widget.Page.Locator(".status")).ToBeEmptyAsync();
        var replies = await widget.Replies.CountAsync();
        await widget.SendAsync("is there parking?");
        await Expect(widget.Replies).ToHaveCountAsync(replies + 1);
    }

    [Fact]
    public async Task What_is_said_while_the_server_is_down_is_kept_and_sent_once()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await using var bot = await BotProcess.StartNewAsync();
        var widget = await Widget.VisitAsync(browser, bot.Address);
        await widget.OpenAsync();
        await bot.KillAsync();

        await widget.SendAsync("what does it cost?");
        await widget.SendAsync("is there parking?");
        await Expect(widget.Own.First.Locator(".state")).ToContainTextAsync("Not sent yet");
        await Expect(widget.Page.Locator(".notice")).ToContainTextAsync("What you write is kept");
        await Expect(widget.Page.Locator(".notice a[href='tel:911']")).ToBeVisibleAsync();
        await widget.Field.FillAsync("a draft");
        await widget.Own.First.GetByText("Try again now").ClickAsync();
        await bot.StartAsync();

        await Expect(widget.Page.Locator(".state")).ToHaveCountAsync(0);
        await widget.AnsweredAsync();
        await Expect(widget.Own).ToHaveCountAsync(2);
        Assert.Equal("a draft", await widget.Field.InputValueAsync());
        await widget.Field.FillAsync(string.Empty);
        // What the server has, in its order.
        await widget.Page.ReloadAsync();
        await widget.AnsweredAsync();
        Assert.Equal(["what does it cost?", "is there parking?"], await widget.Own.Locator("p").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_message_whose_answer_got_lost_is_sent_again_and_taken_once()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        var posts = 0;
        await browser.RouteAsync(Activities(), async route =>
        {
            if (route.Request.Method == "POST" && Interlocked.Increment(ref posts) <= 2)
            {
                await route.FetchAsync();
                await route.AbortAsync("connectionreset");
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await widget.SayAsync("what does it cost?");
        await Expect(widget.Page.Locator(".state")).ToHaveCountAsync(0);

        await Expect(widget.Own).ToHaveCountAsync(1);
        await widget.Page.ReloadAsync();
        await widget.AnsweredAsync();
        await Expect(widget.Own).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_sockets_it_polls()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await browser.AddInitScriptAsync("delete window.WebSocket");
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);

        await widget.OpenAsync();
        await widget.SayAsync("what does it cost?");
        await widget.SayAsync("why do you ask?");

        await Expect(widget.Own).ToHaveCountAsync(2);
        Assert.Empty(widget.Troubles);
    }

    [Fact]
    public async Task Polling_survives_errors_of_the_server()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await browser.AddInitScriptAsync("delete window.WebSocket");
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();

        var failures = 0;
        await browser.RouteAsync(Activities(), route => route.Request.Method == "GET" && Interlocked.Increment(ref failures) <= 3
            ? route.FulfillAsync(new() { Status = 503 })
            : route.ContinueAsync());
        await widget.SayAsync("what does it cost?");

        await Expect(widget.Replies).Not.ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_network_that_comes_back_is_used_at_once()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var page = await browser.NewPageAsync();
        var widget = Widget.Of(page);
        await page.GotoAsync((await chromium.SharedBotAsync()).Address.ToString());
        await widget.OpenAsync();
        await page.Clock.InstallAsync();
        await browser.SetOfflineAsync(true);
        await widget.SendAsync("what does it cost?");
        await Expect(widget.Own.Locator(".state")).ToContainTextAsync("Not sent yet");

        // Its own timers stand still: what makes it send is the news that the network is back.
        await page.Clock.PauseAtAsync(DateTime.UtcNow.AddHours(1));
        await browser.SetOfflineAsync(false);

        await widget.AnsweredAsync();
        await Expect(widget.Page.Locator(".state")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_text_that_the_server_refuses_comes_back_into_the_field()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await browser.RouteAsync(Activities(), route => route.FulfillAsync(new() { Status = 413 }));

        await widget.SendAsync("far too long");

        await Expect(widget.Page.Locator(".note")).ToContainTextAsync("Your text is back in the field");
        Assert.Equal("far too long", await widget.Field.InputValueAsync());
        await Expect(widget.Own).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_bot_that_cannot_be_reached_says_so_with_the_clinics_number_and_is_tried_again()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        var isDown = true;
        await browser.RouteAsync("**/api/directline/token", route => Volatile.Read(ref isDown) ? route.AbortAsync() : route.ContinueAsync());

        await widget.Launcher.ClickAsync();

        await Expect(widget.Page.Locator(".notice")).ToContainTextAsync("cannot be reached");
        await Expect(widget.Page.Locator(".notice a[href='tel:+19057076080']")).ToBeVisibleAsync();
        Volatile.Write(ref isDown, false);
        await widget.AnsweredAsync();
        await Expect(widget.Page.Locator(".notice")).ToBeHiddenAsync();
    }

    [GeneratedRegex("/activities", RegexOptions.None, 1000)]
    private static partial Regex Activities();
}
