using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>What is common to all that is read word by word: shorthand is written out, and the language of a message is told by its commonest words.</summary>
internal sealed class Abbreviations
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> longForms;
    private readonly FrozenSet<string> commonest;

    private Abbreviations(Language language, PhraseBook book)
    {
        Language = language;
        commonest = book.Phrases("commonest").SelectMany(TextWords.Of).ToFrozenSet(StringComparer.Ordinal);
        longForms = book.Phrases("abbreviations")
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(pair => pair.Length == 2 && TextWords.Of(pair[0]) is [var one]
                ? (Short: one, Long: TextWords.Of(pair[1]))
                : throw new FormatException($"abbreviations: '{pair[0]}' must be one word, followed by '=' and what it stands for."))
            .DistinctBy(pair => pair.Short, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Short, pair => pair.Long, StringComparer.Ordinal);
    }

    /// <summary>The language of these words.</summary>
    internal Language Language { get; }

    /// <summary>Reads <c>abbreviations.txt</c> of a language.</summary>
    internal static Abbreviations Of(Language language) => new(language, PhraseBook.Load(language, "abbreviations"));

    /// <summary>The words that stand for a shorthand; null when it is none.</summary>
    internal IReadOnlyList<string>? LongForm(string word) => longForms.GetValueOrDefault(word);

    /// <summary>How many of the commonest words are among these.</summary>
    internal int CommonWordsIn(TextWords words)
    {
        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            count += commonest.Contains(words[i].Text) ? 1 : 0;
        }

        return count;
    }
}
