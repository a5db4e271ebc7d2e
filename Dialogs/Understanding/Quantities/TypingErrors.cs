using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// Guesses the word that a misspelt one was meant to be: one that begins alike and is one letter away (two for long words), letters that changed
/// places counting once. Real words that happen to be close are left alone (<c>Words/*/realWords.txt</c>).
/// </summary>
internal sealed class TypingErrors
{
    private const int ShortestWord = 4;
    private const int LongWord = 9;
    private const int LongestWord = 16;

    private readonly FrozenDictionary<(char First, int Length), string[]> byShape;
    private readonly FrozenSet<string> real;

    internal TypingErrors(IEnumerable<string> vocabulary, IEnumerable<string> realWords)
    {
        byShape = vocabulary
            .Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsAsciiLetter))
            .GroupBy(word => (word[0], word.Length))
            .ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray());
        real = realWords.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The word that was meant; null when none is close, or the word is a real one.</summary>
    internal string? Correct(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord || real.Contains(word))
        {
            return null;
        }

        var allowed = word.Length >= LongWord ? 2 : 1;
        string? best = null;
        var bestDistance = allowed + 1;
        for (var length = Math.Max(ShortestWord, word.Length - allowed); length <= word.Length + allowed; length++)
        {
            foreach (var candidate in byShape.GetValueOrDefault((word[0], length)) ?? [])
            {
                var distance = Distance(word, candidate, bestDistance);
                if (distance < bestDistance)
                {
                    (best, bestDistance) = (candidate, distance);
                }
            }
        }

        return best;
    }

    /// <summary>Letters to insert, leave out, replace or swap with their neighbour; <paramref name="limit"/> when that many or more.</summary>
    private static int Distance(string left, string right, int limit)
    {
        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                current[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least >= limit)
            {
                return limit;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[right.Length];
    }
}
