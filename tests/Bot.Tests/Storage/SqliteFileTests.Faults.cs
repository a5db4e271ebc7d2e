using Microsoft.Data.Sqlite;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Storage.Sqlite;

namespace ScreeningBot.Bot.Tests.Storage;

public sealed partial class SqliteFileTests
{
    [Fact]
    public async Task A_full_disk_is_told_and_what_was_there_stays()
    {
        using var database = new SqliteDatabase(folder.Path);
        var store = new SqliteConversationStore(database);
        await store.CommitAsync(Samples.Turn(1), Cancellation);
        await database.WriteAsync(write => write.ReadFirst("PRAGMA max_page_count = 1", row => row.GetInt64(0), 0L), Cancellation);

        var large = Samples.Turn(2) with { Incoming = ("in-2", new string('x', 100_000)) };
        var error = await Assert.ThrowsAsync<StorageException>(() => store.CommitAsync(large, Cancellation));

        Assert.Equal($"Storage:Path: {DatabaseFile} cannot grow: the disk is full (SQLite 13/13).", error.Message);
        Assert.Equal(1, (await store.LoadAsync(Samples.Key, Cancellation))?.Version);
        await database.WriteAsync(write => write.ReadFirst("PRAGMA max_page_count = 100000", row => row.GetInt64(0), 0L), Cancellation);
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(large, Cancellation));
    }

    [Fact]
    public async Task On_a_full_disk_everybody_who_waits_is_told()
    {
        using var database = new SqliteDatabase(folder.Path);
        var store = new SqliteConversationStore(database);
        await database.WriteAsync(write => write.ReadFirst("PRAGMA max_page_count = 1", row => row.GetInt64(0), 0L), Cancellation);
        using var hold = new ManualResetEventSlim();
        var holding = await HoldAsync(database, hold);
        var waiting = Enumerable.Range(0, 5).Select(number => store.CommitAsync(Samples.Turn(1, $"directline/{number}") with { Incoming = ("in", new string('x', 100_000)) }, Cancellation)).ToList();
        hold.Set();
        await holding;

        foreach (var turn in waiting)
        {
            await Assert.ThrowsAsync<StorageException>(() => turn);
        }
    }

    [Fact]
    public void A_file_that_is_no_database_is_told()
    {
        File.WriteAllText(DatabaseFile, new string('x', 10_000));

        Assert.Equal(
            $"Storage:Path: {DatabaseFile} is damaged, or is not a database: restore it from a backup, or move it away to begin with an empty one (SQLite 26/26).",
            Assert.Throws<StorageException>(() => new SqliteDatabase(folder.Path)).Message);
    }

    [Fact]
    public async Task A_file_that_is_damaged_inside_is_told_when_it_is_read()
    {
        using (var database = new SqliteDatabase(folder.Path))
        {
            await new SqliteConversationStore(database).CommitAsync(Samples.Turn(1), Cancellation);
        }

        var bytes = await File.ReadAllBytesAsync(DatabaseFile, Cancellation);
        Array.Fill(bytes, (byte)0xAB, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(DatabaseFile, bytes, Cancellation);

        using var damaged = new SqliteDatabase(folder.Path);
        Assert.Contains("is damaged", (await Assert.ThrowsAsync<StorageException>(() => new SqliteConversationStore(damaged).LoadAsync(Samples.Key, Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_told_without_a_word_of_it()
    {
        using var database = new SqliteDatabase(folder.Path);
        var store = new SqliteConversationStore(database);
        await store.CommitAsync(Samples.Turn(1), Cancellation);
        await database.WriteAsync(write => write.Execute("UPDATE conversations SET document = $1", """{"channel":"secret words"}"""), Cancellation);

        Assert.DoesNotContain("secret", (await Assert.ThrowsAsync<StorageException>(() => store.LoadAsync(Samples.Key, Cancellation))).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_a_file_is_told()
    {
        File.WriteAllText(folder["file"], "x");

        Assert.StartsWith($"Storage:Path: the folder {folder["file"]} cannot be used: ", Assert.Throws<StorageException>(() => new SqliteDatabase(folder["file"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "An administrator may write everything.");
        new SqliteDatabase(folder.Path).Dispose();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(DatabaseFile, UnixFileMode.UserRead);
        }

        Assert.StartsWith("Storage:Path: ", Assert.Throws<StorageException>(() => new SqliteDatabase(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_becomes_read_only_is_told_and_health_tells_it_too()
    {
        using var database = new SqliteDatabase(folder.Path);
        await database.WriteAsync(write => write.Execute("PRAGMA query_only = ON"), Cancellation);

        var error = await Assert.ThrowsAsync<StorageException>(() => new SqliteConversationStore(database).CommitAsync(Samples.Turn(1), Cancellation));

        Assert.Contains("is read-only", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StorageException>(() => new SqliteHealth(database).CheckAsync(Cancellation));
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        using (var other = OpenPlain(SqliteOpenMode.ReadWriteCreate))
        {
            Execute(other, "CREATE TABLE recipes (name TEXT)");
        }

        Assert.Equal(
            $"Storage:Path: {DatabaseFile} is a database of another program: name another folder.", Assert.Throws<StorageException>(() => new SqliteDatabase(folder.Path)).Message);
        using var still = OpenPlain();
        Assert.Equal(1L, Execute(still, "SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_left_alone()
    {
        new SqliteDatabase(folder.Path).Dispose();
        using (var newer = OpenPlain())
        {
            Execute(newer, "PRAGMA user_version = 99");
        }

        Assert.Contains("was written by a newer version", Assert.Throws<StorageException>(() => new SqliteDatabase(folder.Path)).Message, StringComparison.Ordinal);
    }
}
