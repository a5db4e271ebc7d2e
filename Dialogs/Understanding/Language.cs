namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A language that the bot speaks: each is a folder of words and a file of wording.</summary>
public sealed record Language
{
    private Language(string code, string locale, string recognizersCulture)
    {
        Code = code;
        Locale = locale;
        RecognizersCulture = recognizersCulture;
    }

    /// <summary>English (Canada).</summary>
    public static Language English { get; } = new("en", "en-CA", "en-us");

    /// <summary>French (Canada).</summary>
    public static Language French { get; } = new("fr", "fr-CA", "fr-fr");

    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, French];

    /// <summary>Two letters, and the name of its folder: <c>en</c>, <c>fr</c>.</summary>
    public string Code { get; }

    /// <summary>Locale of what the bot sends: <c>en-CA</c>, <c>fr-CA</c>.</summary>
    public string Locale { get; }

    /// <summary>Culture name by which Microsoft.Recognizers.Text knows it.</summary>
    public string RecognizersCulture { get; }

    /// <summary>The language of a locale such as <c>fr-CA</c> or <c>fr</c>; English for an absent or unknown one.</summary>
    public static Language FromLocale(string? locale) =>
        All.FirstOrDefault(language => locale is not null
            && locale.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)
            && (locale.Length == language.Code.Length || locale[language.Code.Length] is '-' or '_'))
        ?? English;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
