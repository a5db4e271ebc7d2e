using System.Text.Json;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Dialogs.Understanding.Features;
using ScreeningBot.Dialogs.Understanding.Medications;
using ScreeningBot.Dialogs.Understanding.Safety;
using ScreeningBot.Screening;
using ScreeningBot.Tests;

namespace ScreeningBot.Evaluation;

/// <summary>Learns what the recognisers take along as weights: from labelled messages, and from the example sentences of the word files.</summary>
internal static class Learning
{
    /// <summary>The net under the red flags, learned from all messages of a folder: those of other slots raise no alarm.</summary>
    internal static ExampleClassifier RedFlags(DirectoryInfo folder) => RedFlagNet.Learn(LabelledMessages.In(folder)
        .Select(example => (Label(example), Message(example)))
        .DistinctBy(example => example.Item2.Folded, StringComparer.Ordinal));

    /// <summary>What becomes of medicines, learned from the messages about them.</summary>
    internal static ExampleClassifier MedicineOutcomes(DirectoryInfo folder) => OutcomeNet.Learn(
        new MedicationReader(MedicineCatalogue.Embedded(), FeatureWords.OfAllLanguages().Values.SelectMany(words => words.Vocabulary)),
        LabelledMessages.In(folder)
            .Where(example => example.GetProperty("slot").GetString() is "medications" && example.GetProperty("gold").TryGetProperty("drugs", out _))
            .Select(example => (Message(example), (IReadOnlyDictionary<string, string>)example.GetProperty("gold").GetProperty("drugs").EnumerateArray()
                .DistinctBy(drug => drug.GetProperty("generic").GetString())
                .ToDictionary(drug => drug.GetProperty("generic").GetString()!, drug => drug.GetProperty("outcome").GetString()!, StringComparer.Ordinal))));

    /// <summary>What visitors want, learned from the example sentences of the word files.</summary>
    internal static ExampleClassifier Wishes() => IntentWeighing.Learn(IntentRecogniser.FinderOf(WordReader.Load(), MedicineCatalogue.Embedded()));

    private static Utterance Message(JsonElement example) =>
        new(example.GetProperty("text").GetString()!, Language.FromLocale(example.GetProperty("lang").GetString()!), default);

    private static string Label(JsonElement example)
    {
        var slot = example.GetProperty("slot").GetString();
        var gold = example.GetProperty("gold");
        return slot is not ("redflag" or "redflagAsk") || !(Is(gold, "emergency") || Is(gold, "ask")) ? RedFlagNet.None
            : gold.TryGetProperty("kind", out var kind) && kind.GetString() is { } name ? name
            : RedFlagNet.SomeKind;
    }

    private static bool Is(JsonElement gold, string property) => gold.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.True;
}
