using System.Text.Json;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Features;

/// <summary>The words for the features of a headache, as a message in one language is read; words of the other languages are understood too.</summary>
internal sealed class FeatureWords
{
    private const double MostWrongLetters = 1.5;
    private const int ShortestMended = 5;

    private readonly Language language;
    private readonly RealWords realHere;
    private readonly PhraseLexicon<FeatureMeaning> phrases;
    private readonly PhraseLexicon<FeatureMeaning> doctorPhrases;
    private readonly NearestWord corrections;
    private readonly HashSet<string> vocabulary;

    private FeatureWords(Language language, PhraseLexicon<FeatureMeaning> phrases, PhraseLexicon<FeatureMeaning> doctorPhrases)
    {
        this.language = language;
        this.phrases = phrases;
        this.doctorPhrases = doctorPhrases;
        realHere = RealWords.ByLanguage[language];
        vocabulary = [.. Language.All.SelectMany(WordsOf)];

        // A slip is mended into a word of the message's own language.
        corrections = new NearestWord(WordsOf(language).Where(word => word.Length >= ShortestMended).Distinct(StringComparer.Ordinal));

        IEnumerable<string> WordsOf(Language one) => phrases.WordsOf(one).Concat(doctorPhrases.WordsOf(one));
    }

    /// <summary>Every word of every phrase.</summary>
    internal IEnumerable<string> Vocabulary => vocabulary;

    /// <summary>Builds the words of every language.</summary>
    internal static Dictionary<Language, FeatureWords> OfAllLanguages()
    {
        var read = Language.All.SelectMany(language => Phrases(language, PhraseBook.Load(language, "features"))).ToLookup(phrase => IsOfDoctors(phrase.Meaning));
        var (phrases, doctorPhrases) = (new PhraseLexicon<FeatureMeaning>(read[false]), new PhraseLexicon<FeatureMeaning>(read[true]));
        return Language.All.ToDictionary(language => language, language => new FeatureWords(language, phrases, doctorPhrases));
    }

    /// <summary>The same words, slips mended.</summary>
    internal TextWords Mended(TextWords words) => words.With(word =>
        word.Length < ShortestMended || vocabulary.Contains(word) || realHere.Contains(word) ? null
        : word.EndsWith("in", StringComparison.Ordinal) && vocabulary.Contains(word + "g") ? [word + "g"]
        : corrections.To(word, MostWrongLetters) is { } right ? [right] : null);

    /// <summary>Finds phrases from left to right: first what doctors said, which may hold words of other features.</summary>
    /// <param name="words">Where to look.</param>
    /// <param name="taken">Words that belong to something else.</param>
    internal List<FoundPhrase<FeatureMeaning>> Find(TextWords words, bool[] taken)
    {
        var found = doctorPhrases.Find(words, taken, language);
        var ofDoctors = new bool[words.Count];
        foreach (var one in found)
        {
            Array.Fill(ofDoctors, true, one.From, one.To - one.From);
        }

        // In what a doctor said, a "no" is of what was said, and a feature is a feature.
        found.AddRange(phrases.Find(words, taken, language).Where(one =>
            (!one.IsForeign || one.To - one.From > 1 || !realHere.ContainsExactly(words[one.From].Text))
            && (one.Meaning.IsNaming || !ofDoctors[one.From])));
        found.Sort((one, other) => one.From.CompareTo(other.From));
        return found;
    }

    private static bool IsOfDoctors(FeatureMeaning meaning) => meaning.Cue is FeatureCue.Opinion || meaning.Feature is HeadacheFeature.DoctorDiagnosis;

    private static IEnumerable<(Language Language, PhraseBook Book, string Phrase, FeatureMeaning Meaning)> Phrases(Language language, PhraseBook book)
    {
        var naming = from cue in new[] { FeatureCue.Absent, FeatureCue.Present, FeatureCue.Topic }
                     from section in book.Sections.Order(StringComparer.Ordinal)
                     let name = SectionName(section, cue)
                     where name is not null
                     let features = Features(name)
                     where features.Count > 0
                     from phrase in book.Phrases(section)
                     select (language, book, phrase, new FeatureMeaning(cue, features[0], features.Count > 1 ? features[1] : null));
        var others = from cue in Enum.GetValues<FeatureCue>()
                     from phrase in book.Phrases(JsonNamingPolicy.CamelCase.ConvertName(cue.ToString()))
                     let feature = cue == FeatureCue.Vomiting ? HeadacheFeature.NauseaOrVomiting : (HeadacheFeature?)null
                     select (language, book, phrase, new FeatureMeaning(cue, feature, null));

        // What somebody thinks who is no doctor goes before what doctors say.
        return others.Where(phrase => phrase.Item4.Cue is FeatureCue.Opinion).Concat(naming).Concat(others.Where(phrase => phrase.Item4.Cue is not FeatureCue.Opinion));
    }

    // "unilateral", "unilateral.absent", "lightSensitive.topic": the name before the point, when the point tells that cue.
    private static string? SectionName(string section, FeatureCue cue)
    {
        var point = section.IndexOf('.', StringComparison.Ordinal);
        var told = point < 0 ? nameof(FeatureCue.Present) : section[(point + 1)..];
        return string.Equals(told, cue.ToString(), StringComparison.OrdinalIgnoreCase) ? point < 0 ? section : section[..point] : null;
    }

    private static List<HeadacheFeature> Features(string name)
    {
        var features = new List<HeadacheFeature>();
        foreach (var part in name.Split('-'))
        {
            if (!Enum.TryParse<HeadacheFeature>(part, ignoreCase: true, out var feature))
            {
                return [];
            }

            features.Add(feature);
        }

        return features;
    }
}
