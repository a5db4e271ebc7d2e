using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.Tests.Hosting;

/// <summary>The store's contract in memory, and a store that fails when it is told to.</summary>
internal sealed class InMemoryStore : IConversationStore, IStorageHealth
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Conversation> conversations = new(StringComparer.Ordinal);

    public bool FailsToRead { get; set; }

    public bool FailsToWrite { get; set; }

    public int Turns { get; private set; }

    public Task<StoredConversation?> LoadAsync(string conversationKey, CancellationToken cancellationToken) => Read(conversationKey, stored => stored?.Stored);

    public Task<StoredTurn?> FindTurnAsync(string conversationKey, string messageKey, CancellationToken cancellationToken) => Read(
        conversationKey,
        stored => stored is not null && stored.Turns.TryGetValue(messageKey, out var turn)
            ? new StoredTurn(turn.IncomingId, [.. stored.Log.Where(activity => turn.ReplyIds.Contains(activity.ActivityId) && !stored.Delivered.Contains(activity.ActivityId))])
            : null);

    public Task<IReadOnlyList<LoggedActivity>> ReadActivitiesAsync(string conversationKey, long after, int most, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<LoggedActivity>>(conversationKey, stored => stored is null ? [] : [.. stored.Log.Where(activity => activity.Sequence > after).Take(most)]);

    public Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (FailsToWrite)
            {
                throw new IOException("The disk is full.");
            }

            if (!conversations.TryGetValue(commit.ConversationKey, out var conversation))
            {
                conversation = new Conversation();
            }

            if (commit.MessageKey is not null && conversation.Turns.ContainsKey(commit.MessageKey))
            {
                return Task.FromResult(CommitOutcome.AlreadyTaken);
            }

            if (commit.ExpectedVersion != (conversation.Stored?.Version ?? 0))
            {
                return Task.FromResult(CommitOutcome.VersionConflict);
            }

            if (commit.EraseEarlier)
            {
                conversation.Log.Clear();
                conversation.Turns.Clear();
            }

            conversations[commit.ConversationKey] = conversation;
            conversation.Take(commit);
            Turns++;
            return Task.FromResult(CommitOutcome.Committed);
        }
    }

    public Task MarkDeliveredAsync(string conversationKey, IReadOnlyList<string> activityIds, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            conversations[conversationKey].Delivered.UnionWith(activityIds);
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes everything away, as an operator does who is asked to.</summary>
    public void Forget()
    {
        lock (gate)
        {
            conversations.Clear();
        }
    }

    public Task CheckAsync(CancellationToken cancellationToken) => FailsToRead || FailsToWrite ? throw new StorageException("The disk is gone.") : Task.CompletedTask;

    private Task<T> Read<T>(string conversationKey, Func<Conversation?, T> read)
    {
        lock (gate)
        {
            return FailsToRead ? throw new IOException("The disk is gone.") : Task.FromResult(read(conversations.GetValueOrDefault(conversationKey)));
        }
    }

    private sealed class Conversation
    {
        private long sequence;

        public StoredConversation? Stored { get; private set; }

        public List<LoggedActivity> Log { get; } = [];

        public HashSet<string> Delivered { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, (string? IncomingId, HashSet<string> ReplyIds)> Turns { get; } = new(StringComparer.Ordinal);

        public void Take(TurnCommit commit)
        {
            Stored = new StoredConversation(commit.Document, commit.ExpectedVersion + 1);
            if (commit.Incoming is { } incoming)
            {
                Log.Add(new LoggedActivity(++sequence, incoming.ActivityId, FromBot: false, incoming.Json));
            }

            foreach (var (id, json) in commit.Replies)
            {
                Log.Add(new LoggedActivity(++sequence, id, FromBot: true, json));
                if (commit.DeliveredByLog)
                {
                    Delivered.Add(id);
                }
            }

            if (commit.MessageKey is not null)
            {
                Turns[commit.MessageKey] = (commit.Incoming?.ActivityId, [.. commit.Replies.Select(reply => reply.ActivityId)]);
            }
        }
    }
}
