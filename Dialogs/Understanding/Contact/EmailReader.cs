using System.Text;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Finds an e-mail address, written or dictated. A broken one is a fault and is not repaired.</summary>
internal static class EmailReader
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;

    private static readonly HashSet<string> TopLevel = new(StringComparer.Ordinal)
    {
        "com", "ca", "org", "net", "edu", "gov", "info", "fr", "uk", "io", "co", "qc", "biz", "us", "quebec", "con",
    };

    private static readonly (string Section, char Sign)[] Marks = [("Underscore", '_'), ("Dot", '.'), ("Dash", '-'), ("Plus", '+')];

    /// <summary>The last good address, or whether there is a broken one.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="found">The words, and the phrases of the word file.</param>
    /// <param name="digits">Reads numbers in words.</param>
    /// <param name="taken">Words that are part of something else; those of the address are added.</param>
    internal static (string? Email, bool Faulty) Read(Utterance utterance, FoundPhrases found, DigitWords digits, bool[] taken)
    {
        string? email = null;
        var faulty = false;
        for (var at = 0; at < found.Words.Count; at++)
        {
            var candidate = string.Equals(found.Words[at].Text, WordReader.Address, StringComparison.Ordinal)
                ? Written(utterance, found, at)
                : Spoken(found, digits, at);
            if (candidate is not { } address)
            {
                continue;
            }

            Array.Fill(taken, true, address.First, address.End - address.First);
            at = Math.Max(at, address.End - 1);
            if (IsGood(address.Text))
            {
                email = address.Text.ToLowerInvariant();
            }
            else
            {
                faulty = true;
            }
        }

        return email is null && !faulty ? (null, LooksLikeAddress(found, taken)) : (email, email is null && faulty);
    }

    private static bool IsGood(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at > LongestLocalPart || at != address.LastIndexOf('@') || address.Length > LongestAddress)
        {
            return false;
        }

        var local = address.AsSpan(0, at);
        foreach (var letter in local)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '_' or '-' or '+' or '%' or '\''))
            {
                return false;
            }
        }

        var labels = address[(at + 1)..].Split('.');
        return local[0] != '.' && local[^1] != '.' && local.IndexOf("..") < 0
            && labels.Length >= 2
            && Array.TrueForAll(labels, label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
                && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            && labels[^1].Length >= 2 && labels[^1].All(char.IsAsciiLetter);
    }

    /// <summary>"lisa.example.com": an address without its @.</summary>
    private static bool LooksLikeAddress(FoundPhrases found, bool[] taken)
    {
        for (var at = 1; at < found.Words.Count; at++)
        {
            var word = found.Words[at];
            if (!taken[at] && word.Before == Break.Strong && word.Start == found.Words[at - 1].End + 1 && TopLevel.Contains(word.Text))
            {
                for (var before = at - 1; before >= 0 && found.Words[before].End + 1 >= found.Words[before + 1].Start; before--)
                {
                    taken[before] = true;
                }

                taken[at] = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>A stretch without spaces around an @, as typed; a space beside the @ is closed, and a dictated ending is written out.</summary>
    private static Candidate Written(Utterance utterance, FoundPhrases found, int at)
    {
        var word = found.Words[at];
        var text = utterance.WordsAt(utterance.SpanOf(word.Start, word.End - word.Start));
        text = text[(text.LastIndexOfAny([':', '<', '(', '[', '"']) + 1)..].TrimEnd('.', ',', ';', '!', '?', ')', '>', ']', '"', '\'').TrimStart('\'');
        var ending = new StringBuilder(text);
        var end = at + 1;
        while (end + 1 < found.Words.Count && found.Words[end].Before == Break.None && found.Begins("Dot", end))
        {
            ending.Append('.').Append(found.Words[end + 1].Text);
            end += 2;
        }

        return new Candidate(ending.ToString(), at, end);
    }

    /// <summary>An address in words, recognised by its "at".</summary>
    private static Candidate? Spoken(FoundPhrases found, DigitWords digits, int at)
    {
        var afterAt = found.EndFrom("At", at);
        if (afterAt == at || at == 0 || afterAt >= found.Words.Count)
        {
            return null;
        }

        // Plain "at" is a word like others: only a dictated domain after it makes an address.
        var (domain, end) = Domain(found, afterAt);
        var isSure = found.Words[at].Text is not "at";
        if (!isSure && !domain.Contains('.', StringComparison.Ordinal) && !found.Begins("MailHost", afterAt))
        {
            return null;
        }

        var (local, first) = LocalPart(found, at);
        return local.Length == 0 && !isSure ? null : new Candidate($"{Spelt(found, digits, first, at)}@{domain}", first, end);
    }

    private static (string Domain, int End) Domain(FoundPhrases found, int first)
    {
        var domain = new StringBuilder(found.Words[first].Text);
        var end = first + 1;
        while (end + 1 < found.Words.Count)
        {
            var mark = Mark(found, end);
            if (mark.Sign is '.' or '-' && mark.End < found.Words.Count)
            {
                domain.Append(mark.Sign).Append(found.Words[mark.End].Text);
                end = mark.End + 1;
            }
            else if (found.Words[end].Before == Break.Strong && found.Words[end].Start == found.Words[end - 1].End + 1)
            {
                domain.Append('.').Append(found.Words[end].Text);
                end++;
            }
            else
            {
                break;
            }
        }

        if (end < found.Words.Count && found.Words[end].Before == Break.Strong && found.Words[end].Start == found.Words[end - 1].End + 1)
        {
            domain.Append('.').Append(found.Words[end].Text);
            end++;
        }

        return (domain.ToString(), end);
    }

    /// <summary>Walks to the left: words with "dot", "underscore" and the like between them, or else words that stand side by side, up to "my e-mail is".</summary>
    private static (string Local, int First) LocalPart(FoundPhrases found, int at)
    {
        var local = string.Empty;
        var first = at;
        var hasMark = false;
        for (var word = at - 1; word >= 0; word--)
        {
            if (found.Words[word + 1].Before != Break.None && first < at && !IsTypedMark(found, word + 1))
            {
                break;
            }

            if (MarkEndingAt(found, word) is { } mark && first < at && mark.First > 0)
            {
                local = mark.Sign + local;
                hasMark = true;
                word = mark.First;
                first = word;
                continue;
            }

            var joined = first < at && IsTypedMark(found, word + 1);
            var follows = first == at || (local.Length > 0 && local[0] is '.' or '_' or '-' or '+');
            if (!follows && !joined && (hasMark && !found.Words[word + 1].IsNumber))
            {
                break;
            }

            // "J o e": letters that are spelt out.
            var isSpelt = first < at && found.Words[word].Text.Length == 1 && found.Words[word + 1].Text.Length == 1;
            if (!follows && !joined && !isSpelt && found.Begins("AddressStop", word))
            {
                break;
            }

            if (first == at && found.Begins("AddressStop", word))
            {
                break;
            }

            local = found.Words[word].Text + (joined ? "." : string.Empty) + local;
            hasMark |= joined;
            first = word;
        }

        return (local, first);
    }

    /// <summary>The words of a local part from left to right: signs as signs, numbers in words as figures.</summary>
    private static string Spelt(FoundPhrases found, DigitWords digits, int first, int end)
    {
        var local = new StringBuilder();
        for (var word = first; word < end;)
        {
            if (word > first && Mark(found, word) is { End: > 0 } mark && mark.End < end)
            {
                local.Append(mark.Sign);
                word = mark.End;
                continue;
            }

            if (word > first && IsTypedMark(found, word))
            {
                local.Append('.');
            }

            // "O" is a letter here.
            var (number, words) = found.Words[word].Text is "o" ? default : digits.Read(found.Words, word);
            local.Append(number ?? found.Words[word].Text);
            word += Math.Max(1, words);
        }

        return local.ToString();
    }

    private static bool IsTypedMark(FoundPhrases found, int word) =>
        found.Words[word].Before == Break.Strong && found.Words[word].Start == found.Words[word - 1].End + 1;

    private static (char Sign, int End) Mark(FoundPhrases found, int word)
    {
        foreach (var (section, sign) in Marks)
        {
            if (found.EndFrom(section, word) is var end && end > word)
            {
                return (sign, end);
            }
        }

        return default;
    }

    private static (char Sign, int First)? MarkEndingAt(FoundPhrases found, int word)
    {
        foreach (var (section, sign) in Marks)
        {
            foreach (var match in found.Of(section))
            {
                if (match.End == word + 1)
                {
                    return (sign, match.First);
                }
            }
        }

        return null;
    }

    private readonly record struct Candidate(string Text, int First, int End);
}
