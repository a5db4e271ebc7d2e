using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs;

/// <summary>
/// Every sentence that is said to a visitor, by key: one file a language, <c>Wording/en.json</c>, with named placeholders in braces.
/// Keys are the path through the file: <c>questions.age.ask</c>.
/// </summary>
internal sealed class Wording
{
    private readonly FrozenDictionary<string, string> sentences;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> lists;
    private readonly FrozenDictionary<string, string> everywhere;

    private Wording(
        Language language,
        Dictionary<string, string> sentences,
        Dictionary<string, IReadOnlyList<string>> lists,
        IReadOnlyList<string> inOrder,
        IReadOnlyDictionary<string, string> everywhere)
    {
        Language = language;
        InOrder = inOrder;
        this.sentences = sentences.ToFrozenDictionary(StringComparer.Ordinal);
        this.lists = lists.ToFrozenDictionary(StringComparer.Ordinal);
        this.everywhere = everywhere.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The language of these sentences.</summary>
    internal Language Language { get; }

    /// <summary>Keys of all sentences.</summary>
    internal IEnumerable<string> Keys => sentences.Keys;

    /// <summary>Keys of all lists of quick replies.</summary>
    internal IEnumerable<string> ListKeys => lists.Keys;

    /// <summary>Keys of all sentences and lists, in the order of the file.</summary>
    internal IReadOnlyList<string> InOrder { get; }

    /// <summary>Reads the embedded file of a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="everywhere">Values of the placeholders that any sentence may have: the clinic's name, thresholds.</param>
    internal static Wording Load(Language language, IReadOnlyDictionary<string, string> everywhere)
    {
        var resource = $"Wording/{language.Code}.json";
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The wording '{resource}' is not embedded.");
        using var document = JsonDocument.Parse(stream);
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        var readLists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var inOrder = new List<string>();
        Flatten(document.RootElement, string.Empty, read, readLists, inOrder);
        return new Wording(language, read, readLists, inOrder, everywhere);
    }

    /// <summary>Whether there is such a sentence.</summary>
    internal bool Has(string key) => sentences.ContainsKey(key);

    /// <summary>The sentence as it stands in the file, placeholders and all.</summary>
    internal string Template(string key) =>
        sentences.TryGetValue(key, out var sentence) ? sentence : throw new KeyNotFoundException($"{Language}: there is no wording '{key}'.");

    /// <summary>A sentence with its placeholders filled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or a placeholder has no value.</exception>
    internal string Say(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var template = Template(key);
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var said = new StringBuilder(template.Length + 64);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            var close = rest[open..].IndexOf('}') + open;
            said.Append(rest[..open]).Append(Value(key, rest[(open + 1)..close].ToString(), values));
            rest = rest[(close + 1)..];
        }

        return said.Append(rest).ToString();
    }

    /// <summary>A sentence to be read before it is said: with the placeholders that any sentence may have filled, the others as they stand.</summary>
    internal string Draft(string key) => everywhere.Aggregate(
        Template(key), (draft, one) => one.Value.Length == 0 ? draft : draft.Replace($"{{{one.Key}}}", one.Value, StringComparison.Ordinal));

    /// <summary>The quick replies of that key; none when there is no such list.</summary>
    internal IReadOnlyList<string> Replies(string key) => lists.GetValueOrDefault(key) ?? [];

    private static void Flatten(
        JsonElement element, string path, Dictionary<string, string> into, Dictionary<string, IReadOnlyList<string>> intoLists, List<string> inOrder)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Flatten(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", into, intoLists, inOrder);
                }

                break;
            case JsonValueKind.Array:
                inOrder.Add(path);
                intoLists.Add(path, [.. element.EnumerateArray().Select(item => item.GetString()!)]);
                break;
            default:
                inOrder.Add(path);
                into.Add(path, element.GetString()!);
                break;
        }
    }

    private string Value(string key, string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var value in values)
        {
            if (string.Equals(value.Name, name, StringComparison.Ordinal))
            {
                return value.Value;
            }
        }

        return everywhere.TryGetValue(name, out var everywhereValue)
            ? everywhereValue
            : throw new KeyNotFoundException($"{Language}: the wording '{key}' has a placeholder '{name}' without a value.");
    }
}
