using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>A line of the review that is named is opened again ("duration", "the medicines"), and what is told anew at the review is a correction.</summary>
internal static class ReviewChange
{
    /// <summary>Opens the question whose line is named, with the new answer if it is there.</summary>
    /// <returns>Whether a line was named.</returns>
    internal static bool Apply(TurnInProgress turn, Utterance utterance)
    {
        var named = turn.Services.Questions.UpToReview.FirstOrDefault(question =>
            question.Summary is not null
            && question.IsSettled(turn.Document)
            && Names(utterance.Folded, Utterance.FoldText(turn.Wording.Say($"questions.{question.Id}.summary"))));
        if (named is null)
        {
            var corrected = ChangedAnswer.TakeAll(turn, utterance);
            turn.Document = corrected ? turn.Document with { AsksWhatToChange = false, Open = null } : turn.Document;
            return corrected;
        }

        turn.Document = turn.Document with { AsksWhatToChange = false, Open = null, Settled = [.. turn.Document.Settled.Where(id => id != QuestionIds.Review)] };
        if (!OpenAnswer.Correct(turn, named, utterance))
        {
            OpenAnswer.Reopen(turn, named);
        }

        return true;
    }

    /// <summary>
    /// Applies what the words tell otherwise than the review shows, before they are read as yes or no: "topiramate did help a little" is no agreement.
    /// </summary>
    /// <returns>Whether a line changed; if not, everything is as it was.</returns>
    internal static bool TellsAnew(TurnInProgress turn, Utterance utterance)
    {
        var (before, shown) = (turn.Document, QuestionWords.Summary(turn));
        if (ChangedAnswer.TakeAll(turn, utterance) && QuestionWords.Summary(turn) != shown)
        {
            turn.Document = turn.Document with { AsksWhatToChange = false, Open = null };
            return true;
        }

        turn.Document = before;
        return false;
    }

    /// <summary>Whether the words name the line, as words of their own: "dosage" does not name "age".</summary>
    private static bool Names(string words, string line)
    {
        for (var at = words.IndexOf(line, StringComparison.Ordinal); at >= 0; at = words.IndexOf(line, at + 1, StringComparison.Ordinal))
        {
            var end = at + line.Length;
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end])))
            {
                return true;
            }
        }

        return false;
    }
}
