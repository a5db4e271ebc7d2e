namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Finds the phrases of many sections, of all languages, in one walk over the words of a text, with all that overlap. A phrase does not reach
/// over the end of a sentence.
/// </summary>
internal sealed class PhraseFinder
{
    private readonly PhraseGraph graph;
    private readonly PhraseIndex index;
    private readonly WordReader reader;

    private PhraseFinder(PhraseGraph graph, WordReader reader, bool forgiving)
    {
        this.graph = graph;
        this.reader = reader;
        index = new PhraseIndex(graph, forgiving);
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
            var compiler = new PhraseCompiler(book.Find, reader.Plain, whole);
            foreach (var section in book.Sections.Where(section => char.IsAsciiLetterUpper(section[0])).Order(StringComparer.Ordinal))
            {
                if (!numbers.TryGetValue(section, out var known))
                {
                    numbers[section] = known = whole.AddSection(section);
                }

                foreach (var phrase in book.Phrases(section))
                {
                    compiler.Add(phrase, known);
                }
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

        var found = index.Find([.. words.Select(word => word.Text)], [.. words.Select(word => word.Before)]);
        return new FoundPhrases(words, [.. found.Select(one => new PhraseMatch(graph.Sections[one.Section], one.First, one.End))]);
    }
}
