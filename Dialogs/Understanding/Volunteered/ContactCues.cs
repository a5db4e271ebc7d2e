using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>Whether contact details in a message were meant as such, though nobody asked for them.</summary>
internal static partial class ContactCues
{
    /// <summary>A number or an address that is whole always is; a name with one of them, or introduced as one; a broken one only where the words announce it.</summary>
    internal static bool IsVolunteered(Utterance utterance, ContactReading contact) =>
        contact.Phone is not null || contact.Email is not null
        || (contact.Fault is not null && Announced().IsMatch(utterance.Folded))
        || (contact.Name is not null && Introduced().IsMatch(utterance.Folded));

    [GeneratedRegex(@"@|\b(phone|cell|tel|telephone|mobile|e-?mail|courriel|cellulaire|call me|text me|reach me|appelez|rejoindre|joindre|number is|numero)\b", PhraseBook.Options)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(name is|names|name'?s|call me|je m'?appelle|m appelle|mon nom|my name|nom est|nom c'?est)\b", PhraseBook.Options)]
    private static partial Regex Introduced();
}
