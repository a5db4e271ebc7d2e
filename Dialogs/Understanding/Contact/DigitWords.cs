using System.Collections.Frozen;
using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Digits as people dictate them, in both languages: one by one, in groups ("four sixteen"), doubled, "quatre-vingt-douze".</summary>
internal sealed class DigitWords
{
    private const int Hundred = 100;
    private const int Score = 20;
    private const int MostTogether = 4;

    private readonly FrozenDictionary<string, int> numbers = Values("numbers");
    private readonly FrozenDictionary<string, int> repeats = Values("repeats");

    /// <summary>Reads the digits that begin with a word.</summary>
    /// <returns>The digits, and how many words they take; none when the word is no digit.</returns>
    internal (string? Digits, int Words) Read(IReadOnlyList<Word> words, int at)
    {
        var word = words[at].Text;
        if (words[at].IsNumber)
        {
            return word.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',')
                ? (string.Concat(word.Where(char.IsAsciiDigit)), 1)
                : default;
        }

        if (repeats.TryGetValue(word, out var times) && at + 1 < words.Count)
        {
            var (repeated, taken) = Read(words, at + 1);
            return repeated is { Length: 1 } ? (string.Concat(Enumerable.Repeat(repeated, times)), taken + 1) : default;
        }

        if (!numbers.TryGetValue(word, out var value))
        {
            return default;
        }

        // "Trois fois le cinq".
        if (value is > 1 and <= MostTogether && at + 2 < words.Count && words[at + 1].Text is "fois" or "times")
        {
            var digit = at + 2 + (words[at + 2].Text is "le" or "the" ? 1 : 0);
            if (digit < words.Count && Read(words, digit) is { Digits: { Length: 1 } same } read)
            {
                return (string.Concat(Enumerable.Repeat(same, value)), digit + read.Words - at);
            }
        }

        return Together(words, at, value);
    }

    private static FrozenDictionary<string, int> Values(string section) => Language.All
        .SelectMany(language => PhraseBook.Load(language, "contact").Phrases(section))
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .DistinctBy(parts => parts[0], StringComparer.Ordinal)
        .ToFrozenDictionary(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Number words that make one number: "five fifty-five" is two, "cinq cent cinquante-cinq" is one.</summary>
    private (string Digits, int Words) Together(IReadOnlyList<Word> words, int at, int value)
    {
        var total = value;
        var taken = 1;
        while (taken < 2 * MostTogether && at + taken < words.Count)
        {
            var and = words[at + taken].Text is "et" or "and" && total >= Score && at + taken + 1 < words.Count ? 1 : 0;
            if (words[at + taken].Before != Break.None || !numbers.TryGetValue(words[at + taken + and].Text, out var next) || Joined(total, value, next) is not { } joined)
            {
                break;
            }

            (total, value) = (joined, next);
            taken += 1 + and;
        }

        return (total.ToString(CultureInfo.InvariantCulture), taken);
    }

    /// <summary>The number that two parts make, or null when the second begins another number.</summary>
    private static int? Joined(int total, int last, int next) => next switch
    {
        Hundred => total is > 1 and < 10 ? total * Hundred : null,
        Score when last == 4 => total - last + (4 * Score),
        _ when last == Hundred => next is > 0 and < Hundred ? total + next : null,
        0 => null,
        < 10 when last is Score && total % Hundred == 4 * Score => total + next,
        < 10 when last is >= Score and < Hundred && last % 10 == 0 => total + next,
        >= 10 and < Score when last == 60 || (last == Score && total % Hundred == 4 * Score) => total + next,
        _ => null,
    };
}
