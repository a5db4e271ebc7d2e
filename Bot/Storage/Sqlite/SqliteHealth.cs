namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>Asks the SQLite file by writing to it: a full disk, or a file that became read-only, is seen before a visitor sees it.</summary>
internal sealed class SqliteHealth(SqliteDatabase database) : IStorageHealth
{
    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(write => write.Execute("UPDATE health SET checks = checks + 1"), cancellationToken);
}
