namespace ScreeningBot.Dialogs.Understanding;

/// <summary>The words of an utterance, with the pauses between them.</summary>
internal sealed class TextWords
{
    private const string ElidedLetters = "cdjlmnst";
    private const int LongestUnitlessLetters = 3;

    // Pictures that say as much as a word; word files hold them beside the words.
    private static readonly HashSet<string> Verdicts = new(["👍", "👎", "🙌", "💯", "😍", "🙏", "🤮", "🤢", "😴", "🥱", "🧟", "💩", "🗑"], StringComparer.Ordinal);

    private readonly TextWord[] words;

    private TextWords(Utterance utterance, TextWord[] words)
    {
        Utterance = utterance;
        this.words = words;
    }

    /// <summary>Whose words they are.</summary>
    internal Utterance Utterance { get; }

    /// <summary>Number of words.</summary>
    internal int Count => words.Length;

    /// <summary>The word at a place, from 0.</summary>
    internal TextWord this[int index] => words[index];

    /// <summary>Splits an utterance into words.</summary>
    internal static TextWords Of(Utterance utterance)
    {
        var found = new List<TextWord>();
        var folded = utterance.Folded;
        var pause = Pause.Full;
        var i = 0;
        while (i < folded.Length)
        {
            var end = EndOfWord(folded, i);
            if (end == i)
            {
                if (found.Count > 0 && folded[i] == '?')
                {
                    found[^1] = found[^1] with { IsAsked = true };
                }

                if (char.IsSurrogatePair(folded, i) && Verdicts.Contains(folded.Substring(i, 2)))
                {
                    found.Add(new TextWord(folded.Substring(i, 2), i, 2, pause, IsAsked: false, IsCapitalised: false));
                    pause = Pause.None;
                    i += 2;
                    continue;
                }

                pause = Longer(pause, PauseOf(utterance, i));
                if (folded[i] is '&' or '+' or '%')
                {
                    found.Add(new TextWord(folded[i] == '%' ? "%" : "and", i, 1, pause, IsAsked: false, IsCapitalised: false));
                    pause = Pause.None;
                }

                i++;
                continue;
            }

            foreach (var (start, length) in Parts(folded, i, end))
            {
                found.Add(Take(utterance, start, length, pause));
                pause = Pause.None;
            }

            i = end;
        }

        return new TextWords(utterance, [.. found]);
    }

    /// <summary>The words of a text that no visitor wrote: a name, a line of a word file.</summary>
    internal static IReadOnlyList<string> Of(string text) =>
        [.. Of(new Utterance(text, Language.English, DateOnly.MinValue)).words.Select(word => word.Text)];

    /// <summary>The shorthand that these words are written out by.</summary>
    internal static Shorthand ShorthandOf(Language language) => Shorthand.Load([language], "told", "shorthand");

    /// <summary>The same words with others in place of some; the stretches that they came from stay.</summary>
    /// <param name="replacement">What stands for a word: null for the word itself.</param>
    internal TextWords With(Func<string, IReadOnlyList<string>?> replacement)
    {
        var replaced = new List<TextWord>(words.Length);
        foreach (var word in words)
        {
            if (replacement(word.Text) is not { Count: > 0 } others)
            {
                replaced.Add(word);
                continue;
            }

            for (var part = 0; part < others.Count; part++)
            {
                replaced.Add(word with
                {
                    Text = others[part],
                    Before = part == 0 ? word.Before : Pause.None,
                    IsAsked = word.IsAsked && part == others.Count - 1,
                });
            }
        }

        return new TextWords(Utterance, [.. replaced]);
    }

    /// <summary>What follows a word.</summary>
    internal Pause PauseAfter(int index) => index + 1 < words.Length ? words[index + 1].Before : Pause.Full;

    /// <summary>The longest pause inside a stretch of words; none when it is one word.</summary>
    internal Pause PauseWithin(int from, int to)
    {
        var longest = Pause.None;
        for (var i = from + 1; i < to; i++)
        {
            longest = Longer(longest, words[i].Before);
        }

        return longest;
    }

    /// <summary>The visitor's own text of some words, the last one excluded.</summary>
    internal WordSpan SpanOf(int from, int to) => Utterance.SpanOf(words[from].Start, words[to - 1].End - words[from].Start);

    private static Pause Longer(Pause one, Pause other) => one > other ? one : other;

    private static int EndOfWord(string text, int start)
    {
        var i = start;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Joins(text, start, i)))
        {
            i++;
        }

        return i;
    }

    // An apostrophe between letters; a point, comma or slash between figures ("2.5", "9/10").
    private static bool Joins(string text, int start, int at)
    {
        if (at == start || at + 1 >= text.Length)
        {
            return false;
        }

        var (before, after) = (text[at - 1], text[at + 1]);
        return text[at] switch
        {
            '\'' => char.IsLetterOrDigit(before) && char.IsLetter(after),
            '.' or ',' or '/' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            _ => false,
        };
    }

    private static IEnumerable<(int Start, int Length)> Parts(string text, int start, int end)
    {
        var apostrophe = text.IndexOf('\'', start, end - start);
        if (apostrophe >= 0 && IsElision(text.AsSpan(start, apostrophe - start)))
        {
            yield return (start, apostrophe - start);
            start = apostrophe + 1;
        }

        for (var i = start + 1; i < end; i++)
        {
            var figureThenLetter = char.IsAsciiDigit(text[i - 1]) && char.IsLetter(text[i]) && !IsOrdinal(text.AsSpan(i, end - i));
            var letterThenFigure = char.IsLetter(text[i - 1]) && char.IsAsciiDigit(text[i]) && i - start > LongestUnitlessLetters;
            if (figureThenLetter || letterThenFigure)
            {
                yield return (start, i - start);
                start = i;
            }
        }

        if (start < end)
        {
            yield return (start, end - start);
        }
    }

    private static bool IsElision(ReadOnlySpan<char> beforeApostrophe) =>
        (beforeApostrophe.Length == 1 && ElidedLetters.Contains(beforeApostrophe[0], StringComparison.Ordinal))
        || beforeApostrophe is "qu" or "jusqu" or "lorsqu" or "puisqu";

    private static bool IsOrdinal(ReadOnlySpan<char> letters) => letters is "s" or "st" or "nd" or "rd" or "th" or "e" or "er" or "ere" or "eme" or "ieme";

    private static Pause PauseOf(Utterance utterance, int at) => utterance.Folded[at] switch
    {
        '.' when EndsShortTitle(utterance.Folded, at) => Pause.None,
        '.' or '!' or '?' or ';' => Pause.Full,
        ',' or ':' or '(' or ')' or '/' or '=' or '[' or ']' or '*' => Pause.Light,
        '-' => IsBetweenLetters(utterance.Folded, at) ? Pause.None : Pause.Light,
        ' ' when utterance.Text[utterance.SpanOf(at, 1).Start] is '\n' or '\r' => Pause.Full,
        _ => Pause.None,
    };

    // "Dr. Lee": no sentence ends there.
    private static bool EndsShortTitle(string text, int at) =>
        at >= 2 && text.AsSpan(at - 2, 2) is "dr" or "mr" or "vs" && (at == 2 || !char.IsLetterOrDigit(text[at - 3]));

    private static bool IsBetweenLetters(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private static TextWord Take(Utterance utterance, int start, int length, Pause before)
    {
        var text = utterance.Folded.Substring(start, length);
        var origin = utterance.SpanOf(start, length).Start;
        return new TextWord(
            text.Contains('\'', StringComparison.Ordinal) ? text.Replace("'", string.Empty, StringComparison.Ordinal) : text,
            start,
            length,
            before,
            IsAsked: false,
            char.IsUpper(utterance.Text[origin]));
    }
}
