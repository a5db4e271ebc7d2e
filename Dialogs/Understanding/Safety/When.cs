namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>What a visitor's words say of when a sign was, or since when it is.</summary>
/// <param name="Place">The words.</param>
/// <param name="Days">Days ago, or days that it has lasted.</param>
/// <param name="IsLasting">Whether it has been so since then ("for three years"), not at that time ("three years ago").</param>
/// <param name="IsEra">Whether it may be a place of these days too: "au cégep", "à l'école".</param>
internal readonly record struct When(Cue Place, double Days, bool IsLasting, bool IsEra = false);

/// <summary>Reads the times in a message: "an hour ago", "since saturday", "in 2009", "as a kid".</summary>
internal sealed class WhenReader
{
    private const double Year = 365;
    private const double Month = 30;
    private const double Hour = 1.0 / 24;

    private static readonly (string Section, double Days)[] Units =
    [
        ("unit.minute", Hour / 60), ("unit.hour", Hour), ("unit.day", 1), ("unit.week", 7), ("unit.month", Month), ("unit.year", Year),
    ];

    private static readonly (string Section, int Value)[] Numbers =
    [
        .. new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 40, 50, 60 }.Select(value => ($"number.{value}", value)),
    ];

    private static readonly (string Section, int Month)[] Months = [.. Enumerable.Range(1, 12).Select(month => ($"month.{month}", month))];

    private readonly CueSearch search;
    private readonly DateOnly today;

    internal WhenReader(CueSearch search, DateOnly today)
    {
        this.search = search;
        this.today = today;
        All = [.. Read().OrderBy(when => when.Place.First)];
    }

    /// <summary>All times, by their first word.</summary>
    internal IReadOnlyList<When> All { get; }

    /// <summary>The number in the words of <paramref name="place"/>; null when there is none.</summary>
    internal static double? NumberIn(CueSearch search, Cue place)
    {
        for (var i = place.First; i < place.End; i++)
        {
            if (char.IsDigit(search.Words[i][0]))
            {
                return double.TryParse(search.Words[i], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
            }
        }

        // "Twenty four" holds "four": the number that begins first counts, of those the longest.
        return Numbers.SelectMany(number => search.Near(number.Section, place, 0), (number, cue) => (number.Value, cue))
            .Where(found => place.Holds(found.cue))
            .OrderBy(found => found.cue.First).ThenByDescending(found => found.cue.End)
            .Select(found => (double?)found.Value)
            .FirstOrDefault();
    }

    private IEnumerable<When> Read()
    {
        foreach (var place in Widest("time.ago"))
        {
            if (DaysIn(search, place) is { } days)
            {
                yield return new When(place, days, IsSince(place));
            }
        }

        foreach (var place in Widest("time.lasting"))
        {
            // "For twenty minutes" is a length; "since", "three hours now" tell when it began.
            if (DaysIn(search, place) is { } days && (days >= 1 || search.Near("until-now", place, 4).Any(now => place.Overlaps(now) || now.First == place.End)))
            {
                yield return new When(place, days, IsLasting: true);
            }
        }

        foreach (var place in search.Of("year").Where(year => !search.Near("not-a-time", year, 4).Any(other => other.Holds(year))))
        {
            if (DaysSince(place) is { } days)
            {
                yield return new When(place, days, IsLasting: IsSince(place) || search.Near("since", place, 0).Any(place.Holds));
            }
        }

        foreach (var place in search.Of("time.month-ago").Where(IsWidest))
        {
            yield return new When(place, Month, IsLasting: false);
        }

        foreach (var place in search.Of("time.year-ago").Where(IsWidest))
        {
            yield return new When(place, Year, IsSince(place));
        }

        foreach (var place in search.Of("time.era").Where(IsWidest))
        {
            yield return new When(place, 10 * Year, IsLasting: false, IsEra: true);
        }

        foreach (var place in search.Of("time.old").Where(IsWidest))
        {
            yield return new When(place, 10 * Year, IsSince(place));
        }

        foreach (var place in search.Of("time.new").Where(IsWidest))
        {
            yield return new When(place, 0, IsLasting: false);
        }
    }

    /// <summary>"Since my surgery years ago".</summary>
    private bool IsSince(Cue place) => search.Near("since", place, 4).Any(since =>
        since.End <= place.First && Enumerable.Range(since.End, place.First - since.End + 1).All(word => search.Words.BreakBefore(word) is WordBreak.None));

    private IEnumerable<Cue> Widest(string section) =>
        search.Of(section).Where(cue => !search.Near(section, cue, 8).Any(other => other != cue && other.Holds(cue)));

    /// <summary>"Now" in "years now", "new" in "nothing new", "before" in "the day before yesterday" say nothing by themselves.</summary>
    private bool IsWidest(Cue cue) =>
        !((ReadOnlySpan<string>)["time.new", "time.old", "time.ago", "time.lasting", "usual", "not-a-time"]).ToArray()
            .Any(section => search.Near(section, cue, 8).Any(other => other != cue && other.Holds(cue)));

    /// <summary>The days of the amount of time in the words of <paramref name="place"/>; null when there is none.</summary>
    internal static double? DaysIn(CueSearch search, Cue place)
    {
        foreach (var amount in search.Near("amount", place, 0).Where(place.Holds))
        {
            foreach (var (section, days) in Units)
            {
                if (search.Near(section, amount, 0).Any(amount.Holds))
                {
                    return (NumberIn(search, amount) ?? 1) * days;
                }
            }
        }

        return null;
    }

    private double? DaysSince(Cue place)
    {
        foreach (var (section, month) in Months)
        {
            if (search.Near(section, place, 0).Any(place.Holds))
            {
                var months = ((today.Month - month) + 12) % 12;
                return months * Month;
            }
        }

        return NumberIn(search, place) is { } year and >= 1900 and <= 2100 ? Math.Max(0, today.Year - year) * Year : null;
    }
}
