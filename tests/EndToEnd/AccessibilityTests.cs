using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ScreeningBot.EndToEnd.Harness;
using ScreeningBot.Tests;
using static Microsoft.Playwright.Assertions;

namespace ScreeningBot.EndToEnd;

/// <summary>For everybody: axe-core's rules in every state, by light and by dark, the keyboard, and screen readers.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/fr.html")]
    public async Task The_page_breaks_no_rule_before_the_chat_is_opened(string page)
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, new Uri((await chromium.SharedBotAsync()).Address, page));
        await Expect(widget.Launcher).ToBeVisibleAsync();

        await CheckAsync(widget);
    }

    [Theory]
    [InlineData("interest")]
    [InlineData("redFlags")]
    [InlineData("features")]
    [InlineData("contactPhone")]
    [InlineData(null)]
    public async Task The_conversation_breaks_no_rule_at(string? question)
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();

        await widget.AnswerAsync(Visitors.All[0], until: question);

        Assert.Equal(question, (await widget.OpenQuestionAsync())?.Question);
        await CheckAsync(widget);
    }

    [Fact]
    public async Task The_result_on_a_telephone_breaks_no_rule()
    {
        await using var browser = await chromium.NewPhoneAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0], until: "contactConsent");

        await Expect(widget.Result).ToHaveCountAsync(1);
        await CheckAsync(widget);
    }

    [Fact]
    public async Task The_emergency_breaks_no_rule()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0], until: "redFlags");
        await widget.SayAsync("yes");

        await Expect(widget.Emergency).ToHaveCountAsync(1);
        await CheckAsync(widget);
    }

    [Fact]
    public async Task The_menu_and_a_lost_connection_break_no_rule()
    {
        await using var browser = await chromium.NewVisitorAsync();
        await using var bot = await BotProcess.StartNewAsync();
        var widget = await Widget.VisitAsync(browser, bot.Address);
        await widget.OpenAsync();
        await bot.KillAsync();
        await widget.SendAsync("hello?");
        await Expect(widget.Own.Locator(".state button")).ToBeVisibleAsync();
        await widget.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();

        await CheckAsync(widget);
    }

    [Fact]
    public async Task The_keyboard_opens_writes_sends_and_closes_and_the_focus_comes_back()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.Launcher.FocusAsync();

        await widget.Page.Keyboard.PressAsync("Enter");
        await widget.AnsweredAsync();
        await Expect(widget.Field).ToBeFocusedAsync();

        await widget.Page.Keyboard.TypeAsync("what does");
        await widget.Page.Keyboard.PressAsync("Shift+Enter");
        await widget.Page.Keyboard.TypeAsync("it cost?");
        await widget.Page.Keyboard.PressAsync("Enter");
        await widget.AnsweredAsync();
        await Expect(widget.Own.Locator("p")).ToHaveTextAsync("what does\nit cost?");
        await Expect(widget.Field).ToBeFocusedAsync();

        // Back from the field is the last of the suggestions.
        await widget.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(widget.Suggestions.Last).ToBeFocusedAsync();
        await widget.Page.Keyboard.PressAsync("Enter");
        await Expect(widget.Own).ToHaveCountAsync(2);
        await Expect(widget.Field).ToBeFocusedAsync();

        await widget.Page.Keyboard.PressAsync("Escape");
        await Expect(widget.Panel).ToBeHiddenAsync();
        await Expect(widget.Launcher).ToBeFocusedAsync();
        await Expect(widget.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task The_button_comes_last_on_the_page()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.Page.Locator("footer a").Last.FocusAsync();

        await widget.Page.Keyboard.PressAsync("Tab");

        await Expect(widget.Launcher).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_panel_that_the_page_opened_leaves_the_focus_where_it_was()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();

        await widget.Page.ReloadAsync();
        await widget.AnsweredAsync();

        await Expect(widget.Panel).ToBeVisibleAsync();
        Assert.Equal("BODY", await widget.Page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task Escape_closes_the_menu_first()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        var more = widget.Page.GetByRole(AriaRole.Button, new() { Name = "More" });
        await more.ClickAsync();

        await widget.Page.Keyboard.PressAsync("Escape");

        await Expect(widget.Page.Locator(".menu")).ToBeHiddenAsync();
        await Expect(more).ToBeFocusedAsync();
        await Expect(widget.Panel).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_screen_reader_hears_what_is_new_and_not_the_history()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        var log = widget.Page.GetByRole(AriaRole.Log);
        await Expect(log).ToHaveAttributeAsync("aria-live", "polite");
        await widget.SayAsync("what does it cost?");

        // The history is held back until it was looked whether anything would be read out.
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await browser.RouteAsync("**/activities?watermark=*", async route =>
        {
            asked.TrySetResult();
            await looked.Task;
            await route.ContinueAsync();
        });
        await widget.Page.ReloadAsync();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Expect(log).ToHaveAttributeAsync("aria-live", "off");
        looked.SetResult();
        await Expect(log).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(widget.Page.GetByRole(AriaRole.Dialog, new() { Name = "Headache check" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Progress_is_said_as_it_is_shown()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        var bar = widget.Page.GetByRole(AriaRole.Progressbar);

        await Expect(bar).ToHaveAttributeAsync("aria-valuenow", "1");
        Assert.Equal(await widget.Page.Locator(".progress .count").InnerTextAsync(), await bar.GetAttributeAsync("aria-label"));
    }

    [Fact]
    public async Task A_long_text_is_hinted_at_but_never_cut()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        var hint = widget.Page.Locator(".limit");

        await widget.Field.FillAsync(new string('a', 899));
        await Expect(hint).ToBeEmptyAsync();
        await widget.Field.FillAsync(new string('a', 960));
        await Expect(hint).ToHaveTextAsync("40 characters left");
        await widget.Field.FillAsync(new string('a', 1001));
        await Expect(hint).ToContainTextAsync("More than 1,000 characters");
        await widget.Page.Keyboard.PressAsync("Enter");
        await widget.AnsweredAsync();
        Assert.Equal(1001, (await widget.Own.Locator("p").InnerTextAsync()).Length);
    }

    [Fact]
    public async Task Nothing_moves_for_who_wants_no_motion()
    {
        await using var browser = await chromium.NewVisitorAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();

        Assert.Equal("none", await widget.Panel.EvaluateAsync<string>("(panel) => getComputedStyle(panel).animationName"));
    }

    private static async Task CheckAsync(Widget widget)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await widget.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await Expect(widget.Page.Locator(".widget")).ToHaveClassAsync(scheme is ColorScheme.Dark ? "widget dark" : "widget");
            var result = await widget.Page.RunAxe(new AxeRunOptions
            {
                RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
            });
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation =>
                $"{scheme}: {violation.Id}: {violation.Help}: {string.Join(", ", violation.Nodes.Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}"))}")));
        }
    }
}
