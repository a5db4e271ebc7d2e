namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Finds what is made of figures and is no quantity: telephone numbers, e-mail and web addresses, postal codes.</summary>
internal static class OpaqueReader
{
    private const int FewestPhoneDigits = 7;
    private const int MostPhoneLength = 25;

    /// <summary>Length of such a stretch that begins here; 0 when none does.</summary>
    internal static int LengthAt(string text, int start)
    {
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or ',' or ':' or ';'))
        {
            return 0;
        }

        return Address(text, start) is var address and > 0 ? address : Phone(text, start);
    }

    private static int Address(string text, int start)
    {
        var end = start;
        var isAddress = false;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            isAddress |= text[end] == '@';
            end++;
        }

        isAddress |= text.AsSpan(start, end - start).StartsWith("www.") || text.AsSpan(start, end - start).StartsWith("http");
        return isAddress ? end - start : 0;
    }

    /// <summary>Groups of figures as telephone numbers are written: three, three and four, perhaps with a country code, or seven and more at once.</summary>
    private static int Phone(string text, int start)
    {
        Span<int> groups = stackalloc int[6];
        var count = 0;
        var digits = 0;
        var end = start;
        var lastDigit = start;
        while (end < text.Length && end - start < MostPhoneLength && (char.IsAsciiDigit(text[end]) || text[end] is ' ' or '-' or '.' or '(' or ')' or '+'))
        {
            if (char.IsAsciiDigit(text[end]))
            {
                var groupStart = end;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                if (count == groups.Length)
                {
                    return 0;
                }

                groups[count++] = end - groupStart;
                digits += end - groupStart;
                lastDigit = end;
                if (IsPhone(groups[..count], digits))
                {
                    return lastDigit - start;
                }
            }
            else
            {
                end++;
            }
        }

        return 0;
    }

    private static bool IsPhone(ReadOnlySpan<int> groups, int digits) => groups switch
    {
        [>= FewestPhoneDigits] => true,
        [3, 4] or [3, 3, 4] or [1, 3, 3, 4] or [3, 7] or [1, 10] or [6, 4] => true,
        _ => digits >= 10 && groups.Length >= 4 && groups[^1] >= 2 && groups.IndexOfAnyExcept(2) < 0,
    };
}
