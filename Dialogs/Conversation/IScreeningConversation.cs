using Microsoft.Bot.Builder;

namespace ScreeningBot.Dialogs.Conversation;

/// <summary>The conversation, one turn at a time. Holds no state between turns: the document is the state.</summary>
public interface IScreeningConversation
{
    /// <summary>
    /// Takes one turn: applies the incoming activity of <paramref name="turnContext"/> to the document and sends the replies through the context
    /// (the host collects them and lets them go only when the turn is stored). Activities that are neither a message nor the beginning change nothing.
    /// </summary>
    /// <param name="turnContext">The turn. Its activity is not changed.</param>
    /// <param name="document">The conversation as it was stored; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    Task<TurnOutcome> TakeTurnAsync(ITurnContext turnContext, ConversationDocument? document, CancellationToken cancellationToken);

    /// <summary>The fixed apology with the clinic's telephone number, for a turn that could not be taken or stored. Never throws and needs nothing but the words.</summary>
    /// <param name="locale">Locale of the visitor, if known.</param>
    string Apology(string? locale);
}

/// <summary>What a turn came to.</summary>
/// <param name="Document">The document after it, to be stored; null when there is nothing to store (an activity that the bot does not act upon).</param>
/// <param name="TextToKeep">The visitor's text as it may be kept in the transcript: a health card number is taken out; null when the activity had none.</param>
/// <param name="EraseEarlier">Everything that the visitor wrote before, and every reply and lead, must go from transcript and replay in the same commit (consent refused, or erasure asked for), this turn's text included.</param>
public sealed record TurnOutcome(ConversationDocument? Document, string? TextToKeep, bool EraseEarlier = false);
