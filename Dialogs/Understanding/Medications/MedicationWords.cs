using System.Text.Json;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>The words for medicines and what became of them, as a message in one language is read; words of the other languages are understood too.</summary>
internal sealed class MedicationWords
{
    private const double MostWrongLetters = 1.5;

    private readonly RealWords realHere;
    private readonly PhraseLexicon<MedicineName> classes;
    private readonly PhraseLexicon<CueMeaning> cues;
    private readonly PhraseLexicon<WholeMeaning> wholes;
    private readonly NearestWord corrections;

    private MedicationWords(Language language, MedicineCatalogue medicines, IReadOnlyDictionary<Language, Books> books)
    {
        realHere = RealWords.ByLanguage[language];
        var here = books[language];
        var everywhere = books.OrderByDescending(entry => entry.Key == language).Select(entry => entry.Value).ToList();
        classes = new PhraseLexicon<MedicineName>(
            [.. everywhere.SelectMany(book => ClassPhrases(book, medicines)), .. ClassIds(medicines, everywhere)]);
        cues = new PhraseLexicon<CueMeaning>(
            [.. CuePhrases(here, isForeign: false), .. everywhere.Skip(1).SelectMany(book => CuePhrases(book, isForeign: true))]);
        wholes = new PhraseLexicon<WholeMeaning>(
            [.. WholePhrases(here, isForeign: false), .. everywhere.Skip(1).SelectMany(book => WholePhrases(book, isForeign: true))]);
        Numbers = NumbersOf(everywhere);
        Units = UnitsOf(everywhere);
        Prepositions = WordsOf("prepositions");
        NoLengthAfter = WordsOf("noLengthAfter");
        NoLengthBefore = WordsOf("noLengthBefore");
        NameEndings = [.. everywhere.SelectMany(book => book.Medicines.Phrases("nameEndings")).SelectMany(TextWords.Of).Distinct(StringComparer.Ordinal)];
        var own = new[] { classes.Vocabulary, cues.Vocabulary, wholes.Vocabulary };
        Vocabulary = own.SelectMany(words => words).ToHashSet(StringComparer.Ordinal);

        // A slip is mended into a word of the message's own language.
        corrections = new NearestWord(ClassPhrases(here, medicines).Select(phrase => phrase.Pattern)
            .Concat(CuePhrases(here, isForeign: false).Select(phrase => phrase.Pattern)).Concat(WholePhrases(here, isForeign: false).Select(phrase => phrase.Pattern))
            .SelectMany(pattern => pattern.Words).Where(word => word.Length > 4).Distinct(StringComparer.Ordinal));

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
    internal IReadOnlySet<string> Vocabulary { get; }

    /// <summary>Builds the words of every language.</summary>
    internal static Dictionary<Language, MedicationWords> OfAllLanguages(MedicineCatalogue medicines)
    {
        var books = Language.All.ToDictionary(language => language, language => new Books(
            PhraseBook.Load(language, "medicines"), PhraseBook.Load(language, "medicineOutcomes")));
        return Language.All.ToDictionary(language => language, language => new MedicationWords(language, medicines, books));
    }

    /// <summary>The word that a misspelt one was meant to be; null when there is none.</summary>
    internal string? Corrected(string word) =>
        word.EndsWith("in", StringComparison.Ordinal) && Vocabulary.Contains(word + "g") ? word + "g" : corrections.To(word, MostWrongLetters);

    /// <summary>Finds classes, and marks their words as taken.</summary>
    internal List<FoundPhrase<MedicineName>> FindClasses(TextWords words, bool[] taken)
    {
        var found = classes.Find(words, taken);
        foreach (var one in found)
        {
            Array.Fill(taken, true, one.From, one.To - one.From);
        }

        return found;
    }

    /// <summary>Finds what is told about medicines.</summary>
    internal List<FoundPhrase<CueMeaning>> FindCues(TextWords words, bool[] taken) =>
        [.. cues.Find(words, taken).Where(one => !one.Meaning.IsForeign || !IsOrdinaryHere(words, one.From, one.To))];

    /// <summary>Finds what is told about all medicines at once.</summary>
    internal List<FoundPhrase<WholeMeaning>> FindWholes(TextWords words, bool[] taken) =>
        [.. wholes.Find(words, taken).Where(one => !one.Meaning.IsForeign || !IsOrdinaryHere(words, one.From, one.To))];

    // "plus" and "on" are other words in the other language.
    private bool IsOrdinaryHere(TextWords words, int from, int to) => to == from + 1 && realHere.ContainsExactly(words[from].Text);

    private static IEnumerable<(PhrasePattern Pattern, MedicineName Meaning)> ClassPhrases(Books book, MedicineCatalogue medicines) =>
        medicines.Classes.SelectMany(id => book.Patterns($"class:{id}").Select(pattern => (pattern, new MedicineName(MedicineNameKind.Class, id))));

    // A class that the word files do not know is named by its id: "sleepingPills" is "sleeping pills".
    private static IEnumerable<(PhrasePattern Pattern, MedicineName Meaning)> ClassIds(MedicineCatalogue medicines, IReadOnlyList<Books> books)
    {
        var vague = books.SelectMany(book => book.Medicines.Phrases("classesTooWide")).ToHashSet(StringComparer.Ordinal);
        foreach (var id in medicines.Classes.Where(id => !vague.Contains(id) && !books.Any(book => book.Medicines.Has($"class:{id}"))))
        {
            var name = string.Concat(id.Select(letter => char.IsUpper(letter) ? $" {letter}" : letter.ToString()));
            yield return (PhrasePattern.Parse(name, _ => []), new MedicineName(MedicineNameKind.Class, id));
        }
    }

    private static IEnumerable<(PhrasePattern Pattern, CueMeaning Meaning)> CuePhrases(Books book, bool isForeign)
    {
        foreach (var cue in Enum.GetValues<Cue>())
        {
            var section = JsonNamingPolicy.CamelCase.ConvertName(cue.ToString());
            foreach (var pattern in book.Patterns($"{section}.of"))
            {
                yield return (pattern, new CueMeaning(cue, StandsBefore: true, isForeign));
            }

            foreach (var pattern in book.Patterns(section))
            {
                yield return (pattern, new CueMeaning(cue, StandsBefore: false, isForeign));
            }
        }
    }

    private static IEnumerable<(PhrasePattern Pattern, WholeMeaning Meaning)> WholePhrases(Books book, bool isForeign) =>
        Enum.GetValues<WholeAnswer>().SelectMany(answer =>
            book.Patterns(JsonNamingPolicy.CamelCase.ConvertName(answer.ToString())).Select(pattern => (pattern, new WholeMeaning(answer, isForeign))));

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

    /// <summary>The two word files of a language; every phrase is read once, for all languages that it is looked for in.</summary>
    private sealed class Books(PhraseBook medicines, PhraseBook outcomes)
    {
        private readonly Dictionary<string, List<PhrasePattern>> patterns = new(StringComparer.Ordinal);

        internal PhraseBook Medicines => medicines;

        internal List<PhrasePattern> Patterns(string section)
        {
            if (!patterns.TryGetValue(section, out var found))
            {
                patterns[section] = found =
                [
                    .. medicines.Phrases(section).Select(phrase => PhrasePattern.Parse(phrase, medicines.Phrases)),
                    .. outcomes.Phrases(section).Select(phrase => PhrasePattern.Parse(phrase, outcomes.Phrases)),
                ];
            }

            return found;
        }
    }
}
