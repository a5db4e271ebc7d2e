using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ScreeningBot.Bot.Turns;

/// <summary>Registers the turn engine: <see cref="IBot"/> for every adapter.</summary>
internal static class TurnServices
{
    internal static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IUnsavedReplies, UnsavedReplies>()
            .AddSingleton<TurnTaker>()
            .AddSingleton<IBot, ScreeningBotHandler>();
    }
}
