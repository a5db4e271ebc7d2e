using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>After the closing message: "restart" starts anew, questions are still answered, red flags still heard.</summary>
internal static class ClosedConversations
{
    /// <returns>Whether the dialogs run after it.</returns>
    internal static async Task<bool> ApplyAsync(TurnInProgress turn, ClosedConversation closed, Utterance utterance, RedFlagReading flags, CancellationToken cancellationToken)
    {
        if (closed.Reason is ClosingReason.Emergency)
        {
            return await EmergencyAdvice.GoesOnAsync(turn, utterance, flags, cancellationToken);
        }

        if (flags.IsAlarming)
        {
            // The screening is over, but an emergency is an emergency: it is asked about, or advised on, as at any question.
            turn.Document = turn.Document with
            {
                Closed = null,
                OutcomeSaid = null,
                WantsPerson = false,
                CarefulAbout = flags.AskAbout,
                Answers = flags.Emergencies.Count > 0 ? turn.Document.Answers with { RedFlags = flags.Emergencies } : turn.Document.Answers,
            };
            return true;
        }

        if (turn.Services.Says("Erase", utterance))
        {
            await Endings.CloseErasedAsync(turn, cancellationToken);
            return false;
        }

        var intents = turn.Services.Understanding.Intents.Recognise(utterance) is { Succeeded: true, Value: var read } ? read : [];
        if (intents.Contains(Intents.Restart, StringComparer.Ordinal))
        {
            Endings.StartOver(turn);
            return true;
        }

        var said = intents.Where(VisitorQuestions.IsOne).Select(intent => VisitorQuestions.Answer(intent, turn)).ToList();
        if (intents.FirstOrDefault(intent => intent.StartsWith(Intents.LanguagePrefix, StringComparison.Ordinal)) is { } language)
        {
            turn.Document = turn.Document with { Locale = Language.FromLocale(language[Intents.LanguagePrefix.Length..]).Locale };
            said.Add(turn.Wording.Say("side.language"));
        }

        if (intents.Contains(Intents.Thanks, StringComparer.Ordinal))
        {
            said.Add(turn.Wording.Say("side.welcome"));
        }

        if (intents.Contains(Intents.Human, StringComparer.Ordinal))
        {
            said.Add(turn.Wording.Say("side.person"));
        }

        if (said.Count == 0)
        {
            if (closed.Reference is { } reference)
            {
                said.Add(turn.Wording.Say("closing.stillReference", ("reference", reference)));
            }

            said.Add(turn.Wording.Say("closing.over"));
        }

        await turn.SayAfterwardsAsync(string.Join("\n\n", said), turn.Wording.Replies("closing.overReplies"), cancellationToken);
        return false;
    }
}
