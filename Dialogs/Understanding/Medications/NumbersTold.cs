using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>
/// Numbers before and after a medicine, which tell what it did: "from 22 days down to 6" helped, "from 24 to 21" a little, "16 before, 16 after" did not.
/// </summary>
internal sealed class NumbersTold(TextWords words, MedicationWords vocabulary)
{
    private const decimal MostDays = 31;
    private const decimal HelpedAtMost = 0.7m;
    private const int FarthestNumber = 3;
    private const int FarthestEnd = 6;

    /// <summary>Finds them: what each tells, and where.</summary>
    internal IEnumerable<Telling> Find()
    {
        var list = new List<Telling>();
        for (var at = 0; at < words.Count; at++)
        {
            if (FromTo(at) is { } told)
            {
                list.Add(told);
                at = told.To - 1;
            }
        }

        return list.Count == 0 && BeforeAfter() is { } both ? [both] : list;
    }

    // "From 24 (days) down to 21", "passé de 22 crises à 6"
    private Telling? FromTo(int at)
    {
        if (words[at].Text is "down" && at + 1 < words.Count && words[at + 1].Text is "to" && NumberWithin(at + 2, FarthestNumber) is { } now)
        {
            // "Down to 8 days from 16"
            for (var from = now.At + 1; from < words.Count && from <= now.At + FarthestEnd && words[from].Before != Break.Strong; from++)
            {
                if (words[from].Text is "from" && NumberWithin(from + 1, FarthestNumber) is { } then)
                {
                    return new Telling(at, then.At + 1, null, Told(then.Number, now.Number), StandsBefore: false, null);
                }
            }
        }

        var isFrom = words[at].Text is "from"
            || (words[at].Text is "de" && at > 0 && words[at - 1].Text is "passe" or "passee" or "tombe" or "tombee" or "descendu" or "descendue" or "baisse" or "diminue" or "parti" or "partie" or "allee" or "alle");
        if (!isFrom || NumberWithin(at + 1, FarthestNumber) is not { } before)
        {
            return null;
        }

        for (var to = before.At + 1; to < words.Count && to <= before.At + FarthestEnd && words[to].Before != Break.Strong; to++)
        {
            if (words[to].Text is "to" or "a" && NumberWithin(to + 1, FarthestNumber - 1) is { } after)
            {
                return new Telling(at, after.At + 1, null, Told(before.Number, after.Number), StandsBefore: false, null);
            }
        }

        return null;
    }

    // "16 a month before it, 16 after"
    private Telling? BeforeAfter()
    {
        (decimal Number, int At)? before = null;
        (decimal Number, int At)? after = null;
        var from = 0;
        for (var at = 0; at <= words.Count; at++)
        {
            if (at < words.Count && (at == 0 || words[at].Before == Break.None))
            {
                continue;
            }

            var clause = Enumerable.Range(from, at - from).ToList();
            var isBefore = clause.Exists(i => words[i].Text is "before" or "avant");
            var isAfter = clause.Exists(i => words[i].Text is "after" or "apres" or "now" or "since" or "maintenant" or "astheure" or "asteure" or "depuis");
            if (isBefore != isAfter && clause.Select(NumberAt).Where(number => number is not null).ToList() is [{ } only])
            {
                (decimal Number, int At)? found = (only, clause[^1]);
                before ??= isBefore ? found : null;
                after ??= isAfter ? found : null;
            }

            from = at;
        }

        return before is { } then && after is { } now && now.At > then.At ? new Telling(now.At, now.At + 1, null, Told(then.Number, now.Number), StandsBefore: false, null) : null;
    }

    private static Cue Told(decimal before, decimal after) =>
        after >= before ? Cue.NoBenefit : after <= before * HelpedAtMost ? Cue.Helped : Cue.SomeBenefit;

    private (decimal Number, int At)? NumberWithin(int from, int length)
    {
        for (var at = from; at < Math.Min(from + length, words.Count) && words[at].Before != Break.Strong; at++)
        {
            if (NumberAt(at) is { } number)
            {
                return (number, at);
            }
        }

        return null;
    }

    // A number of days, attacks or points; no length of time, no dose, no article.
    private decimal? NumberAt(int at)
    {
        var text = words[at].Text;
        var number = char.IsAsciiDigit(text[0]) && decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures
            : text.Length > 2 && vocabulary.Numbers.TryGetValue(text, out var spelt) ? spelt
            : (decimal?)null;
        var isLength = at + 1 < words.Count && words[at + 1].Before == Break.None && ((vocabulary.Units.TryGetValue(words[at + 1].Text, out var unit) && unit > 0.1m) || words[at + 1].Text is "mg" or "mcg" or "lbs" or "pounds" or "livres" or "kilos");
        return number is >= 1 and <= MostDays && !isLength ? number : null;
    }
}
