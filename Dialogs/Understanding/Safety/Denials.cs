namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>Whether a sign is denied: "no fever, stiff neck or rash", "never fainted", "fever? no".</summary>
internal sealed class Denials(CueSearch search)
{
    private const int Farthest = 5;
    private const int LongestList = 40;

    private readonly HashSet<int> endsOfDenials = [.. search.Of(CueBook.Denial)
        .Where(denial => !search.Near("not-a-denial", denial, 6).Any(harmless => harmless.Holds(denial)) && !IsPartOfSign(search, denial))
        .Select(denial => denial.End)];

    private readonly HashSet<int> listed = [.. search.Of("listed").SelectMany(cue => Enumerable.Range(cue.First, cue.End - cue.First))];

    /// <summary>"My neck will not bend, my head is in a vise": what a sign says of itself denies nothing else.</summary>
    private static bool IsPartOfSign(CueSearch search, Cue denial) => search.Near("any-sign", denial, 6).Any(sign => sign.First < denial.First && sign.Holds(denial));

    /// <summary>Whether what stands at <paramref name="place"/> is denied.</summary>
    internal bool Denies(Cue place) => (DeniedBefore(place) && !search.Near("double-denial", place, 8).Any(twice => twice.End <= place.First)) || DeniedAfter(place);

    private bool DeniedBefore(Cue place)
    {
        var distance = 0;
        for (var end = place.First; end > 0 && place.First - end < LongestList; end--)
        {
            if (endsOfDenials.Contains(end))
            {
                return true;
            }

            var word = end - 1;
            var inList = listed.Contains(word);
            var broken = search.Words.BreakBefore(end);
            if (search.Turns(word)
                || search.Near("exception", new Cue(word, word + 1), 0).Any(cue => cue.First == word)
                || broken >= WordBreak.Question
                || (broken is WordBreak.Soft && !inList && end != place.First)
                || (broken is WordBreak.Soft && end == place.First && !inList)
                || (!inList && IsNewSubject(word))
                || (!inList && ++distance > Farthest))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"No, my arm is numb": what follows a subject of its own is not denied; "never had my face droop" is.</summary>
    private bool IsNewSubject(int word)
    {
        var subject = search.Near("subject", new Cue(word, word + 1), 0).Any(cue => cue.First == word);
        return subject && !IsPlainNot(word) && !(word > 0 && search.Near("subject-goes-on", new Cue(word - 1, word), 0).Any(cue => cue.First == word - 1));
    }

    /// <summary>"Not my head", but "no, my head hurts".</summary>
    private bool IsPlainNot(int subject) => endsOfDenials.Contains(subject)
        && search.Words[subject] is not ("i" or "he" or "she" or "they" or "we" or "it" or "je" or "il" or "elle") && search.Words[subject - 1] is "not" or "never" or "pas" or "jamais";

    private bool DeniedAfter(Cue place)
    {
        if (place.End >= search.Words.Count || search.Words.BreakBefore(place.End) is WordBreak.Strong)
        {
            return false;
        }

        return search.Near("denied-after", new Cue(place.End, place.End + 1), 0).Any(cue =>
            cue.First == place.End && search.Words.BreakBefore(cue.End) is not WordBreak.None);
    }
}
