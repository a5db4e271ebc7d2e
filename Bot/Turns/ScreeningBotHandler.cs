using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Turns;

/// <summary>
/// The bot that every adapter calls. Turns of one conversation are taken one after the other; a turn is stored before anything of it leaves; what goes wrong ends in the fixed apology
/// within five seconds, with the last stored answers standing.
/// </summary>
internal sealed class ScreeningBotHandler(
    TurnTaker taker,
    IConversationStore store,
    IScreeningConversation conversation,
    IUnsavedReplies unsaved,
    TimeProvider time,
    ILogger<ScreeningBotHandler> logger) : IBot
{
    /// <summary>After so long without an answer, waiting for an earlier turn included, the apology is said.</summary>
    internal static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(4);

    /// <summary>So long may a channel take to accept the replies of a turn; some never answer.</summary>
    internal static readonly TimeSpan TimeToDeliver = TimeSpan.FromSeconds(10);

    private readonly KeyedLocks locks = new();

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (string.Equals(turnContext.Activity.ChannelId, Channels.Msteams, StringComparison.Ordinal))
        {
            // Staff, not visitors: nobody is screened there.
            return;
        }

        var turn = new TurnToTake(turnContext, ConversationKey.Of(turnContext.Activity));
        using var entry = new Entry();
        var taken = await TakeAsync(turn, entry);
        turnContext.TurnState.Set(taken.Report);
        await DeliverAsync(turn, taken, cancellationToken);
    }

    // The caller's token is left out on purpose: a visitor whose connection drops in the middle of a turn finds it taken, and its replies in the stream.
    private async Task<TakenTurn> TakeAsync(TurnToTake turn, Entry entry)
    {
        using var deadline = new CancellationTokenSource(TimeToAnswer, time);
        try
        {
            entry.Holder = await locks.EnterAsync(turn.ConversationKey, deadline.Token);

            // On a thread of its own, so that even a recogniser that hangs without ever yielding leaves this one free to apologise.
            return await Task.Run(() => taker.TakeAsync(turn, deadline.Token), deadline.Token).WaitAsync(deadline.Token);
        }
        catch (Exception error)
        {
            // The exception's message may quote what it failed on, so its type is all that is told.
            logger.LogError("A turn on {Channel} failed: {Error}", turn.Context.Activity.ChannelId, error.GetType().Name);
            return Apology(turn);
        }
    }

    private TakenTurn Apology(TurnToTake turn)
    {
        var apology = MessageFactory.Text(conversation.Apology(turn.Locale));
        apology.TextFormat = TextFormatTypes.Plain;
        apology.ApplyConversationReference(turn.Context.Activity.GetConversationReference());
        ReplyCollector.Stamp(apology, time);
        if (turn.DeliversFromLog)
        {
            // The message first: a client that never sees it come back would say that it was not sent, beside the apology.
            if (IncomingAsKept.Of(turn.Context.Activity, turn.Context.Activity.Id, turn.Context.Activity.Text, time.GetUtcNow()) is { } echo)
            {
                unsaved.Publish(turn.ConversationKey, echo.Json);
            }

            unsaved.Publish(turn.ConversationKey, ActivityJson.Write(apology));
        }

        return new(new(TurnFate.Failed, IncomingActivityId: null), [new(apology.Id, apology)]);
    }

    // One by one, so that it is known which of them arrived; still under the conversation's lock, so that a later turn does not overtake.
    private async Task DeliverAsync(TurnToTake turn, TakenTurn taken, CancellationToken cancellationToken)
    {
        if (taken.Replies.Count == 0)
        {
            return;
        }

        using var deadline = new CancellationTokenSource(TimeToDeliver, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var delivered = new List<string>(taken.Replies.Count);
        try
        {
            foreach (var reply in taken.Replies)
            {
                await turn.Context.SendActivityAsync(reply.Activity, either.Token).WaitAsync(either.Token);
                delivered.Add(reply.StoredId);
            }
        }
        catch (Exception error)
        {
            logger.LogWarning("{Delivered} of {Replies} replies reached {Channel}: {Error}", delivered.Count, taken.Replies.Count, turn.Context.Activity.ChannelId, error.GetType().Name);
            throw;
        }
        finally
        {
            await MarkDeliveredAsync(turn, taken, delivered);
        }
    }

    // Whether replies in the body of an HTTP answer arrive, nobody tells: they stay undelivered, and a repeat of the message gets them all again.
    private async Task MarkDeliveredAsync(TurnToTake turn, TakenTurn taken, List<string> delivered)
    {
        var inBody = string.Equals(turn.Context.Activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.Ordinal);
        if (inBody || turn.DeliversFromLog || delivered.Count == 0 || taken.Report.Fate is TurnFate.Failed or TurnFate.Ignored)
        {
            return;
        }

        try
        {
            using var deadline = new CancellationTokenSource(TimeToAnswer, time);
            await store.MarkDeliveredAsync(turn.ConversationKey, delivered, deadline.Token);
        }
        catch (Exception error)
        {
            // The visitor has the replies; at worst a repeat of the message brings them once more.
            logger.LogWarning("Delivered replies could not be marked: {Error}", error.GetType().Name);
        }
    }

    private sealed class Entry : IDisposable
    {
        internal IDisposable? Holder { get; set; }

        public void Dispose() => Holder?.Dispose();
    }
}
