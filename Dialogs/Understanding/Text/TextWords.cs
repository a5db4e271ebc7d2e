namespace ScreeningBot.Dialogs.Understanding;

/// <summary>The words of an utterance as medicines and features are read: first as typed, then shorthand written out, then slips mended.</summary>
internal sealed class TextWords
{
    private readonly Word[] words;

    private TextWords(Utterance utterance, Word[] words)
    {
        Utterance = utterance;
        this.words = words;
    }

    /// <summary>Whose words they are.</summary>
    internal Utterance Utterance { get; }

    /// <summary>Number of words.</summary>
    internal int Count => words.Length;

    /// <summary>The word at a place, from 0.</summary>
    internal Word this[int index] => words[index];

    /// <summary>Splits an utterance into words.</summary>
    internal static TextWords Of(Utterance utterance) => new(utterance, [.. WordReader.AsTyped.Read(utterance)]);

    /// <summary>The words of a text that no visitor wrote: a name, a line of a word file.</summary>
    internal static IReadOnlyList<string> Of(string text) => [.. WordReader.AsTyped.Plain(Utterance.FoldText(text))];

    /// <summary>The shorthand that these words are written out by.</summary>
    internal static Shorthand ShorthandOf(Language language) => Shorthand.Load([language], "told", "shorthand");

    /// <summary>The same words with others in place of some; the stretches that they came from stay.</summary>
    /// <param name="replacement">What stands for a word: null for the word itself.</param>
    internal TextWords With(Func<string, IReadOnlyList<string>?> replacement)
    {
        var replaced = new List<Word>(words.Length);
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
                    Before = part == 0 ? word.Before : Break.None,
                    Asked = word.Asked && part == others.Count - 1,
                });
            }
        }

        return new TextWords(Utterance, [.. replaced]);
    }

    /// <summary>What follows a word.</summary>
    internal Break PauseAfter(int index) => index + 1 < words.Length ? words[index + 1].Before : Break.Strong;

    /// <summary>The longest pause inside a stretch of words; none when it is one word.</summary>
    internal Break PauseWithin(int from, int to)
    {
        var longest = Break.None;
        for (var i = from + 1; i < to; i++)
        {
            longest = Longer(longest, words[i].Before);
        }

        return longest;
    }

    /// <summary>The visitor's own text of some words, the last one excluded.</summary>
    internal WordSpan SpanOf(int from, int to) => Utterance.SpanOf(words[from].Start, words[to - 1].End - words[from].Start);

    private static Break Longer(Break one, Break other) => one > other ? one : other;
}
