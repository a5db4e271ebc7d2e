using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Turns;

/// <summary>Takes a turn and makes it durable: load, known repeat or conversation, one conditional write. Nothing leaves the process here.</summary>
internal sealed class TurnTaker(IConversationStore store, IScreeningConversation conversation, IConversationSignal signal, TimeProvider time)
{
    /// <summary>How often a turn is taken again because another process stored one meanwhile.</summary>
    private const int MostAttempts = 5;

    internal async Task<TakenTurn> TakeAsync(TurnToTake turn, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (turn.MessageKey is not null && await store.FindTurnAsync(turn.ConversationKey, turn.MessageKey, cancellationToken) is { } known)
            {
                return new(
                    new(TurnFate.Repeated, known.IncomingActivityId),
                    [.. known.UndeliveredReplies.Select(reply => new ReplyToDeliver(reply.ActivityId, ActivityJson.Read(reply.Json)))]);
            }

            if (await TryTakeAsync(turn, cancellationToken) is { } taken)
            {
                return taken;
            }
        }

        throw new TurnConflictException($"The conversation was changed by others {MostAttempts} times while one turn was taken.");
    }

    private async Task<TakenTurn?> TryTakeAsync(TurnToTake turn, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(turn.ConversationKey, cancellationToken);
        turn.Locale = stored?.Document.Locale ?? turn.Locale;

        using var collector = new ReplyCollector(turn.Context.Adapter, turn.Context.Activity, time);
        var outcome = await conversation.TakeTurnAsync(collector.Context, stored?.Document, cancellationToken);
        if (outcome.Document is null)
        {
            return new(new(TurnFate.Ignored, IncomingActivityId: null), [.. collector.Replies.Select(reply => new ReplyToDeliver(reply.Id, reply))]);
        }

        var incoming = Kept(turn, outcome);
        var result = await store.CommitAsync(
            new()
            {
                ConversationKey = turn.ConversationKey,
                ExpectedVersion = stored?.Version ?? 0,
                MessageKey = turn.MessageKey,
                Document = outcome.Document,
                Incoming = incoming,
                Replies = [.. collector.Replies.Select(reply => (reply.Id, ActivityJson.Write(reply)))],
                DeliveredByLog = turn.DeliversFromLog,
                EraseEarlier = outcome.EraseEarlier,
            },
            cancellationToken);
        if (result != CommitOutcome.Committed)
        {
            // Taken again, or found as taken, in the next round.
            return null;
        }

        signal.Notify(turn.ConversationKey);
        return new(new(TurnFate.Taken, incoming?.ActivityId), [.. collector.Replies.Select(reply => new ReplyToDeliver(reply.Id, reply))]);
    }

    // An erasing turn leaves an echo without words where the client waits for one, and nothing elsewhere.
    private (string ActivityId, string Json)? Kept(TurnToTake turn, TurnOutcome outcome)
    {
        var activity = turn.Context.Activity;
        var now = time.GetUtcNow();
        var id = string.IsNullOrEmpty(activity.Id) ? Guid.CreateVersion7(now).ToString("N") : activity.Id;
        return outcome.EraseEarlier && !turn.DeliversFromLog ? null : IncomingAsKept.Of(activity, id, outcome.EraseEarlier ? null : outcome.TextToKeep, now);
    }
}

/// <summary>A turn that is to be taken.</summary>
internal sealed class TurnToTake(ITurnContext context, string conversationKey)
{
    internal ITurnContext Context { get; } = context;

    internal string ConversationKey { get; } = conversationKey;

    internal string? MessageKey { get; } = Turns.MessageKey.Of(context.Activity);

    /// <summary>Whether the channel reads the log.</summary>
    internal bool DeliversFromLog { get; } = context.Adapter is IDeliversFromLog;

    /// <summary>The locale to apologise in: the activity's, and the conversation's once it is loaded.</summary>
    internal string? Locale { get; set; } = context.Activity.Locale;
}

/// <summary>A turn that was taken.</summary>
/// <param name="Report">What became of it.</param>
/// <param name="Replies">What is to be delivered, in order.</param>
internal sealed record TakenTurn(TurnReport Report, IReadOnlyList<ReplyToDeliver> Replies);

/// <summary>A reply on its way out.</summary>
/// <param name="StoredId">Its id in the log; a channel gives the activity another.</param>
/// <param name="Activity">The reply.</param>
internal sealed record ReplyToDeliver(string StoredId, Activity Activity);
