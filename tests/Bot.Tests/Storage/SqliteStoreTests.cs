using ScreeningBot.Bot.Storage.Sqlite;

namespace ScreeningBot.Bot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly TemporaryFolder folder = new();

    private protected override string Location => folder.Path;

    private protected override StoreUnderTest Open(string location) => Sqlite(new SqliteDatabase(location));

    internal static StoreUnderTest Sqlite(SqliteDatabase database) => new(
        new SqliteConversationStore(database),
        new SqliteLeadStore(database),
        new SqliteOutbox(database),
        new SqliteAuditLog(database),
        new SqliteHealth(database),
        database);

    public override void Dispose()
    {
        base.Dispose();
        folder.Dispose();
    }
}
