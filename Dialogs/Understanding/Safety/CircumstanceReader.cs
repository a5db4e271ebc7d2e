namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>Reads from the words around a sign how it is told: denied, long ago, usual, another's, asked about, new.</summary>
internal sealed class CircumstanceReader
{
    private const int Reach = 25;
    private const double NewDays = 10;
    private const double PastDays = 21;
    private const double LongStandingDays = 92;
    private const int FarthestTime = 22;
    private const int FarthestHabit = 16;
    private const int FarthestReason = 12;
    private const int ShortSentence = 6;
    private const int HardlyFarther = 4;
    private const int TooFar = 1000;

    private readonly CueSearch search;
    private readonly Denials denials;
    private readonly Persons persons;
    private readonly WhenReader times;

    internal CircumstanceReader(CueSearch search, DateOnly today)
    {
        this.search = search;
        denials = new Denials(search);
        persons = new Persons(search);
        times = new WhenReader(search, today);
    }

    /// <summary>How what stands at <paramref name="place"/> is told.</summary>
    internal Told Read(Cue place)
    {
        var when = NearestTime(place);
        return new Told(place, HowIs(place, when), IsMild(place), IsNear("laughing", place, 4), when?.Days);
    }

    /// <summary>Whether a medicine with such side effects is named before it, in the same sentence.</summary>
    internal bool IsAfterMedicine(Cue place) => search.Near("side-effect-medicine", place, FarthestReason).Any(medicine => medicine.First < place.First
        && (SameSentence(medicine, place) || NearestTime(place) is not { IsLasting: false, Days: <= NewDays }));

    /// <summary>Whether it is denied.</summary>
    internal bool IsDenied(Cue place) => denials.Denies(place);

    private Circumstance HowIs(Cue place, When? when)
    {
        if (denials.Denies(place))
        {
            return Circumstance.Denied;
        }

        var isNew = when is { } near && near.Days <= (near.IsLasting ? LongStandingDays : NewDays);
        var isUnusual = IsNear("unusual", place, FarthestHabit);
        if (when is { IsLasting: false, Days: > PastDays } && !isUnusual)
        {
            return Circumstance.Past;
        }

        if (!isNew && persons.HistoryOf(place) is { } anothers)
        {
            return anothers is Circumstance.AnothersPast && IsExplained(place) ? Circumstance.Explained : anothers;
        }

        if (IsAfter("asking", place) || IsAskedAfter(place))
        {
            return Circumstance.Asked;
        }

        if (IsAfter("supposing", place))
        {
            return Circumstance.Supposed;
        }

        if (!(isNew && when is { IsLasting: false }) && IsFromStoppedMedicine(place))
        {
            return Circumstance.Past;
        }

        if (IsExplained(place))
        {
            return Circumstance.Explained;
        }

        if (IsRecurring(place, when, isNew, isUnusual))
        {
            return Circumstance.Recurring;
        }

        return isNew || isUnusual ? Circumstance.New : IsNear("sometimes", place, FarthestHabit) ? Circumstance.Sometimes : Circumstance.Told;
    }

    private bool IsRecurring(Cue place, When? when, bool isNew, bool isUnusual)
    {
        if (isUnusual)
        {
            return false;
        }

        return when is { IsLasting: true, Days: > LongStandingDays }
            || IsUsual(place, when)
            || (!isNew && search.Near("often", place, Reach).Any(often => Distance(often, place) <= FarthestHabit && !search.Near("sign.drowsy", often, 8).Any(sleepy => sleepy.Holds(often))))
            || (!isNew && search.Near("habit", place, 5).Any(habit => habit.First <= place.End && habit.End >= place.First - 3 && SameClause(habit, place)));
    }

    /// <summary>"Six hours usually. Today one came in a snap": what is told of these days, nearer to the sign, is not the usual.</summary>
    private bool IsUsual(Cue place, When? when)
    {
        var fresh = when is { IsLasting: false, Days: <= NewDays } near ? Distance(near.Place, place) : int.MaxValue;
        return search.Near("usual", place, Reach).Any(usual => Distance(usual, place) is <= FarthestHabit and var distance
            && (distance <= fresh || (usual.First >= place.First && distance <= fresh + HardlyFarther && !HasBreak(place, usual, WordBreak.Question))));
    }

    /// <summary>"Is double vision a side effect".</summary>
    private bool IsAskedAfter(Cue place)
    {
        var first = place.First;
        while (first > 0 && place.First - first < FarthestReason && search.Words.BreakBefore(first) is WordBreak.None or WordBreak.Soft)
        {
            first--;
        }

        return search.Near("question-start", new Cue(first, first + 1), 0).Any(start => start.First == first)
            && search.Near("asking-after", place, FarthestReason).Any(after => after.First >= place.End && SameSentence(place, after));
    }

    private bool IsAfter(string section, Cue place) => search.Near(section, place, Reach).Any(cue =>
        cue.First <= place.First && Distance(cue, place) <= FarthestReason && SameSentence(cue, place));

    private bool IsExplained(Cue place) =>
        search.Near("explained", place, Reach).Any(reason => Distance(reason, place) <= FarthestReason && !search.Near("no-explanation", reason, 8).Any(none => none.Overlaps(reason)))
        || search.Near("made-me", place, FarthestReason).Any(made => made.First <= place.First && SameSentence(made, place)
            && search.Near("medicine", made, FarthestReason).Any(medicine => medicine.First < made.First && SameSentence(medicine, made)));

    /// <summary>"My doctor gave me a beta blocker. Made me faint so I quit": what a medicine did that was given up for it.</summary>
    private bool IsFromStoppedMedicine(Cue place)
    {
        var made = search.Near("made-me", place, FarthestReason).Where(cue => cue.First < place.First).ToList();
        return search.Near("barred", place, FarthestReason).Any() || search.Near("stopped-it", place, Reach).Any(stopped => stopped.First >= place.End
            ? made.Count > 0 || search.Near("medicine", stopped, 3).Any(medicine => medicine.First >= stopped.First)
                || search.Near("medicine", place, FarthestReason).Concat(search.Near("gave-medicine", place, FarthestReason)).Any(medicine => medicine.First < place.First)
            : made.Exists(cause => cause.First > stopped.First));
    }

    private bool IsMild(Cue place) => IsNear("shrugged", place, FarthestReason) || search.Near("mild", place, 5).Any(mild => !IsPartOf("sudden", mild) && !IsPartOf("time.ago", mild) && !IsPartOf("sign.rash", mild) && !IsPartOf("not-mild", mild) && (
        place.Overlaps(mild)
        || (mild.End <= place.First && place.First - mild.End <= 2 && search.Words.BreakBefore(place.First) is WordBreak.None)
        || (mild.First >= place.End && mild.First - place.End <= 5 && SameClause(place, mild))));

    /// <summary>"In a few seconds" is sudden, not brief; little spots are spots.</summary>
    private bool IsPartOf(string section, Cue place) => search.Near(section, place, 5).Any(cue => cue.Overlaps(place));

    private bool IsNear(string section, Cue place, int farthest) => search.Near(section, place, Reach).Any(cue => Distance(cue, place) <= farthest);

    private When? NearestTime(Cue place)
    {
        When? nearest = null;
        When? fresh = null;
        var least = FarthestTime + 1;
        var all = times.All;
        var low = 0;
        for (var high = all.Count; low < high;)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Place.First < place.First - Reach ? (middle + 1, high) : (low, middle);
        }

        for (; low < all.Count && all[low].Place.First <= place.End + Reach; low++)
        {
            var distance = Distance(all[low].Place, place);
            if (distance < least)
            {
                (nearest, least) = (all[low], distance);
            }

            fresh = distance <= FarthestTime && all[low] is { IsLasting: false, Days: <= NewDays } ? all[low] : fresh;
        }

        // "Fainted at school this morning": a place that was long ago for most is of today here.
        return nearest is { IsEra: true } && fresh is not null ? fresh : nearest;
    }

    /// <summary>
    /// Words from what qualifies to what is qualified, where a comma counts for some and a "but" for many. Another sentence qualifies only
    /// when it is short, and so has hardly a subject of its own: "Same for years."
    /// </summary>
    private int Distance(Cue qualifier, Cue place)
    {
        if (qualifier.Overlaps(place))
        {
            return 0;
        }

        var (from, to) = qualifier.First < place.First ? (qualifier.End, place.First) : (place.End, qualifier.First);
        var distance = 0;
        for (var i = from; i <= to; i++)
        {
            distance += search.Words.BreakBefore(i) switch
            {
                WordBreak.None => 0,
                WordBreak.Soft => 3,
                _ => IsInShortSentence(qualifier) ? 8 : TooFar,
            };
            if (i < to)
            {
                distance += search.Turns(i) ? 10 : 1;
            }
        }

        return distance;
    }

    private bool IsInShortSentence(Cue cue)
    {
        var first = cue.First;
        while (first > 0 && cue.First - first <= ShortSentence && search.Words.BreakBefore(first) < WordBreak.Question)
        {
            first--;
        }

        var end = cue.End;
        while (end < search.Words.Count && end - cue.End <= ShortSentence && search.Words.BreakBefore(end) < WordBreak.Question)
        {
            end++;
        }

        return end - first <= ShortSentence;
    }

    private bool SameSentence(Cue left, Cue right) => !HasBreak(left, right, WordBreak.Question);

    private bool SameClause(Cue left, Cue right) => !HasBreak(left, right, WordBreak.Soft);

    private bool HasBreak(Cue left, Cue right, WordBreak least)
    {
        var (from, to) = left.First < right.First ? (left.End, right.First) : (right.End, left.First);
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
