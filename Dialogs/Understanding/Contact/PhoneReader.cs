using PhoneNumbers;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Finds a telephone number, written or dictated.</summary>
/// <remarks>
/// A number of the North American plan needs an area code that is in use. Of the rest only the form is checked: exchanges are opened faster than
/// their lists are published, and 555-01xx, which belongs to nobody, must be possible in demonstrations and tests.
/// </remarks>
internal sealed class PhoneReader(DigitWords digits)
{
    private const string Canada = "CA";
    private const int NationalLength = 10;
    private const int LineDigits = 4;
    private const int LocalDigits = 7;
    private const int FewestDigits = 3;
    private const int FewestSpoken = 6;
    private const string InUse = "2345678";

    private readonly PhoneNumberUtil numbers = PhoneNumberUtil.GetInstance();

    /// <summary>Finds the first good number, or what corrects it; what looks like one but cannot be is a fault.</summary>
    /// <param name="found">The words, and the phrases of the word file.</param>
    /// <param name="taken">Words that are part of something else; those of the number are added.</param>
    internal (string? Phone, bool Faulty) Read(FoundPhrases found, bool[] taken)
    {
        var faulty = false;
        (string Phone, int End)? good = null;
        for (var at = 0; at < found.Words.Count;)
        {
            if (taken[at])
            {
                at++;
                continue;
            }

            var run = RunFrom(found, taken, at);
            if (run.Digits.Length == 0)
            {
                at++;
                continue;
            }

            var isExtension = at > 0 && found.Begins("Extension", at - 1);
            var first = at;
            Array.Fill(taken, true, at, run.End - at);
            at = run.End;
            if (isExtension)
            {
                continue;
            }

            if (good is { } before)
            {
                // "0112, oops no, 0121": of a number that is corrected the last counts; another number beside it does not.
                var isCorrected = found.Of("Correction").Any(match => match.First >= before.End && match.End <= first);
                var corrected = isCorrected ? Normalise(run.Digits) ?? Ending(before.Phone, run.Digits) : null;
                good = corrected is null ? good : (corrected, run.End);
                continue;
            }

            if (Normalise(run.Digits) is { } phone)
            {
                good = (phone, run.End);
                continue;
            }

            faulty |= run.Longest >= FewestDigits || run.Digits.Length >= FewestSpoken;
        }

        return good is { } last ? (last.Phone, false) : (null, faulty);
    }

    /// <summary>A number whose last four or seven digits are said anew.</summary>
    private static string? Ending(string phone, string digits) => digits.Length is LineDigits or LocalDigits ? phone[..^digits.Length] + digits : null;

    /// <summary>The digits from a word on, over the hyphens, brackets and little words between them, up to a whole number.</summary>
    private (string Digits, int End, int Longest) RunFrom(FoundPhrases found, bool[] taken, int first)
    {
        var all = string.Empty;
        var end = first;
        var longest = 0;
        for (var at = first; at < found.Words.Count && !taken[at];)
        {
            var word = found.Words[at];
            if (word.Text is "+")
            {
                if (all.Length > 0)
                {
                    break;
                }

                all = "+";
                at++;
                continue;
            }

            if (all.Length > 0 && Math.Max(at, found.EndFrom("Skip", at)) is var skipped && skipped > at)
            {
                at = skipped;
                continue;
            }

            // "Oh" alone is no digit; after others it is.
            var (more, words) = all.Length == 0 && word.Text is "o" or "oh" ? default : digits.Read(found.Words, at);
            if (more is null || (IsWhole(all) && word.Before != Break.None))
            {
                break;
            }

            all += more;
            longest = Math.Max(longest, more.Length);
            at += words;
            end = at;
        }

        return end > first ? (all, end, longest) : (string.Empty, first, 0);
    }

    private static bool IsWhole(string digits) => digits.Length == NationalLength || (digits.Length == NationalLength + 1 && digits[0] == '1');

    private string? Normalise(string digits)
    {
        var national = digits switch
        {
            ['+', '1', .. var rest] => rest,
            ['+', ..] => null,
            ['0', '0', '1', .. var rest] when rest.Length == NationalLength => rest,
            ['0', '1', '1', '1', .. var rest] when rest.Length == NationalLength => rest,
            ['1', .. var rest] when rest.Length == NationalLength => rest,
            _ => digits,
        };
        if (national is null)
        {
            return Parsed(digits) is { } foreign && numbers.IsValidNumber(foreign) ? numbers.Format(foreign, PhoneNumberFormat.E164) : null;
        }

        var isGood = national.Length == NationalLength
            && national[0] >= '2' && national[3] >= '2'
            && Parsed(national[..3] + InUse) is { } sample && numbers.IsValidNumber(sample);
        return isGood && Parsed(national) is { } number ? numbers.Format(number, PhoneNumberFormat.E164) : null;
    }

    private PhoneNumber? Parsed(string digits)
    {
        try
        {
            return numbers.Parse(digits, Canada);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
