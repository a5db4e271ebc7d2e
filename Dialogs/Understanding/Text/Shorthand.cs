using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// What is typed short, as it is written out (<c>shorthand.txt</c>): text-speak, contractions, frequent slips. Messages and the phrases of word
/// files are written out alike, so a phrase covers the many ways of typing it.
/// </summary>
internal sealed class Shorthand
{
    /// <summary>Deepest chain of short forms: "jai" is "j ai", "j" is "je".</summary>
    private const int DeepestChain = 4;

    private readonly FrozenDictionary<string, string[]> written;

    private Shorthand(FrozenDictionary<string, string[]> written) => this.written = written;

    /// <summary>No shorthand: for names, which may look like it.</summary>
    internal static Shorthand None { get; } = new(FrozenDictionary<string, string[]>.Empty);

    /// <summary>All short forms.</summary>
    internal IEnumerable<string> Forms => written.Keys;

    /// <summary>Reads sections of the file of some languages.</summary>
    /// <param name="languages">The languages; of two meanings the first language's counts.</param>
    /// <param name="sections">The sections; of two meanings the first section's counts.</param>
    /// <exception cref="FormatException">A line has no equals sign, or short forms stand for each other in a circle.</exception>
    internal static Shorthand Load(IReadOnlyList<Language> languages, params IReadOnlyList<string> sections)
    {
        var read = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var book in languages.Select(language => PhraseBook.Load(language, "shorthand")))
        {
            foreach (var line in sections.SelectMany(book.Phrases))
            {
                if (Utterance.FoldText(line).Split('=') is not [{ Length: > 0 } shortForms, var longForm])
                {
                    throw new FormatException($"shorthand: '{line}' is not of the form 'short forms = written out'.");
                }

                foreach (var shortForm in WordsOf(shortForms))
                {
                    read.TryAdd(shortForm, WordsOf(longForm));
                }
            }
        }

        return new Shorthand(read.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.SelectMany(word => Chain(word, 1)).ToArray(), StringComparer.Ordinal));

        IEnumerable<string> Chain(string word, int depth) =>
            !read.TryGetValue(word, out var next) ? [word]
            : depth < DeepestChain ? next.SelectMany(part => Chain(part, depth + 1))
            : throw new FormatException($"shorthand: '{word}' stands for itself.");
    }

    /// <summary>What a word without its apostrophe stands for; null when it stands for itself.</summary>
    internal IReadOnlyList<string>? LongForm(string word) => written.GetValueOrDefault(word);

    private static string[] WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
