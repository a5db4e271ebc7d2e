namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>Whether what was read was meant as an answer, though nobody asked for it. The words are in <c>volunteered.txt</c>, both languages at once.</summary>
internal sealed class VolunteeredCues(WordReader words)
{
    private readonly PhraseFinder finder = PhraseFinder.Load(words, ["volunteered"]);

    /// <summary>Whether a message asks rather than tells.</summary>
    internal bool IsQuestion(Utterance utterance) =>
        utterance.Folded.TrimEnd().EndsWith('?') || finder.Find(utterance).Begins("Question", 0);

    /// <summary>A number or an address that is whole always is meant; a name with one of them, or introduced as one; a broken one only where the words announce it.</summary>
    internal bool IsVolunteered(Utterance utterance, ContactReading contact) =>
        contact.Phone is not null || contact.Email is not null
        || (contact.Fault is not null && (utterance.Folded.Contains('@', StringComparison.Ordinal) || finder.Find(utterance).Has("Announced")))
        || (contact.Name is not null && finder.Find(utterance).Has("Introduced"));
}
