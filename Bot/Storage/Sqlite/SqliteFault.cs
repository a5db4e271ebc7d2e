using Microsoft.Data.Sqlite;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>What an error of SQLite means for the one who runs the server.</summary>
internal static class SqliteFault
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    internal static StorageException Of(SqliteException error, string file)
    {
        var what = error.SqliteErrorCode switch
        {
            Busy => "is locked by another process",
            ReadOnly => "is read-only: the account that runs the server needs to write to it and to its folder",
            InputOutput => "cannot be read or written: the disk reports an error",
            Corrupt or NotADatabase => "is damaged, or is not a database: restore it from a backup, or move it away to begin with an empty one",
            Full => "cannot grow: the disk is full",
            CannotOpen => "cannot be opened: the account that runs the server needs to read and write its folder",
            _ => "failed",
        };
        return new($"Storage:Path: {file} {what} (SQLite {error.SqliteErrorCode}/{error.SqliteExtendedErrorCode}).", error);
    }
}
