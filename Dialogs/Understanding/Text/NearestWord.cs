using System.Collections.Frozen;
using System.Numerics;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Finds the word that a misspelt one was meant to be, among words that are known.</summary>
internal sealed class NearestWord
{
    private const string Vowels = "aeiou";
    private const double Near = 1e-9;
    private const double ConsonantsPerLetter = 2 / 0.75;

    private readonly FrozenDictionary<char, (string Sound, string Word, int Consonants)[]> byFirstLetter;

    /// <summary>Builds the index.</summary>
    /// <param name="words">Folded words.</param>
    internal NearestWord(IEnumerable<string> words) => byFirstLetter = words
        .Select(word => (Sound: SoundAlike.SoundOf(word), Word: word))
        .Select(entry => (entry.Sound, entry.Word, Consonants: ConsonantsOf(entry.Sound)))
        .Where(entry => entry.Sound.Length > 0)
        .GroupBy(entry => GroupOf(entry.Sound[0]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The nearest word, when there is one near enough for its length and no other as near; null otherwise.</summary>
    /// <param name="word">A folded word, as a visitor spelt it.</param>
    /// <param name="most">The most that it may be away, in letters, however long it is.</param>
    /// <param name="areTheSame">Whether it does not matter which of two words was meant.</param>
    internal string? To(string word, double most = double.MaxValue, Func<string, string, bool>? areTheSame = null)
    {
        var sound = SoundAlike.SoundOf(word);
        if (sound.Length == 0 || !byFirstLetter.TryGetValue(GroupOf(sound[0]), out var candidates))
        {
            return null;
        }

        var consonants = ConsonantsOf(sound);
        string? nearest = null;
        var tied = false;
        var least = double.PositiveInfinity;
        foreach (var candidate in candidates)
        {
            var tolerance = Math.Min(most, SoundAlike.Tolerance(Math.Min(candidate.Sound.Length, sound.Length)));
            if (BitOperations.PopCount((uint)(consonants ^ candidate.Consonants)) > ConsonantsPerLetter * Math.Min(tolerance, least))
            {
                continue;
            }

            var distance = SoundAlike.Distance(sound, candidate.Sound, Math.Min(tolerance, least));
            if (distance < least - Near)
            {
                (nearest, least, tied) = (candidate.Word, distance, false);
            }
            else if (nearest is not null && distance <= least + Near && areTheSame?.Invoke(nearest, candidate.Word) != true)
            {
                tied = true;
            }
        }

        return tied ? null : nearest;
    }

    // A set of the consonants in a sound; each letter that differs changes two of them at most, and counts three quarters at least.
    private static int ConsonantsOf(string sound)
    {
        var set = 0;
        foreach (var letter in sound)
        {
            set |= char.IsAsciiLetterLower(letter) && !Vowels.Contains(letter, StringComparison.Ordinal) ? 1 << (letter - 'a') : 0;
        }

        return set;
    }

    // People know how a name begins; only a first vowel is often another one.
    private static char GroupOf(char first) => Vowels.Contains(first, StringComparison.Ordinal) ? 'a' : first;
}
