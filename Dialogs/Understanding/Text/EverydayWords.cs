using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Words that everybody uses, by which a misspelling or an unknown name is told from ordinary speech.</summary>
internal sealed class EverydayWords
{
    private const int ShortestStem = 3;
    private const int LongestWord = 40;

    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "ies", "y", "e", "ment", "ent", "ait", "ais", "aient", "ees", "ant", "ants"];

    private const double AsGoodAsTheSame = 1;

    private readonly FrozenSet<string> words;
    private readonly NearestWord nearest;

    private EverydayWords(IEnumerable<string> words)
    {
        this.words = words.ToFrozenSet(StringComparer.Ordinal);
        nearest = new NearestWord(this.words);
    }

    /// <summary>The everyday words of some languages: <c>everyday.txt</c> of each.</summary>
    /// <param name="languages">The languages.</param>
    /// <param name="also">Further words that are no medicines: those of the headache itself.</param>
    internal static EverydayWords Of(IEnumerable<Language> languages, IEnumerable<string>? also = null) => new(languages
        .Select(language => PhraseBook.Load(language, "everyday"))
        .SelectMany(book => book.Phrases("everyday").Concat(book.Phrases("lookAlikes")))
        .SelectMany(TextWords.Of)
        .Concat(also ?? []));

    /// <summary>Whether a folded word stands in the list itself.</summary>
    internal bool ContainsExactly(string word) => words.Contains(word);

    /// <summary>Whether a folded word is an everyday one, or a slip of the finger away from one.</summary>
    internal bool Resembles(string word) => Contains(word) || nearest.To(word, AsGoodAsTheSame) is not null;

    /// <summary>Whether a folded word, or what it is an inflection of, is an everyday one.</summary>
    internal bool Contains(string word)
    {
        if (words.Contains(word))
        {
            return true;
        }

        Span<char> stem = stackalloc char[LongestWord + 2];
        if (word.Length > LongestWord)
        {
            return false;
        }

        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        word.CopyTo(stem);
        foreach (var ending in Endings)
        {
            var length = word.Length - ending.Length;
            if (length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal) && IsInflected(stem, length, lookup))
            {
                return true;
            }

            word.CopyTo(stem);
        }

        return false;
    }

    // "hoping" of "hope", "tries" of "try", "stopped" of "stop"
    private static bool IsInflected(Span<char> word, int length, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        if (lookup.Contains(word[..length]) || (length > ShortestStem && word[length - 1] == word[length - 2] && lookup.Contains(word[..(length - 1)])))
        {
            return true;
        }

        word[length] = 'y';
        if (lookup.Contains(word[..(length + 1)]))
        {
            return true;
        }

        word[length] = 'e';
        word[length + 1] = 'r';
        return lookup.Contains(word[..(length + 1)]) || lookup.Contains(word[..(length + 2)]);
    }
}
