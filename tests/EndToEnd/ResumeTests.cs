using Microsoft.Playwright;
using ScreeningBot.EndToEnd.Harness;
using static Microsoft.Playwright.Assertions;

namespace ScreeningBot.EndToEnd;

/// <summary>Reloads, tabs, long sittings, and what is kept on the visitor's computer.</summary>
public sealed class ResumeTests(Chromium chromium)
{
    [Fact]
    public async Task A_reload_resumes_with_everything_that_was_said_in_order()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.SayAsync("headaches, <b>bad</b> ones\nand a second line");
        await widget.SayAsync("what does it cost?");
        var said = await widget.SaidAsync();
        var suggested = await widget.Suggestions.AllInnerTextsAsync();
        var question = await widget.OpenQuestionAsync();

        await widget.Page.ReloadAsync();
        await widget.AnsweredAsync();

        Assert.Equal(said, await widget.SaidAsync());
        Assert.Equal(suggested, await widget.Suggestions.AllInnerTextsAsync());
        Assert.Equal(question, await widget.OpenQuestionAsync());
        await Expect(widget.Page.Locator(".bubble b")).ToHaveCountAsync(0);
        await widget.SayAsync("why do you ask?");
        Assert.Empty(widget.Troubles);
    }

    [Fact]
    public async Task The_panel_stays_closed_after_a_reload_when_it_was_closed_and_resumes_when_it_is_opened()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.SayAsync("what does it cost?");
        var said = await widget.SaidAsync();
        await widget.Page.Keyboard.PressAsync("Escape");

        await widget.Page.ReloadAsync();
        await Expect(widget.Launcher).ToBeVisibleAsync();
        await Expect(widget.Panel).ToBeHiddenAsync();
        await widget.OpenAsync();

        Assert.Equal(said, await widget.SaidAsync());
    }

    [Fact]
    public async Task Nothing_of_the_talk_is_kept_on_the_computer()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.SayAsync("zebra headaches");

        var kept = await widget.Page.EvaluateAsync<string[]>(
            "[...Object.values(sessionStorage), ...Object.values(localStorage), document.cookie]");

        Assert.Equal(["open", "token"], await widget.Page.EvaluateAsync<string[]>("Object.keys(JSON.parse(Object.values(sessionStorage)[0])).sort()"));
        Assert.DoesNotContain(kept, text => text.Contains("zebra", StringComparison.Ordinal));
        Assert.Empty(await browser.CookiesAsync());
        Assert.Equal(0, await widget.Page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task A_duplicated_tab_shares_the_conversation_and_neither_is_thrown_out()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var first = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await first.OpenAsync();

        // A window that a page opens has a copy of its session storage, as a duplicated tab has.
        var opened = await browser.RunAndWaitForPageAsync(() => first.Page.EvaluateAsync("void window.open(location.href)"));
        var second = Widget.Of(opened);
        await second.AnsweredAsync();
        Assert.Equal(await first.SaidAsync(), await second.SaidAsync());

        await first.SayAsync("what does it cost?");
        await Expect(second.Bubbles).ToHaveCountAsync(await first.Bubbles.CountAsync());
        await second.SayAsync("is there parking?");
        await Expect(first.Bubbles).ToHaveCountAsync(await second.Bubbles.CountAsync());
        await first.SayAsync("why do you ask?");
        await Expect(second.Bubbles).ToHaveCountAsync(await first.Bubbles.CountAsync());

        Assert.Equal(await first.SaidAsync(), await second.SaidAsync());
        Assert.Equal(await first.Suggestions.AllInnerTextsAsync(), await second.Suggestions.AllInnerTextsAsync());
        Assert.Empty(first.Troubles);
        Assert.Empty(second.Troubles);
    }

    [Fact]
    public async Task What_comes_while_the_panel_is_closed_is_counted_on_the_button()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var first = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await first.OpenAsync();
        var second = Widget.Of(await browser.RunAndWaitForPageAsync(() => first.Page.EvaluateAsync("void window.open(location.href)")));
        await second.AnsweredAsync();
        await Expect(first.Panel).ToBeVisibleAsync();
        var replies = await first.Replies.CountAsync();
        await first.Page.Keyboard.PressAsync("Escape");

        await second.SayAsync("what does it cost?");

        var news = await second.Replies.CountAsync() - replies;
        await Expect(first.Launcher).ToHaveAccessibleNameAsync($"Headache check {news} new message{(news == 1 ? string.Empty : "s")}");
        await first.Launcher.ClickAsync();
        await first.Page.Keyboard.PressAsync("Escape");
        await Expect(first.Launcher).ToHaveAccessibleNameAsync("Headache check");
    }

    [Fact]
    public async Task Another_tab_of_the_same_browser_has_a_conversation_of_its_own()
    {
        var bot = await chromium.SharedBotAsync();
        await using var browser = await chromium.NewVisitorAsync();
        var first = await Widget.VisitAsync(browser, bot.Address);
        await first.OpenAsync();
        await first.SayAsync("what does it cost?");

        var second = await Widget.VisitAsync(browser, bot.Address);
        await second.OpenAsync();

        await Expect(second.Own).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_sitting_of_hours_keeps_its_token_fresh()
    {
        var bot = await chromium.SharedBotAsync();
        await using var browser = await chromium.NewVisitorAsync();
        var page = await browser.NewPageAsync();
        var widget = Widget.Of(page);
        await page.Clock.InstallAsync();
        await page.GotoAsync(bot.Address.ToString());
        await widget.OpenAsync();

        var renewal = page.WaitForRequestAsync("**/api/directline/token");
        await page.Clock.FastForwardAsync("16:00");
        Assert.StartsWith("Bearer ", await (await renewal).HeaderValueAsync("Authorization"), StringComparison.Ordinal);
        await page.Clock.FastForwardAsync("03:00:00");
        await widget.SayAsync("what does it cost?");

        await Expect(widget.Own).ToHaveCountAsync(1);
        await Expect(widget.Replies).Not.ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_begun_anew_and_says_so()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await using var bot = await BotProcess.StartNewAsync();
        var widget = await Widget.VisitAsync(browser, bot.Address);
        await widget.OpenAsync();
        await widget.SayAsync("what does it cost?");

        // As after a move to another machine without its data.
        await bot.KillAsync();
        bot.EraseStore();
        await bot.StartAsync();

        await Expect(widget.Page.Locator(".note")).ToHaveTextAsync("The earlier conversation is over. This is a new one.");
        await widget.AnsweredAsync();
        await Expect(widget.Own).ToHaveCountAsync(0);
        await Expect(widget.Replies).ToHaveCountAsync(1);
        await widget.SayAsync("what does it cost?");
    }
}
