using System.Text;
using Microsoft.Data.Sqlite;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Storage.Sqlite;

namespace ScreeningBot.Bot.Tests.Storage;

/// <summary>What is SQLite's own: the file, its rights, its faults, and writing many turns at once.</summary>
public sealed partial class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DatabaseFile => folder[SqliteDatabase.FileName];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folders_are_made_and_nobody_else_may_look_into_them()
    {
        var deeper = Path.Combine(folder.Path, "a", "b");
        using var database = new SqliteDatabase(deeper);

        Assert.True(SqliteDatabase.Exists(deeper));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(deeper));
            foreach (var file in Directory.GetFiles(deeper))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public async Task What_was_erased_is_in_none_of_the_files_any_more()
    {
        const string Secret = "headaches since my divorce";
        using var database = new SqliteDatabase(folder.Path);
        var store = new SqliteConversationStore(database);
        for (var turn = 1; turn <= 3; turn++)
        {
            var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["onset"] = Secret };
            await store.CommitAsync(
                Samples.Turn(turn, lead: turn == 3 ? Samples.Lead() with { Words = words } : null) with
                {
                    Document = Samples.Document(turn, turn == 3 ? Samples.Lead() with { Words = words } : null) with { Words = words },
                    Incoming = ($"in-{turn}", $$"""{"type":"message","text":"{{Secret}}"}"""),
                },
                Cancellation);
        }

        Assert.Contains(Secret, Everything(), StringComparison.Ordinal);

        await store.CommitAsync(Samples.Turn(4, erases: true) with { Document = Samples.Document(4) with { Words = new Dictionary<string, string>(StringComparer.Ordinal), Answers = Screening.Answers.None } }, Cancellation);

        Assert.DoesNotContain(Secret, Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("topamax did nothing", Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_somebody_reads_an_older_state_erasing_goes_on_and_the_trace_goes_with_a_later_commit()
    {
        const string Secret = "headaches since my divorce";
        using var database = new SqliteDatabase(folder.Path);
        var store = new SqliteConversationStore(database);
        await store.CommitAsync(Samples.Turn(1) with { Incoming = ("in-1", Secret) }, Cancellation);
        using (var reader = OpenPlain())
        {
            Execute(reader, "BEGIN");
            Assert.Equal(3L, Execute(reader, "SELECT count(*) FROM activities"));

            Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(Samples.Turn(2, erases: true), Cancellation));
            Assert.Contains(Secret, Everything(), StringComparison.Ordinal);
            Execute(reader, "COMMIT");
        }

        await store.CommitAsync(Samples.Turn(3), Cancellation);

        Assert.DoesNotContain(Secret, Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_fails_does_not_take_its_neighbours_with_it()
    {
        using var database = new SqliteDatabase(folder.Path);
        var store = new SqliteConversationStore(database);
        await store.CommitAsync(Samples.Turn(1, "directline/owner", Samples.Lead()), Cancellation);
        using var hold = new ManualResetEventSlim();
        var holding = await HoldAsync(database, hold);

        // These wait for the writer, and are then committed together.
        var before = store.CommitAsync(Samples.Turn(1, "directline/a"), Cancellation);
        var failing = store.CommitAsync(Samples.Turn(1, "directline/b", Samples.Lead(bestTime: "evenings")), Cancellation);
        var after = store.CommitAsync(Samples.Turn(1, "directline/c"), Cancellation);
        hold.Set();

        Assert.True(await holding);
        Assert.Equal(CommitOutcome.Committed, await before);
        Assert.Equal(CommitOutcome.Committed, await after);
        await Assert.ThrowsAsync<StorageException>(() => failing);
        Assert.NotNull(await store.LoadAsync("directline/c", Cancellation));
        Assert.Null(await store.LoadAsync("directline/b", Cancellation));
    }

    [Fact]
    public async Task A_write_that_is_cancelled_while_it_waits_is_not_made()
    {
        using var database = new SqliteDatabase(folder.Path);
        var store = new SqliteConversationStore(database);
        using var hold = new ManualResetEventSlim();
        using var cancelled = new CancellationTokenSource();
        var holding = await HoldAsync(database, hold);
        var waiting = store.CommitAsync(Samples.Turn(1), cancelled.Token);

        await cancelled.CancelAsync();
        hold.Set();

        await holding;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Null(await store.LoadAsync(Samples.Key, Cancellation));
    }

    [Fact]
    public async Task Several_processes_may_open_a_new_file_at_once()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new SqliteDatabase(folder.Path), Cancellation)));

        await Task.WhenAll(databases.Select((database, number) => new SqliteConversationStore(database).CommitAsync(Samples.Turn(1, $"directline/{number}"), Cancellation)));

        Assert.Equal(8, databases.Count(database => new SqliteConversationStore(database).LoadAsync("directline/7", Cancellation).Result is not null));
        Array.ForEach(databases, database => database.Dispose());
    }

    [Fact]
    public async Task While_another_process_holds_the_file_a_write_waits()
    {
        using var database = new SqliteDatabase(folder.Path);
        using var other = OpenPlain();
        Execute(other, "BEGIN IMMEDIATE");
        var waiting = new SqliteConversationStore(database).CommitAsync(Samples.Turn(1), Cancellation);
        Assert.False(waiting.IsCompleted);

        Execute(other, "COMMIT");

        Assert.Equal(CommitOutcome.Committed, await waiting);
    }

    [Fact]
    public async Task A_rehearsal_leaves_nothing_behind()
    {
        using var database = new SqliteDatabase(folder.Path);
        var store = new SqliteConversationStore(database);

        await store.RehearseAsync(Samples.Turn(1, lead: Samples.Lead()), Cancellation);

        Assert.Null(await store.LoadAsync(Samples.Key, Cancellation));
        Assert.Null(await store.FindTurnAsync(Samples.Key, "message-1", Cancellation));
        Assert.Empty(await store.ReadActivitiesAsync(Samples.Key, 0, 10, Cancellation));
        Assert.Empty(await new SqliteLeadStore(database).ListAsync(LeadFilter.All, Cancellation));
        Assert.Empty(await new SqliteOutbox(database).ReadAsync(0, 10, Cancellation));
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(Samples.Turn(1, lead: Samples.Lead()), Cancellation));
    }

    [Fact]
    public async Task Closing_writes_what_is_waiting()
    {
        Task<CommitOutcome> last;
        using (var database = new SqliteDatabase(folder.Path))
        {
            last = new SqliteConversationStore(database).CommitAsync(Samples.Turn(1), Cancellation);
        }

        Assert.Equal(CommitOutcome.Committed, await last);
        Assert.Equal([DatabaseFile], Directory.GetFiles(folder.Path));
    }

    // Keeps the writer busy; returns once it is, so that what is queued from then on is committed together.
    private static async Task<Task<bool>> HoldAsync(SqliteDatabase database, ManualResetEventSlim until)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = database.WriteAsync(
            _ =>
            {
                begun.SetResult();
                return until.Wait(TimeSpan.FromMinutes(1), Cancellation);
            },
            Cancellation);
        await begun.Task;
        return holding;
    }

    private string Everything() => string.Concat(Directory.GetFiles(folder.Path).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    private SqliteConnection OpenPlain(SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DatabaseFile, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
