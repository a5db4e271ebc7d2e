namespace ScreeningBot.Dialogs.Understanding.Health;

/// <summary>The phrases of a message about health, and which of them are said of the patient, now, without a denial.</summary>
internal sealed class ToldHealth
{
    private readonly FoundPhrases found;
    private readonly int[] clauseOf;
    private readonly bool isForOther;

    internal ToldHealth(FoundPhrases found)
    {
        this.found = found;
        isForOther = found.Has("ForOther");
        clauseOf = new int[found.Words.Count];
        var clause = 0;
        for (var word = 0; word < clauseOf.Length; word++)
        {
            // A comma ends a clause, and "but", "except" begin one.
            if (word > 0 && (found.Words[word].Before is not Break.None || found.Begins("Except", word)))
            {
                clause++;
            }

            clauseOf[word] = clause;
        }
    }

    /// <summary>The words.</summary>
    internal IReadOnlyList<Word> Words => found.Words;

    /// <summary>Whether the message says that nothing applies: in so many words, by naming only what does not count, or by naming other illnesses.</summary>
    internal bool SaysNone => !found.Has("Unsure") && (found.Has("None") || found.Has("Denial") || found.Has("Elsewhere")
        || HealthSections.Any(found.Has));

    private static string[] HealthSections { get; } =
    [
        "NeuromuscularDisease", "Reaction", "Infection", "PregnantOrTrying", "Breastfeeding", "CancerOrImmune", "ChangedPattern", "BloodThinner", "SwallowingOrBreathing",
        "Began", "OtherSite", "Slow", "Over", "Relative",
    ];

    /// <summary>Whether a phrase of the section is anywhere.</summary>
    internal bool Has(string section) => found.Has(section);

    /// <summary>The phrases of a section.</summary>
    internal IReadOnlyList<PhraseMatch> Of(string section) => found.Of(section);

    /// <summary>Whether a phrase of the section is said of the patient and not denied.</summary>
    internal bool IsTold(string section, bool alsoWhenOver = false) => found.Of(section).Any(match =>
        !IsDenied(match) && !IsAnothers(match) && !found.Of("NotThat").Any(match.Touches) && (alsoWhenOver || !IsOver(match)));

    private bool IsDenied(PhraseMatch match)
    {
        var clause = clauseOf[match.First];
        var denial = found.Of("Denial").LastOrDefault(denial => denial.First < match.First && clauseOf[denial.First] == clause && !match.Touches(denial));
        if (denial.Length > 0)
        {
            return true;
        }

        // "No cancer, blood thinners or anything": a list goes on under its denial; an answer ("no, eliquis") ends with it.
        return clause > 0 && !BeginsAnew(clause) && IsDenyingClause(clause - 1);
    }

    /// <summary>A clause that denies something, and not only an answer by itself.</summary>
    private bool IsDenyingClause(int clause)
    {
        var words = Enumerable.Range(0, clauseOf.Length).Where(word => clauseOf[word] == clause).ToList();
        var denies = found.Of("Denial").Any(denial => clauseOf[denial.First] == clause && denial.End <= words[^1]);
        return denies || (clause > 0 && !BeginsAnew(clause) && words.Count <= 3 && IsDenyingClause(clause - 1));
    }

    /// <summary>Whether a clause has a subject of its own, or an exception: then no denial reaches into it.</summary>
    private bool BeginsAnew(int clause)
    {
        var first = Array.IndexOf(clauseOf, clause);
        return first < 0 || found.Begins("Except", first) || found.Of("Self").Any(self => clauseOf[self.First] == clause) || found.Words[first].Before is Break.Strong;
    }

    private bool IsOver(PhraseMatch match) => found.Of("Over").Any(over => clauseOf[over.First] == clauseOf[match.First] && !over.Touches(match));

    private bool IsAnothers(PhraseMatch match) => !isForOther && found.Of("Relative").Any(relative =>
        clauseOf[relative.First] == clauseOf[match.First]
        && relative.First < match.First
        && !found.Of("Self").Any(self => self.First > relative.End && self.First < match.First));
}
