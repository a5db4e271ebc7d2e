using System.CommandLine;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Dialogs.Understanding.Medications;
using ScreeningBot.Dialogs.Understanding.Safety;

namespace ScreeningBot.Evaluation;

/// <summary>Learns from the labelled messages what the recognisers take along as weights.</summary>
internal static class LearnCommand
{
    internal static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder with labelled messages, *.jsonl." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where to write the weights.", Required = true };
        var command = new Command("learn", "Learns what the recognisers take along as weights: from labelled messages, and from the example sentences of the word files.") { folder, output };
        command.SetAction(arguments =>
        {
            var (messages, weights) = (arguments.GetValue(folder)!, arguments.GetValue(output)!);
            Save(Learning.RedFlags(messages), weights, RedFlagNet.Weights);
            Save(Learning.MedicineOutcomes(messages), weights, OutcomeNet.Weights);
            Save(Learning.Wishes(), weights, IntentWeighing.Weights);
        });
        return command;
    }

    private static void Save(ExampleClassifier learned, DirectoryInfo folder, string name)
    {
        using var file = File.Create(Path.Combine(folder.FullName, $"{name}.weights"));
        learned.Save(file);
    }
}
