namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>Whether what was read was meant as an answer, though nobody asked for it. The words are in <c>volunteered.txt</c>, both languages at once.</summary>
internal sealed class VolunteeredCues(WordReader words)
{
    private const int MostBetweenNameAndAge = 3;

    private readonly PhraseFinder finder = PhraseFinder.Load(words, ["volunteered"]);

    /// <summary>Whether a message asks rather than tells.</summary>
    internal bool IsQuestion(Utterance utterance) =>
        utterance.Folded.TrimEnd().EndsWith('?') || finder.Find(utterance).Begins("Question", 0);

    /// <summary>A number or an address that is whole always is meant; a name with one of them, or introduced as one; a broken one only where the words announce it.</summary>
    internal bool IsVolunteered(Utterance utterance, ContactReading contact, WordSpan span, WordSpan? age) =>
        contact.Phone is not null || contact.Email is not null
        || (contact.Fault is not null && (utterance.Folded.Contains('@', StringComparison.Ordinal) || finder.Find(utterance).Has("Announced")))
        || (contact.Name is not null && finder.Find(utterance) is var found && (found.Has("Introduced") || IsIntroducedAtOnce(utterance, found, span) || IsBesideAge(utterance, span, age)));

    /// <summary>Whether the words introduce a name.</summary>
    internal bool IsIntroduced(Utterance utterance) => finder.Find(utterance).Has("Introduced");

    /// <summary>"I'm Rosa Medeiros, 61".</summary>
    private static bool IsBesideAge(Utterance utterance, WordSpan name, WordSpan? age) =>
        age is { } told && told.Start >= name.End && told.Start - name.End <= MostBetweenNameAndAge && char.IsUpper(utterance.Text[name.Start]) && utterance.Text[name.End] is ',' or '.' or ' ';

    /// <summary>"This is Mrs. Whitby", "kind regards, Alistair": the name follows at once, and is written as one.</summary>
    private static bool IsIntroducedAtOnce(Utterance utterance, FoundPhrases found, WordSpan name) =>
        name.Length > 1 && char.IsUpper(utterance.Text[name.Start]) && char.IsLower(utterance.Text[name.Start + 1])
        && found.Of("IntroducedAtOnce").Any(phrase =>
        {
            var last = found.Words[phrase.End - 1];
            var end = utterance.SpanOf(last.Start, last.End - last.Start).End;
            return (end > name.Start && end < name.End) || (end <= name.Start && !utterance.Text.AsSpan(end, name.Start - end).ContainsAnyInRange('A', 'z'));
        });
}
