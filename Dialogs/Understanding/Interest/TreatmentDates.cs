using System.Collections.Frozen;
using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>How many months ago a treatment was, as people say it. A month without a year is the one just past.</summary>
internal sealed class TreatmentDates
{
    private const int MonthsInYear = 12;
    private const int EarliestYear = 1989;

    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1, ["jan"] = 1, ["janvier"] = 1, ["february"] = 2, ["feb"] = 2, ["fevrier"] = 2, ["march"] = 3, ["mar"] = 3, ["mars"] = 3,
        ["april"] = 4, ["apr"] = 4, ["avril"] = 4, ["may"] = 5, ["mai"] = 5, ["june"] = 6, ["jun"] = 6, ["juin"] = 6, ["july"] = 7, ["jul"] = 7,
        ["juillet"] = 7, ["august"] = 8, ["aug"] = 8, ["aout"] = 8, ["september"] = 9, ["sept"] = 9, ["sep"] = 9, ["septembre"] = 9,
        ["october"] = 10, ["oct"] = 10, ["octobre"] = 10, ["november"] = 11, ["nov"] = 11, ["novembre"] = 11, ["december"] = 12, ["dec"] = 12,
        ["decembre"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>First and last month of a season; winter is that which ended in spring.</summary>
    private static readonly FrozenDictionary<string, int> LastMonthOfSeason = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["spring"] = 5, ["printemps"] = 5, ["summer"] = 8, ["ete"] = 8, ["fall"] = 11, ["autumn"] = 11, ["automne"] = 11, ["winter"] = 2, ["hiver"] = 2,
        ["christmas"] = 12, ["xmas"] = 12, ["noel"] = 12, ["fetes"] = 12, ["easter"] = 4, ["paques"] = 4, ["halloween"] = 10, ["thanksgiving"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly DigitWords digits = new();

    /// <summary>Months since the latest date that is told, or null when none is.</summary>
    internal decimal? MonthsAgo(FoundPhrases found, DateOnly today)
    {
        var dates = found.Longest("Ago")
            .Where(match => !found.Of("Periodic").Any(interval => interval.Touches(match)) && !(found.Has("Periodic") && IsSoFar(found, match)))
            .Select(match => Ago(found, match))
            .Concat(found.Longest("Last").Select(match => Last(found, match, today)))
            .Concat(Calendar(found, today))
            .ToList();
        return dates.Count == 0 ? null : dates.Min();
    }

    /// <summary>Whether two years are told, from which and up to which: "from 2015 to 2018" is no treatment that goes on.</summary>
    internal static bool HasEnd(FoundPhrases found, DateOnly today) =>
        found.Words.Select(word => Year(word.Text, today)).Where(year => year is not null).Distinct().Count() > 1;

    private static int? Year(string text, DateOnly today) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= EarliestYear && year <= today.Year ? year : null;

    /// <summary>"Every 12 weeks, been 4 years" tells how long, not when the last was.</summary>
    private static bool IsSoFar(FoundPhrases found, PhraseMatch match) =>
        !Enumerable.Range(match.First, match.Length).Any(word => found.Words[word].Text is "ago" or "back" or "before" or "earlier" or "prior" or "last" or "since" or "within");

    /// <summary>The year that a month or a season is said to be of: "november of last year", "l'automne 2022"; null when none is.</summary>
    private static int? YearOf(FoundPhrases found, int after, DateOnly today)
    {
        while (after < found.Words.Count && found.Words[after].Text is "of" or "in" or "de" or "en" or "l" or "the")
        {
            after++;
        }

        if (after >= found.Words.Count)
        {
            return null;
        }

        var isLastYear = after + 1 < found.Words.Count
            && (found.Words[after].Text, found.Words[after + 1].Text) is ("last", "year") or ("an" or "annee", "passe" or "passee" or "dernier" or "derniere");
        return isLastYear ? today.Year - 1 : Year(found.Words[after].Text, today);
    }

    private static int Since(int year, int month, DateOnly today) => ((today.Year - year) * MonthsInYear) + today.Month - month;

    /// <summary>The last time that month was, this month included.</summary>
    private static int SinceMonth(int month, DateOnly today) => (today.Month - month + MonthsInYear) % MonthsInYear;

    private static decimal Last(FoundPhrases found, PhraseMatch match, DateOnly today)
    {
        var isLast = false;
        for (var word = match.First; word < match.End; word++)
        {
            var text = found.Words[word].Text;
            isLast |= text is "last" or "passe" or "passee" or "dernier" or "derniere";
            if (LastMonthOfSeason.TryGetValue(text, out var month))
            {
                if (YearOf(found, match.End, today) is { } year)
                {
                    return Since(year, month, today);
                }

                var months = SinceMonth(month, today);

                // "Last fall", said in fall, is that of the year before.
                return months == 0 && isLast ? MonthsInYear : months;
            }
        }

        // "Last year" ended in December, "this year" began in January.
        return isLast ? today.Month : today.Month - 1;
    }

    private static IEnumerable<decimal> Calendar(FoundPhrases found, DateOnly today)
    {
        for (var word = 0; word < found.Words.Count; word++)
        {
            if (Year(found.Words[word].Text, today) is { } year)
            {
                if (!(word > 0 && Months.ContainsKey(found.Words[word - 1].Text)))
                {
                    yield return year == today.Year ? 0 : Since(year, MonthsInYear, today);
                }
            }
        }

        foreach (var match in found.Longest("Month"))
        {
            var word = found.Words[match.First].Text;
            if (Months.TryGetValue(word, out var month) && !IsVerb(found, match.First))
            {
                // "Last November", said in November, is that of the year before.
                var isLast = match.First > 0 && found.Words[match.First - 1].Text is "last";
                yield return YearOf(found, match.End, today) is { } year ? Since(year, month, today)
                    : SinceMonth(month, today) is 0 && isLast ? MonthsInYear : SinceMonth(month, today);
            }
        }
    }

    /// <summary>"I may", "I march": a month follows a preposition or stands alone.</summary>
    private static bool IsVerb(FoundPhrases found, int word) =>
        found.Words[word].Text is "may" or "march" or "mar"
        && !(word == 0 || found.Words[word - 1].Text is "in" or "last" or "since" or "early" or "late" or "of" or "was" or "mid" or "around" or "about" or "en" or "this" or "till" or "until" or "before" or "after");

    private decimal Ago(FoundPhrases found, PhraseMatch match)
    {
        decimal amount = 1;
        var half = 0m;
        for (var word = match.First; word < match.End; word++)
        {
            var text = found.Words[word].Text;
            switch (text)
            {
                case "couple":
                    amount = 2;
                    break;
                case "few" or "quelques":
                    amount = 3;
                    break;
                case "several" or "plusieurs":
                    amount = 6;
                    break;
                case "half" or "demi" or "demie":
                    half = 0.5m;
                    break;
                case "day" or "days" or "jour" or "jours":
                    return (amount + half) / 30;
                case "week" or "weeks" or "semaine" or "semaines":
                    return Math.Floor((amount + half) / 4);
                case "month" or "months" or "mois":
                    return amount + half;
                case "year" or "years" or "an" or "ans" or "annee" or "annees":
                    return ((half > 0 && amount == 1 && !IsAndHalf(found, match) ? 0 : amount) + Behind(found, word, match.End, half)) * MonthsInYear;
                default:
                    if (digits.Read(found.Words, word) is { Digits: { Length: > 0 and < 5 } number })
                    {
                        amount = decimal.Parse(number, CultureInfo.InvariantCulture);
                    }

                    break;
            }
        }

        return amount;
    }

    private static bool IsAndHalf(FoundPhrases found, PhraseMatch match) =>
        Enumerable.Range(match.First, match.Length).Any(word => found.Words[word].Text is "and" or "et");

    private static decimal Behind(FoundPhrases found, int word, int end, decimal half) =>
        half > 0 || Enumerable.Range(word, end - word).Any(later => found.Words[later].Text is "half" or "demi" or "demie") ? 0.5m : 0;
}
