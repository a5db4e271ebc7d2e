using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Finds the phrases of many sections, of all languages, in one walk over the words of a text. A phrase does not reach over the end of a
/// sentence. Long words that are no word of any phrase, but a slip away from one, are read as that word.
/// </summary>
internal sealed class PhraseFinder
{
    private static readonly SpellingRules Forgiven = new(OneSlipFrom: 5, TwoSlipsFrom: int.MaxValue, ChangeFrom: 6, KeepsEnd: true);

    private readonly PhraseGraph graph;
    private readonly PhraseAutomaton automaton;
    private readonly FrozenDictionary<string, int> letters;
    private readonly FrozenDictionary<string, int> beginnings;
    private readonly int number;
    private readonly int longestBeginning;
    private readonly Spelling? spelling;
    private readonly WordReader reader;

    private PhraseFinder(PhraseGraph graph, WordReader reader, bool forgiving)
    {
        this.graph = graph;
        this.reader = reader;

        // A letter is a word that phrases name, or all words alike: those with the same beginning, numbers, and all others.
        var starts = Numbered(graph.Words.Where(word => word.Length > 1 && word[^1] == PhraseGraph.AnyEnding).Select(word => word[..^1]), 2);
        var plain = graph.Words.Where(word => word[^1] != PhraseGraph.AnyEnding && !IsNumber(word)).ToList();
        var readings = new int[2 + starts.Count + plain.Count][];
        var words = graph.Words.Select((word, index) => (word, index)).ToDictionary(one => one.word, one => one.index, StringComparer.Ordinal);
        readings[PhraseAutomaton.Unknown] = [];
        number = 1;
        readings[number] = words.TryGetValue(PhraseGraph.Number, out var figures) ? [figures] : [];
        longestBeginning = starts.Keys.Select(start => start.Length).DefaultIfEmpty().Max();
        foreach (var (start, letter) in starts)
        {
            readings[letter] = [.. Begun(start)];
        }

        var named = Numbered(plain, 2 + starts.Count);
        foreach (var (word, letter) in named)
        {
            readings[letter] = [words[word], .. Begun(word), .. char.IsAsciiDigit(word[0]) ? readings[number] : []];
        }

        letters = named.ToFrozenDictionary(StringComparer.Ordinal);
        beginnings = starts.ToFrozenDictionary(StringComparer.Ordinal);
        spelling = forgiving ? new Spelling(letters.Keys.ToFrozenSet(StringComparer.Ordinal), letters.Keys, Forgiven) : null;
        automaton = new PhraseAutomaton(graph, readings);

        IEnumerable<int> Begun(string word) => Enumerable.Range(1, word.Length)
            .Where(length => starts.ContainsKey(word[..length]))
            .Select(length => words[word[..length] + PhraseGraph.AnyEnding]);
    }

    /// <summary>Names of the sections that are looked for.</summary>
    internal IReadOnlyList<string> Sections => graph.Sections;

    /// <summary>Reads word files of all languages. Sections whose name begins with a capital are found; the others are there to be named in phrases, as <c>{section}</c>.</summary>
    /// <param name="reader">Reads words.</param>
    /// <param name="files">Names of the word files; a phrase names sections of its own file.</param>
    /// <param name="also">Further phrases, by section, that are no word file's: names of medicines.</param>
    /// <param name="forgiving">Whether slips in long words are forgiven; not where any word may be a name.</param>
    internal static PhraseFinder Load(WordReader reader, IReadOnlyList<string> files, IReadOnlyDictionary<string, IReadOnlyList<string>>? also = null, bool forgiving = true)
    {
        var books = Language.All.SelectMany(language => files.Select(file => PhraseBook.Load(language, file)));
        if (also is not null)
        {
            books = books.Append(PhraseBook.Parse(
                "names", string.Join('\n', also.SelectMany(section => section.Value.Prepend($"[{section.Key}]")))));
        }

        return Build(reader, books, forgiving);
    }

    /// <summary>Takes the phrases of some books.</summary>
    internal static PhraseFinder Build(WordReader reader, IEnumerable<PhraseBook> books, bool forgiving = true)
    {
        var whole = new PhraseGraph();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var book in books)
        {
            var compiler = new PhraseCompiler(book, reader, whole);
            foreach (var section in book.Sections.Where(section => char.IsAsciiLetterUpper(section[0])).Order(StringComparer.Ordinal))
            {
                if (!numbers.TryGetValue(section, out var known))
                {
                    numbers[section] = known = whole.AddSection(section);
                }

                compiler.Add(section, known);
            }
        }

        return new PhraseFinder(whole, reader, forgiving);
    }

    /// <summary>Finds all phrases in an utterance, as far as it is read as an answer (<see cref="Utterance.LongestAnswer"/>).</summary>
    internal FoundPhrases Find(Utterance utterance)
    {
        var words = reader.Read(utterance);
        if (utterance.Folded.Length > Utterance.LongestAnswer)
        {
            words = [.. words.TakeWhile(word => word.End <= Utterance.LongestAnswer)];
        }

        return new FoundPhrases(words, Find(words));
    }

    private static bool IsNumber(string word) => string.Equals(word, PhraseGraph.Number, StringComparison.Ordinal);

    private static Dictionary<string, int> Numbered(IEnumerable<string> words, int first)
    {
        var numbered = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            numbered.TryAdd(word, first + numbered.Count);
        }

        return numbered;
    }

    private List<PhraseMatch> Find(IReadOnlyList<Word> words)
    {
        var text = new int[words.Count];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = LetterOf(words[i].Text);
        }

        var matches = new List<PhraseMatch>();
        for (var first = 0; first < text.Length; first++)
        {
            var place = automaton.Next(automaton.Start, text[first]);
            for (var end = first + 1; place is not null; end++)
            {
                foreach (var section in place.Found)
                {
                    matches.Add(new PhraseMatch(graph.Sections[section], first, end));
                }

                place = end < text.Length && words[end].Before != Break.Strong ? automaton.Next(place, text[end]) : null;
            }
        }

        return matches;
    }

    private int LetterOf(string word)
    {
        if (letters.TryGetValue(word, out var letter))
        {
            return letter;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return number;
        }

        for (var length = Math.Min(longestBeginning, word.Length); length > 0; length--)
        {
            if (beginnings.TryGetValue(word[..length], out letter))
            {
                return letter;
            }
        }

        return spelling?.Meant(word) is { } repaired ? letters[repaired] : PhraseAutomaton.Unknown;
    }
}
