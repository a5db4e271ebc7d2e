using System.Buffers;
using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// A word file: sections of phrases, one a line. Lines that begin with <c>#</c> are comments. Adding a word is adding a line.
/// What a phrase may hold besides words is told by who reads it: <see cref="PhraseCompiler"/> or <see cref="CuePhrase"/>.
/// </summary>
internal sealed class PhraseBook
{
    private static readonly SearchValues<char> SectionName =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.:_-");

    private readonly FrozenDictionary<string, IReadOnlyList<string>> sections;

    private PhraseBook(FrozenDictionary<string, IReadOnlyList<string>> sections) => this.sections = sections;

    /// <summary>Names of all sections, in no order.</summary>
    internal IEnumerable<string> Sections => sections.Keys;

    /// <summary>Reads the embedded word file of a language: <c>Words/en/redFlags.txt</c>.</summary>
    internal static PhraseBook Load(Language language, string file)
    {
        var resource = $"Words/{language.Code}/{file}.txt";
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word file '{resource}' is not embedded.");
        using var reader = new StreamReader(stream);
        return Parse(resource, reader.ReadToEnd());
    }

    /// <summary>Reads word-file text.</summary>
    /// <exception cref="FormatException">A phrase stands before the first section.</exception>
    internal static PhraseBook Parse(string name, string text)
    {
        var read = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? current = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']' && line.Length > 2 && line.AsSpan(1, line.Length - 2).IndexOfAnyExcept(SectionName) < 0)
            {
                var section = line[1..^1];
                if (!read.TryGetValue(section, out current))
                {
                    read[section] = current = [];
                }

                continue;
            }

            (current ?? throw new FormatException($"{name}: the phrase '{line}' stands before the first section.")).Add(line);
        }

        return new PhraseBook(read.ToFrozenDictionary(
            section => section.Key, section => (IReadOnlyList<string>)section.Value, StringComparer.Ordinal));
    }

    /// <summary>The phrases of a section as they stand in the file; empty when there is no such section.</summary>
    internal IReadOnlyList<string> Phrases(string section) => sections.GetValueOrDefault(section) ?? [];

    /// <summary>The phrases of a section; null when there is no such section.</summary>
    internal IReadOnlyList<string>? Find(string section) => sections.GetValueOrDefault(section);

    /// <summary>Whether there is such a section.</summary>
    internal bool Has(string section) => sections.ContainsKey(section);
}
