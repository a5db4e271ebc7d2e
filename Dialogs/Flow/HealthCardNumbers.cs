using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>A health card number is never asked for, and if one is typed, it is not kept (clinical-criteria 8).</summary>
internal static partial class HealthCardNumbers
{
    private const string Taken = "[…]";

    /// <summary>The text without health card numbers: Ontario's with its version letters, Quebec's, or ten digits that are called a health card or OHIP number.</summary>
    internal static string Removed(string text) => Named().Replace(Quebec().Replace(OntarioWithVersion().Replace(text, Taken), Taken), match => $"{match.Groups["before"].Value}{Taken}");

    [GeneratedRegex(@"\b\d{4}[ -]?\d{3}[ -]?\d{3}[ -]?[A-Za-z]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex OntarioWithVersion();

    [GeneratedRegex(@"\b[A-Za-z]{4}[ -]?\d{4}[ -]?\d{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Quebec();

    [GeneratedRegex(@"(?<before>\b(?:health ?card|ohip|ramq|carte (?:d'assurance )?(?:maladie|santé|soleil))\b[^0-9\n]{0,30})\d{4}[ -]?\d{3}[ -]?\d{3}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
