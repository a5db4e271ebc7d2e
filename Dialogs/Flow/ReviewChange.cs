using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>A line of the review that is named is opened again: "duration", "the medicines".</summary>
internal static class ReviewChange
{
    /// <summary>Opens the question whose line is named, with the new answer if it is there.</summary>
    /// <returns>Whether a line was named.</returns>
    internal static bool Apply(TurnInProgress turn, Utterance utterance)
    {
        var named = turn.Services.Questions.UpToReview.FirstOrDefault(question =>
            question.Summary is not null
            && question.IsSettled(turn.Document)
            && utterance.Folded.Contains(Utterance.FoldText(turn.Wording.Say($"questions.{question.Id}.summary")), StringComparison.Ordinal));
        if (named is null)
        {
            return false;
        }

        turn.Document = turn.Document with { AsksWhatToChange = false, Open = null, Settled = [.. turn.Document.Settled.Where(id => id != QuestionIds.Review)] };
        if (!OpenAnswer.Correct(turn, named, utterance))
        {
            OpenAnswer.Reopen(turn, named);
        }

        return true;
    }
}
