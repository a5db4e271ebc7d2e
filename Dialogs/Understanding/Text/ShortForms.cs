using System.Buffers;
using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// One spelling for what is written in many ways: contractions, text-speak, elisions (<c>can't</c>, <c>cannot</c>: <c>can not</c>; <c>chu</c>:
/// <c>je suis</c>). Lines <c>short = long</c>; nothing after the sign drops the word. Phrases of word files and messages are written alike.
/// </summary>
internal sealed class ShortForms
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    private readonly FrozenDictionary<string, string[]> written;

    private ShortForms(FrozenDictionary<string, string[]> written) => this.written = written;

    /// <summary>Reads the file of every language; the first that has a word decides.</summary>
    internal static ShortForms Load()
    {
        var read = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in Language.All.SelectMany(language => PhraseBook.Load(language, "shortForms").Phrases("short-forms")))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0)
            {
                throw new FormatException($"shortForms: '{line}' has no '='.");
            }

            foreach (var shortForm in line[..sign].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                read.TryAdd(shortForm, line[(sign + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return new ShortForms(read.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>All short forms.</summary>
    internal IEnumerable<string> All => written.Keys;

    /// <summary>What <paramref name="word"/> stands for; null when it stands for itself.</summary>
    internal IReadOnlyList<string>? Read(string word) => written.GetValueOrDefault(word);

    /// <summary>The words of a phrase, written at length.</summary>
    internal IReadOnlyList<string> Words(string phrase)
    {
        if (phrase.AsSpan().IndexOfAnyExcept(Letters) < 0)
        {
            return Read(phrase) ?? [phrase];
        }

        var words = new WordSequence(phrase, Read);
        return [.. Enumerable.Range(0, words.Count).Select(index => words[index])];
    }
}
