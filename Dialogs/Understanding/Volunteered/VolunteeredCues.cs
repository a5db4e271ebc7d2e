using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>Whether what was read was meant as an answer, though nobody asked for it. The words are in <c>volunteered.txt</c>, both languages at once.</summary>
internal sealed class VolunteeredCues
{
    private readonly Regex[] questions;
    private readonly Regex[] introduced;
    private readonly Regex[] announced;

    internal VolunteeredCues()
    {
        var books = Language.All.Select(language => PhraseBook.Load(language, "volunteered")).ToArray();
        questions = [.. books.Select(book => new Regex($@"^\W*{book.Pattern("question")}", PhraseBook.Options))];
        introduced = [.. books.Select(book => book.Pattern("introduced"))];
        announced = [.. books.Select(book => book.Pattern("announced"))];
    }

    /// <summary>Whether a message asks rather than tells.</summary>
    internal bool IsQuestion(Utterance utterance) =>
        utterance.Folded.TrimEnd().EndsWith('?') || Array.Exists(questions, words => words.IsMatch(utterance.Folded));

    /// <summary>A number or an address that is whole always is meant; a name with one of them, or introduced as one; a broken one only where the words announce it.</summary>
    internal bool IsVolunteered(Utterance utterance, ContactReading contact) =>
        contact.Phone is not null || contact.Email is not null
        || (contact.Fault is not null && (utterance.Folded.Contains('@', StringComparison.Ordinal) || Array.Exists(announced, words => words.IsMatch(utterance.Folded))))
        || (contact.Name is not null && Array.Exists(introduced, words => words.IsMatch(utterance.Folded)));
}
