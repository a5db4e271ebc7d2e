using System.Text;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Finds the known word that an unknown one was meant to be: letters held down ("yesss", "noooo"), one letter left out, added, swapped or
/// replaced. Only in long words; never in the first letter, where slips are rare and other words are near, and never in the last, which inflects:
/// "stopped" is not "stopper".
/// </summary>
internal sealed class SpellingRepair
{
    private const int ShortestForSlip = 5;
    private const int ShortestForReplacement = 6;
    private const int ShortestHeld = 3;
    private const int LongestWord = 24;

    private readonly IReadOnlySet<string> vocabulary;
    private readonly IReadOnlySet<string> meantSo;
    private readonly Dictionary<string, List<string>> byOmission = new(StringComparer.Ordinal);

    /// <summary>Takes the words.</summary>
    /// <param name="vocabulary">The known words.</param>
    /// <param name="meantSo">Other words that are near to a known one and are no slip.</param>
    internal SpellingRepair(IReadOnlySet<string> vocabulary, IReadOnlySet<string> meantSo)
    {
        this.vocabulary = vocabulary;
        this.meantSo = meantSo;
        foreach (var word in vocabulary.Where(word => word.Length >= ShortestForSlip).Order(StringComparer.Ordinal))
        {
            foreach (var shorter in Omissions(word))
            {
                if (!byOmission.TryGetValue(shorter, out var words))
                {
                    byOmission[shorter] = words = [];
                }

                words.Add(word);
            }
        }
    }

    /// <summary>The word that was meant, or null.</summary>
    internal string? Repair(string word)
    {
        if (word.Length > LongestWord || char.IsAsciiDigit(word[0]) || meantSo.Contains(word))
        {
            return null;
        }

        if (Released(word) is { } released)
        {
            return released;
        }

        if (word.Length < ShortestForSlip - 1)
        {
            return null;
        }

        // A letter left out.
        if (byOmission.TryGetValue(word, out var longer) && longer.Find(known => known[0] == word[0] && known[^1] == word[^1]) is { } whole)
        {
            return whole;
        }

        if (word.Length < ShortestForSlip)
        {
            return null;
        }

        foreach (var shorter in Omissions(word))
        {
            // A letter too many.
            if (shorter.Length >= ShortestForSlip && shorter[0] == word[0] && shorter[^1] == word[^1] && !word.StartsWith(shorter, StringComparison.Ordinal) && vocabulary.Contains(shorter))
            {
                return shorter;
            }
        }

        foreach (var shorter in Omissions(word))
        {
            if (byOmission.TryGetValue(shorter, out var near) && near.Find(known => IsSlip(word, known)) is { } meant)
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>Two neighbours swapped, or one letter for another.</summary>
    private static bool IsSlip(string word, string known)
    {
        if (word.Length != known.Length || word[0] != known[0] || word[^1] != known[^1])
        {
            return false;
        }

        var first = word.AsSpan().CommonPrefixLength(known);
        var rest = word.AsSpan(first + 1);
        return (word.Length >= ShortestForReplacement && rest.SequenceEqual(known.AsSpan(first + 1)))
            || (rest.Length > 0 && word[first] == known[first + 1] && word[first + 1] == known[first]
                && word.AsSpan(first + 2).SequenceEqual(known.AsSpan(first + 2)));
    }

    private static IEnumerable<string> Omissions(string word) =>
        Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Distinct(StringComparer.Ordinal);

    /// <summary>The word with held letters let go: each run once, then each run twice. Two of a letter are held only at the end of a word, and an e is not: it inflects in French.</summary>
    private string? Released(string word)
    {
        var isHeld = word.Length > ShortestHeld && word[^1] == word[^2] && word[^1] != 'e';
        for (var i = 2; i < word.Length && !isHeld; i++)
        {
            isHeld = word[i] == word[i - 1] && word[i] == word[i - 2];
        }

        if (!isHeld)
        {
            return null;
        }

        var once = Runs(word, 1);
        var twice = Runs(word, 2);
        return vocabulary.Contains(once) ? once : twice.Length < word.Length && vocabulary.Contains(twice) ? twice : null;
    }

    private static string Runs(string word, int most)
    {
        var kept = new StringBuilder(word.Length);
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= most)
            {
                kept.Append(word[i]);
            }
        }

        return kept.ToString();
    }
}
