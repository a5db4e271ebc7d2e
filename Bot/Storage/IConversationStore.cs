using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Storage;

/// <summary>A conversation as it was stored.</summary>
/// <param name="Document">The document.</param>
/// <param name="Version">Grows with every commit; the next commit names it.</param>
internal sealed record StoredConversation(ConversationDocument Document, long Version);

/// <summary>An activity of a conversation: the visitor's, as it may be kept, or the bot's.</summary>
/// <param name="Sequence">Position in the conversation, from 1; a Direct Line watermark is a sequence.</param>
/// <param name="ActivityId">Id of the activity.</param>
/// <param name="FromBot">Whether the bot sent it.</param>
/// <param name="Json">The activity as JSON, complete (id, timestamp, from, conversation, …).</param>
internal sealed record LoggedActivity(long Sequence, string ActivityId, bool FromBot, string Json);

/// <summary>A turn that was taken.</summary>
/// <param name="IncomingActivityId">Id under which the visitor's activity stands in the log; null when nothing of it is kept.</param>
/// <param name="UndeliveredReplies">Replies that are not known to have been delivered, in order.</param>
internal sealed record StoredTurn(string? IncomingActivityId, IReadOnlyList<LoggedActivity> UndeliveredReplies);

/// <summary>Everything that a turn makes durable, together or not at all.</summary>
internal sealed record TurnCommit
{
    /// <summary>Conversation: <c>channel/id</c>.</summary>
    public required string ConversationKey { get; init; }

    /// <summary>Version that the turn began with; 0 for a new conversation.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>Key of the incoming message, by which a repeat is known; null when the message has none and is a new turn every time.</summary>
    public string? MessageKey { get; init; }

    /// <summary>The document after the turn; its lead, if any, is stored with it.</summary>
    public required ConversationDocument Document { get; init; }

    /// <summary>The incoming activity as it may be kept (id, json); null when it leaves no trace.</summary>
    public (string ActivityId, string Json)? Incoming { get; init; }

    /// <summary>The replies (id, json), in order.</summary>
    public required IReadOnlyList<(string ActivityId, string Json)> Replies { get; init; }

    /// <summary>Whether replies count as delivered once stored (Direct Line: the log is the delivery).</summary>
    public bool DeliveredByLog { get; init; }

    /// <summary>
    /// All earlier activities of the conversation, what its turns hold, and its leads go in the same commit. Of an earlier turn the bare key stays, so that a late repeat is still known
    /// as one; sequences go on, so that watermarks stay valid.
    /// </summary>
    public bool EraseEarlier { get; init; }
}

/// <summary>What became of a commit.</summary>
internal enum CommitOutcome
{
    /// <summary>Durable.</summary>
    Committed,

    /// <summary>Another turn was stored meanwhile: load again, and take the turn again.</summary>
    VersionConflict,

    /// <summary>A turn with this message key is there already.</summary>
    AlreadyTaken,
}

/// <summary>Conversations: one document each, one write a turn (design 7, idea 2).</summary>
internal interface IConversationStore
{
    /// <summary>The conversation, or null.</summary>
    Task<StoredConversation?> LoadAsync(string conversationKey, CancellationToken cancellationToken);

    /// <summary>The turn of that message, or null when it was not taken yet.</summary>
    Task<StoredTurn?> FindTurnAsync(string conversationKey, string messageKey, CancellationToken cancellationToken);

    /// <summary>Makes a turn durable, conditional on the version; activities, lead and deliveries with it.</summary>
    Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Notes that replies reached the channel.</summary>
    Task MarkDeliveredAsync(string conversationKey, IReadOnlyList<string> activityIds, CancellationToken cancellationToken);

    /// <summary>Activities after a sequence, oldest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<LoggedActivity>> ReadActivitiesAsync(string conversationKey, long after, int most, CancellationToken cancellationToken);
}

/// <summary>Tells, within the process, that a conversation has new activities; a stream waits for it instead of asking the store again and again.</summary>
internal interface IConversationSignal
{
    /// <summary>Called after a commit.</summary>
    void Notify(string conversationKey);

    /// <summary>Calls <paramref name="onNews"/> on each <see cref="Notify"/> until disposed. The callback returns at once.</summary>
    IDisposable Subscribe(string conversationKey, Action onNews);
}
