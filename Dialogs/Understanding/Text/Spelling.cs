using System.Collections.Frozen;
using System.Numerics;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>How much is forgiven in a word.</summary>
/// <param name="OneSlipFrom">Letters of the shortest word in which one slip is forgiven.</param>
/// <param name="TwoSlipsFrom">Letters of the shortest word in which two are.</param>
/// <param name="ChangeFrom">Letters of the shortest word in which a letter may be another one: in short words that makes other words.</param>
/// <param name="KeepsEnd">Whether the last letter must be right, because it inflects: "stopped" is not "stopper".</param>
internal readonly record struct SpellingRules(int OneSlipFrom, int TwoSlipsFrom, int ChangeFrom, bool KeepsEnd);

/// <summary>
/// Finds the word that a mistyped one was meant to be: letters held down ("yesss", "noooo"), letters left out, added, changed or swapped.
/// Real words that are close to one (<see cref="RealWords"/>) are left as they are. <see cref="NearestWord"/> is for names, which are spelt by ear.
/// </summary>
internal sealed class Spelling
{
    private const int ShortestHeld = 3;
    private const int LongestWord = 24;
    private const int ShortestElided = 5;
    private const string Elided = "cdjlmnst";
    private const string Vowels = "aeiouyh";

    private readonly IReadOnlySet<string> known;
    private readonly SpellingRules rules;
    private readonly FrozenDictionary<(char First, int Length), (string Word, uint Letters)[]> byShape;

    /// <param name="known">Words that are right as they stand.</param>
    /// <param name="meant">Words that a mistyped one may be meant to be.</param>
    /// <param name="rules">How much is forgiven.</param>
    internal Spelling(IReadOnlySet<string> known, IEnumerable<string> meant, SpellingRules rules)
    {
        this.known = known;
        this.rules = rules;
        byShape = meant
            .Where(word => word.Length >= rules.OneSlipFrom && word.Length <= LongestWord && word.All(char.IsAsciiLetter))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .GroupBy(word => (word[0], word.Length))
            .ToFrozenDictionary(group => group.Key, group => group.Select(word => (word, LettersOf(word))).ToArray());
    }

    /// <summary>The word that was meant; null when it is the word itself, or nobody knows.</summary>
    internal string? Meant(string word)
    {
        if (word.Length is < ShortestHeld or > LongestWord || !char.IsLetter(word[0]) || known.Contains(word) || RealWords.OfAllLanguages.ContainsExactly(word))
        {
            return null;
        }

        if (!IsHeld(word))
        {
            return Nearest(word);
        }

        var twice = WithRuns(word, 2);
        var once = WithRuns(word, 1);
        return known.Contains(once) ? once : known.Contains(twice) ? twice : Nearest(twice);
    }

    /// <summary>"Lannée", "jallaite": the word that was written together with the elided one before it; null when there is none.</summary>
    internal string? AfterElision(string word) => word.Length > ShortestElided && Elided.Contains(word[0]) && Vowels.Contains(word[1])
        && !known.Contains(word) && !RealWords.OfAllLanguages.ContainsExactly(word) && known.Contains(word[1..])
            ? word[1..]
            : null;

    /// <summary>Letters are held three times or more, or twice at the end of a word; an e is not, there: it inflects in French.</summary>
    private static bool IsHeld(string word)
    {
        var isHeld = word.Length > ShortestHeld && word[^1] == word[^2] && word[^1] != 'e';
        for (var i = 2; i < word.Length && !isHeld; i++)
        {
            isHeld = word[i] == word[i - 1] && word[i] == word[i - 2];
        }

        return isHeld;
    }

    private static string WithRuns(string word, int most) => string.Concat(word.Where((letter, at) => at < most || word.AsSpan(at - most, most).ContainsAnyExcept(letter)));

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= char.IsAsciiLetterLower(letter) ? 1u << (letter - 'a') : 0;
        }

        return letters;
    }

    private static bool IsInflectedAlike(string word, string candidate) => candidate[^1] == word[^1] && !word.StartsWith(candidate, StringComparison.Ordinal);

    private int SlipsIn(int length) => length >= rules.TwoSlipsFrom ? 2 : length >= rules.OneSlipFrom ? 1 : 0;

    private string? Nearest(string word)
    {
        var letters = LettersOf(word);
        var most = SlipsIn(word.Length);
        string? nearest = null;
        var fewest = most + 1;
        for (var length = word.Length - most; most > 0 && length <= word.Length + most; length++)
        {
            var allowed = Math.Min(most, SlipsIn(length));
            Look(word[0], swapped: false);
            if (word[1] != word[0])
            {
                // Hardly anyone misses the first letter, but a swap of the first two happens.
                Look(word[1], swapped: true);
            }

            void Look(char first, bool swapped)
            {
                foreach (var (candidate, itsLetters) in byShape.GetValueOrDefault((first, length)) ?? [])
                {
                    var limit = Math.Min(allowed + 1, fewest);
                    if ((length != word.Length || length >= rules.ChangeFrom || letters == itsLetters) && (!swapped || candidate[1] == word[0]) && (!rules.KeepsEnd || IsInflectedAlike(word, candidate))
                        && BitOperations.PopCount(letters ^ itsLetters) < 2 * limit && Slips(word, candidate, limit) is var slips && slips < limit)
                    {
                        (nearest, fewest) = (candidate, slips);
                    }
                }
            }
        }

        return nearest;
    }

    /// <summary>Letters added, left out, changed or swapped with their neighbour to come from one word to the other; <paramref name="limit"/> for that many or more.</summary>
    private static int Slips(string left, string right, int limit)
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
                var slips = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    slips = Math.Min(slips, beforeLast[j - 2] + 1);
                }

                current[j] = slips;
                least = Math.Min(least, slips);
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
