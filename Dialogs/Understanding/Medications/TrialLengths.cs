using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>A length of time that may be that of a trial.</summary>
/// <param name="Months">The length in months.</param>
/// <param name="From">First word.</param>
/// <param name="To">First word after it.</param>
internal readonly record struct TrialLength(decimal Months, int From, int To);

/// <summary>Finds lengths of time: "3 months", "half a year", "un an et demi", "6-8 weeks" (the lesser counts). Dates, ages and frequencies are none.</summary>
internal sealed class TrialLengths(MedicationWords vocabulary)
{
    private const decimal MonthsInYear = 12;
    private const decimal MostMonths = 1200;
    private const decimal ShortestUnitToldAlone = 0.2m;

    private static readonly HashSet<string> Between = new(["of", "de", "d", "full", "whole", "good", "solid", "long", "more", "straight", "bons", "bonnes", "bon", "bonne", "entire", "entiers", "like"], StringComparer.Ordinal);
    private static readonly HashSet<string> Or = new(["to", "or", "ou", "a", "and"], StringComparer.Ordinal);
    private static readonly HashSet<string> Articles = new(["a", "an", "un", "une", "the"], StringComparer.Ordinal);
    private static readonly HashSet<string> Counted = new(["times", "time", "x", "once", "twice", "fois", "days", "day", "jours", "jour", "pills", "tablets", "weeks", "hours", "hour", "hrs", "heures", "heure", "minutes", "headaches", "migraines", "attacks"], StringComparer.Ordinal);
    // "For 10 days" is a trial; "Imitrex 6 days" are days of the month.
    private static readonly HashSet<string> DaysAfter = new(["for", "after", "lasted", "pendant", "durant", "apres", "pour", "took"], StringComparer.Ordinal);
    private static readonly HashSet<string> AgeBefore = new(["im", "am", "ai", "a", "avais", "avait", "was", "age", "at", "turned"], StringComparer.Ordinal);
    private static readonly HashSet<string> RateAfter = new(["per", "par", "out", "sur", "monthly", "weekly"], StringComparer.Ordinal);

    /// <summary>Finds all of them, from left to right.</summary>
    internal List<TrialLength> Find(TextWords words)
    {
        var found = new List<TrialLength>();
        for (var i = 1; i < words.Count; i++)
        {
            if (vocabulary.Units.TryGetValue(words[i].Text, out var unit) && CountBefore(words, i) is { } count && !IsOtherwise(words, count.From, i, unit))
            {
                var to = i + 1;
                var months = count.Number * unit;
                if (HalfAfter(words, to) is { } afterHalf)
                {
                    (months, to) = (months + (unit / 2), afterHalf);
                }

                if (months is > 0 and <= MostMonths)
                {
                    found.Add(new TrialLength(Math.Round(months, 2), count.From, to));
                }
            }
        }

        return found;
    }

    private decimal? NumberAt(TextWords words, int at)
    {
        var text = words[at].Text;
        if (vocabulary.Numbers.TryGetValue(text, out var number))
        {
            return number;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return decimal.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var above)
                && decimal.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var below) && below > 0
                    ? above / below
                    : null;
        }

        return char.IsAsciiDigit(text[0]) && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figures)
            ? figures
            : null;
    }

    private (decimal Number, int From)? CountBefore(TextWords words, int unit)
    {
        var at = unit - 1;
        while (at > 0 && Between.Contains(words[at].Text) && words[at].Before == Break.None)
        {
            at--;
        }

        if (words.PauseWithin(at, unit + 1) != Break.None || NumberAt(words, at) is not { } number)
        {
            return null;
        }

        // "half a year", "2 and a half years", "1 1/2 years"
        if (number == 1 && Before(at, 1) is { } word && NumberAt(words, at - 1) == 0.5m && !char.IsAsciiDigit(word[0]))
        {
            return (0.5m, at - 1);
        }

        if (number is > 0 and < 1)
        {
            var whole = at - 1;
            while (whole >= 0 && (Articles.Contains(words[whole].Text) || Or.Contains(words[whole].Text)) && words[whole + 1].Before == Break.None)
            {
                whole--;
            }

            return whole >= 0 && words.PauseWithin(whole, at + 1) == Break.None && NumberAt(words, whole) is { } units ? (units + number, whole) : (number, at);
        }

        // "6-8 weeks", "six or seven months": the lesser
        var from = at;
        if (at > 1 && Or.Contains(words[at - 1].Text) && NumberAt(words, at - 2) is { } least && least < number && !Articles.Contains(words[at - 2].Text))
        {
            (number, from) = (least, at - 2);
        }
        else if (at > 0 && !Articles.Contains(words[at].Text) && NumberAt(words, at - 1) is { } lesser && lesser < number)
        {
            (number, from) = (Articles.Contains(words[at - 1].Text) ? number : lesser, at - 1);
        }

        return (number, from);

        string? Before(int place, int steps) => place - steps >= 0 ? words[place - steps].Text : null;
    }

    // "a year and a half", "un an et demi"
    private int? HalfAfter(TextWords words, int at)
    {
        var i = at;
        while (i < words.Count && i < at + 2 && words[i].Before == Break.None && words[i].Text is "and" or "et" or "a" or "n")
        {
            i++;
        }

        return i > at && i < words.Count && words[i].Before == Break.None && NumberAt(words, i) == 0.5m ? i + 1 : null;
    }

    private bool IsOtherwise(TextWords words, int from, int unit, decimal months)
    {
        var before = from > 0 && words[from].Before == Break.None ? words[from - 1].Text : string.Empty;
        var after = unit + 1 < words.Count && words[unit + 1].Before == Break.None ? words[unit + 1].Text : string.Empty;
        var twoBefore = from > 1 ? words[from - 2].Text : string.Empty;
        return vocabulary.NoLengthAfter.Contains(before)
            || (months < ShortestUnitToldAlone && !DaysAfter.Contains(before) && !Between.Contains(before))
            || vocabulary.NoLengthBefore.Contains(after)
            || RateAfter.Contains(after)
            || after is "headache" or "headaches" or "migraine" or "attack" or "spell"
            || (after is "each" or "chaque" && unit + 2 < words.Count && words[unit + 2].Before == Break.None && vocabulary.Units.ContainsKey(words[unit + 2].Text))
            || (before is "a" && twoBefore is "y") || before is "ya" or "y"
            || (months == MonthsInYear && AgeBefore.Contains(before))
            || (Articles.Contains(words[from].Text) && (Counted.Contains(before) || (before.Length > 0 && char.IsAsciiDigit(before[0]))))
            || (Articles.Contains(after) && unit + 2 < words.Count && vocabulary.Units.ContainsKey(words[unit + 2].Text))
            || (after is "of" && unit + 2 < words.Count && words[unit + 2].Text is "the" or "each" or "every");
    }
}
