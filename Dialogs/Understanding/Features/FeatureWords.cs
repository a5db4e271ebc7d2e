using System.Text.Json;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Features;

/// <summary>The words for the features of a headache, as a message in one language is read; words of the other languages are understood too.</summary>
internal sealed class FeatureWords
{
    private const double MostWrongLetters = 1.5;
    private const int ShortestMended = 5;
    private const string Doctor = "doctorDiagnosis";

    private readonly EverydayWords everydayHere;
    private readonly PhraseLexicon<FeatureMeaning> phrases;
    private readonly PhraseLexicon<FeatureMeaning> doctorPhrases;
    private readonly NearestWord corrections;
    private readonly HashSet<string> vocabulary;

    private FeatureWords(Language language, IReadOnlyDictionary<Language, PhraseBook> books)
    {
        everydayHere = EverydayWords.Of([language]);
        var ordered = books.OrderByDescending(entry => entry.Key == language).ToList();
        phrases = new PhraseLexicon<FeatureMeaning>(ordered.SelectMany(entry => Phrases(entry.Value, entry.Key != language, ofDoctors: false)));
        doctorPhrases = new PhraseLexicon<FeatureMeaning>(ordered.SelectMany(entry => Phrases(entry.Value, entry.Key != language, ofDoctors: true)));
        vocabulary = [.. phrases.Vocabulary, .. doctorPhrases.Vocabulary];
        corrections = new NearestWord(vocabulary.Where(word => word.Length >= ShortestMended));
    }

    /// <summary>Every word of every phrase.</summary>
    internal IEnumerable<string> Vocabulary => vocabulary;

    /// <summary>Builds the words of every language.</summary>
    internal static Dictionary<Language, FeatureWords> OfAllLanguages()
    {
        var books = Language.All.ToDictionary(language => language, language => PhraseBook.Load(language, "features"));
        return Language.All.ToDictionary(language => language, language => new FeatureWords(language, books));
    }

    /// <summary>The same words, slips mended.</summary>
    internal TextWords Mended(TextWords words) => words.With(word =>
        word.Length >= ShortestMended && !vocabulary.Contains(word) && !everydayHere.Contains(word) && corrections.To(word, MostWrongLetters) is { } right ? [right] : null);

    /// <summary>Finds phrases from left to right: first what doctors said, which may hold words of other features.</summary>
    /// <param name="words">Where to look.</param>
    /// <param name="taken">Words that belong to something else.</param>
    internal List<FoundPhrase<FeatureMeaning>> Find(TextWords words, bool[] taken)
    {
        var found = doctorPhrases.Find(words, taken);
        foreach (var one in found)
        {
            Array.Fill(taken, true, one.From, one.To - one.From);
        }

        found.AddRange(phrases.Find(words, taken).Where(one =>
            !one.Meaning.IsForeign || one.To - one.From > 1 || !everydayHere.ContainsExactly(words[one.From].Text)));
        found.Sort((one, other) => one.From.CompareTo(other.From));
        return found;
    }

    private static IEnumerable<(PhrasePattern Pattern, FeatureMeaning Meaning)> Phrases(PhraseBook book, bool isForeign, bool ofDoctors)
    {
        var naming = from cue in new[] { FeatureCue.Absent, FeatureCue.Present, FeatureCue.Topic }
                     from section in book.Sections.Order(StringComparer.Ordinal)
                     let name = SectionName(section, cue)
                     where name is not null && name.StartsWith(Doctor, StringComparison.Ordinal) == ofDoctors
                     let features = Features(name)
                     where features.Count > 0
                     from phrase in book.Phrases(section)
                     select (PhrasePattern.Parse(phrase, book.Phrases), new FeatureMeaning(cue, features[0], features.Count > 1 ? features[1] : null, isForeign));
        var others = from cue in Enum.GetValues<FeatureCue>()
                     where (cue == FeatureCue.Opinion) == ofDoctors
                     from phrase in book.Phrases(JsonNamingPolicy.CamelCase.ConvertName(cue.ToString()))
                     let feature = cue == FeatureCue.Vomiting ? HeadacheFeature.NauseaOrVomiting : (HeadacheFeature?)null
                     select (PhrasePattern.Parse(phrase, book.Phrases), new FeatureMeaning(cue, feature, null, isForeign));
        return ofDoctors ? others.Concat(naming) : naming.Concat(others);
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
