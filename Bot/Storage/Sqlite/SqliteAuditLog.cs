using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>The audit log in SQLite.</summary>
internal sealed class SqliteAuditLog(SqliteDatabase database) : IAuditLog
{
    /// <inheritdoc/>
    public Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken) =>
        database.WriteAsync(
            write =>
            {
                foreach (var entry in entries)
                {
                    Append(write, entry);
                }

                return entries.Count;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> ReadAsync(string? reference, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AuditEntry>>(
            read => read.ReadAll(
                "SELECT at, who, what, reference, detail FROM audit WHERE $1 IS NULL OR reference = $1 ORDER BY id",
                row => new AuditEntry(
                    SqliteStatements.Time(row.GetString(0)),
                    row.GetString(1),
                    Codes.TryParse<AuditEvent>(row.GetString(2), out var what) ? what : throw new StorageException("The audit log holds an event that this program does not know."),
                    row.GetString(3),
                    row.IsDBNull(4) ? null : row.GetString(4)),
                reference),
            cancellationToken);

    /// <summary>Adds an entry within a transaction.</summary>
    internal static void Append(SqliteStatements write, AuditEntry entry) => write.Execute(
        "INSERT INTO audit (at, who, what, reference, detail) VALUES ($1, $2, $3, $4, $5)",
        SqliteStatements.Time(entry.At),
        entry.Who,
        entry.What.Code(),
        entry.Reference,
        entry.Detail);
}
