using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Tests.Turns;

/// <summary>
/// A conversation that answers every message with two, counts its turns in the document (<see cref="ConversationDocument.Asked"/>), and lets a test step into the middle of a turn.
/// </summary>
internal sealed class TestConversation : IScreeningConversation
{
    internal const string Sorry = "Sorry. Please call.";

    private int turns;

    /// <summary>Turns that were begun.</summary>
    internal int Turns => turns;

    /// <summary>Runs in the middle of each turn, after its first reply.</summary>
    internal Func<ITurnContext, CancellationToken, Task>? Midway { get; set; }

    /// <summary>Changes what a turn comes to.</summary>
    internal Func<TurnOutcome, TurnOutcome>? Outcome { get; set; }

    /// <summary>The locale that the last apology was asked for in.</summary>
    internal string? ApologyLocale { get; private set; }

    public async Task<TurnOutcome> TakeTurnAsync(ITurnContext turnContext, ConversationDocument? document, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref turns);
        var text = turnContext.Activity.Text;
        var now = Storage.Samples.Noon;
        document ??= new() { Channel = turnContext.Activity.ChannelId, Locale = "fr-CA", StartedAt = now, LastTurnAt = now };
        document = document with { Greeted = true, Asked = [.. document.Asked, $"turn {document.Asked.Count + 1}"] };
        await turnContext.SendActivityAsync(MessageFactory.Text($"Heard: {text}"), cancellationToken);
        if (Midway is not null)
        {
            await Midway(turnContext, cancellationToken);
        }

        await turnContext.SendActivityAsync(MessageFactory.Text($"Turn {document.Asked.Count}"), cancellationToken);
        var outcome = new TurnOutcome(document, text);
        return Outcome?.Invoke(outcome) ?? outcome;
    }

    public string Apology(string? locale)
    {
        ApologyLocale = locale;
        return Sorry;
    }
}
