using Microsoft.Playwright;
using ScreeningBot.EndToEnd.Harness;
using ScreeningBot.Tests;
using static Microsoft.Playwright.Assertions;

namespace ScreeningBot.EndToEnd;

/// <summary>From the first click to the lead in the clinic's hands.</summary>
public sealed class WholeScreeningTests(Chromium chromium)
{
    [Theory]
    [InlineData("fully qualified", "/", "en-CA")]
    [InlineData("fr: admissible", "/fr.html", "fr-CA")]
    public async Task A_visitor_types_through_the_screening_and_the_clinic_has_the_lead(string name, string page, string locale)
    {
        var bot = await chromium.SharedBotAsync();
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, new Uri(bot.Address, page));
        var visitor = Visitors.All.Single(one => one.Name == name);

        await widget.OpenAsync();
        await widget.AnswerAsync(visitor);

        await Expect(widget.Result).ToHaveCountAsync(1);
        await Expect(widget.Reference).ToHaveCountAsync(1);
        var reference = await widget.Reference.InnerTextAsync();
        Assert.Contains(reference, await widget.Replies.Last.Locator("p").First.InnerTextAsync(), StringComparison.Ordinal);

        var lead = await bot.CommandAsync("leads", "show", reference, "--json");
        Assert.Equal(visitor.Outcome, lead.GetProperty("assessment").GetProperty("outcome").GetString());
        Assert.Equal(visitor.LeadKind, lead.GetProperty("kind").GetString());
        Assert.Equal(locale, lead.GetProperty("locale").GetString());
        Assert.Equal("+14165550134", lead.GetProperty("contact").GetProperty("phone").GetString());
        var listed = await bot.CommandAsync("leads", "list", "--json");
        Assert.Single(listed.EnumerateArray(), one => one.GetProperty("reference").GetString() == reference);
        Assert.Empty(widget.Troubles);
    }

    [Theory]
    [InlineData("/", "en-CA")]
    [InlineData("/fr.html", "fr-CA")]
    public async Task A_visitor_gets_through_with_the_suggested_answers_wherever_there_are_any(string page, string locale)
    {
        var bot = await chromium.SharedBotAsync();
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, new Uri(bot.Address, page));
        var typed = Visitors.Usual(locale);
        await widget.OpenAsync();

        // The first of the suggestions: headaches, agreed, none of these, every day, one hour ... a doctor said migraine, and so on.
        for (var messages = 0; messages < 40 && await widget.OpenQuestionAsync() is { } open; messages++)
        {
            if (open.Question.StartsWith("contactP", StringComparison.Ordinal) || await widget.Suggestions.CountAsync() == 0)
            {
                await widget.SayAsync(typed[open.Question]);
            }
            else
            {
                var last = await widget.Suggestions.First.InnerTextAsync();
                await widget.ChooseAsync(last);
                Assert.Equal(last, await widget.Own.Last.Locator("p").InnerTextAsync());
            }
        }

        await Expect(widget.Result).ToHaveCountAsync(1);
        await Expect(widget.Reference).ToHaveCountAsync(1);
        await Expect(widget.Suggestions).ToHaveCountAsync(0);
        Assert.Empty(widget.Troubles);
    }

    [Fact]
    public async Task Suggested_answers_go_away_as_soon_as_something_is_said()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        var before = await widget.Suggestions.AllInnerTextsAsync();

        // The answer is held back, so that the moment before it can be looked at.
        await browser.RouteAsync("**/activities", _ => Task.CompletedTask);
        await widget.Suggestions.First.ClickAsync();

        Assert.NotEmpty(before);
        await Expect(widget.Suggestions).ToHaveCountAsync(0);
        await Expect(widget.Own.Locator("p")).ToHaveTextAsync(before[0]);
    }

    [Fact]
    public async Task The_reference_number_is_copied_by_its_button()
    {
        var bot = await chromium.SharedBotAsync();
        await using var browser = await chromium.NewVisitorAsync();
        await browser.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var widget = await Widget.VisitAsync(browser, bot.Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0]);

        await widget.Page.Locator(".reference button").ClickAsync();

        await Expect(widget.Page.Locator(".reference button")).ToHaveTextAsync("Copied");
        Assert.Equal(await widget.Reference.InnerTextAsync(), await widget.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task The_result_is_printed_without_the_page_and_the_rest_of_the_talk()
    {
        var bot = await chromium.SharedBotAsync();
        await using var browser = await chromium.NewVisitorAsync(new() { ColorScheme = ColorScheme.Dark });
        await browser.AddInitScriptAsync("window.print = () => undefined");
        var widget = await Widget.VisitAsync(browser, bot.Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0], until: "contactConsent");

        await widget.Result.Locator("button").ClickAsync();
        await widget.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(widget.Result).ToBeVisibleAsync();
        await Expect(widget.Page.Locator("h1")).ToBeHiddenAsync();
        await Expect(widget.Field).ToBeHiddenAsync();
        await Expect(widget.Replies.First).ToBeHiddenAsync();
        await Expect(widget.Result).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Expect(widget.Panel).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");

        await widget.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await widget.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await widget.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(widget.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(widget.Result).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Start_over_asks_back_and_begins_anew()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.AnswerAsync(Visitors.All[0], until: "age");
        var menu = widget.Page.Locator(".menu");

        await widget.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await menu.GetByText("Start over").ClickAsync();
        await menu.GetByText("Cancel").ClickAsync();
        Assert.Equal(("age", false), await widget.OpenQuestionAsync());

        await widget.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await menu.GetByText("Start over").ClickAsync();
        await menu.GetByText("Yes, start over").ClickAsync();
        await widget.AnsweredAsync();
        Assert.Equal(("interest", false), await widget.OpenQuestionAsync());
        await Expect(widget.Page.Locator("[role=progressbar]")).ToHaveAttributeAsync("aria-valuenow", "1");
    }

    [Fact]
    public async Task The_widget_speaks_the_language_that_the_bot_speaks()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await Expect(widget.Panel).ToHaveAttributeAsync("lang", "en-CA");

        await widget.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await widget.Page.Locator(".menu").GetByText("Français").ClickAsync();
        await widget.AnsweredAsync();

        await Expect(widget.Panel).ToHaveAttributeAsync("lang", "fr-CA");
        await Expect(widget.Replies.Last).ToHaveAttributeAsync("lang", "fr-CA");
        await Expect(widget.Replies.First).ToHaveAttributeAsync("lang", "en-CA");
        await Expect(widget.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_erased_on_the_server_is_gone_from_the_screen()
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);
        await widget.OpenAsync();
        await widget.SayAsync("I get terrible headaches");
        await widget.AnswerAsync(Visitors.All[0], until: "consent");

        await widget.SayAsync("no");

        await Expect(widget.Bubbles).ToHaveCountAsync(1);
        await Expect(widget.Page.GetByText("I get terrible headaches")).ToHaveCountAsync(0);
        var said = await widget.SaidAsync();
        await widget.Page.ReloadAsync();
        await widget.AnsweredAsync();
        Assert.Equal(said, await widget.SaidAsync());
    }
}
