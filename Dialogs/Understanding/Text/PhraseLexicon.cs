using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A phrase that was found.</summary>
/// <typeparam name="TMeaning">What phrases mean.</typeparam>
/// <param name="Meaning">What it means.</param>
/// <param name="From">First word.</param>
/// <param name="To">First word after it.</param>
internal readonly record struct FoundPhrase<TMeaning>(TMeaning Meaning, int From, int To);

/// <summary>
/// Phrases with their meanings, found in a sequence of words. The longest phrase at a place counts, of equally long ones the one that was given first.
/// Time is linear in the text: every phrase is short, and only those that begin with a word are tried there.
/// </summary>
/// <typeparam name="TMeaning">What phrases mean.</typeparam>
internal sealed class PhraseLexicon<TMeaning>
    where TMeaning : struct
{
    private readonly FrozenDictionary<string, (int Rank, PhrasePattern Pattern, TMeaning Meaning)[]> byFirstWord;

    /// <summary>Builds the index.</summary>
    /// <param name="phrases">Phrases and meanings, the most important first.</param>
    internal PhraseLexicon(IEnumerable<(PhrasePattern Pattern, TMeaning Meaning)> phrases)
    {
        var index = new Dictionary<string, List<(int, PhrasePattern, TMeaning)>>(StringComparer.Ordinal);
        var vocabulary = new HashSet<string>(StringComparer.Ordinal);
        var rank = 0;
        foreach (var (pattern, meaning) in phrases)
        {
            foreach (var first in pattern.FirstWords)
            {
                if (!index.TryGetValue(first, out var list))
                {
                    index[first] = list = [];
                }

                list.Add((rank, pattern, meaning));
            }

            vocabulary.UnionWith(pattern.Words);
            rank++;
        }

        byFirstWord = index.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
        Vocabulary = vocabulary;
    }

    /// <summary>Every word of every phrase.</summary>
    internal IReadOnlySet<string> Vocabulary { get; }

    /// <summary>Finds phrases from left to right, none inside another.</summary>
    /// <param name="words">Where to look.</param>
    /// <param name="taken">Words that belong to something else, and that no phrase may touch.</param>
    internal List<FoundPhrase<TMeaning>> Find(TextWords words, bool[] taken)
    {
        var found = new List<FoundPhrase<TMeaning>>();
        for (var at = 0; at < words.Count;)
        {
            var end = at;
            TMeaning meaning = default;
            if (!taken[at] && byFirstWord.TryGetValue(words[at].Text, out var candidates))
            {
                foreach (var candidate in candidates)
                {
                    var reached = candidate.Pattern.Match(words, taken, at);
                    if (reached > end)
                    {
                        (end, meaning) = (reached, candidate.Meaning);
                    }
                }
            }

            if (end > at)
            {
                found.Add(new FoundPhrase<TMeaning>(meaning, at, end));
            }

            at = Math.Max(end, at + 1);
        }

        return found;
    }
}
