using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>
/// The one connection of this process that writes, on a thread of its own. What waits while a commit is under way is committed together next: under load many turns share one
/// write to the disk, and each is still all or nothing (a savepoint).
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostTogether = 128;

    private readonly SqliteStatements connection;
    private readonly string file;
    private readonly BlockingCollection<Job> waiting = [];
    private readonly Thread thread;

    internal SqliteWriter(SqliteStatements connection, string file)
    {
        this.connection = connection;
        this.file = file;
        thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        thread.Start();
    }

    /// <summary>Queues a write. Cancelling takes it out of the queue; once it runs it runs to its end.</summary>
    internal Task<T> WriteAsync<T>(Func<SqliteStatements, T> write, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var job = new Job<T>(write, cancellationToken);
        waiting.Add(job, CancellationToken.None);
        return job.Task;
    }

    /// <summary>Writes what is waiting, and closes the connection.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        connection.Dispose();
        waiting.Dispose();
    }

    private void Run()
    {
        var together = new List<Job>(MostTogether);
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            together.Clear();
            together.Add(first);
            while (together.Count < MostTogether && waiting.TryTake(out var next))
            {
                together.Add(next);
            }

            Write(together);
        }
    }

    private void Write(List<Job> jobs)
    {
        jobs.RemoveAll(job => job.LeaveIfCancelled());
        if (jobs.Count == 0)
        {
            return;
        }

        try
        {
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var job in jobs)
            {
                Run(job, alone: jobs.Count == 1);
            }

            connection.Execute("COMMIT");
            EmptyLogAfterErasing();
            jobs.ForEach(job => job.Finish());
        }
        catch (Exception error)
        {
            // Nobody may wait for ever, whatever it was: the whole of it is undone, and each one hears so.
            var fault = error is SqliteException sqlite ? SqliteFault.Of(sqlite, file) : error;
            Undo();
            jobs.ForEach(job => job.Fail(fault));
        }
    }

    // A write that fails by itself must not take its neighbours with it, unless SQLite has ended the whole transaction.
    private void Run(Job job, bool alone)
    {
        if (alone)
        {
            job.Run(connection);
            return;
        }

        connection.Execute("SAVEPOINT one");
        try
        {
            job.Run(connection);
        }
        catch (Exception error) when (connection.InTransaction)
        {
            connection.Execute("ROLLBACK TO one");
            job.Fault = error is SqliteException sqlite ? SqliteFault.Of(sqlite, file) : error;
        }

        connection.Execute("RELEASE one");
    }

    // What was erased from the tables still stands in the write-ahead log until that is emptied. It cannot be while somebody reads an older state: then with a later commit,
    // without waiting, so that a reader who never ends (a backup, a shell that somebody left open) slows nobody down.
    private void EmptyLogAfterErasing()
    {
        if (!connection.HasErased)
        {
            return;
        }

        try
        {
            connection.Execute("PRAGMA busy_timeout = 0");
            connection.HasErased = !connection.ReadFirst("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0) == 0, otherwise: false);
            connection.Execute(SqliteDatabase.Patience);
        }
        catch (SqliteException)
        {
            // The turn is durable whatever becomes of the log, and must not be told as failed; a later commit tries again.
        }
    }

    private void Undo()
    {
        try
        {
            if (connection.InTransaction)
            {
                connection.Execute("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            // The next BEGIN tells what is wrong to whoever needs it.
        }
    }

    private abstract class Job
    {
        internal Exception? Fault { get; set; }

        internal abstract void Run(SqliteStatements statements);

        internal abstract void Finish();

        internal abstract void Fail(Exception fault);

        internal abstract bool LeaveIfCancelled();
    }

    private sealed class Job<T>(Func<SqliteStatements, T> write, CancellationToken cancellationToken) : Job
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        internal Task<T> Task => done.Task;

        internal override void Run(SqliteStatements statements) => result = write(statements);

        internal override void Finish()
        {
            if (Fault is null)
            {
                done.SetResult(result!);
            }
            else
            {
                done.SetException(Fault);
            }
        }

        internal override void Fail(Exception fault) => done.SetException(Fault ?? fault);

        internal override bool LeaveIfCancelled() => cancellationToken.IsCancellationRequested && done.TrySetCanceled(cancellationToken);
    }
}
