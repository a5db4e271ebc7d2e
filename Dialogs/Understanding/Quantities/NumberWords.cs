using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// Reads numbers that are spelt out ("one hundred and twenty two", "quatre-vingt-douze") with Microsoft.Recognizers.Text.Number.
/// Only runs of number words are given to it, never a visitor's whole text; its result cache is off, so that it keeps nothing.
/// </summary>
internal sealed class NumberWords
{
    private readonly Dictionary<string, Task<NumberModel>> models;

    /// <summary>Begins to build the model of every language, each on a thread of its own: they take some tenths of a second.</summary>
    internal NumberWords() => models = Language.All.ToDictionary(
        language => language.Code,
        language => Task.Run(() => Build(language.RecognizersCulture)),
        StringComparer.Ordinal);

    /// <summary>Waits until every model is built and has read a number once.</summary>
    internal void WaitUntilWarm() => Task.WaitAll([.. models.Values]);

    /// <summary>The numbers in a run of number words, in order: where each begins, how long it is, its value.</summary>
    internal IReadOnlyList<(int Start, int Length, decimal Value)> Read(string words, Language language)
    {
        try
        {
            return [.. models[language.Code].GetAwaiter().GetResult().Parse(words)
                .Where(result => result.Resolution.TryGetValue("value", out var value) && Parse(value, language) is not null)
                .Select(result => (result.Start, result.End - result.Start + 1, Parse(result.Resolution["value"], language)!.Value))];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static decimal? Parse(object value, Language language) =>
        decimal.TryParse(value as string, NumberStyles.Number, CultureInfo.GetCultureInfo(language.RecognizersCulture), out var number) ? number : null;

    private static NumberModel Build(string culture)
    {
        var model = (NumberModel)new NumberRecognizer(culture, NumberOptions.NoProtoCache, lazyInitialization: true).GetNumberModel(culture, fallbackToDefaultCulture: false);
        _ = model.Parse("21 vingt et un twenty one");
        return model;
    }
}
