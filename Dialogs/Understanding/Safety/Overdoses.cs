namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>Far more painkiller than the package allows, within the last days: a number of tablets, against what a day may hold (clinical-criteria 4).</summary>
internal sealed class Overdoses(CueSearch search, CircumstanceReader circumstances)
{
    /// <summary>Tablets a day by the package, by the section of the word files that names the painkiller.</summary>
    internal static IReadOnlyList<(string Section, int Tablets)> DailyMost { get; } = [("painkiller.2", 3), ("painkiller.6", 6), ("painkiller.8", 8)];

    /// <summary>From this many times the package's most on, it is an emergency.</summary>
    internal const double FarOver = 1.75;

    /// <summary>From this many times the package's most on, it is asked about.</summary>
    internal const double Over = 1.2;

    private const int Reach = 10;
    private const int LargestBottle = 1000;

    /// <summary>What follows.</summary>
    internal Finding Find()
    {
        var finding = Finding.Nothing;
        foreach (var (dose, amount) in search.Of("dose").Select(dose => (dose, Tablets(dose))).Concat(search.Of("dose-grams").Select(dose => (dose, TabletsByWeight(dose)))))
        {
            var here = FindingOf(dose, amount);
            finding = here > finding ? here : finding;
        }

        return finding;
    }

    private Finding FindingOf(Cue dose, double? tablets)
    {
        var most = DailyMost.Where(painkiller => search.Near(painkiller.Section, dose, 0).Any(dose.Holds)).Select(painkiller => painkiller.Tablets).DefaultIfEmpty(8).Min();
        tablets *= TimesADay(dose);
        if (tablets is null || tablets < most * Over || tablets > LargestBottle)
        {
            return Finding.Nothing;
        }

        var taken = search.Near("took-past", dose, Reach).Any(took => took.First < dose.End);
        var now = search.Near("all-day", dose, Reach).Any();
        var habit = search.Near("a-day-habit", dose, 5).Any(cue => cue.First >= dose.First - 1);
        var told = circumstances.Read(dose);
        if (told.How is Circumstance.Denied or Circumstance.Past or Circumstance.Asked or Circumstance.AnothersHistory || !(taken || now) || (habit && !now))
        {
            return Finding.Nothing;
        }

        return tablets >= most * FarOver ? Finding.Emergency : Finding.Ask;
    }

    /// <summary>"Every three hours" is eight times a day.</summary>
    private double TimesADay(Cue dose) => search.Near("every-hours", dose, Reach).Where(every => every.First >= dose.End)
        .Select(every => WhenReader.DaysIn(search, every) is { } days and > 0 and < 1 ? 1 / days : 1).DefaultIfEmpty(1).First();

    /// <summary>Of the tablets that are sold most: 200 mg of ibuprofen, 500 mg of acetaminophen.</summary>
    private double? TabletsByWeight(Cue dose) =>
        WhenReader.NumberIn(search, dose) * 1000 / (search.Near("painkiller.8", dose, 0).Any(dose.Holds) ? 500 : 200);

    private double? Tablets(Cue dose) => WhenReader.NumberIn(search, dose);
}
