using System.Text.Json;

namespace ScreeningBot.Tests;

/// <summary>Labelled messages as they stand in files: <c>{"id", "lang", "slot", "text", "gold", ...}</c>, one a line.</summary>
internal static class LabelledMessages
{
    /// <summary>All messages of the <c>*.jsonl</c> files of a folder, in the order of the files' names.</summary>
    internal static IEnumerable<JsonElement> In(DirectoryInfo folder) => folder.EnumerateFiles("*.jsonl")
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .SelectMany(file => File.ReadLines(file.FullName))
        .Where(line => !string.IsNullOrWhiteSpace(line))
        .Select(line => JsonDocument.Parse(line).RootElement);
}
