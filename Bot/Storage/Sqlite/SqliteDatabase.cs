using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>
/// The SQLite file: opened, checked and brought to this program's version at birth. Reads run at once, on a few connections that are kept; writes go through one connection
/// (<see cref="SqliteWriter"/>). Other processes may use the file at the same time.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    internal const string FileName = "screeningbot.db";

    /// <summary>How long a statement waits, in milliseconds, while another process writes: below the time in which a turn is answered.</summary>
    internal const string Patience = "PRAGMA busy_timeout = 2500";

    private const int MostIdleReaders = 8;

    private readonly string file;
    private readonly ConcurrentBag<SqliteStatements> idleReaders = [];
    private readonly SqliteWriter writer;
    private volatile bool disposed;

    /// <summary>Opens the file in that folder, and makes folder and file when they are not there.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says why.</exception>
    internal SqliteDatabase(string folder)
    {
        file = Path.Combine(folder, FileName);
        try
        {
            MakeFile(folder);
            var connection = Connect("PRAGMA cache_size = -8192");
            try
            {
                SqliteSchema.Migrate(connection, file);
            }
            catch
            {
                connection.Dispose();
                throw;
            }

            writer = new SqliteWriter(connection, file);
        }
        catch (SqliteException error)
        {
            throw SqliteFault.Of(error, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new StorageException($"Storage:Path: the folder {folder} cannot be used: {error.Message}", error);
        }
    }

    /// <summary>Whether that folder holds a store.</summary>
    internal static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Reads what is committed. A read takes microseconds and runs at once, on the caller's thread.</summary>
    /// <exception cref="StorageException">The file, or what stands in it, cannot be read.</exception>
    internal Task<T> ReadAsync<T>(Func<SqliteStatements, T> read, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(Read(read));
        }
        catch (Exception error)
        {
            return Task.FromException<T>(error);
        }
    }

    /// <summary>Writes, in a transaction of its own or together with others; durable when the task ends.</summary>
    /// <exception cref="StorageException">It is not durable, and nothing of it is stored.</exception>
    internal Task<T> WriteAsync<T>(Func<SqliteStatements, T> write, CancellationToken cancellationToken) => writer.WriteAsync(write, cancellationToken);

    public void Dispose()
    {
        disposed = true;
        writer.Dispose();
        while (idleReaders.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private T Read<T>(Func<SqliteStatements, T> read)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        try
        {
            if (!idleReaders.TryTake(out var reader))
            {
                reader = Connect("PRAGMA cache_size = -1024", "PRAGMA query_only = ON");
            }

            try
            {
                return read(reader);
            }
            finally
            {
                Return(reader);
            }
        }
        catch (SqliteException error)
        {
            throw SqliteFault.Of(error, file);
        }
        catch (JsonException error)
        {
            // Its own message is left out: it may quote the document.
            throw new StorageException($"Storage:Path: {file} holds a document that this program cannot read ({error.GetType().Name}).");
        }
    }

    private void Return(SqliteStatements reader)
    {
        if (disposed || idleReaders.Count >= MostIdleReaders)
        {
            reader.Dispose();
        }
        else
        {
            idleReaders.Add(reader);
        }
    }

    // Health information: nobody but the account that runs the server reads it. SQLite gives its side files the rights of the main one.
    private void MakeFile(string folder)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        if (!File.Exists(file))
        {
            using var made = new FileStream(file, options);
        }
    }

    private SqliteStatements Connect(params ReadOnlySpan<string> further)
    {
        // The library's own waiting, in steps of 150 ms, ends below SQLite's, which is finer.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        var statements = new SqliteStatements(connection);
        try
        {
            connection.Open();
            statements.Execute(Patience);
            if (!string.Equals(statements.ReadFirst("PRAGMA journal_mode = WAL", row => row.GetString(0), string.Empty), "wal", StringComparison.OrdinalIgnoreCase))
            {
                throw new StorageException($"Storage:Path: {file} is on a file system that cannot share memory between processes (a network drive?): name a local folder.");
            }

            // FULL: what was committed survives a loss of power. Secure delete: what was erased is overwritten.
            statements.Execute("PRAGMA synchronous = FULL");
            statements.Execute("PRAGMA secure_delete = ON");
            statements.Execute("PRAGMA foreign_keys = ON");
            statements.Execute("PRAGMA temp_store = MEMORY");
            foreach (var pragma in further)
            {
                statements.Execute(pragma);
            }

            return statements;
        }
        catch
        {
            statements.Dispose();
            throw;
        }
    }
}
