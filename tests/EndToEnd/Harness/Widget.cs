using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ScreeningBot.EndToEnd.Harness;

/// <summary>The widget on a page, as a visitor sees and uses it.</summary>
internal sealed class Widget
{
    private readonly ConcurrentQueue<string> troubles = new();
    private readonly ConcurrentDictionary<string, bool> hosts = new(StringComparer.OrdinalIgnoreCase);

    private Widget(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                troubles.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => troubles.Enqueue(error);
        page.Request += (_, request) => hosts.TryAdd(new Uri(request.Url).Authority, true);
        page.WebSocket += (_, socket) => hosts.TryAdd(new Uri(socket.Url).Authority, true);
    }

    internal IPage Page { get; }

    internal ILocator Launcher => Page.Locator(".launcher");

    internal ILocator Panel => Page.Locator(".panel");

    internal ILocator Field => Page.Locator(".panel textarea");

    internal ILocator Suggestions => Page.Locator(".suggestions button");

    internal ILocator Bubbles => Page.Locator(".bubble");

    internal ILocator Replies => Page.Locator(".bubble.theirs");

    internal ILocator Own => Page.Locator(".bubble.mine");

    internal ILocator Reference => Page.Locator(".reference .number");

    internal ILocator Emergency => Page.Locator(".bubble.emergency");

    internal ILocator Result => Page.Locator(".bubble.result");

    /// <summary>What the browser complained about: errors and warnings of the console, exceptions, violations of a content security policy.</summary>
    internal IReadOnlyCollection<string> Troubles => troubles;

    /// <summary>Hosts, with their ports, that anything was asked of.</summary>
    internal IEnumerable<string> Hosts => hosts.Keys;

    /// <summary>Opens a page that has the widget on it.</summary>
    internal static async Task<Widget> VisitAsync(IBrowserContext visitor, Uri address)
    {
        var widget = Of(await visitor.NewPageAsync());
        await widget.Page.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))");
        await widget.Page.GotoAsync(address.ToString());
        return widget;
    }

    /// <summary>The widget on a page that is there already.</summary>
    internal static Widget Of(IPage page) => new(page);

    /// <summary>Opens the conversation, and waits for the first question.</summary>
    internal async Task OpenAsync()
    {
        await Launcher.ClickAsync();
        await AnsweredAsync();
    }

    /// <summary>Types and sends; does not wait for an answer.</summary>
    internal async Task SendAsync(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    /// <summary>Types, sends, and waits for the answer.</summary>
    internal async Task SayAsync(string text)
    {
        await SendAsync(text);
        await AnsweredAsync();
    }

    /// <summary>Uses a suggested answer, and waits for the answer.</summary>
    internal async Task ChooseAsync(string suggestion)
    {
        await Suggestions.GetByText(suggestion, new() { Exact = true }).ClickAsync();
        await AnsweredAsync();
    }

    /// <summary>Waits until the bot has the last word: a question, or the end.</summary>
    internal Task AnsweredAsync() => Expect(Page.Locator(".messages > .bubble:last-child:is([data-question], [data-closed])")).ToBeVisibleAsync();

    /// <summary>The question that is open, and whether it is a narrower one about an answer just given; null after the end.</summary>
    internal async Task<(string Question, bool Clarifies)?> OpenQuestionAsync() =>
        await Replies.Last.GetAttributeAsync("data-question") is { } question
            ? (question, await Replies.Last.GetAttributeAsync("data-clarifies") is not null)
            : null;

    /// <summary>Answers in this visitor's words until the question is reached, or to the end.</summary>
    internal async Task AnswerAsync(Tests.ScriptedVisitor visitor, string? until = null)
    {
        const int MostMessages = 40;
        for (var messages = 0; messages < MostMessages; messages++)
        {
            if (await OpenQuestionAsync() is not { } open || open.Question == until)
            {
                return;
            }

            await SayAsync(visitor.Answer(open.Question, open.Clarifies));
        }

        Assert.Fail($"No end after {MostMessages} messages: {string.Join('\n', await Bubbles.AllInnerTextsAsync())}");
    }

    /// <summary>Text of everything that was said, in order.</summary>
    internal Task<IReadOnlyList<string>> SaidAsync() => Bubbles.AllInnerTextsAsync();
}
