using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>The lead: made in the turn in which consent and a way to reach the visitor are there; later answers amend it.</summary>
internal static class Leads
{
    /// <summary>Makes or amends the lead of the document, if it may have one.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="newReference">Makes a reference number.</param>
    internal static void Update(TurnInProgress turn, Func<ReferenceNumber> newReference)
    {
        var document = turn.Document;
        if (document.Contact is not { ConsentGiven: true, Consent: { } consent } contact
            || (contact.Phone ?? contact.Email) is null
            || !ScreeningFlow.MayTakeContact(document, turn.Rules))
        {
            return;
        }

        // Facts volunteered before consent are used only after it is given.
        var mayUse = document.ScreeningConsentGiven is true || ScreeningFlow.IsCosmetic(document);
        var answers = mayUse ? document.Answers : Answers.None;
        var words = mayUse ? document.Words : new Dictionary<string, string>(StringComparer.Ordinal);
        var assessment = turn.Rules.Assess(answers, words);
        if (LeadTriage.Of(assessment.Outcome, turn.Rules.IsUnderAge(answers), document.WantsPerson) is not { } triage)
        {
            return;
        }

        var before = document.Lead;
        var lead = new Lead
        {
            Reference = before?.Reference ?? newReference().ToString(),
            CreatedAt = before?.CreatedAt ?? turn.Now,
            Channel = document.Channel,
            Locale = document.Locale,
            Kind = triage.Kind,
            Priority = triage.Priority,
            Contact = new LeadContact(contact.Name, contact.Phone, contact.Email, contact.BestTime, document.ForSomebodyElse),
            Answers = answers,
            Words = words,
            Assessment = assessment,
            ScreeningConsent = document.ScreeningConsent,
            ContactConsent = consent,
            AlsoCosmetic = document.AlsoCosmetic,
            History = before?.History ?? [.. document.History, new HistoryEntry(turn.Now, "system", "created")],
        };
        if (before is null || Changed(before, lead))
        {
            turn.Document = document with
            {
                Lead = before is null ? lead : lead with { History = [.. lead.History, new HistoryEntry(turn.Now, "visitor", "amended")] },
            };
        }
    }

    private static bool Changed(Lead before, Lead after) =>
        before.Contact != after.Contact || before.Kind != after.Kind || before.Locale != after.Locale
        || !before.Words.OrderBy(word => word.Key, StringComparer.Ordinal).SequenceEqual(after.Words.OrderBy(word => word.Key, StringComparer.Ordinal));
}
