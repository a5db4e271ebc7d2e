namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A word, a run of digits, an address or a sign of a message about contact details.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Start">First character in the visitor's text.</param>
internal readonly record struct ContactToken(string Text, string Folded, int Start)
{
    internal int End => Start + Text.Length;

    internal bool IsDigits => char.IsAsciiDigit(Text[0]);

    internal bool IsWord => char.IsLetter(Text[0]);

    /// <summary>Cuts a text into tokens: words keep apostrophes and hyphens, whatever holds an @ stays whole, other signs stand alone.</summary>
    internal static List<ContactToken> Cut(string text)
    {
        var tokens = new List<ContactToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = AddressEnd(text, at) is var address && address > at ? address
                : char.IsLetter(text[at]) ? While(text, at, character => char.IsLetter(character) || character is '\'' or '\u2019' or '-' or '\u0301')
                : char.IsAsciiDigit(text[at]) ? While(text, at, char.IsAsciiDigit)
                : at + 1;
            var token = text[at..end];
            tokens.Add(new ContactToken(token, Utterance.FoldText(token).TrimEnd('-', '\''), at));
            at = end;
        }

        return tokens;
    }

    /// <summary>The end of a stretch without spaces that holds an @, or that is a domain's name of three parts; the start when there is none.</summary>
    private static int AddressEnd(string text, int start)
    {
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('<' or '(' or ':' or ',' or ';'))
        {
            return start;
        }

        var end = While(text, start, character => !char.IsWhiteSpace(character) && character is not ('<' or '>' or '(' or ')' or ',' or ';'));
        var stretch = text.AsSpan(start, end - start).TrimEnd(".!?:");
        var isAddress = stretch.Contains('@')
            || (stretch.Length > 0 && char.IsLetter(stretch[0]) && char.IsLetter(stretch[^1]) && stretch.Count('.') >= 2 && !stretch.Contains("..", StringComparison.Ordinal));
        return isAddress ? start + stretch.Length : start;
    }

    private static int While(string text, int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from]))
        {
            from++;
        }

        return from;
    }
}
