using System.Text;
using PhoneNumbers;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Finds a telephone number in figures or in words, of Canada or, with a plus, of another country; an extension is dropped.</summary>
internal sealed class PhoneReader(ContactWords words)
{
    private const int LeastDigitsAmongWords = 7;
    private const int NationalDigits = 10;
    private const string HomeRegion = "CA";

    private readonly PhoneNumberUtil numbers = PhoneNumberUtil.GetInstance();

    /// <summary>A number or what was meant to be one, with its stretch of tokens.</summary>
    /// <param name="Number">In E.164; null when it is broken.</param>
    /// <param name="Digits">How many digits were said.</param>
    /// <param name="First">First token.</param>
    /// <param name="End">First token after it, the extension included.</param>
    internal readonly record struct Found(string? Number, int Digits, int First, int End);

    /// <summary>The number with the most digits of a message; null when there is none.</summary>
    internal Found? Read(IReadOnlyList<ContactToken> tokens, int skipFrom, int skipTo)
    {
        Found? best = null;
        var at = 0;
        while (at < tokens.Count)
        {
            if (at >= skipFrom && at < skipTo)
            {
                at = skipTo;
            }
            else if (Run(tokens, at, skipFrom) is { } run)
            {
                if (best is null || run.Digits > best.Value.Digits)
                {
                    best = run;
                }

                at = run.End;
            }
            else
            {
                at++;
            }
        }

        return best;
    }

    /// <summary>Whether so many digits were meant as a telephone number even among other words.</summary>
    internal static bool IsMeant(int digits) => digits >= LeastDigitsAmongWords;

    private static bool IsBetween(ContactToken token) => token.Text is ['-' or '.' or '(' or ')' or '/' or ',' or '\u2013' or '\u2010' or '\u2011'];

    private Found? Run(IReadOnlyList<ContactToken> tokens, int start, int stop)
    {
        var digits = new StringBuilder();
        var at = start;
        var isInternational = start > 0 && tokens[start - 1].Text == "+";
        var inWords = false;
        var end = start;
        while (at < tokens.Count && (at < stop || stop <= start))
        {
            if (Digits(tokens, at) is { } said)
            {
                digits.Append(said.Digits);
                inWords |= said.InWords;
                at = said.End;
                end = at;
            }
            else if (digits.Length > 0 && IsBetween(tokens[at]))
            {
                at++;
            }
            else if (digits.Length == 0 && tokens[at].Text is "(" && at + 1 < tokens.Count && tokens[at + 1].IsDigits)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        if (digits.Length == 0 || (inWords && digits.Length < LeastDigitsAmongWords))
        {
            return null;
        }

        return new Found(Number(digits.ToString(), isInternational), digits.Length, isInternational ? start - 1 : start, EndWithExtension(tokens, end));
    }

    /// <summary>Figures, a word for digits, or "double two".</summary>
    private (string Digits, int End, bool InWords)? Digits(IReadOnlyList<ContactToken> tokens, int at)
    {
        if (tokens[at].IsDigits)
        {
            return (tokens[at].Text, at + 1, false);
        }

        if (words.Digits.TryGetValue(tokens[at].Folded, out var digits))
        {
            return (digits, at + 1, true);
        }

        return words.Repeats.TryGetValue(tokens[at].Folded, out var times) && at + 1 < tokens.Count
            && (tokens[at + 1].IsDigits ? tokens[at + 1].Text : words.Digits.GetValueOrDefault(tokens[at + 1].Folded)) is { Length: 1 } repeated
            ? (new string(repeated[0], times), at + 2, true)
            : null;
    }

    private int EndWithExtension(IReadOnlyList<ContactToken> tokens, int end) =>
        end + 1 < tokens.Count && words.Extensions.Contains(tokens[end].Folded.TrimEnd('.')) && tokens[end + 1].IsDigits ? end + 2
        : end + 2 < tokens.Count && words.Extensions.Contains(tokens[end].Folded) && tokens[end + 1].Text is "." or "#" && tokens[end + 2].IsDigits ? end + 3
        : end;

    private string? Number(string digits, bool isInternational)
    {
        var national = digits.StartsWith("001", StringComparison.Ordinal) && digits.Length == NationalDigits + 3 ? digits[3..]
            : digits.StartsWith('1') && digits.Length == NationalDigits + 1 ? digits[1..]
            : digits;
        if (national.Length == NationalDigits && (!isInternational || digits.StartsWith('1')))
        {
            // Area code and exchange begin with 2 to 9. The plan's reserved numbers (555-01xx) are possible ones; whether one is in service, nobody can tell from its digits.
            return national[0] is >= '2' and <= '9' && national[3] is >= '2' and <= '9' ? $"+1{national}" : null;
        }

        if (!isInternational)
        {
            return null;
        }

        try
        {
            var parsed = numbers.Parse($"+{digits}", HomeRegion);
            return numbers.IsValidNumber(parsed) ? numbers.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
