using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>Where a conversation stands, derived from its document: what the questions and dialogs depend on (clinical-criteria 8, "Ending early").</summary>
internal static class ScreeningFlow
{
    /// <summary>Cosmetic ends at once.</summary>
    internal static bool IsCosmetic(ConversationDocument document) => document.Answers.Interest is Interest.Cosmetic;

    /// <summary>Consent was given, and neither cosmetic use nor a wish for a person ends the clinical questions.</summary>
    internal static bool IsScreening(ConversationDocument document) =>
        document.ScreeningConsentGiven is true && !IsCosmetic(document) && !document.WantsPerson;

    /// <summary>The clinical questions go on after the age: nothing told yet that makes the patient too young.</summary>
    internal static bool IsOfAge(ConversationDocument document, RuleSet rules) => IsScreening(document) && !rules.IsUnderAge(document.Answers);

    /// <summary>The clinical questions go on in full: an adult, and nothing told yet that makes the headaches occasional or brief.</summary>
    internal static bool IsChronicSoFar(ConversationDocument document, RuleSet rules) =>
        IsOfAge(document, rules) && !rules.IsOccasionalOrBrief(document.Answers);

    /// <summary>Whether contact details may be taken: never from under age, never in an emergency.</summary>
    internal static bool MayTakeContact(ConversationDocument document, RuleSet rules) =>
        (document.OutcomeSaid is not null || document.WantsPerson)
        && !rules.IsUnderAge(document.Answers)
        && document.Answers.RedFlags is not { Count: > 0 };

    /// <summary>The document as it would be if everything that is still open went on: what "of" counts with.</summary>
    internal static ConversationDocument AtMost(ConversationDocument document) => document with
    {
        ScreeningConsentGiven = document.ScreeningConsentGiven ?? true,
        Contact = document.Contact with { ConsentGiven = document.Contact.ConsentGiven ?? true, Phone = document.Contact.Phone ?? "any" },
    };

    /// <summary>Whether a question is settled: answered, or passed.</summary>
    internal static bool IsSettled(this Question question, ConversationDocument document) =>
        question.IsSettledWhen?.Invoke(document) is true || document.Settled.Contains(question.Id, StringComparer.Ordinal);
}
