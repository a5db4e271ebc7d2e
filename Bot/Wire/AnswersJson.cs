using System.Text.Json;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Wire;

/// <summary>What reading answers came to: the answers, or what is wrong with their JSON.</summary>
internal sealed record ReadAnswers
{
    private ReadAnswers(Answers? answers, string? fault)
    {
        Answers = answers;
        Fault = fault;
    }

    /// <summary>The answers; null when the JSON is malformed.</summary>
    internal Answers? Answers { get; }

    /// <summary>Where the JSON is malformed and which rule it breaks; null when it is not. Never holds an answer.</summary>
    internal string? Fault { get; }

    internal static ReadAnswers Well(Answers answers) => new(answers, null);

    internal static ReadAnswers Malformed(string fault) => new(null, fault);
}

/// <summary>
/// The wire form of answers (clinical-criteria 2): in leads, in stored conversations, and where answer sets are assessed.
/// The reader is strict: what the form does not list is malformed, not ignored.
/// </summary>
internal static class AnswersJson
{
    /// <summary>Reads answers. With a catalogue, a medicine or class that is not in it is malformed.</summary>
    internal static ReadAnswers Read(JsonElement json, MedicineCatalogue? medicines = null) => AnswersReader.Read(json, medicines);

    /// <summary>Writes what is known; what is not known is left out.</summary>
    internal static void Write(Utf8JsonWriter writer, Answers answers)
    {
        writer.WriteStartObject();
        WriteCode(writer, "interest", answers.Interest);
        WriteList(writer, "redFlags", answers.RedFlags?.Select(kind => kind.Code()));
        if (answers.Age is { } age)
        {
            writer.WriteNumber("age", age.Years);
        }

        WriteRange(writer, "frequency", answers.Frequency);
        WriteRange(writer, "duration", answers.Duration);
        WriteRange(writer, "onset", answers.Onset);
        WriteFeatures(writer, answers.Features);
        WriteMedications(writer, answers.Medications);
        WriteList(writer, "medicationClasses", NotEmpty(answers.MedicationClasses));
        WriteList(writer, "unlistedMedicines", NotEmpty(answers.UnlistedMedicines));
        WriteRange(writer, "acuteDays", answers.AcuteDays);
        WriteList(writer, "health", answers.Health?.Select(item => item.Code()));
        WriteCode(writer, "priorBotox", answers.PriorBotox);
        WriteCode(writer, "coverage", answers.Coverage);
        writer.WriteEndObject();
    }

    private static void WriteCode<T>(Utf8JsonWriter writer, string name, T? value)
        where T : struct, Enum
    {
        if (value is { } known)
        {
            writer.WriteString(name, known.Code());
        }
    }

    private static IReadOnlyList<string>? NotEmpty(IReadOnlyList<string> names) => names.Count == 0 ? null : names;

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string>? values)
    {
        if (values is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter writer, string name, IAnswerRange? range)
    {
        if (range is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("min", Plain(range.Min));
        if (range.Max is { } max)
        {
            writer.WriteNumber("max", Plain(max));
        }
        else
        {
            writer.WriteNull("max");
        }

        writer.WriteEndObject();
    }

    private static void WriteFeatures(Utf8JsonWriter writer, IReadOnlyDictionary<HeadacheFeature, bool>? features)
    {
        if (features is null)
        {
            return;
        }

        writer.WriteStartObject("features");
        foreach (var (feature, there) in features.OrderBy(feature => feature.Key))
        {
            writer.WriteBoolean(feature.Code(), there);
        }

        writer.WriteEndObject();
    }

    private static void WriteMedications(Utf8JsonWriter writer, IReadOnlyList<MedicationAnswer>? medications)
    {
        if (medications is null)
        {
            return;
        }

        writer.WriteStartArray("medications");
        foreach (var medication in medications)
        {
            writer.WriteStartObject();
            writer.WriteString("drug", medication.Drug);
            writer.WriteString("outcome", medication.Outcome.Code());
            if (medication.Months is { } months)
            {
                writer.WriteNumber("months", Plain(months));
            }
            else
            {
                writer.WriteNull("months");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // Dividing by one with all its decimals drops trailing zeros: 18.0 is written as 18.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
