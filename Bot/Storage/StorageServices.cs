using ScreeningBot.Bot.Storage.Sqlite;

namespace ScreeningBot.Bot.Storage;

/// <summary>Registers the store.</summary>
internal static class StorageServices
{
    /// <summary>Adds the configured store. The file is opened when the host starts, or when a command first asks for it.</summary>
    internal static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options, IHostEnvironment environment)
    {
        var folder = options.FolderUnder(environment.ContentRootPath);
        return services
            .AddSingleton(options)
            .AddSingleton(_ => new SqliteDatabase(folder))
            .AddSingleton<IConversationStore, SqliteConversationStore>()
            .AddSingleton<ILeadStore, SqliteLeadStore>()
            .AddSingleton<IOutbox, SqliteOutbox>()
            .AddSingleton<IAuditLog, SqliteAuditLog>()
            .AddSingleton<IStorageHealth, SqliteHealth>()
            .AddSingleton<IConversationSignal, ConversationSignal>();
    }
}
