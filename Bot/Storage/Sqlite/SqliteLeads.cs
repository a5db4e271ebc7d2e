using System.Globalization;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>What a turn does to leads, within its transaction.</summary>
internal static class SqliteLeads
{
    /// <summary>
    /// Makes the lead, or amends it when the visitor told more. The status is the staff's once the lead is there, and stays as it is. What changed is put into the outbox, once.
    /// </summary>
    internal static void Write(SqliteStatements write, TurnCommit commit, Lead lead, string json)
    {
        var stored = write.ReadFirst<(string ConversationKey, long Revision, string Json)?>(
            "SELECT conversation_key, revision, json FROM leads WHERE reference = $1",
            row => (row.GetString(0), row.GetInt64(1), row.GetString(2)),
            otherwise: null,
            lead.Reference);
        if (stored is not { } known)
        {
            write.Execute(
                """
                INSERT INTO leads (reference, conversation_key, revision, kind, priority, score, status, created_at, json)
                VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8)
                """,
                lead.Reference,
                commit.ConversationKey,
                lead.Kind.Code(),
                lead.Priority,
                lead.Assessment.Score,
                lead.Status.Code(),
                SqliteStatements.Time(lead.CreatedAt),
                json);
            Announce(write, lead.Reference, revision: 1, OutboxEvent.Created, commit.Document.LastTurnAt);
            return;
        }

        if (!string.Equals(known.ConversationKey, commit.ConversationKey, StringComparison.Ordinal))
        {
            throw new StorageException($"The reference {lead.Reference} belongs to another conversation: the turn needs a new one.");
        }

        if (string.Equals(known.Json, json, StringComparison.Ordinal))
        {
            return;
        }

        write.Execute(
            "UPDATE leads SET revision = revision + 1, kind = $2, priority = $3, score = $4, json = $5 WHERE reference = $1",
            lead.Reference,
            lead.Kind.Code(),
            lead.Priority,
            lead.Assessment.Score,
            json);
        Announce(write, lead.Reference, known.Revision + 1, OutboxEvent.Amended, commit.Document.LastTurnAt);
    }

    /// <summary>Erases the leads of a conversation, with an entry for the destinations that hold a copy and one in the audit log.</summary>
    internal static void Erase(SqliteStatements write, string conversationKey, string who, DateTimeOffset at)
    {
        foreach (var (reference, revision) in write.ReadAll(
            "SELECT reference, revision FROM leads WHERE conversation_key = $1", row => (row.GetString(0), row.GetInt64(1)), conversationKey))
        {
            write.Execute("DELETE FROM leads WHERE reference = $1", reference);
            Announce(write, reference, revision + 1, OutboxEvent.Erased, at);
            SqliteAuditLog.Append(write, new(at, who, AuditEvent.Erased, reference));
        }
    }

    private static void Announce(SqliteStatements write, string reference, long revision, OutboxEvent what, DateTimeOffset at) => write.Execute(
        "INSERT INTO outbox (key, reference, what, at) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING",
        string.Create(CultureInfo.InvariantCulture, $"{reference}:{revision}"),
        reference,
        what.Code(),
        SqliteStatements.Time(at));
}
