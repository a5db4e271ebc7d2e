using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Wire;

/// <summary>How documents are written and read: stored conversations, leads, answers, assessments.</summary>
internal static class WireJson
{
    /// <summary>One set of options for all of them.</summary>
    internal static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            // Documents are never part of a page: accents and quotation marks stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new CodeConverterFactory(), new InstantConverter(), new AnswersConverter(), new AssessmentConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Enumerations as their codes; neither numbers nor another case are read.</summary>
    private sealed class CodeConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class CodeConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw Unknown();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Code());

        private static T Parse(string? code) => Codes.TryParse<T>(code, out var value) ? value : throw Unknown();

        private static JsonException Unknown() => new($"One of {string.Join(", ", Codes.All<T>())} is wanted.");
    }

    /// <summary>Instants in UTC, as <c>2026-11-24T15:04:05Z</c>.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
    }

    private sealed class AnswersConverter : JsonConverter<Answers>
    {
        // Any medicine is read: one may have left the catalogue since the answer was given, and is then not counted.
        public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var read = AnswersJson.Read(document.RootElement);
            return read.Answers ?? throw new JsonException(read.Fault);
        }

        public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options) => AnswersJson.Write(writer, value);
    }

    private sealed class AssessmentConverter : JsonConverter<Assessment>
    {
        public override Assessment? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<AssessmentDocument>(ref reader, options)?.ToAssessment();

        public override void Write(Utf8JsonWriter writer, Assessment value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, AssessmentDocument.Of(value), options);
    }
}
