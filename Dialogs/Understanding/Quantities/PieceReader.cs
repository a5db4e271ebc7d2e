using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// Cuts folded text into words, figures and signs. Apostrophes and hyphens inside words vanish ("don't" is <c>dont</c>, "demi-heure" two words),
/// figures and letters that touch are parted ("4h30", "3x"), and what only looks like numbers (telephone numbers, addresses) is set aside.
/// </summary>
internal static class PieceReader
{
    private const int LongestNumber = 6;
    private const int LastYearOfThisCentury = 40;

    /// <summary>French words that drop their vowel before another word: "j'ai" is two words, "don't" is one.</summary>
    private static readonly HashSet<string> Elided = new(StringComparer.Ordinal)
    {
        "j", "l", "d", "n", "m", "t", "s", "c", "y", "qu", "jusqu", "lorsqu", "puisqu", "presqu", "quelqu", "aujourd",
    };

    private static readonly HashSet<string> OrdinalEndings = new(StringComparer.Ordinal) { "st", "nd", "rd", "th", "e", "er", "ere", "eme", "ieme", "ème" };

    internal static List<Piece> Read(string text)
    {
        var pieces = new List<Piece>((text.Length / 4) + 4);
        var at = 0;
        while (at < text.Length)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
            }
            else if (OpaqueReader.LengthAt(text, at) is var opaque and > 0)
            {
                pieces.Add(new Piece(PieceKind.Opaque, string.Empty, at, at + opaque));
                at += opaque;
            }
            else if (char.IsAsciiDigit(character) || (character == '.' && IsDigit(text, at + 1) && !IsDigit(text, at - 1)))
            {
                at = ReadNumber(text, at, pieces);
            }
            else if (char.IsLetter(character))
            {
                at = ReadWord(text, at, pieces);
            }
            else
            {
                at = ReadSign(text, at, pieces);
            }
        }

        return pieces;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static int ReadNumber(string text, int start, List<Piece> pieces)
    {
        var end = start;
        while (IsDigit(text, end))
        {
            end++;
        }

        if (end < text.Length && text[end] is '.' or ',' && IsDigit(text, end + 1))
        {
            var fraction = end + 1;
            while (IsDigit(text, fraction))
            {
                fraction++;
            }

            // "1,5" and "2.25" are decimals; "10,000" is not, nor is "10,11,12".
            if (fraction - end <= 3 && !(fraction < text.Length && text[fraction] is '.' or ',' && IsDigit(text, fraction + 1)))
            {
                end = fraction;
            }
        }

        // ".312" is no decimal of ours: the point stands alone, and the figures after it are read for themselves.
        if (end == start)
        {
            pieces.Add(new Piece(PieceKind.Opaque, string.Empty, start, start + 1));
            return start + 1;
        }

        var figures = text[start..end];
        if (figures.Length > LongestNumber
            || !decimal.TryParse(figures.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            pieces.Add(new Piece(PieceKind.Opaque, string.Empty, start, end));
            return end;
        }

        var letters = end;
        while (IsLetter(text, letters))
        {
            letters++;
        }

        if (letters > end && OrdinalEndings.Contains(text[end..letters]))
        {
            pieces.Add(new Piece(PieceKind.Ordinal, text[start..letters], start, letters, value));
            return letters;
        }

        pieces.Add(new Piece(PieceKind.Number, figures, start, end, value));
        return end;
    }

    private static int ReadWord(string text, int start, List<Piece> pieces)
    {
        var end = start;
        var wordStart = start;
        var word = string.Empty;
        while (end < text.Length)
        {
            if (char.IsLetter(text[end]))
            {
                end++;
            }
            else if (text[end] == '\'' && IsLetter(text, end + 1))
            {
                var before = word + text[wordStart..end];
                if (Elided.Contains(before))
                {
                    pieces.Add(new Piece(PieceKind.Word, before, start, end));
                    word = string.Empty;
                    start = end + 1;
                }
                else
                {
                    word = before;
                }

                end++;
                wordStart = end;
            }
            else if (text[end] == '.' && end - start == 1 && IsLetter(text, end + 1) && !IsLetter(text, end + 2))
            {
                // "p.m.", "e.g.": letters with dots.
                pieces.Add(new Piece(PieceKind.Word, text[wordStart..end], start, end));
                pieces.Add(new Piece(PieceKind.Word, text[(end + 1)..(end + 2)], end + 1, end + 2));
                end += 2;
                return end < text.Length && text[end] == '.' ? end + 1 : end;
            }
            else
            {
                break;
            }
        }

        pieces.Add(new Piece(PieceKind.Word, word + text[wordStart..end], start, end));
        return end;
    }

    private static int ReadSign(string text, int at, List<Piece> pieces)
    {
        var sign = text[at];
        var next = at + 1;
        if (sign == '-')
        {
            if (IsLetter(text, at - 1) && IsLetter(text, at + 1))
            {
                return next;
            }

            while (next < text.Length && text[next] == '-')
            {
                next++;
            }
        }
        else if (sign is '>' or '<' && next < text.Length && text[next] == '=')
        {
            pieces.Add(new Piece(PieceKind.Sign, sign == '>' ? "≥" : "≤", at, next + 1));
            return next + 1;
        }
        else if (sign is '\'' && IsDigit(text, next) && IsDigit(text, next + 1) && !IsDigit(text, next + 2))
        {
            // "'24": the year 2024.
            var year = int.Parse(text.AsSpan(next, 2), NumberStyles.None, CultureInfo.InvariantCulture);
            year += year <= LastYearOfThisCentury ? 2000 : 1900;
            pieces.Add(new Piece(PieceKind.Number, year.ToString(CultureInfo.InvariantCulture), at, next + 2, year));
            return next + 2;
        }
        else if (sign is '\'' or '"' or '~' or '*' or '#' or '_' or '`')
        {
            return next;
        }
        else if (sign == '.')
        {
            while (next < text.Length && text[next] == '.')
            {
                next++;
            }
        }

        pieces.Add(new Piece(PieceKind.Sign, text[at..(at + 1)], at, next));
        return next;
    }
}
