using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace ScreeningBot.Bot.Messages;

/// <summary>Registers and maps <c>/api/messages</c>.</summary>
internal static class MessagesServices
{
    /// <summary>The path that channels are told.</summary>
    internal const string Path = "/api/messages";

    internal static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton(provider => MessagesOptions.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<ConnectorClients>()
        .AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(), httpClientFactory: provider.GetRequiredService<ConnectorClients>()))
        .AddSingleton<MessagesAdapter>()
        .AddSingleton<MessagesEndpoint>();

    internal static void MapMessages(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<MessagesEndpoint>();
        app.MapPost(Path, endpoint.PostAsync);
        if (!app.Services.GetRequiredService<MessagesOptions>().IsAuthenticated)
        {
            app.Logger.LogWarning("No MicrosoftAppId is configured: {Path} is open, to this machine only, for the Emulator and the Agents Playground.", Path);
        }
    }
}
