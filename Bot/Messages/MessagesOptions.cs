namespace ScreeningBot.Bot.Messages;

/// <summary>What of the SDK's own settings (<c>MicrosoftAppId</c>, …) this host looks at itself.</summary>
/// <param name="AppId">The bot's app id; empty when there is none.</param>
internal sealed record MessagesOptions(string AppId)
{
    /// <summary>Whether requests are authenticated. Without an app id they are not, and only this machine is served.</summary>
    public bool IsAuthenticated => AppId.Length > 0;

    /// <summary>Reads them.</summary>
    public static MessagesOptions From(IConfiguration configuration) => new(configuration["MicrosoftAppId"]?.Trim() ?? string.Empty);
}
