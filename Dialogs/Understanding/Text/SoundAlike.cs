using System.Text;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>How far a misspelt word is from a right one, as people misspell: by ear, with doubled letters, with letters swapped.</summary>
internal static class SoundAlike
{
    private const string VoicedAndVoiceless = "bpdtgcvf";
    private const double VowelForVowel = 0.5;
    private const double VoicedForVoiceless = 0.75;
    private const double VowelMoreOrLess = 0.75;
    private const int LongestCompared = 40;

    /// <summary>
    /// The word as it sounds: y as i, ph as f, k and q as c, x as cs, z as s, no silent h, no doubled letter, no e at the end.
    /// Words that people confuse by ear have the same sound.
    /// </summary>
    internal static string SoundOf(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'x' && i > 0 && word[i - 1] is not ('c' or 'k'))
            {
                sound.Append('c');
            }

            var letter = word[i] switch
            {
                'x' when i > 0 => 's',
                'y' => 'i',
                'k' or 'q' => 'c',
                'z' => 's',
                'p' when i + 1 < word.Length && word[i + 1] == 'h' => 'f',
                'h' when i > 0 => '\0',
                var other => other,
            };
            if (letter != '\0' && (sound.Length == 0 || sound[^1] != letter || char.IsAsciiDigit(letter)))
            {
                sound.Append(letter);
            }
        }

        if (sound.Length > 3 && sound[^1] == 'e')
        {
            sound.Length--;
        }

        return sound.ToString();
    }

    /// <summary>How far a sound of this length may be from a misspelling of it.</summary>
    internal static double Tolerance(int length) => length switch
    {
        < 5 => 0,
        5 => 0.75,
        6 => 1,
        7 or 8 => 1.25,
        9 or 10 => 2,
        11 or 12 => 2.5,
        _ => 3,
    };

    /// <summary>
    /// Letters to change, add, drop or swap between two sounds; a wrong vowel is half a letter. Positive infinity when that is more than
    /// <paramref name="most"/>, or when the first letters differ (people know how a name begins), unless both are vowels.
    /// </summary>
    internal static double Distance(string one, string other, double most)
    {
        if (one.Length == 0 || other.Length == 0 || Math.Abs(one.Length - other.Length) > most
            || one.Length > LongestCompared || other.Length > LongestCompared
            || (one[0] != other[0] && !(IsVowel(one[0]) && IsVowel(other[0]))))
        {
            return double.PositiveInfinity;
        }

        Span<double> beforeLast = stackalloc double[LongestCompared + 1];
        Span<double> last = stackalloc double[LongestCompared + 1];
        Span<double> current = stackalloc double[LongestCompared + 1];
        last[0] = 0;
        for (var j = 1; j <= other.Length; j++)
        {
            last[j] = last[j - 1] + MoreOrLess(other[j - 1]);
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = last[0] + MoreOrLess(one[i - 1]);
            var least = current[0];
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(last[j - 1] + Change(one[i - 1], other[j - 1]), Math.Min(last[j] + MoreOrLess(one[i - 1]), current[j - 1] + MoreOrLess(other[j - 1])));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                }

                current[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return double.PositiveInfinity;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[other.Length] <= most ? last[other.Length] : double.PositiveInfinity;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static double Change(char one, char other) =>
        one == other ? 0 : IsVowel(one) && IsVowel(other) ? VowelForVowel : AreVoicedAndVoiceless(one, other) ? VoicedForVoiceless : 1;

    private static bool AreVoicedAndVoiceless(char one, char other)
    {
        var place = VoicedAndVoiceless.IndexOf(one, StringComparison.Ordinal);
        return place >= 0 && VoicedAndVoiceless.IndexOf(other, StringComparison.Ordinal) == (place ^ 1);
    }

    private static double MoreOrLess(char letter) => IsVowel(letter) ? VowelMoreOrLess : 1;
}
