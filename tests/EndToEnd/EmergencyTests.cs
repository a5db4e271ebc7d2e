using ScreeningBot.EndToEnd.Harness;
using ScreeningBot.Tests;
using static Microsoft.Playwright.Assertions;

namespace ScreeningBot.EndToEnd;

/// <summary>An emergency is seen as one, and help is one touch away.</summary>
public sealed class EmergencyTests(Chromium chromium)
{
    [Fact]
    public async Task An_emergency_stands_out_and_calls_911()
    {
        var widget = await AskedForSafetyAsync();

        await widget.SayAsync("yes");

        await Expect(widget.Emergency).ToHaveCountAsync(1);
        await Expect(widget.Emergency).ToHaveAttributeAsync("role", "alert");
        await Expect(widget.Emergency.Locator(".links a[href='tel:911']")).ToBeVisibleAsync();
        await Expect(widget.Page.Locator(".progress")).ToBeHiddenAsync();
        await Expect(widget.Suggestions).ToHaveCountAsync(2);
        Assert.Empty(widget.Troubles);
    }

    [Fact]
    public async Task Thoughts_of_suicide_are_met_with_the_helpline_by_call_and_text()
    {
        var widget = await AskedForSafetyAsync();

        await widget.SayAsync("I want to kill myself");

        await Expect(widget.Emergency.Locator(".links a[href='tel:988']")).ToBeVisibleAsync();
        await Expect(widget.Emergency.Locator(".links a[href='sms:988']")).ToBeVisibleAsync();
        await Expect(widget.Emergency.Locator(".links a[href='tel:911']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_overdose_calls_911_or_the_poison_centre()
    {
        var widget = await AskedForSafetyAsync();

        await widget.SayAsync("I took 20 extra strength Tylenol this morning, far more than the box says");

        await Expect(widget.Emergency.Locator(".links a[href='tel:911']")).ToBeVisibleAsync();
        await Expect(widget.Emergency.Locator(".links a[href='tel:+18447647669']")).ToBeVisibleAsync();
    }

    private async Task<Widget> AskedForSafetyAsync()
    {
        var widget = await Widget.VisitAsync(await chromium.NewVisitorAsync(), (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0], until: "redFlags");
        return widget;
    }
}
