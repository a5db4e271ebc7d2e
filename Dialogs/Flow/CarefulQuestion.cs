using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>
/// The one careful question, where words could mean an emergency: yes and "not sure" count as yes; no answer after one repeat counts as yes
/// (clinical-criteria 4).
/// </summary>
internal static class CarefulQuestion
{
    /// <summary>Its key as an open clarification.</summary>
    internal const string Key = "redFlags:careful:";

    private const int MissesThatCountAsYes = 2;

    /// <summary>Opens it about a kind.</summary>
    internal static void Open(TurnInProgress turn, RedFlag kind) => turn.Document = turn.Document with { CarefulAbout = kind };

    /// <summary>Applies what was answered to it.</summary>
    internal static void Answer(TurnInProgress turn, RedFlag kind, Utterance utterance)
    {
        var yesNo = turn.Services.Understanding.YesNo.Recognise(utterance);
        YesNo? answer = yesNo.Succeeded ? yesNo.Value
            : turn.Services.Says("None", utterance) ? YesNo.No
            : turn.Services.Says("DoesNotKnow", utterance) ? YesNo.Unsure
            : null;
        switch (answer)
        {
            case YesNo.No:
                turn.Document = Settled(turn.Document with { CarefulAbout = null, Open = null });
                turn.Note("visitor", $"carefulQuestionNo:{kind.Code()}");
                turn.LeadIn(turn.Wording.Say("side.carefulPassed"));
                break;
            case YesNo.Yes or YesNo.Unsure:
                Confirm(turn, kind);
                break;
            default:
                var open = turn.Document.Open ?? new OpenQuestion(QuestionIds.RedFlags, Key);
                if (open.Misses + 1 >= MissesThatCountAsYes)
                {
                    Confirm(turn, kind);
                }
                else
                {
                    turn.Document = turn.Document with { Open = open with { Misses = open.Misses + 1 } };
                }

                break;
        }
    }

    private static void Confirm(TurnInProgress turn, RedFlag kind) =>
        turn.Document = turn.Document with { CarefulAbout = null, Answers = turn.Document.Answers with { RedFlags = [kind] } };

    /// <summary>If the list had been asked, its answer led here, and "no" answers it: none.</summary>
    private static ConversationDocument Settled(ConversationDocument document) =>
        document.Asked.Contains(QuestionIds.RedFlags, StringComparer.Ordinal) && !document.Settled.Contains(QuestionIds.RedFlags, StringComparer.Ordinal)
            ? document with { Answers = document.Answers with { RedFlags = [] }, Settled = [.. document.Settled, QuestionIds.RedFlags] }
            : document;
}
