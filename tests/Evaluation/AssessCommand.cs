using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Evaluation;

/// <summary>Reads answer sets, one a line, and writes what the bot's own rules make of them, one a line and in the same order.</summary>
internal static class AssessCommand
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Command Create()
    {
        var answerSets = new Argument<FileInfo>("file") { Description = "Answer sets, one JSON object a line: {\"id\", \"answers\"}." };
        var assessments = new Option<FileInfo>("--out") { Description = "Where to write the assessments, one JSON object a line.", Required = true };
        var command = new Command("assess", "Assesses answer sets. Exit code 1 when a line is malformed.") { answerSets.AcceptExistingOnly(), assessments };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(answerSets).FullName, parsed.GetRequiredValue(assessments).FullName, Console.Error, cancellationToken));
        return command;
    }

    internal static async Task<int> RunAsync(string answerSets, string assessments, TextWriter errors, CancellationToken cancellationToken)
    {
        var rules = RuleSet.Default();
        var isWellFormed = true;
        var number = 0;
        await using var output = File.Create(assessments);
        await using var writer = new Utf8JsonWriter(output, Written);
        await foreach (var line in File.ReadLinesAsync(answerSets, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (WriteAssessment(writer, rules, line) is { } fault)
            {
                isWellFormed = false;
                await errors.WriteLineAsync($"line {number}: {fault}".AsMemory(), cancellationToken);
            }

            await writer.FlushAsync(cancellationToken);
            writer.Reset();
            output.WriteByte((byte)'\n');
        }

        return isWellFormed ? 0 : 1;
    }

    /// <summary>Writes the assessment of one line, or its fault, which is also returned.</summary>
    internal static string? WriteAssessment(Utf8JsonWriter writer, RuleSet rules, string line)
    {
        using var document = Parse(line);
        var read = Read(document, rules);
        writer.WriteStartObject();
        WriteId(writer, document);
        if (read.Answers is { } answers)
        {
            AssessmentJson.WriteMembers(writer, rules.Assess(answers));
        }
        else
        {
            writer.WriteString("error", read.Fault);
        }

        writer.WriteEndObject();
        return read.Fault;
    }

    private static ReadAnswers Read(JsonDocument? document, RuleSet rules) => document?.RootElement switch
    {
        null => ReadAnswers.Malformed("it is not JSON."),
        { ValueKind: not JsonValueKind.Object } => ReadAnswers.Malformed("it is not a JSON object."),
        { } answerSet => answerSet.TryGetProperty("answers", out var answers)
            ? AnswersJson.Read(answers, rules.Medicines)
            : ReadAnswers.Malformed("answers: they are missing."),
    };

    private static JsonDocument? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // As it was given, whatever it is: it is the caller's.
    private static void WriteId(Utf8JsonWriter writer, JsonDocument? document)
    {
        writer.WritePropertyName("id");
        if (document?.RootElement is { ValueKind: JsonValueKind.Object } answerSet && answerSet.TryGetProperty("id", out var id))
        {
            writer.WriteRawValue(id.GetRawText());
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
