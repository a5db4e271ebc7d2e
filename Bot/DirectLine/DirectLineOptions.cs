using System.ComponentModel.DataAnnotations;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>The visitors' channel: section <c>DirectLine</c> of the configuration.</summary>
internal sealed record DirectLineOptions
{
    /// <summary>Which Direct Line serves the visitors. Default: the one embedded in this process.</summary>
    public DirectLineMode Mode { get; init; } = DirectLineMode.Embedded;

    /// <summary>
    /// Secret of the site: with it a server of the clinic may generate tokens. Empty (default): nobody may. In mode Azure the secret of the Azure site, required.
    /// Long enough not to be guessed, as tokens are signed with a key derived from it.
    /// </summary>
    [MinLength(16)]
    public string? Secret { get; init; }

    /// <summary>Origins (<c>https://clinic.example</c>) whose pages may talk to this server, besides its own. Default: none.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];
}

/// <summary>Which Direct Line serves the visitors.</summary>
internal enum DirectLineMode
{
    /// <summary>The endpoint embedded in this process.</summary>
    Embedded,

    /// <summary>Azure Direct Line, with server-side token exchange.</summary>
    Azure,
}
