using Microsoft.Playwright;
using ScreeningBot.EndToEnd.Harness;
using ScreeningBot.Tests;
using static Microsoft.Playwright.Assertions;

namespace ScreeningBot.EndToEnd;

/// <summary>On a telephone: the whole screen, nothing beside it, nothing too small to touch.</summary>
public sealed class PhoneTests(Chromium chromium)
{
    /// <summary>Smallest side of what is touched, in CSS pixels.</summary>
    private const int SmallestTarget = 44;

    [Theory]
    [InlineData(320, 568)]
    [InlineData(390, 844)]
    [InlineData(740, 360)]
    public async Task The_conversation_fills_the_screen_and_everything_is_large_enough(int width, int height)
    {
        await using var browser = await chromium.NewPhoneAsync(width, height);
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await CheckAsync(widget);
        await widget.OpenAsync();

        foreach (var question in new[] { "interest", "redFlags", "medications", "contactConsent" })
        {
            await widget.AnswerAsync(Visitors.All[0], until: question);
            await CheckAsync(widget);
            var panel = await widget.Panel.BoundingBoxAsync();
            Assert.Equal((0, 0, width, height), ((int)panel!.X, (int)panel.Y, (int)panel.Width, (int)panel.Height));
        }

        await widget.AnswerAsync(Visitors.All[0]);
        await CheckAsync(widget);
    }

    [Fact]
    public async Task The_emergency_fits_and_its_links_are_large()
    {
        await using var browser = await chromium.NewPhoneAsync(320, 568);
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0], until: "redFlags");
        await widget.SayAsync("I want to kill myself");

        await Expect(widget.Emergency).ToHaveCountAsync(1);
        await CheckAsync(widget);
    }

    [Fact]
    public async Task No_keyboard_jumps_up_when_a_suggested_answer_is_touched()
    {
        await using var browser = await chromium.NewPhoneAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.Launcher.TapAsync();
        await widget.AnsweredAsync();
        await Expect(widget.Field).Not.ToBeFocusedAsync();

        await widget.Suggestions.First.TapAsync();
        await widget.AnsweredAsync();

        await Expect(widget.Field).Not.ToBeFocusedAsync();
        await Expect(widget.Page.Locator(".scroll")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_page_behind_does_not_scroll_while_the_conversation_is_open()
    {
        await using var browser = await chromium.NewPhoneAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        Assert.Equal("hidden", await OverflowAsync());

        await widget.Page.GetByRole(AriaRole.Button, new() { Name = "Close the chat" }).TapAsync();
        Assert.Equal("visible", await OverflowAsync());

        Task<string> OverflowAsync() => widget.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).overflowY");
    }

    [Fact]
    public async Task What_is_longer_than_the_screen_is_read_from_its_beginning()
    {
        await using var browser = await chromium.NewPhoneAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0], until: "contactConsent");

        await Expect(widget.Result.Locator("h3")).ToBeInViewportAsync();
    }

    private static async Task CheckAsync(Widget widget)
    {
        Assert.True(
            await widget.Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= innerWidth"), "The page can be scrolled sideways.");
        var small = await widget.Page.EvaluateAsync<string[]>(
            """
            (smallest) => {
              const widget = document.querySelector('screening-bot').shadowRoot;
              // A link in the middle of a sentence is as high as its line.
              const targets = [...document.querySelectorAll('button, nav a'), ...widget.querySelectorAll('button, textarea, .links a, .menu a')];
              return targets
                .filter((target) => target.checkVisibility())
                .map((target) => ({ target, box: target.getBoundingClientRect() }))
                .filter(({ box }) => box.width < smallest || box.height < smallest || box.right > innerWidth || box.left < 0)
                .map(({ target, box }) => `${target.outerHTML}: ${box.left},${box.top} ${box.width} x ${box.height}`);
            }
            """,
            SmallestTarget);
        Assert.Empty(small);
        var smallText = await widget.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelector('screening-bot').shadowRoot.querySelectorAll('*')]
              .filter((one) => one.checkVisibility() && one.innerText && parseFloat(getComputedStyle(one).fontSize) < 16)
              .map((one) => one.outerHTML)
            """);
        Assert.Empty(smallText);
    }
}
