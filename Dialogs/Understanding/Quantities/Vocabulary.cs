using System.Globalization;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// The words of one language that quantities are made of, found one after the other: the longest phrase that stands at a place counts.
/// A section <c>[Meaning]</c> or <c>[Meaning.value]</c> of a word file holds phrases of that meaning; a section in lower case is a macro,
/// used as <c>{name}</c> in a phrase and standing for any of its own.
/// </summary>
internal sealed class Vocabulary
{
    private const int MostEmphasis = 2;

    private readonly PhraseIndex index;
    private readonly List<(Entry Entry, bool IsMade)> meanings = [];
    private readonly Dictionary<string, Entry> alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> countingWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> onlyCounted = new(StringComparer.Ordinal);
    private readonly Shorthand shorthand;

    private Vocabulary(Language language, MedicineCatalogue medicines)
    {
        Language = language;
        shorthand = Shorthand.Load([language], "shorthand");
        var graph = new PhraseGraph();
        PhraseBook[] books = [.. Files.Select(file => PhraseBook.Load(language, file))];
        var compiler = new PhraseCompiler(macro => Array.Find(books, book => book.Has(macro))?.Phrases(macro), WordsOf, graph);
        var numbers = new Dictionary<(Entry, bool), int>();
        foreach (var book in books)
        {
            AddAll(book, (phrase, entry) => Add(phrase, entry, isMade: phrase.Contains('{', StringComparison.Ordinal)));
        }

        foreach (var medicine in medicines.Medicines)
        {
            var meaning = medicine.Role is MedicineRole.Acute ? Meaning.AcuteMedicine : Meaning.PreventiveMedicine;
            foreach (var name in medicine.Brands.Concat(medicine.French).Append(medicine.Generic))
            {
                Add(string.Join(' ', WordsOf(name)), new Entry(meaning, 0, 0), isMade: true);
            }
        }

        words.UnionWith(compiler.Words);
        index = new PhraseIndex(graph, forgiving: false);
        foreach (var (word, found) in graph.Alone)
        {
            alone[word] = Best(found)!;
            if (found.Any(number => IsCounting(meanings[number].Entry.Meaning)))
            {
                countingWords.Add(word);
            }
        }

        void Add(string phrase, Entry entry, bool isMade)
        {
            if (!numbers.TryGetValue((entry, isMade), out var number))
            {
                numbers[(entry, isMade)] = number = meanings.Count;
                meanings.Add((entry, isMade));
            }

            compiler.Add(phrase, number);
        }
    }

    /// <summary>Names of the word files.</summary>
    internal static IReadOnlyList<string> Files { get; } = ["numbers", "frequency", "duration", "onset", "age"];

    internal Language Language { get; }

    /// <summary>Every word that occurs in a phrase.</summary>
    internal IReadOnlySet<string> Words => words;

    /// <summary>Words that count, and are looked for behind misspelt ones: numbers, units, months, "every", "headache"; not the small words around.</summary>
    internal IReadOnlySet<string> CountingWords => countingWords;

    /// <summary>Reads the word files of a language, and the names of medicines: a number beside one is a number of days with it, or the length of its trial.</summary>
    internal static Vocabulary Load(Language language, MedicineCatalogue medicines) => new(language, medicines);

    /// <summary>The one word of these that a short form stands for; null when it stands for none.</summary>
    internal string? LongForm(string word) => shorthand.LongForm(word) is [var one] && words.Contains(one) ? one : null;

    /// <summary>All single number words.</summary>
    internal IEnumerable<string> NumberWords => alone.Keys.Where(IsNumberWord);

    /// <summary>Whether a word by itself is a number word.</summary>
    internal bool IsNumberWord(string word) => alone.GetValueOrDefault(word)?.Meaning is Meaning.NumberWord;

    /// <summary>Whether a word is a unit or number only next to what is counted ("our" for "hour").</summary>
    internal bool IsOnlyCounted(string word) => onlyCounted.Contains(word);

    /// <summary>The longest phrase that begins at a piece. Words of emphasis may stand inside it ("all freaking day").</summary>
    /// <returns>Its meaning and the number of pieces that it covers; no pieces when there is none.</returns>
    internal (Entry Entry, int Pieces) LongestAt(IReadOnlyList<Piece> pieces, int at) => Longest(index.Start, pieces, at, at, MostEmphasis);

    private (Entry Entry, int Pieces) Longest(PhraseAutomaton.Place place, IReadOnlyList<Piece> pieces, int first, int at, int emphasisLeft)
    {
        (Entry Entry, int Pieces) best = default;
        if (at > first && Best(place.Found) is { } entry)
        {
            best = (entry, at - first);
        }

        if (at >= pieces.Count || pieces[at].Kind is not (PieceKind.Word or PieceKind.Number or PieceKind.Ordinal))
        {
            return best;
        }

        if (index.After(place, pieces[at].Text) is { } next && Longest(next, pieces, first, at + 1, emphasisLeft) is { Pieces: > 0 } longer)
        {
            best = longer;
        }

        // "All freaking day", "every single morning".
        if (at > first && emphasisLeft > 0 && place.GoesOn && alone.GetValueOrDefault(pieces[at].Text)?.Meaning is Meaning.Emphasis
            && Longest(place, pieces, first, at + 1, emphasisLeft - 1) is var around && around.Pieces > Math.Max(best.Pieces, at - first + 1))
        {
            best = around;
        }

        return best;
    }

    /// <summary>What a phrase of the word files means.</summary>
    internal sealed record Entry(Meaning Meaning, decimal Low, decimal High);

    private static Entry EntryOf(string section)
    {
        var dot = section.IndexOf('.', StringComparison.Ordinal);
        var meaning = Enum.Parse<Meaning>(dot < 0 ? section : section[..dot]);
        if (dot < 0)
        {
            return new Entry(meaning, 0, 0);
        }

        var value = section[(dot + 1)..];
        if (value.IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
        {
            return new Entry(meaning, Number(value[..dash]), Number(value[(dash + 1)..]));
        }

        var ratio = value.Split(':');
        var number = ratio.Length == 2 ? Number(ratio[0]) / Number(ratio[1]) : Number(value);
        return new Entry(meaning, number, number);

        static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    private static List<string> WordsOf(string phrase) => [.. PieceReader.Read(Utterance.FoldText(phrase)).Select(piece => piece.Text)];

    /// <summary>A phrase that is written out goes before one that is made of macros, or a medicine's name; of two of a kind the first counts.</summary>
    private Entry? Best(IEnumerable<int> found) =>
        found.Select(number => meanings[number]).OrderBy(meaning => meaning.IsMade).Select(meaning => meaning.Entry).FirstOrDefault();

    private void AddAll(PhraseBook book, Action<string, Entry> add)
    {
        foreach (var section in book.Sections.Order(StringComparer.Ordinal).Where(section => char.IsAsciiLetterUpper(section[0])))
        {
            if (string.Equals(section, nameof(Meaning.OnlyCounted), StringComparison.Ordinal))
            {
                onlyCounted.UnionWith(book.Phrases(section));
                continue;
            }

            var entry = EntryOf(section);
            foreach (var phrase in book.Phrases(section))
            {
                add(phrase, entry);
            }
        }
    }

    private static bool IsCounting(Meaning meaning) => meaning is Meaning.NumberWord or Meaning.Number or Meaning.Count
        or (>= Meaning.Minute and <= Meaning.Pill)
        or Meaning.Every or Meaning.Other or Meaning.Daily or Meaning.Constant or Meaning.Nearly or (>= Meaning.Weekend and <= Meaning.Yearly)
        or Meaning.AtLeast or Meaning.AtMost or Meaning.Between or Meaning.Usually or Meaning.Sometimes or Meaning.Severe or Meaning.Mild
        or Meaning.Untreated or Meaning.Since or Meaning.MonthName or Meaning.Season or Meaning.Holiday
        or Meaning.AcuteMedicine or Meaning.PreventiveMedicine;
}
