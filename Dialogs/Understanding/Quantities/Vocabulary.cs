using System.Globalization;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// The words of one language that quantities are made of, as a tree of words: the longest phrase that stands at a place is found in one walk.
/// A section <c>[Meaning]</c> or <c>[Meaning.value]</c> of a word file holds phrases of that meaning; a section in lower case is a macro,
/// used as <c>{name}</c> in a phrase and standing for any of its own; <c>[Spelling.word]</c> lists misspellings of a word.
/// </summary>
internal sealed class Vocabulary
{
    private const int MostEmphasis = 2;
    private const string SpellingPrefix = "Spelling.";
    private static readonly string[] Files = ["numbers", "frequency", "duration", "onset", "age"];

    private readonly Node root = new();
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> countingWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> onlyCounted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> spellings = new(StringComparer.Ordinal);
    private readonly List<string> ambiguous = [];

    private Vocabulary(Language language) => Language = language;

    internal Language Language { get; }

    /// <summary>Every word that occurs in a phrase.</summary>
    internal IReadOnlySet<string> Words => words;

    /// <summary>Words that count, and are looked for behind misspelt ones: numbers, units, months, "every", "headache"; not the small words around.</summary>
    internal IReadOnlySet<string> CountingWords => countingWords;

    /// <summary>Phrases that stand under two meanings, of which the first counts; there should be none.</summary>
    internal IReadOnlyList<string> Ambiguous => ambiguous;

    /// <summary>Reads the word files of a language, and the names of medicines: a number beside one is a number of days with it, or the length of its trial.</summary>
    internal static Vocabulary Load(Language language, MedicineCatalogue medicines)
    {
        var vocabulary = new Vocabulary(language);
        PhraseBook[] books = [.. Files.Select(file => PhraseBook.Load(language, file))];
        foreach (var book in books)
        {
            vocabulary.Add(book, books);
        }

        foreach (var medicine in medicines.Medicines)
        {
            var meaning = medicine.Role is MedicineRole.Acute ? Meaning.AcuteMedicine : Meaning.PreventiveMedicine;
            foreach (var name in medicine.Brands.Concat(medicine.French).Append(medicine.Generic))
            {
                vocabulary.Add(WordsOf(name), new Entry(meaning, 0, 0), name, isMade: true);
            }
        }

        return vocabulary;
    }

    /// <summary>The word that a listed misspelling means; null when it is not listed.</summary>
    internal string? Spelling(string word) => spellings.GetValueOrDefault(word);

    /// <summary>All single number words.</summary>
    internal IEnumerable<string> NumberWords => words.Where(IsNumberWord);

    /// <summary>Whether a word by itself is a number word.</summary>
    internal bool IsNumberWord(string word) => root.Next(word)?.Entry?.Meaning is Meaning.NumberWord;

    /// <summary>Whether a word is a unit or number only next to what is counted ("our" for "hour").</summary>
    internal bool IsOnlyCounted(string word) => onlyCounted.Contains(word);

    /// <summary>The longest phrase that begins at a piece. Words of emphasis may stand inside it ("all freaking day").</summary>
    /// <returns>Its meaning and the number of pieces that it covers; no pieces when there is none.</returns>
    internal (Entry Entry, int Pieces) LongestAt(IReadOnlyList<Piece> pieces, int at) => Longest(root, pieces, at, at, MostEmphasis);

    private (Entry Entry, int Pieces) Longest(Node node, IReadOnlyList<Piece> pieces, int first, int at, int emphasisLeft)
    {
        (Entry Entry, int Pieces) best = default;
        if (node.Entry is { } entry && at > first)
        {
            best = (entry, at - first);
        }

        if (at >= pieces.Count || pieces[at].Kind is not (PieceKind.Word or PieceKind.Number or PieceKind.Ordinal))
        {
            return best;
        }

        if (node.Next(pieces[at].Text) is { } next && Longest(next, pieces, first, at + 1, emphasisLeft) is { Pieces: > 0 } longer)
        {
            best = longer;
        }

        // "All freaking day", "every single morning".
        if (at > first && emphasisLeft > 0 && node.HasNext && root.Next(pieces[at].Text)?.Entry?.Meaning is Meaning.Emphasis
            && Longest(node, pieces, first, at + 1, emphasisLeft - 1) is var around && around.Pieces > Math.Max(best.Pieces, at - first + 1))
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

    private void Add(PhraseBook book, PhraseBook[] books)
    {
        foreach (var section in book.Sections.Order(StringComparer.Ordinal).Where(section => char.IsAsciiLetterUpper(section[0])))
        {
            if (section.StartsWith(SpellingPrefix, StringComparison.Ordinal))
            {
                foreach (var misspelt in book.Phrases(section))
                {
                    spellings[misspelt] = section[SpellingPrefix.Length..];
                }

                continue;
            }

            if (string.Equals(section, nameof(Meaning.OnlyCounted), StringComparison.Ordinal))
            {
                onlyCounted.UnionWith(book.Phrases(section));
                continue;
            }

            var entry = EntryOf(section);
            foreach (var written in book.Phrases(section))
            {
                var isMade = written.Contains('{', StringComparison.Ordinal);
                foreach (var phrase in Expand(books, written))
                {
                    Add(WordsOf(phrase), entry, phrase, isMade);
                }
            }
        }
    }

    /// <summary>A phrase that is written out goes before one that is made of macros, or a medicine's name; two of a kind with different meanings are a mistake in the files.</summary>
    private void Add(List<string> phrase, Entry entry, string asWritten, bool isMade)
    {
        var node = root;
        foreach (var word in phrase)
        {
            node = node.Make(word);
            words.Add(word);
        }

        if (node.Entry is null || (node.IsMade && !isMade))
        {
            node.Entry = entry;
            node.IsMade = isMade;
        }
        else if (node.IsMade == isMade && node.Entry != entry)
        {
            ambiguous.Add(asWritten);
        }

        if (phrase.Count == 1 && IsCounting(entry.Meaning))
        {
            countingWords.Add(phrase[0]);
        }
    }

    private static bool IsCounting(Meaning meaning) => meaning is Meaning.NumberWord or Meaning.Number or Meaning.Count
        or (>= Meaning.Minute and <= Meaning.Pill)
        or Meaning.Every or Meaning.Other or Meaning.Daily or Meaning.Constant or Meaning.Nearly or (>= Meaning.Weekend and <= Meaning.Yearly)
        or Meaning.AtLeast or Meaning.AtMost or Meaning.Between or Meaning.Usually or Meaning.Sometimes or Meaning.Severe or Meaning.Mild
        or Meaning.Untreated or Meaning.Since or Meaning.MonthName or Meaning.Season or Meaning.Holiday
        or Meaning.AcuteMedicine or Meaning.PreventiveMedicine;

    private static IEnumerable<string> Expand(PhraseBook[] books, string phrase)
    {
        var open = phrase.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [phrase];
        }

        var close = phrase.IndexOf('}', open);
        var macro = phrase[(open + 1)..close];
        var book = Array.Find(books, book => book.Has(macro))
            ?? throw new FormatException($"The phrase '{phrase}' names a section '{macro}' that is in no word file of its language.");
        return book.Phrases(macro).SelectMany(word => Expand(books, phrase[..open] + word + phrase[(close + 1)..]));
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? next;

        internal Entry? Entry { get; set; }

        /// <summary>The phrase that ends here is made of macros.</summary>
        internal bool IsMade { get; set; }

        internal bool HasNext => next is not null;

        internal Node? Next(string word) => next is not null && next.TryGetValue(word, out var node) ? node : null;

        internal Node Make(string word)
        {
            next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!next.TryGetValue(word, out var node))
            {
                next[word] = node = new Node();
            }

            return node;
        }
    }
}
