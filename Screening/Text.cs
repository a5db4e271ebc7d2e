using System.Globalization;

namespace ScreeningBot.Screening;

/// <summary>How codes, numbers and lists are written in English for staff.</summary>
internal static class Text
{
    // Class ids that hold an abbreviation; all others are plain words.
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["nsaids"] = "NSAIDs", ["cgrp"] = "CGRP", ["ace"] = "ACE", ["nmda"] = "NMDA",
    };

    internal static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"1 month", "2 months".</summary>
    internal static string Count(decimal count, string one) => $"{Number(count)} {one}{(count == 1 ? "" : "s")}";

    /// <summary>"betaBlockers" as "beta blockers", "cgrpAntibodies" as "CGRP antibodies".</summary>
    internal static string Words(string code)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= code.Length; i++)
        {
            if (i == code.Length || char.IsUpper(code[i]))
            {
                words.Add(code[start..i].ToLowerInvariant());
                start = i;
            }
        }

        return string.Join(' ', words.Select(word => Abbreviations.GetValueOrDefault(word, word)));
    }

    internal static string List(IEnumerable<string> items) => string.Join(", ", items);

    /// <summary>A visitor's words in quotes, on one line, shortened when very long.</summary>
    internal static string Quoted(string words)
    {
        const int Most = 200;
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? $"\"{line}\"" : $"\"{Shortened(line, Most)}…\"";
    }

    // Cutting between the halves of a surrogate pair would leave text that no encoder can write.
    private static string Shortened(string line, int most) => line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)];
}
