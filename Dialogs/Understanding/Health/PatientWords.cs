using ScreeningBot.Dialogs.Understanding.Safety;

namespace ScreeningBot.Dialogs.Understanding.Health;

/// <summary>Which words of a message speak of the patient as she or he is now: not denied, not over, not another person's.</summary>
internal sealed class PatientWords
{
    private const int JustBefore = 3;
    private const int SoonAfter = 7;
    private const double MonthsToCome = 340;

    private readonly CueSearch search;
    private readonly CircumstanceReader circumstances;
    private readonly Persons persons;
    private readonly bool writesForAnother;
    private readonly bool writesOnlyForAnother;

    internal PatientWords(CueSearch search, DateOnly today)
    {
        this.search = search;
        circumstances = new CircumstanceReader(search, today);
        persons = new Persons(search);
        writesForAnother = search.Has("writes-for");
        writesOnlyForAnother = search.Has("writes-only-for");
    }

    /// <summary>Whether what stands at <paramref name="place"/> is said of the patient, and not denied.</summary>
    internal bool Says(Cue place) =>
        !circumstances.IsDenied(place)
        && (writesForAnother ? !writesOnlyForAnother || !persons.IsOfWriter(place) : !persons.IsOfAnother(place))
        && !search.Near("other-illness-owner", place, SoonAfter).Any();

    /// <summary>Whether it is over: "stopped nursing in january", "shingles, gone now". A month named with a pregnancy may be to come.</summary>
    internal bool IsOver(Cue place, bool mayBeToCome) =>
        search.Near("over-before", place, JustBefore + 4).Any(over => over.End <= place.First && place.First - over.End <= JustBefore && SameClause(over.End, place.First))
        || search.Near("over-after", place, SoonAfter).Any(over => over.First >= place.End && over.First - place.End <= SoonAfter && SameSentence(place.End, over.First)
            && !search.Near("since", over, 5).Any(since => since.End <= over.First))
        || (circumstances.Read(place) is { How: Circumstance.Past } told && (!mayBeToCome || told.Days > MonthsToCome));

    /// <summary>How it is told.</summary>
    internal Told Told(Cue place) => circumstances.Read(place);

    private bool SameClause(int from, int to) => !HasBreak(from, to, WordBreak.Soft);

    private bool SameSentence(int from, int to) => !HasBreak(from, to, WordBreak.Question);

    private bool HasBreak(int from, int to, WordBreak least)
    {
        for (var i = from; i <= to; i++)
        {
            if (search.Words.BreakBefore(i) >= least)
            {
                return true;
            }
        }

        return false;
    }
}
