using System.Text;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Tests;

/// <summary>Texts that nobody would type, and texts that somebody almost typed: random characters, and real messages cut, doubled, glued and misspelt. The same seed gives the same texts.</summary>
public static class FuzzInputs
{
    private const string Characters = "abcdefghijklmnopqrstuvwxyz      0123456789.,;:!?'\"-()/@+%éèàçœÉ’«»…½\n\t🙏𝒜\u0301\u200d\ud800\u0000";

    /// <summary>That many texts, up to the length limit, made from <paramref name="messages"/>.</summary>
    public static IEnumerable<string> From(IReadOnlyList<string> messages, int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = random.Next(5) switch
            {
                0 => Noise(random, random.Next(1, 200)),
                1 => Mutated(random, messages[random.Next(messages.Count)]),
                2 => $"{messages[random.Next(messages.Count)]} {messages[random.Next(messages.Count)]}",
                3 => string.Join(". ", Enumerable.Range(0, random.Next(2, 30)).Select(_ => messages[random.Next(messages.Count)])),
                _ => Mutated(random, Mutated(random, $"{messages[random.Next(messages.Count)]}, {messages[random.Next(messages.Count)]}")),
            };
            yield return text.Length > Utterance.LongestAnswer ? text[..Utterance.LongestAnswer] : text;
        }
    }

    private static string Noise(Random random, int length)
    {
        var noise = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            noise.Append(Characters[random.Next(Characters.Length)]);
        }

        return noise.ToString();
    }

    private static string Mutated(Random random, string text)
    {
        var mutated = new StringBuilder(text);
        for (var change = random.Next(1, 6); change > 0 && mutated.Length > 0; change--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0:
                    mutated.Remove(at, 1);
                    break;
                case 1:
                    mutated.Insert(at, Characters[random.Next(Characters.Length)]);
                    break;
                case 2:
                    mutated[at] = Characters[random.Next(Characters.Length)];
                    break;
                default:
                    mutated.Append(mutated.ToString(at, Math.Min(20, mutated.Length - at)));
                    break;
            }
        }

        return mutated.ToString();
    }
}
