using System.CommandLine;
using System.Text.Json;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;
using ScreeningBot.Tests;

namespace ScreeningBot.Evaluation;

/// <summary>Runs every recogniser over many random and mutated texts, in both languages, and counts what they throw.</summary>
internal static class FuzzCommand
{
    internal static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder with *.jsonl utterances, from which texts are made." };
        var inputs = new Option<int>("--inputs") { Description = "How many texts.", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same texts.", DefaultValueFactory = _ => 1 };
        var command = new Command("fuzz", "Reads random and mutated texts with every recogniser; none may throw.") { folder, inputs, seed };
        command.SetAction(arguments => Run(arguments.GetValue(folder)!, arguments.GetValue(inputs), arguments.GetValue(seed)));
        return command;
    }

    private static int Run(DirectoryInfo folder, int inputs, int seed)
    {
        var messages = LabelledMessages.In(folder).Select(message => message.GetProperty("text").GetString()!).ToList();
        var understanding = new Recognisers(MedicineCatalogue.Embedded());
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var thrown = 0;
        Parallel.ForEach(FuzzInputs.From(messages, inputs, seed), text =>
        {
            foreach (var language in Language.All)
            {
                try
                {
                    understanding.ReadWithEverything(new Utterance(text, language, today));
                }
                catch (Exception error)
                {
                    Interlocked.Increment(ref thrown);
                    Console.Error.WriteLine($"{language}, {text.Length} characters: {JsonSerializer.Serialize(text)}: {error}");
                }
            }
        });
        Console.WriteLine($"{inputs} texts in {Language.All.Count} languages: {thrown} thrown.");
        return thrown == 0 ? 0 : 1;
    }
}
