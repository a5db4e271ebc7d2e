namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>Of whom a sign is told: of the visitor and the person they speak for it counts, a relative's history does not.</summary>
internal sealed class Persons(CueSearch search)
{
    private const int Reach = 15;

    /// <summary>Whether the sign is in the history, or just the past, of another person; null when it is not.</summary>
    internal Circumstance? HistoryOf(Cue place)
    {
        for (var word = place.First; word >= 0 && word >= place.First - Reach; word--)
        {
            if (word < place.First && search.Words.BreakBefore(word + 1) >= WordBreak.Question)
            {
                return null;
            }

            var here = new Cue(word, word + 1);
            if (Begins("person", here) && !IsTeller(here))
            {
                // Who is only "he" or "she" is the person that the visitor writes for.
                return Is("their-history", word, place) || IsSetAgainst(place) ? Circumstance.AnothersHistory : !Begins("pronoun", here) && Is("their-past", word, place) ? Circumstance.AnothersPast : null;
            }

            if (Begins("first-person", here) && !BelongsToPerson(word))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether the writer says it of themselves: "filling this for my dad. I am pregnant".</summary>
    internal bool IsOfWriter(Cue place)
    {
        for (var word = place.First - 1; word >= 0 && word >= place.First - Reach && search.Words.BreakBefore(word + 1) < WordBreak.Question; word--)
        {
            if (search.Words[word] is "i" or "je")
            {
                return true;
            }

            if (Begins("person", new Cue(word, word + 1)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether it is said of another person.</summary>
    internal bool IsOfAnother(Cue place)
    {
        for (var word = place.First - 1; word >= 0 && word >= place.First - Reach; word--)
        {
            if (search.Words.BreakBefore(word + 1) >= WordBreak.Question)
            {
                return false;
            }

            var here = new Cue(word, word + 1);
            if (Begins("person", here) && !IsTeller(here) && !IsCaredFor(here))
            {
                return true;
            }

            if (Begins("first-person", here) && !BelongsToPerson(word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"My mother lost her sight, I see fine": the visitor sets themselves against it, in the same sentence.</summary>
    private bool IsSetAgainst(Cue place) => search.Near("not-me", place, Reach).Any(not => not.First >= place.End
        && Enumerable.Range(place.End, not.First - place.End + 1).All(word => search.Words.BreakBefore(word) < WordBreak.Question));

    private bool Is(string section, int person, Cue place) =>
        search.Near(section, new Cue(person, place.End + 2), 0).Any(history => history.First > person && history.First <= place.End);

    /// <summary>"My husband says I make no sense": the husband is not the one.</summary>
    private bool IsTeller(Cue person) =>
        search.Near("says", person, 2).Any(says => says.First >= person.First)
        // "As a child" is oneself.
        || search.Near("time.old", person, 4).Any(old => old.Holds(person));

    /// <summary>"Nursing my baby and on Xarelto": the baby is not the one.</summary>
    private bool IsCaredFor(Cue person) => search.Near("cares-for", person, 3).Any(cares => cares.End <= person.First);

    /// <summary>"My" of "my mother".</summary>
    private bool BelongsToPerson(int word) => Begins("person", new Cue(word + 1, word + 2)) || Begins("person", new Cue(word + 2, word + 3));

    private bool Begins(string section, Cue here) => search.Near(section, here, 0).Any(cue => cue.First == here.First);
}
