using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding.Features;

/// <summary>A number that tells how strong the pain is: "7/10", "8 out of 10", "pain is like a 3". From 4 on it is moderate or severe.</summary>
/// <param name="IsModerateOrSevere">4 or more.</param>
/// <param name="From">First word.</param>
/// <param name="To">First word after it.</param>
internal readonly record struct Intensity(bool IsModerateOrSevere, int From, int To)
{
    private const decimal LeastModerate = 4;
    private const decimal Most = 10;
    private const int LongestBareAnswer = 5;
    private const int MostWordsAfterPain = 5;

    private static readonly HashSet<string> Guess = new(["a", "an", "about", "like", "maybe", "around", "un", "environ"], StringComparer.Ordinal);
    private static readonly HashSet<string> OutOf = new(["out", "of", "sur", "over", "on", "a"], StringComparer.Ordinal);
    private static readonly HashSet<string> Pain = new(["pain", "pains", "hurts", "hurt", "scale", "level", "intensity", "severity", "score", "douleur", "intensite", "niveau", "echelle", "mal", "cote", "rated", "rate", "rating", "call", "calling", "grade", "strength"], StringComparer.Ordinal);
    private static readonly HashSet<string> RatedAt = new(["though", "at", "most", "when", "usually", "sometimes", "or", "and", "but", "pour", "quand", "mais", "et", "des"], StringComparer.Ordinal);
    private static readonly HashSet<string> Counted = new(
        ["hours", "hour", "days", "day", "minutes", "minute", "months", "month", "weeks", "week", "years", "year", "times", "heures", "heure", "jours", "jour", "mois", "semaines", "semaine", "ans", "an", "fois", "of", "things", "x", "mg"], StringComparer.Ordinal);

    private static readonly Dictionary<string, decimal> Names = new(StringComparer.Ordinal)
    {
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9, ["dix"] = 10,
    };

    /// <summary>Finds them from left to right; of a range the upper end counts.</summary>
    internal static List<Intensity> Find(TextWords words)
    {
        var found = new List<Intensity>();
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i) is { } one)
            {
                found.Add(one);
                i = one.To - 1;
            }
        }

        return found;
    }

    private static Intensity? At(TextWords words, int at)
    {
        var text = words[at].Text;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && text.AsSpan(slash + 1).SequenceEqual("10") && Number(text[..slash]) is { } share)
        {
            return new Intensity(share >= LeastModerate, at, at + 1);
        }

        if (Number(text) is not { } number)
        {
            return null;
        }

        var to = at + 1;
        while (to < words.Count && words[to].Before != Break.Strong && (Number(words[to].Text) is not null || words[to].Text is "to" or "or" or "a" or "ou" or "et" or "and"))
        {
            number = Number(words[to].Text) is { } next && !(next == Most && OutOf.Contains(words[to - 1].Text)) ? Math.Max(number, next) : number;
            to++;
        }

        var after = to;
        while (after < words.Count && words[after].Before != Break.Strong && OutOf.Contains(words[after].Text))
        {
            after++;
        }

        if (after > at + 1 && after < words.Count && words[after].Text is "10" or "ten" or "dix" && OutOf.Contains(words[after - 1].Text))
        {
            return new Intensity(number >= LeastModerate, at, after + 1);
        }

        if (to < words.Count && words[to].Before == Break.None && Counted.Contains(words[to].Text))
        {
            return null;
        }

        return IsOfPain(words, at) || IsRated(words, at, to) || IsOnScale(words, to) || (words.Count <= LongestBareAnswer && (char.IsAsciiDigit(text[0]) || (at > 0 && Guess.Contains(words[at - 1].Text)))) ? new Intensity(number >= LeastModerate, at, to) : null;
    }

    private static bool IsOfPain(TextWords words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - MostWordsAfterPain && words[i + 1].Before != Break.Strong; i--)
        {
            if (Pain.Contains(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    // "throbbing, like a 7, and the light": a number with an article before it, and nothing that it counts behind it
    private static bool IsRated(TextWords words, int at, int to) =>
        at > 0 && words[at].Before == Break.None && words[at - 1].Text is "a" or "an" or "un" && char.IsAsciiDigit(words[at].Text[0])
        && (to == words.Count || words[to].Before != Break.None || RatedAt.Contains(words[to].Text));

    // "a 5 on the pain scale"
    private static bool IsOnScale(TextWords words, int after)
    {
        for (var i = after; i < words.Count && i < after + MostWordsAfterPain && words[i].Before != Break.Strong; i++)
        {
            if (words[i].Text is "scale" or "echelle")
            {
                return true;
            }
        }

        return false;
    }

    private static decimal? Number(string text) =>
        Names.TryGetValue(text, out var named) ? named
        : char.IsAsciiDigit(text[0]) && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figures) && figures <= Most ? figures
        : null;
}
