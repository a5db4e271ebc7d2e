using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>The outbox in SQLite.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxEntry>> ReadAsync(long after, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxEntry>>(
            read => read.ReadAll(
                "SELECT id, key, reference, what, at FROM outbox WHERE id > $1 ORDER BY id LIMIT $2",
                row => new OutboxEntry(
                    row.GetInt64(0),
                    row.GetString(1),
                    row.GetString(2),
                    Codes.TryParse<OutboxEvent>(row.GetString(3), out var what) ? what : throw new StorageException("The outbox holds an event that this program does not know."),
                    SqliteStatements.Time(row.GetString(4))),
                after,
                most),
            cancellationToken);
}
