using Microsoft.Data.Sqlite;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>Leads in SQLite. What the visitor told is the document that the conversation wrote; status and history of the staff stand beside it, so neither overwrites the other.</summary>
internal sealed class SqliteLeadStore(SqliteDatabase database) : ILeadStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Lead>> ListAsync(LeadFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Lead>>(
            read =>
            [
                .. read.ReadAll(
                    """
                    SELECT json, status FROM leads
                    WHERE ($1 IS NULL OR kind = $1) AND ($2 IS NULL OR status = $2)
                    ORDER BY priority, score DESC, created_at, reference
                    """,
                    Lead,
                    filter.Kind?.Code(),
                    filter.Status?.Code()).Select(lead => WithHistory(read, lead)),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<Lead?> FindAsync(string reference, CancellationToken cancellationToken) =>
        database.ReadAsync(
            read => read.ReadFirst<Lead?>("SELECT json, status FROM leads WHERE reference = $1", Lead, otherwise: null, reference) is { } lead
                ? WithHistory(read, lead)
                : null,
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ChangeStatusAsync(string reference, LeadStatus status, string who, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            write =>
            {
                var changed = write.Execute(
                    "UPDATE leads SET status = $2, staff_action_at = $3 WHERE reference = $1", reference, status.Code(), SqliteStatements.Time(at)) > 0;
                if (changed)
                {
                    write.Execute(
                        "INSERT INTO lead_history (reference, at, who, what) VALUES ($1, $2, $3, $4)", reference, SqliteStatements.Time(at), who, status.Code());
                    SqliteAuditLog.Append(write, new(at, who, AuditEvent.StatusChanged, reference, status.Code()));
                }

                return changed;
            },
            cancellationToken);

    private static Lead Lead(SqliteDataReader row) =>
        ConversationJson.ReadLead(row.GetString(0)) with
        {
            Status = Codes.TryParse<LeadStatus>(row.GetString(1), out var status) ? status : throw new StorageException("A lead has a status that this program does not know."),
        };

    private static Lead WithHistory(SqliteStatements read, Lead lead)
    {
        var staff = read.ReadAll(
            "SELECT at, who, what FROM lead_history WHERE reference = $1 ORDER BY id",
            row => new HistoryEntry(SqliteStatements.Time(row.GetString(0)), row.GetString(1), row.GetString(2)),
            lead.Reference);
        return staff.Count == 0 ? lead : lead with { History = [.. lead.History.Concat(staff).OrderBy(entry => entry.At)] };
    }
}
