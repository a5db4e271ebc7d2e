using System.Text.Json;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>The words for medicines and what became of them, as a message in one language is read; words of the other languages are understood too.</summary>
internal sealed class MedicationWords
{
    private const double MostWrongLetters = 1.5;

    private readonly Language language;
    private readonly RealWords realHere;
    private readonly Lexicons lexicons;
    private readonly NearestWord corrections;

    private MedicationWords(Language language, Lexicons lexicons, IReadOnlyDictionary<Language, Books> books)
    {
        this.language = language;
        this.lexicons = lexicons;
        realHere = RealWords.ByLanguage[language];
        var everywhere = books.OrderByDescending(entry => entry.Key == language).Select(entry => entry.Value).ToList();
        Numbers = NumbersOf(everywhere);
        Units = UnitsOf(everywhere);
        Prepositions = WordsOf("prepositions");
        NoLengthAfter = WordsOf("noLengthAfter");
        NoLengthBefore = WordsOf("noLengthBefore");
        NameEndings = [.. everywhere.SelectMany(book => book.Medicines.Phrases("nameEndings")).SelectMany(TextWords.Of).Distinct(StringComparer.Ordinal)];

        // A slip is mended into a word of the message's own language.
        corrections = new NearestWord(lexicons.WordsOf(language).Where(word => word.Length > 4));

        HashSet<string> WordsOf(string section) =>
            everywhere.SelectMany(book => book.Medicines.Phrases(section)).SelectMany(TextWords.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Number words and figures, in months, weeks and so on.</summary>
    internal IReadOnlyDictionary<string, decimal> Numbers { get; }

    /// <summary>Words for units of time: months of each.</summary>
    internal IReadOnlyDictionary<string, decimal> Units { get; }

    /// <summary>Words that tie what stands before to the medicine that follows.</summary>
    internal IReadOnlySet<string> Prepositions { get; }

    /// <summary>Words after which a time is no length of a trial: "every".</summary>
    internal IReadOnlySet<string> NoLengthAfter { get; }

    /// <summary>Words before which a time is no length of a trial: "ago".</summary>
    internal IReadOnlySet<string> NoLengthBefore { get; }

    /// <summary>Endings by which a word is taken for a medicine.</summary>
    internal IReadOnlyList<string> NameEndings { get; }

    /// <summary>Every word of every phrase.</summary>
    internal IReadOnlySet<string> Vocabulary => lexicons.Words;

    /// <summary>Builds the words of every language.</summary>
    internal static Dictionary<Language, MedicationWords> OfAllLanguages(MedicineCatalogue medicines)
    {
        var books = Language.All.ToDictionary(language => language, language => new Books(
            PhraseBook.Load(language, "medicines"), PhraseBook.Load(language, "medicineOutcomes")));
        var all = new Lexicons(
            new PhraseLexicon<MedicineName>([.. books.SelectMany(book => ClassPhrases(book.Key, book.Value, medicines)), .. ClassIds(medicines, [.. books.Values])]),
            new PhraseLexicon<CueMeaning>(books.SelectMany(book => CuePhrases(book.Key, book.Value))),
            new PhraseLexicon<WholeAnswer>(books.SelectMany(book => WholePhrases(book.Key, book.Value))));
        return Language.All.ToDictionary(language => language, language => new MedicationWords(language, all, books));
    }

    /// <summary>The word that a misspelt one was meant to be; null when there is none.</summary>
    internal string? Corrected(string word) =>
        word.EndsWith("in", StringComparison.Ordinal) && Vocabulary.Contains(word + "g") ? word + "g" : corrections.To(word, MostWrongLetters);

    /// <summary>Finds classes, and marks their words as taken.</summary>
    internal List<FoundPhrase<MedicineName>> FindClasses(TextWords words, bool[] taken)
    {
        var found = lexicons.Classes.Find(words, taken, language);
        foreach (var one in found)
        {
            Array.Fill(taken, true, one.From, one.To - one.From);
        }

        return found;
    }

    /// <summary>Finds what is told about medicines.</summary>
    internal List<FoundPhrase<CueMeaning>> FindCues(TextWords words, bool[] taken) =>
        [.. lexicons.Cues.Find(words, taken, language).Where(one => !one.IsForeign || !IsOrdinaryHere(words, one.From, one.To))];

    /// <summary>Finds what is told about all medicines at once.</summary>
    internal List<FoundPhrase<WholeAnswer>> FindWholes(TextWords words, bool[] taken) =>
        [.. lexicons.Wholes.Find(words, taken, language).Where(one => !one.IsForeign || !IsOrdinaryHere(words, one.From, one.To))];

    // "plus" and "on" are other words in the other language.
    private bool IsOrdinaryHere(TextWords words, int from, int to) => to == from + 1 && realHere.ContainsExactly(words[from].Text);

    private static IEnumerable<(Language Language, PhraseBook Book, string Phrase, MedicineName Meaning)> ClassPhrases(Language language, Books books, MedicineCatalogue medicines) =>
        medicines.Classes.SelectMany(id => books.Phrases($"class:{id}").Select(one => (language, one.Book, one.Phrase, new MedicineName(MedicineNameKind.Class, id))));

    // A class that the word files do not know is named by its id: "sleepingPills" is "sleeping pills".
    private static IEnumerable<(Language Language, PhraseBook Book, string Phrase, MedicineName Meaning)> ClassIds(MedicineCatalogue medicines, IReadOnlyList<Books> books)
    {
        var vague = books.SelectMany(book => book.Medicines.Phrases("classesTooWide")).ToHashSet(StringComparer.Ordinal);
        return medicines.Classes.Where(id => !vague.Contains(id) && !books.Any(book => book.Medicines.Has($"class:{id}"))).Select(id => (
            Language.English,
            books[0].Medicines,
            string.Concat(id.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString())),
            new MedicineName(MedicineNameKind.Class, id)));
    }

    private static IEnumerable<(Language Language, PhraseBook Book, string Phrase, CueMeaning Meaning)> CuePhrases(Language language, Books books) =>
        from cue in Enum.GetValues<Cue>()
        let section = JsonNamingPolicy.CamelCase.ConvertName(cue.ToString())
        from told in books.Phrases($"{section}.of").Select(one => (one.Book, one.Phrase, StandsBefore: true)).Concat(books.Phrases(section).Select(one => (one.Book, one.Phrase, StandsBefore: false)))
        select (language, told.Book, told.Phrase, new CueMeaning(cue, told.StandsBefore));

    private static IEnumerable<(Language Language, PhraseBook Book, string Phrase, WholeAnswer Meaning)> WholePhrases(Language language, Books books) =>
        from answer in Enum.GetValues<WholeAnswer>()
        from one in books.Phrases(JsonNamingPolicy.CamelCase.ConvertName(answer.ToString()))
        select (language, one.Book, one.Phrase, answer);

    private static Dictionary<string, decimal> NumbersOf(IEnumerable<Books> books)
    {
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in books.SelectMany(book => book.Medicines.Phrases("numbers")))
        {
            var pair = line.Split('=', 2, StringSplitOptions.TrimEntries);
            numbers.TryAdd(TextWords.Of(pair[0])[0], decimal.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    private static Dictionary<string, decimal> UnitsOf(IEnumerable<Books> books)
    {
        var units = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (section, months) in new[] { ("unit:year", 12m), ("unit:month", 1m), ("unit:week", 1m / 4), ("unit:day", 1m / 30) })
        {
            foreach (var word in books.SelectMany(book => book.Medicines.Phrases(section)).SelectMany(TextWords.Of))
            {
                units.TryAdd(word, months);
            }
        }

        return units;
    }

    /// <summary>The two word files of a language.</summary>
    private sealed record Books(PhraseBook Medicines, PhraseBook Outcomes)
    {
        internal IEnumerable<(PhraseBook Book, string Phrase)> Phrases(string section) =>
            new[] { Medicines, Outcomes }.SelectMany(book => book.Phrases(section), (book, phrase) => (book, phrase));
    }

    /// <summary>All phrases of all languages.</summary>
    private sealed record Lexicons(PhraseLexicon<MedicineName> Classes, PhraseLexicon<CueMeaning> Cues, PhraseLexicon<WholeAnswer> Wholes)
    {
        internal IReadOnlySet<string> Words { get; } = Language.All
            .SelectMany(language => Classes.WordsOf(language).Concat(Cues.WordsOf(language)).Concat(Wholes.WordsOf(language))).ToHashSet(StringComparer.Ordinal);

        internal IEnumerable<string> WordsOf(Language language) =>
            Classes.WordsOf(language).Concat(Cues.WordsOf(language)).Concat(Wholes.WordsOf(language)).Distinct(StringComparer.Ordinal);
    }
}
