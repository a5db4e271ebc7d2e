using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Reads misspelt words as the words of the word files that they are nearest to: one slip in five letters or more,
/// some pairs of slips in eight or more.
/// A word that is one itself (of the files, or of the <c>look-alikes</c>, words that are close to one of them) is left as it is.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestWithOneSlip = 5;
    private const int ShortestWithTwoSlips = 8;
    private const int LongestWord = 24;

    private readonly ShortForms shortForms;
    private readonly FrozenSet<string> known;
    private readonly Dictionary<string, List<string>> byDeletion = new(StringComparer.Ordinal);

    /// <param name="vocabulary">The words of the word files.</param>
    /// <param name="corrected">Those that misspelt words are read as.</param>
    /// <param name="shortForms">What is read first.</param>
    internal Spelling(IEnumerable<string> vocabulary, IEnumerable<string> corrected, ShortForms shortForms)
    {
        this.shortForms = shortForms;
        var words = vocabulary.ToHashSet(StringComparer.Ordinal);
        foreach (var word in corrected.Where(word => word.Length >= ShortestWithOneSlip).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var shorter in Deletions(word))
            {
                if (!byDeletion.TryGetValue(shorter, out var sources))
                {
                    byDeletion[shorter] = sources = [];
                }

                sources.Add(word);
            }
        }

        known = words.Concat(Language.All.SelectMany(language => PhraseBook.Load(language, "lookAlikes").Phrases("look-alikes"))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What a visitor's word stands for; null when it stands for itself.</summary>
    internal IReadOnlyList<string>? Read(string word)
    {
        if (shortForms.Read(word) is { } written)
        {
            return written;
        }

        if (known.Contains(word) || word.Length > LongestWord || !char.IsLetter(word[0]))
        {
            return null;
        }

        var calm = WithoutDrawl(word, keep: 2);
        var calmer = WithoutDrawl(word, keep: 1);
        foreach (var form in (ReadOnlySpan<string>)[calm, calmer])
        {
            if (!string.Equals(form, word, StringComparison.Ordinal) && (known.Contains(form) || shortForms.Read(form) is not null))
            {
                return shortForms.Read(form) ?? [form];
            }
        }

        return Nearest(calm) is { } nearest ? shortForms.Read(nearest) ?? [nearest] : null;
    }

    private static int SlipsIn(string word) => word.Length >= ShortestWithTwoSlips ? 2 : word.Length >= ShortestWithOneSlip ? 1 : 0;

    /// <summary>"Sooooo" with at most <paramref name="keep"/> of a letter in a row, where it is there three times or more.</summary>
    private static string WithoutDrawl(string word, int keep)
    {
        var run = 1;
        for (var i = 1; i < word.Length; i++)
        {
            run = word[i] == word[i - 1] ? run + 1 : 1;
            if (run > 2)
            {
                var end = i + 1;
                while (end < word.Length && word[end] == word[i])
                {
                    end++;
                }

                return WithoutDrawl(string.Concat(word.AsSpan(0, i - 2), new string(word[i], keep), word.AsSpan(end)), keep);
            }
        }

        return word;
    }

    /// <summary>The word, and the word with any one letter left out: two words that share one of these are near each other.</summary>
    private static IEnumerable<string> Deletions(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    /// <summary>Letters added, left out, changed or swapped to come from one word to the other; 3 for any number above two.</summary>
    private static int Slips(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
        {
            return 3;
        }

        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return Math.Min(rows[left.Length, right.Length], 3);
    }

    private string? Nearest(string word)
    {
        var allowed = SlipsIn(word);
        string? nearest = null;
        var fewest = allowed + 1;
        if (allowed > 0)
        {
            foreach (var shorter in Deletions(word))
            {
                foreach (var candidate in byDeletion.GetValueOrDefault(shorter) ?? [])
                {
                    // Hardly anyone misses the first letter, but a swap of the first two happens.
                    var sameStart = candidate[0] == word[0] || (candidate[0] == word[1] && candidate[1] == word[0]);
                    var slips = sameStart ? Slips(word, candidate) : 3;
                    if (slips <= Math.Min(allowed, SlipsIn(candidate)) && slips < fewest)
                    {
                        (nearest, fewest) = (candidate, slips);
                    }
                }
            }
        }

        return nearest;
    }
}
