using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// A word file: sections of phrases, one a line, over folded text (lower case, no accents, straight apostrophes). A phrase is a regular
/// expression without look-around; a space stands for any run of spaces or light punctuation, <c>{name}</c> for any phrase of the section <c>name</c>,
/// <c>~</c> for up to four words between. Lines that begin with <c>#</c> are comments. Adding a word is adding a line.
/// </summary>
/// <remarks>Every expression is non-backtracking: its time is linear in the text, whatever a visitor types.</remarks>
internal sealed class PhraseBook
{
    /// <summary>Options of every expression over a visitor's words.</summary>
    internal const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Gap = @"[ ,;:.!?""()\-]+";
    private const string UpToFourWords = @"(?:[ ,;:""()\-]+[a-z0-9'/]+){0,4}?";
    private const int DeepestNesting = 8;

    private static readonly SearchValues<char> SectionName =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.:_-");

    private readonly FrozenDictionary<string, IReadOnlyList<string>> sections;
    private readonly string name;

    private PhraseBook(string name, FrozenDictionary<string, IReadOnlyList<string>> sections)
    {
        this.name = name;
        this.sections = sections;
    }

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

        return new PhraseBook(name, read.ToFrozenDictionary(
            section => section.Key, section => (IReadOnlyList<string>)section.Value, StringComparer.Ordinal));
    }

    /// <summary>The phrases of a section as they stand in the file; empty when there is no such section.</summary>
    internal IReadOnlyList<string> Phrases(string section) => sections.GetValueOrDefault(section) ?? [];

    /// <summary>Whether there is such a section.</summary>
    internal bool Has(string section) => sections.ContainsKey(section);

    /// <summary>One expression that finds any phrase of a section as whole words.</summary>
    internal Regex Pattern(string section) => new($@"\b{ExpandSection(section, 0)}\b", Options);

    /// <summary>One expression that is the whole text, punctuation at its ends aside.</summary>
    internal Regex Whole(string section) => new($@"^[\s,;:.!?""()\-]*{ExpandSection(section, 0)}[\s,;:.!?""()\-]*$", Options);

    /// <summary>A phrase in the language of word files as an expression: section names replaced, spaces widened.</summary>
    internal string Expression(string phrase) => ExpandPhrase(phrase, 0);

    private string ExpandSection(string section, int depth) =>
        sections.TryGetValue(section, out var phrases)
            ? $"(?:{string.Join('|', phrases.OrderByDescending(phrase => phrase.Length).Select(phrase => ExpandPhrase(phrase, depth)))})"
            : throw new FormatException($"{name}: there is no section '{section}'.");

    private string ExpandPhrase(string phrase, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new FormatException($"{name}: the sections behind '{phrase}' name each other in a circle.");
        }

        var expression = new StringBuilder();
        for (var i = 0; i < phrase.Length; i++)
        {
            if (phrase.AsSpan(i).StartsWith(" ~ "))
            {
                expression.Append(UpToFourWords).Append(Gap);
                i += 2;
            }
            else if (phrase[i] == ' ')
            {
                expression.Append(Gap);
            }
            else if (phrase[i] == '{' && i + 1 < phrase.Length && char.IsAsciiLetter(phrase[i + 1]))
            {
                var end = phrase.IndexOf('}', i);
                expression.Append(ExpandSection(phrase[(i + 1)..end], depth + 1));
                i = end;
            }
            else
            {
                expression.Append(phrase[i]);
            }
        }

        return expression.ToString();
    }
}
