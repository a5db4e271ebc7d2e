using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Word files of every language as one search over the words of a message: what a section is called in English and what it is called in
/// French are phrases of one section, so a message may mix the two. Between the words of a phrase may stand words of the section
/// <c>filler</c>; nothing that denies (<c>denial</c>) or contrasts (<c>contrast</c>) and no end of a sentence is ever skipped.
/// No <see cref="PhraseIndex"/>: what may be skipped is itself found by phrases, and phrases of signs name so many sections that they are matched by what was found of those, not by their words.
/// </summary>
/// <remarks>Sections are searched in the order in which they name each other, each word once an order: the time is linear in the text.</remarks>
internal sealed class CueBook
{
    /// <summary>Words that may stand anywhere within a phrase.</summary>
    internal const string Filler = "filler";

    /// <summary>Words that deny.</summary>
    internal const string Denial = "denial";

    /// <summary>Words that turn a sentence round: "but".</summary>
    internal const string Contrast = "contrast";

    private readonly FrozenDictionary<string, int> sections;
    private readonly CueTrie[] levels;
    private readonly Shorthand shorthand;
    private readonly Spelling spelling;

    private CueBook(FrozenDictionary<string, int> sections, CueTrie[] levels, Shorthand shorthand, Spelling spelling)
    {
        this.sections = sections;
        this.levels = levels;
        this.shorthand = shorthand;
        this.spelling = spelling;
    }

    /// <summary>Reads the word files of these names in every language.</summary>
    /// <exception cref="FormatException">A phrase is not well formed, or names a section that is not there.</exception>
    internal static CueBook Load(params IReadOnlyList<string> files)
    {
        var books = Language.All.SelectMany(_ => files, (language, file) => PhraseBook.Load(language, file)).ToList();
        var written = Shorthand.Load(Language.All, "danger", "shorthand", "contractions");
        var phrases = books.SelectMany(book => book.Sections, (book, name) => (name, lines: book.Phrases(name)))
            .GroupBy(section => section.name, StringComparer.Ordinal)
            .ToDictionary(
                section => section.Key,
                section => section.SelectMany(part => part.lines).Select(line => CuePhrase.Read(Utterance.FoldText(line), phrase => WordsOf(phrase, written))).ToList(),
                StringComparer.Ordinal);
        return new CueBookBuilder(phrases, written).Build();
    }

    internal static CueBook Of(FrozenDictionary<string, int> sections, CueTrie[] levels, Shorthand shorthand, Spelling spelling) =>
        new(sections, levels, shorthand, spelling);

    /// <summary>Finds every phrase of every section.</summary>
    internal CueSearch Search(string folded)
    {
        var words = new WordSequence(folded, WrittenOut);
        var found = new CueSearch(words, sections, IdOf(Filler), IdOf(Denial), IdOf(Contrast));
        foreach (var level in levels)
        {
            level.FindAll(found);
        }

        return found;
    }

    /// <summary>Whether a section means something by itself, by its name: <c>sign.weakness</c>, <c>item.pregnant-or-trying</c>.</summary>
    internal static bool IsMeaning(string section) => section.StartsWith("sign.", StringComparison.Ordinal) || section.StartsWith("item.", StringComparison.Ordinal);

    /// <summary>Whether there is such a section.</summary>
    internal bool Has(string section) => sections.ContainsKey(section);

    private static IReadOnlyList<string> WordsOf(string phrase, Shorthand shorthand)
    {
        if (phrase.All(char.IsAsciiLetterLower))
        {
            return shorthand.LongForm(phrase) ?? [phrase];
        }

        var words = new WordSequence(phrase, shorthand.LongForm);
        return [.. Enumerable.Range(0, words.Count).Select(index => words[index])];
    }

    private IReadOnlyList<string>? WrittenOut(string word) =>
        shorthand.LongForm(word) ?? Apart(word) ?? (spelling.Meant(word) is { } meant ? shorthand.LongForm(meant) ?? [meant] : null);

    private IReadOnlyList<string>? Apart(string word) =>
        spelling.AfterElision(word) is { } rest ? [.. shorthand.LongForm(word[..1]) ?? [word[..1]], .. shorthand.LongForm(rest) ?? [rest]] : null;

    private int IdOf(string section) => sections.GetValueOrDefault(section, -1);
}
