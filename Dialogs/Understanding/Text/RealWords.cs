using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Words that are meant as they stand (<c>realWords.txt</c>): everyday words, and such as look like a misspelling of a word that counts. By them a
/// misspelling, or the name of an unknown medicine, is told from ordinary speech.
/// </summary>
internal sealed class RealWords
{
    private const int ShortestStem = 3;
    private const int LongestWord = 40;
    private const double AsGoodAsTheSame = 1;

    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "ies", "y", "e", "ment", "ent", "ait", "ais", "aient", "ees", "ant", "ants"];

    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string> commonest;
    private readonly Lazy<NearestWord> nearest;

    private RealWords(IEnumerable<string> words, IEnumerable<string> commonest)
    {
        this.commonest = commonest.ToFrozenSet(StringComparer.Ordinal);
        this.words = words.ToFrozenSet(StringComparer.Ordinal);
        nearest = new Lazy<NearestWord>(() => new NearestWord(this.words));
    }

    /// <summary>Those of each language.</summary>
    internal static FrozenDictionary<Language, RealWords> ByLanguage { get; } = Language.All.ToFrozenDictionary(language => language, Load);

    /// <summary>Those of all languages.</summary>
    internal static RealWords OfAllLanguages { get; } = new(ByLanguage.Values.SelectMany(one => one.words), []);

    /// <summary>These and others: those of the visitor's complaint, which are no medicines either.</summary>
    internal RealWords With(IEnumerable<string> others) => new(words.Concat(others), commonest);

    /// <summary>Whether a folded word is one of the commonest, by which the language of a message is told.</summary>
    internal bool IsCommonest(string word) => commonest.Contains(word);

    /// <summary>Whether a folded word stands in the list itself.</summary>
    internal bool ContainsExactly(string word) => words.Contains(word);

    /// <summary>Whether a folded word is a real one, or a slip of the finger away from one.</summary>
    internal bool Resembles(string word) => Contains(word) || nearest.Value.To(word, AsGoodAsTheSame) is not null;

    /// <summary>Whether a folded word, or what it is an inflection of, is a real one.</summary>
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

    private static RealWords Load(Language language)
    {
        var book = PhraseBook.Load(language, "realWords");
        return new RealWords(Words("words"), Words("commonest"));

        IEnumerable<string> Words(string section) => book.Phrases(section).SelectMany(line => Utterance.FoldText(line).Split(' '));
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
