namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Swearing that hides behind asterisks.</summary>
internal static class MaskedWord
{
    /// <summary>Whether a word is masked with asterisks, as swearing is: "f***ing", "sh*t".</summary>
    internal static bool IsIn(string text)
    {
        for (var at = text.IndexOf('*', StringComparison.Ordinal); at >= 0; at = text.IndexOf('*', at + 1))
        {
            var end = at;
            while (end < text.Length && text[end] == '*')
            {
                end++;
            }

            var isBegun = at > 0 && char.IsAsciiLetter(text[at - 1]);
            var isFirstLetter = isBegun && (at == 1 || text[at - 2] == ' ');
            if (isBegun && ((end < text.Length && char.IsAsciiLetter(text[end])) || (isFirstLetter && end - at > 1)))
            {
                return true;
            }

            at = end - 1;
        }

        return false;
    }
}
