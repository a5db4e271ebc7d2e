using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>Conversations in SQLite: a turn is one transaction.</summary>
internal sealed class SqliteConversationStore(SqliteDatabase database) : IConversationStore, IRehearsal
{
    /// <inheritdoc/>
    public Task<StoredConversation?> LoadAsync(string conversationKey, CancellationToken cancellationToken) =>
        database.ReadAsync(
            read => read.ReadFirst<StoredConversation?>(
                "SELECT document, version FROM conversations WHERE key = $1",
                row => new(ConversationJson.Read(row.GetString(0)), row.GetInt64(1)),
                otherwise: null,
                conversationKey),
            cancellationToken);

    /// <inheritdoc/>
    public Task<StoredTurn?> FindTurnAsync(string conversationKey, string messageKey, CancellationToken cancellationToken) =>
        database.ReadAsync(read => FindTurn(read, conversationKey, messageKey), cancellationToken);

    /// <inheritdoc/>
    public Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        // Written out here, so that the one thread that writes does nothing but write.
        var (document, lead) = Json(commit);
        return database.WriteAsync(write => Commit(write, commit, document, lead), cancellationToken);
    }

    /// <inheritdoc/>
    public Task RehearseAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var (document, lead) = Json(commit);
        return database.WriteAsync(
            write =>
            {
                write.Execute("SAVEPOINT rehearsal");
                var outcome = Commit(write, commit, document, lead);
                write.Execute("ROLLBACK TO rehearsal");
                write.Execute("RELEASE rehearsal");
                return outcome;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task MarkDeliveredAsync(string conversationKey, IReadOnlyList<string> activityIds, CancellationToken cancellationToken) =>
        database.WriteAsync(
            write => activityIds.Sum(id => write.Execute(
                "UPDATE activities SET delivered = 1 WHERE conversation = (SELECT id FROM conversations WHERE key = $1) AND id = $2 AND delivered = 0",
                conversationKey,
                id)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedActivity>> ReadActivitiesAsync(string conversationKey, long after, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<LoggedActivity>>(
            read => read.ReadAll(
                """
                SELECT sequence, id, from_bot, json FROM activities
                WHERE conversation = (SELECT id FROM conversations WHERE key = $1) AND sequence > $2
                ORDER BY sequence LIMIT $3
                """,
                Activity,
                conversationKey,
                after,
                most),
            cancellationToken);

    private static (string Document, string? Lead) Json(TurnCommit commit) =>
        (ConversationJson.Write(commit.Document), commit.Document.Lead is { } lead ? ConversationJson.WriteLead(lead) : null);

    private static LoggedActivity Activity(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetBoolean(2), row.GetString(3));

    private static StoredTurn? FindTurn(SqliteStatements read, string conversationKey, string messageKey)
    {
        var turn = read.ReadFirst<(long Conversation, string? IncomingActivityId, long BeforeReplies, long LastReply)?>(
            """
            SELECT conversation, incoming_activity_id, before_replies, last_reply FROM turns
            WHERE conversation = (SELECT id FROM conversations WHERE key = $1) AND message_key = $2
            """,
            row => (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2), row.GetInt64(3)),
            otherwise: null,
            conversationKey,
            messageKey);
        return turn is not { } found ? null : new(found.IncomingActivityId, read.ReadAll(
            """
            SELECT sequence, id, from_bot, json FROM activities
            WHERE conversation = $1 AND sequence > $2 AND sequence <= $3 AND delivered = 0
            ORDER BY sequence
            """,
            Activity,
            found.Conversation,
            found.BeforeReplies,
            found.LastReply));
    }

    private static CommitOutcome Commit(SqliteStatements write, TurnCommit commit, string document, string? lead)
    {
        var stored = write.ReadFirst<(long Id, long Version, long LastSequence)?>(
            "SELECT id, version, last_sequence FROM conversations WHERE key = $1",
            row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
            otherwise: null,
            commit.ConversationKey);
        if (stored is { } known && commit.MessageKey is not null && IsTaken(write, known.Id, commit.MessageKey))
        {
            return CommitOutcome.AlreadyTaken;
        }

        if ((stored?.Version ?? 0) != commit.ExpectedVersion)
        {
            return CommitOutcome.VersionConflict;
        }

        var before = stored?.LastSequence ?? 0;
        var beforeReplies = before + (commit.Incoming is null ? 0 : 1);
        var last = beforeReplies + commit.Replies.Count;
        var conversation = WriteDocument(write, commit, document, last);
        if (commit.EraseEarlier && stored is not null)
        {
            Erase(write, conversation, commit);
        }

        WriteActivities(write, conversation, commit, before);
        if (commit.MessageKey is not null)
        {
            write.Execute(
                "INSERT INTO turns (conversation, message_key, incoming_activity_id, before_replies, last_reply) VALUES ($1, $2, $3, $4, $5)",
                conversation,
                commit.MessageKey,
                commit.Incoming?.ActivityId,
                beforeReplies,
                last);
        }

        if (lead is not null)
        {
            SqliteLeads.Write(write, commit, commit.Document.Lead!, lead);
        }

        return CommitOutcome.Committed;
    }

    private static bool IsTaken(SqliteStatements write, long conversation, string messageKey) =>
        write.ReadFirst("SELECT 1 FROM turns WHERE conversation = $1 AND message_key = $2", _ => true, otherwise: false, conversation, messageKey);

    private static long WriteDocument(SqliteStatements write, TurnCommit commit, string document, long last) =>
        write.ReadFirst(
            """
            INSERT INTO conversations (key, version, last_sequence, last_turn_at, closed_at, document) VALUES ($1, 1, $2, $3, $4, $5)
            ON CONFLICT (key) DO UPDATE SET
                version = version + 1, last_sequence = excluded.last_sequence, last_turn_at = excluded.last_turn_at, closed_at = excluded.closed_at, document = excluded.document
            RETURNING id
            """,
            row => row.GetInt64(0),
            otherwise: 0L,
            commit.ConversationKey,
            last,
            SqliteStatements.Time(commit.Document.LastTurnAt),
            commit.Document.Closed is { } closed ? SqliteStatements.Time(closed.At) : null,
            document);

    private static void WriteActivities(SqliteStatements write, long conversation, TurnCommit commit, long before)
    {
        var sequence = before;
        if (commit.Incoming is var (incomingId, incomingJson))
        {
            Insert(incomingId, fromBot: false, delivered: true, incomingJson);
        }

        foreach (var (id, json) in commit.Replies)
        {
            Insert(id, fromBot: true, commit.DeliveredByLog, json);
        }

        void Insert(string id, bool fromBot, bool delivered, string json) => write.Execute(
            "INSERT INTO activities (conversation, sequence, id, from_bot, delivered, json) VALUES ($1, $2, $3, $4, $5, $6)",
            conversation,
            ++sequence,
            id,
            fromBot,
            delivered,
            json);
    }

    // Sequences go on, so that watermarks stay valid. Of earlier turns the bare keys stay (they are digests): a late repeat of a message must not bring its words back.
    private static void Erase(SqliteStatements write, long conversation, TurnCommit commit)
    {
        write.Execute("DELETE FROM activities WHERE conversation = $1", conversation);
        write.Execute("UPDATE turns SET incoming_activity_id = NULL, before_replies = 0, last_reply = 0 WHERE conversation = $1", conversation);
        SqliteLeads.Erase(write, commit.ConversationKey, "visitor", commit.Document.LastTurnAt);
        write.HasErased = true;
    }
}
