namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>Whether somebody is pregnant, or has given birth within six weeks (clinical-criteria 4).</summary>
internal static class Pregnancies
{
    /// <summary>The section that the table names; it is no section of the word files.</summary>
    internal const string Section = "pregnant-now";

    /// <summary>Days after a birth that count.</summary>
    internal const double DaysAfterBirth = 42;

    private const double FewestWeeks = 20;
    private const double MostWeeks = 42;

    /// <summary>The words that say so.</summary>
    internal static IEnumerable<Cue> In(CueSearch search, CircumstanceReader circumstances)
    {
        foreach (var place in search.Of("pregnant"))
        {
            if (circumstances.Read(place).How is not Circumstance.Denied and not Circumstance.Asked and not Circumstance.Supposed)
            {
                yield return place;
            }
        }

        // "32 weeks, and a headache": a message that begins so, with a number that is no length of a headache, tells of a pregnancy.
        foreach (var place in search.Of("weeks").Where(weeks => weeks.First == 0 && WhenReader.NumberIn(search, weeks) is >= FewestWeeks and <= MostWeeks && search.Words.BreakBefore(weeks.End) is WordBreak.Soft or WordBreak.Strong))
        {
            yield return place;
        }

        foreach (var place in search.Of("postpartum"))
        {
            // The child's age within the words, or the time that stands beside the birth.
            var told = circumstances.Read(place);
            var days = WhenReader.DaysIn(search, place) ?? told.Days;
            if (told.How is not Circumstance.Denied and not Circumstance.Asked and not Circumstance.Supposed && days is null or <= DaysAfterBirth)
            {
                yield return place;
            }
        }
    }
}
