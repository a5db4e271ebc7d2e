using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>The ways in which a conversation ends, emergencies apart, and what is said afterwards.</summary>
internal static class Endings
{
    /// <summary>The screening came to its end: with a lead, or without.</summary>
    internal static Task CloseCompletedAsync(TurnInProgress turn, CancellationToken cancellationToken)
    {
        var wording = turn.Wording;
        var text = turn.Document switch
        {
            { Lead: { } lead } => LeadText(turn, lead.Reference),
            _ when turn.Rules.IsUnderAge(turn.Document.Answers) => wording.Say("closing.underAge"),
            _ => wording.Say("closing.noLead"),
        };
        return turn.CloseAsync(ClosingReason.Completed, text, [], cancellationToken);
    }

    /// <summary>Without consent nothing clinical is asked, and all that was written goes (clinical-criteria 8).</summary>
    internal static Task CloseWithoutConsentAsync(TurnInProgress turn, ClosingReason reason, CancellationToken cancellationToken)
    {
        Erase(turn);
        var key = reason is ClosingReason.ConsentRefused ? "closing.consentRefused" : "closing.consentNotUnderstood";
        return turn.CloseAsync(reason, turn.Wording.Say(key), [], cancellationToken);
    }

    /// <summary>"Stop" closes at once, without an outcome, and offers erasure.</summary>
    internal static Task CloseStoppedAsync(TurnInProgress turn, CancellationToken cancellationToken)
    {
        turn.Document = turn.Document with { OutcomeSaid = null, CarefulAbout = null };
        return turn.CloseAsync(ClosingReason.Stopped, turn.Wording.Say("closing.stopped"), turn.Wording.Replies("closing.stoppedReplies"), cancellationToken);
    }

    /// <summary>The visitor has everything erased.</summary>
    internal static Task CloseErasedAsync(TurnInProgress turn, CancellationToken cancellationToken)
    {
        Erase(turn);
        return turn.CloseAsync(ClosingReason.Erased, turn.Wording.Say("closing.erased"), [], cancellationToken);
    }

    /// <summary>A new screening in the same conversation; a consent that was given holds.</summary>
    internal static void StartOver(TurnInProgress turn)
    {
        var before = turn.Document;
        turn.Document = Fresh(before) with
        {
            ScreeningConsentGiven = before.ScreeningConsentGiven is true ? true : null,
            ScreeningConsent = before.ScreeningConsent,
            Settled = before.ScreeningConsentGiven is true ? [QuestionIds.Consent] : [],
        };
        turn.LeadIn(turn.Wording.Say("side.restart"));
    }

    private static void Erase(TurnInProgress turn)
    {
        turn.Document = Fresh(turn.Document);
        turn.EraseEarlier = true;
    }

    private static ConversationDocument Fresh(ConversationDocument document) => new()
    {
        Channel = document.Channel,
        Locale = document.Locale,
        StartedAt = document.StartedAt,
        LastTurnAt = document.LastTurnAt,
        Greeted = true,
    };

    private static string LeadText(TurnInProgress turn, string reference)
    {
        var wording = turn.Wording;
        var clinic = turn.Services.Clinic;
        var hours = clinic.Hours.Length == 0 ? string.Empty : wording.Say("closing.hours", ("hours", clinic.Hours));
        var bestTime = turn.Document.Contact.BestTime is { } time ? wording.Say("closing.bestTime", ("bestTime", time)) : string.Empty;
        return $"{wording.Say("closing.lead", ("reference", reference), ("hours", hours), ("bestTime", bestTime))} {wording.Say("closing.leadEmergency")}";
    }
}
