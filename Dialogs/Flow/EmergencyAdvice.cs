using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>What is said in an emergency, and what may follow it (clinical-criteria 4).</summary>
internal static class EmergencyAdvice
{
    /// <summary>Gives the advice and closes. The first time, two quick replies stay.</summary>
    internal static Task CloseAsync(TurnInProgress turn, CancellationToken cancellationToken)
    {
        turn.Document = turn.Document with
        {
            EmergenciesAdvised = turn.Document.EmergenciesAdvised + 1,
            CarefulAbout = null,
            OutcomeSaid = Outcome.Emergency,
        };
        turn.Note("system", "emergencyAdvised");
        return turn.CloseAsync(ClosingReason.Emergency, Text(turn), Replies(turn), cancellationToken);
    }

    /// <summary>After the advice: a misunderstanding or a doctor's look opens the safety question once more; anything else repeats the advice.</summary>
    /// <returns>Whether the conversation goes on.</returns>
    internal static async Task<bool> GoesOnAsync(TurnInProgress turn, Utterance utterance, RedFlagReading flags, CancellationToken cancellationToken)
    {
        var notMeant = turn.Services.Says("NotMeant", utterance);
        var doctorLooked = turn.Services.Says("DoctorLooked", utterance);
        if (turn.Document.EmergenciesAdvised > 1 || flags.IsAlarming || !(notMeant || doctorLooked))
        {
            if (flags.Emergencies.Count > 0)
            {
                turn.Document = turn.Document with
                {
                    Answers = turn.Document.Answers with { RedFlags = [.. (turn.Document.Answers.RedFlags ?? []).Union(flags.Emergencies)] },
                };
            }

            await turn.SayAgainClosedAsync(Text(turn), Replies(turn), cancellationToken);
            return false;
        }

        turn.Note("visitor", notMeant ? "emergencyNotMeant" : "emergencySeenByDoctor");
        turn.LeadIn(turn.Wording.Say(notMeant ? "emergency.notMeant" : "emergency.doctorLooked"));
        turn.Document = turn.Document with
        {
            Closed = null,
            OutcomeSaid = null,
            Answers = turn.Document.Answers with { RedFlags = null },
            Settled = [.. turn.Document.Settled.Where(id => id != Questions.QuestionIds.RedFlags)],
            WantsPerson = false,
        };
        return true;
    }

    /// <summary>The advice for all kinds that were told, 911 first.</summary>
    private static string Text(TurnInProgress turn)
    {
        var kinds = turn.Document.Answers.RedFlags ?? [];
        var advice = new List<string>();
        if (kinds.Any(kind => kind is not (RedFlag.SelfHarm or RedFlag.Overdose)))
        {
            advice.Add("now");
        }

        if (kinds.Contains(RedFlag.Overdose))
        {
            advice.Add("overdose");
        }

        if (kinds.Contains(RedFlag.SelfHarm))
        {
            advice.Add("selfHarm");
        }

        return string.Join("\n\n", advice.Select(key => turn.Wording.Say($"emergency.{key}")).Append(turn.Wording.Say("emergency.close")));
    }

    private static IReadOnlyList<string> Replies(TurnInProgress turn) =>
        turn.Document.EmergenciesAdvised > 1 ? [] : turn.Wording.Replies("emergency.replies");
}
