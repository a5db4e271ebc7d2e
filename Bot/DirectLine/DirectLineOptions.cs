using System.ComponentModel.DataAnnotations;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>The visitors' channel: section <c>DirectLine</c> of the configuration.</summary>
internal sealed record DirectLineOptions : IValidatableObject
{
    /// <summary>A secret with fewer characters is warned of.</summary>
    internal const int ShortSecret = 16;

    /// <summary>Which Direct Line serves the visitors. Default: the one embedded in this process.</summary>
    public DirectLineMode Mode { get; init; } = DirectLineMode.Embedded;

    /// <summary>
    /// Secret of the site: with it a server of the clinic may generate tokens. Empty (default): nobody may. In mode Azure the secret of the Azure site, required.
    /// To be chosen so that it cannot be guessed, as tokens are signed with a key derived from it: 32 random characters or more; below 16 the log warns at the start.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>Origins (<c>https://clinic.example</c>) whose pages may talk to this server, besides its own. Default: none.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode is DirectLineMode.Azure && string.IsNullOrEmpty(Secret))
        {
            yield return new ValidationResult("with DirectLine:Mode Azure the secret of the site is wanted.", [nameof(Secret)]);
        }

        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
        {
            yield return new ValidationResult(
                $"'{origin}' is not an origin as browsers send it: scheme and host, a port if it is an unusual one, and nothing after it. Example: https://clinic.example.",
                [nameof(AllowedOrigins)]);
        }
    }

    // Compared with what a browser sends, letter by letter: an origin with a path or a slash would never match, and nobody would be told.
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is ("https" or "http")
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Which Direct Line serves the visitors.</summary>
internal enum DirectLineMode
{
    /// <summary>The endpoint embedded in this process.</summary>
    Embedded,

    /// <summary>Azure Direct Line, with server-side token exchange.</summary>
    Azure,
}
