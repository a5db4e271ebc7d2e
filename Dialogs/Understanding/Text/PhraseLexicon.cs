namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A phrase that was found.</summary>
/// <typeparam name="TMeaning">What phrases mean.</typeparam>
/// <param name="Meaning">What it means.</param>
/// <param name="From">First word.</param>
/// <param name="To">First word after it.</param>
/// <param name="IsForeign">It is of another language than the message.</param>
internal readonly record struct FoundPhrase<TMeaning>(TMeaning Meaning, int From, int To, bool IsForeign = false);

/// <summary>
/// Phrases with their meanings, of all languages, found in a sequence of words from left to right, none inside another: the longest at a place
/// counts, of equally long ones that of the message's own language, and of those the one that was given first.
/// </summary>
/// <typeparam name="TMeaning">What phrases mean.</typeparam>
internal sealed class PhraseLexicon<TMeaning>
    where TMeaning : struct
{
    private readonly PhraseIndex index;
    private readonly List<(Language Language, TMeaning Meaning)> meanings = [];
    private readonly Dictionary<Language, HashSet<string>> words = Language.All.ToDictionary(language => language, _ => new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Reads the phrases.</summary>
    /// <param name="phrases">Phrases and meanings with the book whose sections they name, the most important first.</param>
    internal PhraseLexicon(IEnumerable<(Language Language, PhraseBook Book, string Phrase, TMeaning Meaning)> phrases)
    {
        var shorthand = Language.All.ToDictionary(language => language, language => Shorthand.Load([language], "shorthand"));
        var graph = new PhraseGraph();
        var compilers = new Dictionary<(Language Language, PhraseBook), PhraseCompiler>();
        var numbers = new Dictionary<(Language, TMeaning), int>();
        foreach (var (language, book, phrase, meaning) in phrases)
        {
            if (!compilers.TryGetValue((language, book), out var compiler))
            {
                compilers[(language, book)] = compiler = new PhraseCompiler(book.Find, word => TextWords.Of(word).SelectMany(part => shorthand[language].LongForm(part) ?? [part]), graph);
            }

            if (numbers.TryAdd((language, meaning), meanings.Count))
            {
                meanings.Add((language, meaning));
            }

            compiler.Add(phrase, numbers[(language, meaning)]);
        }

        foreach (var (one, compiler) in compilers)
        {
            words[one.Language].UnionWith(compiler.Words);
        }

        index = new PhraseIndex(graph, forgiving: false);
    }

    /// <summary>Every word of every phrase of a language.</summary>
    internal IReadOnlySet<string> WordsOf(Language language) => words[language];

    /// <summary>Finds phrases.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="taken">Words that belong to something else, and that no phrase may touch.</param>
    /// <param name="language">The language of the message.</param>
    internal List<FoundPhrase<TMeaning>> Find(TextWords text, bool[] taken, Language language)
    {
        var read = new string[text.Count];
        var breaks = new Break[text.Count];
        for (var i = 0; i < text.Count; i++)
        {
            read[i] = taken[i] ? string.Empty : text[i].Text;
            breaks[i] = taken[i] ? Break.Strong : (Break)text[i].Before;
        }

        var found = new List<FoundPhrase<TMeaning>>();
        var best = -1;
        foreach (var (section, first, end) in index.Find(read, breaks))
        {
            var isForeign = meanings[section].Language != language;
            var phrase = new FoundPhrase<TMeaning>(meanings[section].Meaning, first, end, isForeign);
            if (found.Count == 0 || first >= found[^1].To)
            {
                found.Add(phrase);
                best = section;
            }
            else if (first == found[^1].From && (end > found[^1].To || (end == found[^1].To && (found[^1].IsForeign && !isForeign || (found[^1].IsForeign == isForeign && section < best)))))
            {
                found[^1] = phrase;
                best = section;
            }
        }

        return found;
    }
}
