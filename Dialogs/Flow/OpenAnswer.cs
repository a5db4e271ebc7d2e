using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>Applies a message to the answers: to the open question, and to those that it volunteers.</summary>
internal static class OpenAnswer
{
    private const int LongestQuote = 300;

    /// <summary>What became of the message at the open question.</summary>
    internal enum Applied
    {
        /// <summary>It was answered, or passed.</summary>
        Settled,

        /// <summary>It was not understood, and is asked again.</summary>
        AsksAgain,

        /// <summary>It was missed for the last time.</summary>
        Missed,
    }

    /// <summary>Applies the message to the open question or its clarification.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="open">What is open.</param>
    /// <param name="question">Its question.</param>
    /// <param name="utterance">The visitor's words.</param>
    /// <param name="given">The answer as it was read; null when a clarification was open.</param>
    /// <param name="speaksOfElse">Whether the message asks something too: then what would only be assumed is no answer.</param>
    internal static Applied Apply(TurnInProgress turn, OpenQuestion open, Question question, Utterance utterance, out Answering? given, bool speaksOfElse = false)
    {
        given = null;
        if (open.Clarification is { } key)
        {
            return Clarify(turn, open, question, key, utterance);
        }

        given = question.Answer(turn.Document, utterance, turn.Services.Understanding, turn.Said);
        switch (given.Result)
        {
            // "Correct: topiramate was stopped" says yes to something else than the list of dangers.
            case AnswerResult.Answered when (given.IsGuess && (speaksOfElse || TellsElse(turn, utterance))) || (question.Id == QuestionIds.RedFlags && TellsOfMedicines(turn, utterance)):
                return Miss(turn, open, question, NotUnderstoodReason.NotMentioned);
            case AnswerResult.Answered:
                turn.Document = Answered(given.Document, question, given.Words);
                turn.LeadIn(given.Noted);
                return Applied.Settled;
            case AnswerResult.DoesNotKnow when question.CanBePassed:
                Pass(turn, question);
                return Applied.Settled;
            default:
                return Miss(turn, open, question, given.Reason);
        }
    }

    /// <summary>Settles a question without an answer: skipped, not known, or missed.</summary>
    internal static void Pass(TurnInProgress turn, Question question) =>
        turn.Document = Settle(turn.Document, question.Id) with { Open = null };

    /// <summary>Applies what a message tells of questions that are not open: what was not known, and what is told otherwise than it was.</summary>
    /// <returns>Whether it told anything.</returns>
    internal static bool ApplyVolunteered(TurnInProgress turn, string? openId, Utterance utterance, WordSpan? claimed = null)
    {
        if (turn.Told(utterance) is not { } told)
        {
            return false;
        }

        var any = false;
        Take(QuestionIds.Age, told.Age);
        Take(QuestionIds.Frequency, told.Frequency);
        Take(QuestionIds.Duration, told.Duration);
        Take(QuestionIds.Onset, told.Onset);
        Take(QuestionIds.AcuteDays, told.AcuteDays);
        Take(QuestionIds.Medications, told.Medications);
        if (openId == QuestionIds.AcuteDays && told.Medications is { Succeeded: true, Value: { IsNone: false } taken })
        {
            turn.Document = MedicationAnswers.TakenNow(turn.Document, taken);
        }

        if (told.Contact is { Succeeded: true, Value: { Fault: null } contact })
        {
            any |= TakeContact(turn, contact);
        }

        return any;

        void Take<T>(string id, Understood<T>? reading)
            where T : notnull
        {
            if (id == openId
                || (claimed is { } span && reading is { Succeeded: true } && reading.Span.Start < span.End && span.Start < reading.Span.End)
                || turn.Services.Questions.TryFind(id) is not { } question
                || question.Volunteer(turn.Document, reading, utterance, turn.Said) is not { } answering)
            {
                return;
            }

            if (question.IsSettled(turn.Document))
            {
                any |= ChangedAnswer.Take(turn, openId, question, answering);
                return;
            }

            any = true;

            // "Imitrex helps" must not keep the bot from asking for preventives.
            turn.Document = reading is { Succeeded: true, Value: MedicationReading medicines } && !MedicationAnswers.SpeaksOfPreventives(medicines, turn.Rules.Medicines)
                ? WithWords(answering.Document, id, answering.Words)
                : Settle(WithWords(answering.Document, id, answering.Words), id);
            turn.LeadIn(answering.Noted);
        }
    }

    /// <summary>At "what brings you here?": who tells how often or how long it hurts has answered, without a word about headaches.</summary>
    /// <returns>Whether that settled the question.</returns>
    internal static bool ComesForHeadaches(TurnInProgress turn, string openId)
    {
        if (openId != QuestionIds.Interest || turn.Document.Answers is not ({ Interest: null, Frequency: not null } or { Interest: null, Duration: not null }))
        {
            return false;
        }

        turn.Document = Settle(turn.Document with { Answers = turn.Document.Answers with { Interest = Interest.Medical } }, QuestionIds.Interest) with { Open = null };
        return true;
    }

    /// <summary>Applies a correction of a settled answer.</summary>
    /// <returns>Whether the new value was in the message.</returns>
    internal static bool Correct(TurnInProgress turn, Question question, Utterance utterance)
    {
        var answering = question.Answer(turn.Document, utterance, turn.Services.Understanding, turn.Said);
        if (answering.Result is not AnswerResult.Answered)
        {
            return false;
        }

        Replace(turn, question, answering);
        return true;
    }

    /// <summary>Puts an answer in the place of the one that stood there.</summary>
    internal static void Replace(TurnInProgress turn, Question question, Answering answering) =>
        turn.Document = Settle(WithWords(WithoutClarifications(answering.Document, question.Id), question.Id, answering.Words), question.Id);

    /// <summary>Opens a settled question anew.</summary>
    internal static void Reopen(TurnInProgress turn, Question question) => turn.Document = WithoutClarifications(question.Forget(turn.Document), question.Id) with
    {
        Settled = [.. turn.Document.Settled.Where(id => id != question.Id)],
        Words = turn.Document.Words.Where(word => word.Key != question.Id).ToDictionary(StringComparer.Ordinal),
        Open = null,
    };

    /// <summary>Whether the message tells a number or what became of a medicine, as other questions ask it.</summary>
    private static bool TellsElse(TurnInProgress turn, Utterance utterance) =>
        turn.Told(utterance) is { } told
        && (NumbersTold(told).Any() || TellsOfMedicines(turn, utterance));

    private static bool TellsOfMedicines(TurnInProgress turn, Utterance utterance) =>
        turn.Told(utterance) is { Medications: { Succeeded: true, Value: var named } } && named.Medications.Any(medication => medication.Outcome is not MedicationOutcome.Unknown);

    /// <summary>Whether the message tells numbers, none of them for this question: "if I take nothing it lasts 2 days" is no answer to "15 days or more?".</summary>
    private static bool TellsOnlyElse(TurnInProgress turn, string id, Utterance utterance) =>
        id is QuestionIds.Frequency or QuestionIds.Duration or QuestionIds.Onset
        && turn.Told(utterance) is { } told
        && NumbersTold(told).Any()
        && !NumbersTold(told).Contains(id, StringComparer.Ordinal)
        && !ValueWords.BeginsWithYesOrNo(utterance, turn.Services.Understanding);

    private static IEnumerable<string> NumbersTold(VolunteeredAnswers told) => new (string Id, object? Reading)[]
    {
        (QuestionIds.Age, told.Age), (QuestionIds.Frequency, told.Frequency), (QuestionIds.Duration, told.Duration), (QuestionIds.Onset, told.Onset), (QuestionIds.AcuteDays, told.AcuteDays),
    }.Where(number => number.Reading is not null).Select(number => number.Id);

    private static ConversationDocument WithoutClarifications(ConversationDocument document, string id) => document with
    {
        Clarified = [.. document.Clarified.Where(key => !key.StartsWith($"{id}:", StringComparison.Ordinal))],
    };

    private static Applied Clarify(TurnInProgress turn, OpenQuestion open, Question question, string key, Utterance utterance)
    {
        var due = question.DueClarification(turn.Document, turn.Rules);
        var answered = due is null || due.Key != key
            ? turn.Document
            : TellsOnlyElse(turn, question.Id, utterance) ? null : due.Clarification.Apply(new ClarificationAnswer(turn.Document, due.Subject, utterance, turn.Services.Understanding, turn.Rules))
                ?? (turn.Services.Says("DoesNotKnow", utterance) || turn.Services.Says("None", utterance) ? turn.Document : null);
        if (answered is null && open.Misses + 1 < question.MostMisses)
        {
            turn.Document = turn.Document with { Open = open with { Misses = open.Misses + 1 } };
            return Applied.AsksAgain;
        }

        var document = answered is null ? turn.Document : WithWords(answered, question.Id, utterance.Text, append: true);
        turn.Document = document with { Clarified = [.. document.Clarified, key], Open = null };
        return answered is null ? Applied.Missed : Applied.Settled;
    }

    private static Applied Miss(TurnInProgress turn, OpenQuestion open, Question question, NotUnderstoodReason? reason)
    {
        if (open.Misses + 1 >= question.MostMisses)
        {
            if (question.CanBePassed)
            {
                Pass(turn, question);
            }

            return Applied.Missed;
        }

        if (reason is NotUnderstoodReason.OutOfRange && turn.Wording.Has($"questions.{question.Id}.outOfRange"))
        {
            turn.LeadIn(turn.Wording.Say($"questions.{question.Id}.outOfRange"));
        }

        turn.Document = turn.Document with { Open = open with { Misses = open.Misses + 1 } };
        return Applied.AsksAgain;
    }

    private static ConversationDocument Answered(ConversationDocument document, Question question, string? words)
    {
        // The careful question and "which line should I change?" leave the question itself open.
        var isOpen = document.CarefulAbout is not null || (question.IsSettledWhen is not null && question.Id == QuestionIds.Review && !document.Reviewed);
        var noted = WithWords(document, question.Id, words);
        return (isOpen ? noted : Settle(noted, question.Id)) with { Open = null };
    }

    private static bool TakeContact(TurnInProgress turn, ContactReading contact)
    {
        var known = turn.Document.Contact;
        var taken = known with { Name = known.Name ?? contact.Name, Phone = known.Phone ?? contact.Phone, Email = known.Email ?? contact.Email };
        turn.Document = turn.Document with { Contact = taken };
        return taken != known;
    }

    private static ConversationDocument Settle(ConversationDocument document, string id) =>
        document.Settled.Contains(id, StringComparer.Ordinal) ? document : document with { Settled = [.. document.Settled, id] };

    /// <summary>The visitor's words with those about a question added.</summary>
    internal static IReadOnlyDictionary<string, string> Quoted(ConversationDocument document, string id, string words)
    {
        var quote = words.Trim();
        return new Dictionary<string, string>(document.Words, StringComparer.Ordinal) { [id] = quote.Length > LongestQuote ? quote[..LongestQuote] : quote };
    }

    private static ConversationDocument WithWords(ConversationDocument document, string id, string? words, bool append = false)
    {
        if (string.IsNullOrWhiteSpace(words) || id is QuestionIds.Consent or QuestionIds.Review || id.StartsWith("contact", StringComparison.Ordinal))
        {
            return document;
        }

        var before = document.Words.GetValueOrDefault(id);
        return document with { Words = Quoted(document, id, append && before is not null ? $"{before}; {words.Trim()}" : words) };
    }
}
