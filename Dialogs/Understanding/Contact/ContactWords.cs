using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>The words by which contact details are given, of all languages together: people dictate as they grew up.</summary>
internal sealed class ContactWords
{
    private ContactWords(IReadOnlyList<PhraseBook> books)
    {
        Digits = Pairs(books, "digit");
        Repeats = Pairs(books, "repeat").ToFrozenDictionary(pair => pair.Key, pair => pair.Value[0] - '0', StringComparer.Ordinal);
        Extensions = Set(books, "extension");
        At = Sequences(books, "at");
        Signs = [.. Sign("dot", '.'), .. Sign("underscore", '_'), .. Sign("dash", '-'), .. Sign("plus", '+')];
        Providers = Set(books, "provider");
        Introductions = Sequences(books, "introduction");
        MayIntroduce = Sequences(books, "mayIntroduce");
        Between = Sequences(books, "between");
        Titles = Set(books, "title");
        NotNames = Set(books, "notName");
        Particles = Set(books, "particle");
        Units = Set(books, "unit");
        AfterNames = Set(books, "afterName");

        IEnumerable<(string[] Words, char Sign)> Sign(string section, char sign) => Sequences(books, section).Select(words => (words, sign));
    }

    /// <summary>Digits said in words.</summary>
    internal FrozenDictionary<string, string> Digits { get; }

    /// <summary>"Double", "triple".</summary>
    internal FrozenDictionary<string, int> Repeats { get; }

    /// <summary>What stands before an extension.</summary>
    internal FrozenSet<string> Extensions { get; }

    /// <summary>The @ said in words.</summary>
    internal IReadOnlyList<string[]> At { get; }

    /// <summary>Dot, underscore, dash, plus said in words.</summary>
    internal IReadOnlyList<(string[] Words, char Sign)> Signs { get; }

    /// <summary>Names of mail providers.</summary>
    internal FrozenSet<string> Providers { get; }

    /// <summary>What introduces a name and nothing else.</summary>
    internal IReadOnlyList<string[]> Introductions { get; }

    /// <summary>What may introduce a name.</summary>
    internal IReadOnlyList<string[]> MayIntroduce { get; }

    /// <summary>What stands between first and last name.</summary>
    internal IReadOnlyList<string[]> Between { get; }

    /// <summary>Titles, which are dropped.</summary>
    internal FrozenSet<string> Titles { get; }

    /// <summary>Words that no name is made of.</summary>
    internal FrozenSet<string> NotNames { get; }

    /// <summary>Small words inside a name.</summary>
    internal FrozenSet<string> Particles { get; }

    /// <summary>Units of amounts.</summary>
    internal FrozenSet<string> Units { get; }

    /// <summary>Words that may follow a likely name.</summary>
    internal FrozenSet<string> AfterNames { get; }

    /// <summary>Reads the word files of all languages.</summary>
    internal static ContactWords Load() => new([.. Language.All.Select(language => PhraseBook.Load(language, "contact"))]);

    /// <summary>How many words of <paramref name="words"/>, from <paramref name="at"/>, are one of the sequences: the longest that fits, or 0.</summary>
    internal static int Length(IReadOnlyList<string[]> sequences, IReadOnlyList<ContactToken> words, int at) => sequences
        .Where(sequence => at + sequence.Length <= words.Count && sequence.Select((word, offset) => words[at + offset].Folded == word).All(same => same))
        .Select(sequence => sequence.Length)
        .DefaultIfEmpty()
        .Max();

    private static FrozenSet<string> Set(IReadOnlyList<PhraseBook> books, string section) =>
        books.SelectMany(book => book.Phrases(section)).ToFrozenSet(StringComparer.Ordinal);

    private static List<string[]> Sequences(IReadOnlyList<PhraseBook> books, string section) =>
        [.. books.SelectMany(book => book.Phrases(section)).Distinct(StringComparer.Ordinal).Select(phrase => phrase.Split(' '))];

    private static FrozenDictionary<string, string> Pairs(IReadOnlyList<PhraseBook> books, string section)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parts in books.SelectMany(book => book.Phrases(section)).Select(line => line.Split('=')))
        {
            pairs.TryAdd(parts[0], parts[1]);
        }

        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
