using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Evaluation;

/// <summary>Reads labelled utterances and writes what the bot's own recognisers make of them, in the shape of the labels.</summary>
internal static class UnderstandCommand
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Command Create()
    {
        var utterances = new Argument<DirectoryInfo>("folder") { Description = "Folder of *.jsonl files of labelled utterances." };
        var predictions = new Option<FileInfo>("--out") { Description = "Where to write the predictions, one JSON object a line.", Required = true };
        var today = new Option<DateOnly>("--today")
        {
            Description = "The day of the conversation, yyyy-MM-dd.",
            DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
        };
        var command = new Command("understand", "Reads what the recognisers understand. Exit code 1 when a line is malformed.") { utterances.AcceptExistingOnly(), predictions, today };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(utterances).FullName, parsed.GetRequiredValue(predictions).FullName, parsed.GetValue(today), cancellationToken));
        return command;
    }

    internal static async Task<int> RunAsync(string folder, string outFile, DateOnly today, CancellationToken cancellationToken)
    {
        var understanding = new Recognisers(MedicineCatalogue.Embedded());
        var predictions = new Predictions(understanding);
        await using var output = new StreamWriter(outFile);
        var outPath = Path.GetFullPath(outFile);
        var faults = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl")
            .Where(file => !string.Equals(Path.GetFullPath(file), outPath, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            var number = 0;
            await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                try
                {
                    var row = JsonNode.Parse(line)!.AsObject();
                    var slot = row["slot"]!.GetValue<string>();
                    var utterance = new Utterance(row["text"]!.GetValue<string>(), Language.FromLocale(row["lang"]?.GetValue<string>()), today);
                    var written = new JsonObject
                    {
                        ["id"] = row["id"]!.DeepClone(),
                        ["prediction"] = predictions.For(slot, utterance),
                        ["emergency"] = understanding.RedFlags.Recognise(utterance).TryGet(out var flags) && flags.IsAlarming,
                    };
                    await output.WriteLineAsync(written.ToJsonString(Written).AsMemory(), cancellationToken);
                }
                catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException)
                {
                    faults++;
                    await Console.Error.WriteLineAsync($"{file}:{number}: not an utterance: {error.Message}");
                }
            }
        }

        return faults == 0 ? 0 : 1;
    }
}
