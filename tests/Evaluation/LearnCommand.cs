using System.CommandLine;
using System.Text.Json;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Dialogs.Understanding.Safety;

namespace ScreeningBot.Evaluation;

/// <summary>Learns from the labelled messages what the recognisers take along as weights.</summary>
internal static class LearnCommand
{
    internal static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder with labelled messages, *.jsonl." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where to write the weights.", Required = true };
        var command = new Command("learn", "Learns the net under the red flags from labelled messages.") { folder, output };
        command.SetAction(arguments =>
        {
            using var file = File.Create(Path.Combine(arguments.GetValue(output)!.FullName, $"{RedFlagNet.Weights}.weights"));
            RedFlags(arguments.GetValue(folder)!).Save(file);
        });
        return command;
    }

    /// <summary>The net under the red flags, learned from all messages of a folder: those of other slots raise no alarm.</summary>
    internal static ExampleClassifier RedFlags(DirectoryInfo folder) => RedFlagNet.Learn(folder.EnumerateFiles("*.jsonl")
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .SelectMany(file => File.ReadLines(file.FullName))
        .Where(line => line.Length > 0)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(example => (Label(example), new Utterance(example.GetProperty("text").GetString()!, Language.FromLocale(example.GetProperty("lang").GetString()!), default)))
        .DistinctBy(example => example.Item2.Folded, StringComparer.Ordinal));

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
