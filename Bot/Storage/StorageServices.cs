using ScreeningBot.Bot.Turns;

namespace ScreeningBot.Bot.Storage;

/// <summary>Registers the store.</summary>
internal static class StorageServices
{
    internal static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        return services.AddSingleton<IConversationSignal, ConversationSignal>();
    }
}
