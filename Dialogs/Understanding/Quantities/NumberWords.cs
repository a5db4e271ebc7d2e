using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using English = Microsoft.Recognizers.Text.Number.English;
using French = Microsoft.Recognizers.Text.Number.French;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// Reads numbers that are spelt out ("one hundred and twenty two", "quatre-vingt-douze") with Microsoft.Recognizers.Text.Number.
/// Only short runs of number words are given to it, never a visitor's whole text: its time grows faster than the text. Its result cache is off,
/// so that it keeps nothing; single words are read once, when the readers are built (docs/decisions/0005).
/// </summary>
internal sealed class NumberWords
{
    /// <summary>No number that a visitor says has more words ("one hundred and twenty two" has five); longer runs are read in parts.</summary>
    internal const int LongestRun = 6;

    private readonly Dictionary<string, Task<Reader>> readers;

    /// <summary>Begins to build the readers of every language, each on a thread of its own.</summary>
    /// <param name="singleWords">For each language, by its code, the number words that stand alone most of the time.</param>
    internal NumberWords(IReadOnlyDictionary<string, IReadOnlyList<string>> singleWords) => readers = Language.All.ToDictionary(
        language => language.Code,
        language => Task.Run(() => new Reader(language.RecognizersCulture, singleWords[language.Code])),
        StringComparer.Ordinal);

    /// <summary>Waits until every reader is built and has read its words.</summary>
    internal void WaitUntilWarm() => Task.WaitAll([.. readers.Values]);

    /// <summary>The numbers in a run of number words, in order: where each begins, how long it is, its value.</summary>
    internal IReadOnlyList<(int Start, int Length, decimal Value)> Read(string words, Language language) =>
        readers[language.Code].GetAwaiter().GetResult().Read(words);

    /// <summary>Finds whole numbers, and works out their value. Public parts of the package; its whole model would also build expressions for ordinals, fractions and percentages.</summary>
    private static (IExtractor Extractor, IParser Parser) Build(string culture)
    {
        var options = new BaseNumberOptionsConfiguration(culture, NumberOptions.NoProtoCache);
        var (extractor, words) = culture switch
        {
            "en-us" => ((IExtractor)English.IntegerExtractor.GetInstance(options), (BaseNumberParserConfiguration)new English.EnglishNumberParserConfiguration(options)),
            "fr-fr" => (French.IntegerExtractor.GetInstance(options), new French.FrenchNumberParserConfiguration(options)),
            _ => throw new NotSupportedException($"There are no number words for '{culture}'."),
        };

        // Without the ordinals: compiling the expression of all French ones takes most of a second.
        words.OrdinalNumberMap = ImmutableDictionary<string, long>.Empty;
        return (extractor, AgnosticNumberParserFactory.GetParser(AgnosticNumberParserType.Integer, words));
    }

    private sealed class Reader
    {
        private readonly IExtractor extractor;
        private readonly IParser parser;
        private readonly FrozenDictionary<string, decimal> single;

        internal Reader(string culture, IReadOnlyList<string> singleWords)
        {
            (extractor, parser) = Build(culture);
            single = singleWords
                .Select(word => (Word: word, Numbers: Parse(word)))
                .Where(read => read.Numbers is [{ Start: 0 } only] && only.Length == read.Word.Length)
                .ToFrozenDictionary(read => read.Word, read => read.Numbers[0].Value, StringComparer.Ordinal);
        }

        internal List<(int Start, int Length, decimal Value)> Read(string words) =>
            single.TryGetValue(words, out var value) ? [(0, words.Length, value)] : Parse(words);

        private List<(int Start, int Length, decimal Value)> Parse(string words)
        {
            try
            {
                return [.. extractor.Extract(words)
                    .Select(found => (found.Start ?? 0, found.Length ?? 0, parser.Parse(found).Value))
                    .Where(read => read.Value is double)
                    .Select(read => (read.Item1, read.Item2, (decimal)(double)read.Value))];
            }
            catch (Exception error) when (error is RegexMatchTimeoutException or OverflowException)
            {
                return [];
            }
        }
    }
}
