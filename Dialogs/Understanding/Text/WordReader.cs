using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Reads a visitor's text as plain words: shorthand and contractions of both languages are written out ("idk" is "i do not know",
/// "chu" is "je suis"), so that one phrase in a word file covers the many ways of typing it.
/// </summary>
internal sealed class WordReader
{
    /// <summary>An e-mail address, or what is meant to be one.</summary>
    internal const string Address = "@";

    private static readonly FrozenSet<string> Elided = FrozenSet.Create(
        StringComparer.Ordinal, "j", "l", "d", "c", "s", "n", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu");

    /// <summary>A full stop behind these ends no sentence.</summary>
    private static readonly FrozenSet<string> Abbreviated = FrozenSet.Create(
        StringComparer.Ordinal, "dr", "dre", "mr", "mrs", "ms", "mme", "mlle", "prof", "st", "ste", "vs", "approx", "hrs", "hr", "min", "mins", "ext");

    private static readonly FrozenSet<string> OrdinalEndings = FrozenSet.Create(StringComparer.Ordinal, "s", "st", "nd", "rd", "th", "e", "er", "ere", "eme", "ieme");

    private const int LongestPartOfFraction = 2;

    private readonly Shorthand shorthand;

    private WordReader(Shorthand shorthand) => this.shorthand = shorthand;

    /// <summary>Reads words as they are typed, with no shorthand written out: names may look like it.</summary>
    internal static WordReader AsTyped { get; } = new(Shorthand.None);

    /// <summary>Reads words with the shorthand of all languages written out.</summary>
    internal static WordReader Load() => new(Shorthand.Load(Language.All, "shorthand", "contractions"));

    /// <summary>The plain words of an utterance.</summary>
    internal IReadOnlyList<Word> Read(Utterance utterance) => Read(utterance.Folded, utterance);

    /// <summary>The plain words of folded text.</summary>
    internal IReadOnlyList<Word> Read(string folded) => Read(folded, null);

    /// <summary>One word as typed, without spaces, in its plain form: mostly one word, sometimes several.</summary>
    internal IEnumerable<string> Plain(string word) => Read(word, null).Select(plain => plain.Text);

    private static Break Strength(char separator) => separator switch
    {
        '.' or '!' or '?' or ';' => Break.Strong,
        ',' or ':' or '(' or ')' or '/' or '"' or '[' or ']' or '|' or '*' or '~' or '<' or '>' or '=' => Break.Light,
        _ => Break.None,
    };

    private List<Word> Read(string text, Utterance? utterance)
    {
        var words = new List<Word>();
        var before = Break.Strong;
        for (var i = 0; i < text.Length;)
        {
            var end = EndOfWord(text, i);
            if (end > i)
            {
                Add(words, text, i, end, before, utterance is not null && char.IsUpper(utterance.Text[utterance.SpanOf(i, 1).Start]));
                before = Break.None;
                i = end;
                continue;
            }

            if (text[i] == '?' && words.Count > 0)
            {
                words[^1] = words[^1] with { Asked = true };
            }

            before = (Break)Math.Max((int)before, (int)SetOff(text, i, utterance, words));
            i++;
        }

        return words;
    }

    /// <summary>A hyphen between spaces sets off, one inside a word does not; a new line is folded to a space and is looked up as typed.</summary>
    private static Break SetOff(string text, int at, Utterance? utterance, List<Word> words) => text[at] switch
    {
        '.' when words.Count > 0 && words[^1].End == at && Abbreviated.Contains(text[words[^1].Start..at]) => Break.None,
        '-' => at > 0 && at + 1 < text.Length && text[at - 1] != ' ' && text[at + 1] != ' ' ? Break.None : Break.Light,
        ' ' => utterance is not null && utterance.Text[utterance.SpanOf(at, 1).Start] is '\n' or '\r' ? Break.Strong : Break.None,
        var separator => Strength(separator),
    };

    private static int EndOfWord(string text, int start)
    {
        if (AddressEnd(text, start) is var address && address > start)
        {
            return address;
        }

        if (text[start] is '&' or '+' or '$' or '%')
        {
            return start + 1;
        }

        if (char.IsAsciiDigit(text[start]))
        {
            var digits = EndOfNumber(text, start);
            var letters = digits;
            while (letters < text.Length && char.IsLetter(text[letters]))
            {
                letters++;
            }

            return OrdinalEndings.Contains(text[digits..letters]) ? letters : digits;
        }

        if (char.IsSurrogate(text[start]) || char.IsSymbol(text[start]))
        {
            return text[start] is '<' or '>' or '=' or '|' or '~' or '^' or '`' ? start : SymbolEnd(text, start);
        }

        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '\'' && end > start && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            if (text[end] == '\'' && Elided.Contains(text[start..end]))
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>"39.5", "1,000", "9/10": a point, comma or slash between figures belongs to them; "416/555/0150" is no fraction.</summary>
    private static int EndOfNumber(string text, int start)
    {
        var end = start + 1;
        var slash = -1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            if (text[end] == '/')
            {
                if (slash >= 0 || end - start > LongestPartOfFraction)
                {
                    return slash >= 0 ? slash : end;
                }

                slash = end;
            }

            end++;
        }

        return end - slash > LongestPartOfFraction + 1 && slash >= 0 ? slash : end;
    }

    /// <summary>An emoji with its skin tone, joiners already being spaces.</summary>
    private static int SymbolEnd(string text, int start)
    {
        var end = start + (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1);
        return end + 1 < text.Length && text[end] == '\uD83C' && text[end + 1] is >= '\uDFFB' and <= '\uDFFF' ? end + 2 : end;
    }

    private static int AddressEnd(string text, int start)
    {
        if (start > 0 && text[start - 1] != ' ')
        {
            return start;
        }

        var end = text.IndexOf(' ', start);
        end = end < 0 ? text.Length : end;
        var at = text.IndexOf('@', start, end - start);
        return at >= start && end - start > 1 ? end : start;
    }

    private void Add(List<Word> words, string text, int start, int end, Break before, bool isCapitalised)
    {
        var written = text[start..end];
        if (written.Contains('@', StringComparison.Ordinal))
        {
            words.Add(new Word(Address, start, end, before, text[end - 1] == '?', IsCapitalised: false));
            return;
        }

        var plain = written.Replace("'", string.Empty, StringComparison.Ordinal);
        if (char.IsHighSurrogate(plain[0]) && plain.Length > 2)
        {
            plain = plain[..2];
        }

        var asElision = end < text.Length && text[end] == '\'';
        if (asElision && plain is "j" && end + 1 < text.Length && !IsVowel(text[end + 1]))
        {
            plain = "je";
        }

        if (asElision || (shorthand.LongForm(written) ?? shorthand.LongForm(plain)) is not { } full)
        {
            words.Add(new Word(plain, start, end, before, Asked: false, isCapitalised));
            return;
        }

        foreach (var word in full)
        {
            words.Add(new Word(word, start, end, before, Asked: false, isCapitalised));
            before = Break.None;
        }
    }

    private static bool IsVowel(char character) => character is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';
}
