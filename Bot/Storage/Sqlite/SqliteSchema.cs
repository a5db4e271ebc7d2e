using System.Globalization;

namespace ScreeningBot.Bot.Storage.Sqlite;

/// <summary>
/// The tables. Each script takes the file from the version before it (its place in the list) to the next; the file knows its version (<c>user_version</c>). A script that was released is
/// never changed: a change is a new script.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Marks a file as ours (<c>application_id</c>): "SBot".</summary>
    private const long ApplicationId = 0x53426F74;

    private static readonly string[] Scripts =
    [
        """
        CREATE TABLE conversations (
            id             INTEGER PRIMARY KEY,
            key            TEXT    NOT NULL UNIQUE,
            version        INTEGER NOT NULL,
            last_sequence  INTEGER NOT NULL,
            last_turn_at   TEXT    NOT NULL,
            closed_at      TEXT,
            document       TEXT    NOT NULL
        );
        CREATE TABLE activities (
            conversation   INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            sequence       INTEGER NOT NULL,
            id             TEXT    NOT NULL,
            from_bot       INTEGER NOT NULL,
            delivered      INTEGER NOT NULL,
            json           TEXT    NOT NULL
        );
        CREATE UNIQUE INDEX activities_in_order ON activities (conversation, sequence);
        CREATE TABLE turns (
            conversation         INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            message_key          TEXT    NOT NULL,
            incoming_activity_id TEXT,
            before_replies       INTEGER NOT NULL,
            last_reply           INTEGER NOT NULL,
            PRIMARY KEY (conversation, message_key)
        ) WITHOUT ROWID;
        CREATE TABLE leads (
            reference        TEXT    PRIMARY KEY,
            conversation_key TEXT    NOT NULL,
            revision         INTEGER NOT NULL,
            kind             TEXT    NOT NULL,
            priority         INTEGER NOT NULL,
            score            INTEGER NOT NULL,
            status           TEXT    NOT NULL,
            created_at       TEXT    NOT NULL,
            staff_action_at  TEXT,
            json             TEXT    NOT NULL
        );
        CREATE INDEX leads_of_conversation ON leads (conversation_key);
        CREATE INDEX leads_best_first ON leads (priority, score DESC, created_at);
        CREATE TABLE lead_history (
            id        INTEGER PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES leads (reference) ON DELETE CASCADE,
            at        TEXT NOT NULL,
            who       TEXT NOT NULL,
            what      TEXT NOT NULL
        );
        CREATE INDEX lead_history_of_lead ON lead_history (reference);
        CREATE TABLE outbox (
            id        INTEGER PRIMARY KEY AUTOINCREMENT,
            key       TEXT NOT NULL UNIQUE,
            reference TEXT NOT NULL,
            what      TEXT NOT NULL,
            at        TEXT NOT NULL
        );
        CREATE TABLE audit (
            id        INTEGER PRIMARY KEY AUTOINCREMENT,
            at        TEXT NOT NULL,
            who       TEXT NOT NULL,
            what      TEXT NOT NULL,
            reference TEXT NOT NULL,
            detail    TEXT
        );
        CREATE INDEX audit_of_lead ON audit (reference);
        CREATE TABLE health (
            id        INTEGER PRIMARY KEY CHECK (id = 1),
            checks    INTEGER NOT NULL
        );
        INSERT INTO health (id, checks) VALUES (1, 0);
        """,
    ];

    /// <summary>The version that this program works with.</summary>
    internal static int Version => Scripts.Length;

    /// <summary>Brings the file to this program's version, in one transaction; another process that does the same at the same time waits, and finds it done.</summary>
    /// <exception cref="StorageException">The file belongs to another program, or to a newer version of this one.</exception>
    internal static void Migrate(SqliteStatements statements, string file)
    {
        if (Check(statements, file) == Version)
        {
            return;
        }

        statements.Execute("BEGIN IMMEDIATE");
        try
        {
            for (var version = Check(statements, file); version < Version; version++)
            {
                statements.Execute(Scripts[version]);
            }

            statements.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            statements.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
            statements.Execute("COMMIT");
        }
        catch
        {
            if (statements.InTransaction)
            {
                statements.Execute("ROLLBACK");
            }

            throw;
        }
    }

    private static long Check(SqliteStatements statements, string file)
    {
        var application = Number(statements, "PRAGMA application_id");
        var version = Number(statements, "PRAGMA user_version");
        var tables = Number(statements, "SELECT count(*) FROM sqlite_schema");
        var isNew = application == 0 && version == 0 && tables == 0;
        if (!isNew && application != ApplicationId)
        {
            throw new StorageException($"Storage:Path: {file} is a database of another program: name another folder.");
        }

        return version <= Version
            ? version
            : throw new StorageException(string.Create(CultureInfo.InvariantCulture, $"Storage:Path: {file} was written by a newer version of the program (form {version}; this one knows up to {Version})."));
    }

    private static long Number(SqliteStatements statements, string sql) => statements.ReadFirst(sql, row => row.GetInt64(0), otherwise: 0L);
}
