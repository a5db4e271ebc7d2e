using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>
/// Settled answers that a message tells otherwise, without a word of correction: "prolly 4x a week", after a first message from which every day was understood. What was said last holds,
/// and is said back. An age is changed by a correction only: other people's are told as well.
/// </summary>
internal static class ChangedAnswer
{
    /// <summary>Takes what contradicts the answer that stands, or adds to the medicines.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="openId">The question that is open.</param>
    /// <param name="question">The question that it would answer.</param>
    /// <param name="answering">The answer as it would be.</param>
    /// <returns>Whether anything changed.</returns>
    internal static bool Take(TurnInProgress turn, string? openId, Question question, Answering answering)
    {
        // "Weekdays after five" is when to call; at the review, what is told anew is a correction already.
        if (openId is QuestionIds.Review || turn.Services.Questions.Contact.Any(contact => contact.Id == openId))
        {
            return false;
        }

        if (question.Id == QuestionIds.Medications)
        {
            return TakeMedicines(turn, openId, question, answering);
        }

        var (before, now) = (Range(turn.Document.Answers, question.Id), Range(answering.Document.Answers, question.Id));
        if (now is null || (before is not null && Overlap(before, now)))
        {
            return false;
        }

        turn.LeadIn(before is null ? answering.Noted : turn.Wording.Say(
            "side.changed",
            ("label", turn.Wording.Say($"questions.{question.Id}.summary")),
            ("before", question.Summary!(turn.Document, turn.Said)!),
            ("value", question.Summary!(answering.Document, turn.Said)!)));
        Replace(turn, question, answering);
        return true;
    }

    /// <summary>Applies what a message tells anew of settled answers, contradiction or not: at the review.</summary>
    /// <returns>Whether it told anything.</returns>
    internal static bool TakeAll(TurnInProgress turn, Utterance utterance)
    {
        if (turn.Told(utterance) is not { } told)
        {
            return false;
        }

        var any = false;
        foreach (var (id, reading) in new (string, object?)[]
        {
            (QuestionIds.Age, told.Age),
            (QuestionIds.Frequency, told.Frequency),
            (QuestionIds.Duration, told.Duration),
            (QuestionIds.Onset, told.Onset),
            (QuestionIds.AcuteDays, told.AcuteDays),
            (QuestionIds.Medications, told.Medications),
        })
        {
            if (turn.Services.Questions.TryFind(id) is { } question && question.Volunteer(turn.Document, reading, utterance, turn.Said) is { } answering)
            {
                OpenAnswer.Replace(turn, question, answering);
                any = true;
            }
        }

        return any;
    }

    /// <summary>A result that was said rests on answers that have changed: it is worked out again, and the answers are shown again.</summary>
    internal static void UndoResult(TurnInProgress turn) => turn.Document = turn.Document with
    {
        OutcomeSaid = null,
        Reviewed = false,
        AsksWhatToChange = false,
        Settled = [.. turn.Document.Settled.Where(id => id != QuestionIds.Review)],
    };

    // Where the open question is about medicines itself, what is named belongs to its answer.
    private static bool TakeMedicines(TurnInProgress turn, string? openId, Question question, Answering answering)
    {
        if (openId is QuestionIds.AcuteDays or QuestionIds.PriorBotox
            || string.Equals(question.Summary!(turn.Document, turn.Said), question.Summary(answering.Document, turn.Said), StringComparison.Ordinal))
        {
            return false;
        }

        turn.LeadIn(answering.Noted);
        Replace(turn, question, answering);
        return true;
    }

    private static void Replace(TurnInProgress turn, Question question, Answering answering)
    {
        OpenAnswer.Replace(turn, question, answering);
        UndoResult(turn);
    }

    private static IAnswerRange? Range(Answers answers, string id) => id switch
    {
        QuestionIds.Frequency => answers.Frequency,
        QuestionIds.Duration => answers.Duration,
        QuestionIds.Onset => answers.Onset,
        QuestionIds.AcuteDays => answers.AcuteDays,
        _ => null,
    };

    private static bool Overlap(IAnswerRange one, IAnswerRange other) =>
        one.Min <= (other.Max ?? decimal.MaxValue) && other.Min <= (one.Max ?? decimal.MaxValue);
}
