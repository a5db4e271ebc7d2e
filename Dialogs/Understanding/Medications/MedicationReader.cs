using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>What a message tells of medicines.</summary>
/// <param name="Language">The language that it is written in.</param>
/// <param name="Typed">Its words, shorthand written out.</param>
/// <param name="Words">The same words, slips mended.</param>
/// <param name="Tellings">All that was found, in its order.</param>
/// <param name="Mentions">Medicines and classes named, with what is told of each.</param>
/// <param name="Whole">What it tells of medicines as a whole, when it names none that was taken; null when nothing.</param>
/// <param name="WholeIsExplicit">The whole answer speaks of taking, or of medicines; a bare "no" does not.</param>
/// <param name="Span">Where it is told.</param>
internal sealed record MedicationsTold(Language Language, TextWords Typed, TextWords Words, IReadOnlyList<Telling> Tellings, IReadOnlyList<Mention> Mentions, WholeAnswer? Whole, bool WholeIsExplicit, WordSpan Span);

/// <summary>Reads all that a message tells of medicines. Built once, shared by the recognisers of medicines and of features.</summary>
internal sealed class MedicationReader
{
    private const int FewestExplicitWords = 3;

    private readonly Dictionary<string, string> classOf;
    private readonly Dictionary<Language, MedicationWords> vocabulary;
    private readonly Dictionary<Language, Shorthand> shorthand;
    private readonly RealWords ordinary;
    private readonly NameIndex names;

    /// <summary>Builds the name index and loads the word files.</summary>
    /// <param name="medicines">The medicines that can be named.</param>
    /// <param name="otherWords">Words of the visitor's complaint, that are no medicines.</param>
    internal MedicationReader(MedicineCatalogue medicines, IEnumerable<string> otherWords)
    {
        classOf = medicines.Medicines.ToDictionary(medicine => medicine.Generic, medicine => medicine.Class, StringComparer.Ordinal);
        vocabulary = MedicationWords.OfAllLanguages(medicines);
        shorthand = Language.All.ToDictionary(language => language, TextWords.ShorthandOf);
        ordinary = RealWords.OfAllLanguages.With(otherWords);
        names = new NameIndex(medicines, [.. Language.All.Select(language => PhraseBook.Load(language, "medicines"))], IsOrdinary);
    }

    /// <summary>Whether a medicine belongs to a class; the tricyclics are antidepressants too (clinical-criteria 3).</summary>
    internal bool IsInClass(string generic, string classId) =>
        classOf.TryGetValue(generic, out var own) && string.Equals(own, classId, StringComparison.Ordinal);

    /// <summary>Reads a message.</summary>
    internal MedicationsTold Read(Utterance utterance)
    {
        var asTyped = TextWords.Of(utterance);
        var language = LanguageOf(asTyped);
        var here = vocabulary[language];
        var typed = asTyped.With(shorthand[language].LongForm);
        var taken = new bool[typed.Count];
        var mentions = names.Find(typed, taken).ConvertAll(found => new Mention(found.Meaning, found.From, found.To));
        var words = typed.With(word => Correction(here, word));
        mentions.AddRange(here.FindClasses(words, taken).Select(found => new Mention(found.Meaning, found.From, found.To)));
        var cues = here.FindCues(words, taken);
        mentions.AddRange(new UnlistedNames(words, here, ordinary).Find(taken, mentions, cues));
        mentions.Sort((one, other) => one.From.CompareTo(other.From));
        foreach (var mention in mentions)
        {
            Array.Fill(taken, true, mention.From, mention.To - mention.From);
        }

        var numbers = new NumbersTold(words, here).Find().Where(told => !mentions.Exists(mention => mention.From < told.To && told.From < mention.To)).ToList();
        cues = [.. cues.Where(cue => !numbers.Exists(told => cue.From < told.To && told.From < cue.To))];
        var tellings = mentions.Select(mention => new Telling(mention.From, mention.To, mention, null, StandsBefore: false, null))
            .Concat(cues.Where(cue => !taken[cue.From]).Select(cue => new Telling(cue.From, cue.To, null, cue.Meaning.Cue, cue.Meaning.StandsBefore, null)))
            .Concat(new TrialLengths(here).Find(words).Where(length => !taken[length.From]).Select(length => new Telling(length.From, length.To, null, null, StandsBefore: false, length.Months)))
            .Concat(numbers)
            .OrderBy(telling => telling.From)
            .ToList();
        Story.Tell(new Tellings(words, tellings, here.Prepositions), negatesAfterwards: language == Language.French);
        return mentions.Exists(mention => !mention.Signals.Contains(Signal.NotTaken) && !mention.IsTakenBack)
            ? new MedicationsTold(language, typed, words, tellings, mentions, null, WholeIsExplicit: false, SpanOf(words, tellings))
            : Whole(language, typed, words, tellings, mentions, here);
    }

    private IReadOnlyList<string>? Correction(MedicationWords here, string word) =>
        word.Length > 4 && !here.Vocabulary.Contains(word) && !ordinary.Contains(word) && here.Corrected(word) is { } right ? [right] : null;

    // From the sentence of the first medicine to the last that is told.
    private static WordSpan SpanOf(TextWords words, List<Telling> tellings)
    {
        var first = tellings.FindIndex(telling => telling.Mention is not null);
        var from = first;
        while (from > 0 && words.PauseWithin(tellings[from - 1].To - 1, tellings[from].From + 1) != Break.Strong)
        {
            from--;
        }

        return words.SpanOf(tellings[from].From, tellings[^1].To);
    }

    private static MedicationsTold Whole(Language language, TextWords typed, TextWords words, List<Telling> tellings, List<Mention> mentions, MedicationWords here)
    {
        var taken = new bool[words.Count];
        var found = here.FindWholes(words, taken);
        WholeAnswer? whole = found.Count == 0 ? null
            : found.Exists(one => one.Meaning is WholeAnswer.Vague) ? WholeAnswer.Vague
            : found.Exists(one => one.Meaning is WholeAnswer.None) ? WholeAnswer.None
            : found.Exists(one => one.Meaning is WholeAnswer.DoesNotKnow) ? WholeAnswer.DoesNotKnow
            : WholeAnswer.BareYes;
        var span = found.Count == 0 ? default : words.SpanOf(found.Min(one => one.From), found.Max(one => one.To));
        return new MedicationsTold(language, typed, words, tellings, mentions, whole, found.Exists(one => one.To - one.From >= FewestExplicitWords), span);
    }

    private bool IsOrdinary(string word) => ordinary.Contains(word) || vocabulary.Values.Any(words => words.Vocabulary.Contains(word));

    private static Language LanguageOf(TextWords words)
    {
        var most = words.Utterance.Language;
        foreach (var other in Language.All)
        {
            if (CommonWords(other) > CommonWords(most))
            {
                most = other;
            }
        }

        return most;

        int CommonWords(Language language) => Enumerable.Range(0, words.Count).Count(at => RealWords.ByLanguage[language].IsCommonest(words[at].Text));
    }
}
