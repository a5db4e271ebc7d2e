namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Finds out whether a message corrects an earlier answer, and which.</summary>
internal static class CorrectionReader
{
    private const string Said = "Correct.said";
    private const string Wrong = "Correct.wrong";
    private const string Change = "Correct.change";
    private const string Actually = "Correct.actually";
    private const string Forgot = "Correct.forgot";
    private const string NotThat = "Correct.notThat";
    private const string MoreLike = "Correct.moreLike";
    private const string Contact = "contact";
    private const string Features = "features";
    private const string Otherwise = "Correct.otherwise";

    /// <summary>Slots by how telling their words are: contact words mean contact, but days may be of anything.</summary>
    private static readonly string[] Slots =
        ["contact", "age", "coverage", "priorBotox", "acuteDays", "health", "features", "medications", "onset", "duration", "frequency"];

    /// <summary>Slots that a value in figures belongs to.</summary>
    private static readonly string[] Counted = ["age", "acuteDays", "onset", "duration", "frequency"];

    /// <summary>The slot that is corrected, as in <c>correct:SLOT</c>, or null.</summary>
    internal static string? Read(FoundPhrases found)
    {
        if (found.Has(Change) || found.Has(Forgot) || SaysOtherwise(found) || IsWrong(found))
        {
            return Named(found) ?? Valued(found);
        }

        var start = Start(found);
        if (!found.Begins(Actually, start) && !found.Has(NotThat))
        {
            return null;
        }

        // "My number ends in 0177, not 0117", "both sides actually": figures that are no days.
        var named = Named(found);
        return named is Contact or Features && !Array.Exists(Counted, slot => found.Has("Slot." + slot)) ? named : Valued(found) ?? named;
    }

    /// <summary>The slot that a correction would be of, as in <c>correct:SLOT</c>, or null if no word tells.</summary>
    internal static string? Slot(FoundPhrases found) => Named(found) ?? Valued(found);

    /// <summary>"I said 4, but it is 8": something was told, and after it something else.</summary>
    private static bool SaysOtherwise(FoundPhrases found) =>
        found.Of(Said).Any(said => found.Has(NotThat) || found.Has(Wrong)
            || found.Of(Otherwise).Concat(found.Of(MoreLike)).Any(other => other.First >= said.End)
            || found.Of(Actually).Any(other => other.First != said.First));

    /// <summary>"Wrong age, I'm 43"; but "10, no wait, that's wrong, 11" corrects itself, and is an answer.</summary>
    private static bool IsWrong(FoundPhrases found) =>
        found.Of(Wrong).Any(wrong => !found.Of("Slot.value").Any(value => value.End <= wrong.First));

    /// <summary>The first word that is no particle.</summary>
    private static int Start(FoundPhrases found)
    {
        for (var start = 0; ;)
        {
            var end = found.EndFrom("Opening", start);
            if (end == start || found.Begins(Actually, start))
            {
                return start;
            }

            start = end;
        }
    }

    private static string? Named(FoundPhrases found) => Array.Find(Slots, slot => found.Of("Slot." + slot).Any(match => slot is not "medications" || !IsCondition(found, match)));

    /// <summary>"Without advil it's all day": how long it lasts is spoken of, not the medicine.</summary>
    private static bool IsCondition(FoundPhrases found, PhraseMatch medicine) => found.Has("Slot.duration")
        && Enumerable.Range(Math.Max(0, medicine.First - 2), Math.Min(2, medicine.First)).Any(word => found.Words[word].Text is "with" or "without" or "sans" or "avec");

    private static string? Valued(FoundPhrases found) =>
        Array.Find(Counted, slot => found.Has("Slot." + slot)) ?? (found.Has("Slot.number") ? "frequency" : null);
}
