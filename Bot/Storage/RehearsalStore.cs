using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Storage;

/// <summary>The store as the warm-up sees it: reads are made, writes are rehearsed, and the one conversation goes on in memory.</summary>
internal sealed class RehearsalStore(IConversationStore store) : IConversationStore
{
    private ConversationDocument? document;
    private long version;

    /// <inheritdoc/>
    public async Task<StoredConversation?> LoadAsync(string conversationKey, CancellationToken cancellationToken)
    {
        await store.LoadAsync(conversationKey, cancellationToken);
        return document is null ? null : new(document, version);
    }

    /// <inheritdoc/>
    public Task<StoredTurn?> FindTurnAsync(string conversationKey, string messageKey, CancellationToken cancellationToken) =>
        store.FindTurnAsync(conversationKey, messageKey, cancellationToken);

    /// <inheritdoc/>
    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        if (store is IRehearsal rehearsal)
        {
            // As the first turn of a conversation, which is what the store knows of it.
            await rehearsal.RehearseAsync(commit with { ExpectedVersion = 0 }, cancellationToken);
        }

        document = commit.Document;
        version++;
        return CommitOutcome.Committed;
    }

    /// <inheritdoc/>
    public Task MarkDeliveredAsync(string conversationKey, IReadOnlyList<string> activityIds, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedActivity>> ReadActivitiesAsync(string conversationKey, long after, int most, CancellationToken cancellationToken) =>
        store.ReadActivitiesAsync(conversationKey, after, most, cancellationToken);
}
