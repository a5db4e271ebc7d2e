using ScreeningBot.EndToEnd.Harness;

namespace ScreeningBot.EndToEnd;

/// <summary>How a text of the bot becomes paragraphs, lists and links: never markup, and a link only for what is a telephone number.</summary>
public sealed class TextTests(Chromium chromium)
{
    [Theory]
    [InlineData("In an emergency, call 911.", "911")]
    [InlineData("Appelez le 911 ou le 9-8-8.", "911 988")]
    [InlineData("Call Health811 (dial 811).", "811")]
    [InlineData("the Poison Centre at 1-844-764-7669, now", "+18447647669")]
    [InlineData("Centre antipoison : 1 844 764-7669", "+18447647669")]
    [InlineData("The clinic is at (905) 707-6080.", "+19057076080")]
    [InlineData("la clinique au 905 707-6080", "+19057076080")]
    [InlineData("the clinic at +1 905 707 6080", "+19057076080")]
    // Reserved for examples.
    [InlineData("for example 416-555-0134", "")]
    // Not telephone numbers.
    [InlineData("155 to 195 units, 1911, 9110, 911a, 2-911, on 9-8-80", "")]
    [InlineData("reference 2345-6789, 2026-11-25, 12 345 678", "")]
    public async Task Telephone_numbers_are_links(string text, string expected)
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);

        var addresses = await widget.Page.EvaluateAsync<string[]>(
            "async (text) => (await import('/widget/text.js')).telephoneNumbers(text).map(({ address }) => address)", text);

        Assert.Equal(expected, string.Join(' ', addresses));
    }

    [Theory]
    [InlineData("One.\n\nTwo,\nstill two.", "<p>One.</p><p>Two,\nstill two.</p>")]
    [InlineData("Any of:\n• one\n• two\n\nThen?", "<p>Any of:</p><ul><li>one</li><li>two</li></ul><p>Then?</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    [InlineData("Call 911 now", "<p>Call <a href=\"tel:911\" class=\"number\">911</a> now</p>")]
    [InlineData("It is AAAA-BBBB. Call 911.", "<p>It is <strong class=\"whole\">AAAA-BBBB</strong>. Call <a href=\"tel:911\" class=\"number\">911</a>.</p>")]
    public async Task Text_is_shown_as_paragraphs_and_lists_and_never_as_markup(string text, string expected)
    {
        await using var browser = await chromium.NewVisitorAsync();
        var widget = await Widget.VisitAsync(browser, (await chromium.SharedBotAsync()).Address);

        var shown = await widget.Page.EvaluateAsync<string>(
            """
            async (text) => {
              const { renderText } = await import('/widget/text.js');
              return renderText(text, 'AAAA-BBBB').map((one) => one.outerHTML).join('');
            }
            """,
            text);

        Assert.Equal(expected, shown);
    }
}
