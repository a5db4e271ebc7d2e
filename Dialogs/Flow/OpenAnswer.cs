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
    /// <param name="claimed">The stretch of words that can tell nothing else.</param>
    internal static Applied Apply(TurnInProgress turn, OpenQuestion open, Question question, Utterance utterance, out WordSpan? claimed)
    {
        claimed = null;
        if (open.Clarification is { } key)
        {
            return Clarify(turn, open, question, key, utterance);
        }

        var answering = question.Answer(turn.Document, utterance, turn.Services.Understanding, turn.Said);
        switch (answering.Result)
        {
            case AnswerResult.Answered:
                claimed = question.ClaimsItsWords ? answering.Span : null;
                turn.Document = Answered(answering.Document, question, answering.Words);
                turn.LeadIn(answering.Noted);
                return Applied.Settled;
            case AnswerResult.DoesNotKnow when question.CanBePassed:
                Pass(turn, question);
                return Applied.Settled;
            default:
                return Miss(turn, open, question, answering.Reason);
        }
    }

    /// <summary>Settles a question without an answer: skipped, not known, or missed.</summary>
    internal static void Pass(TurnInProgress turn, Question question) =>
        turn.Document = Settle(turn.Document, question.Id) with { Open = null };

    /// <summary>Applies what a message tells of questions that are not settled, the open one apart.</summary>
    /// <returns>Whether it told anything.</returns>
    internal static bool ApplyVolunteered(TurnInProgress turn, string? openId, Utterance utterance, WordSpan? claimed = null)
    {
        if (!turn.Services.Understanding.Volunteered.Recognise(utterance).TryGet(out var told))
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
                || question.IsSettled(turn.Document)
                || question.Volunteer(turn.Document, reading, utterance, turn.Said) is not { } answering)
            {
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

    /// <summary>Applies a correction of a settled answer.</summary>
    /// <returns>Whether the new value was in the message.</returns>
    internal static bool Correct(TurnInProgress turn, Question question, Utterance utterance)
    {
        var answering = question.Answer(turn.Document, utterance, turn.Services.Understanding, turn.Said);
        if (answering.Result is not AnswerResult.Answered)
        {
            return false;
        }

        turn.Document = Settle(WithWords(WithoutClarifications(answering.Document, question.Id), question.Id, answering.Words), question.Id);
        return true;
    }

    /// <summary>Applies what a message tells anew of settled answers, without saying that it corrects them: at the review.</summary>
    /// <returns>Whether it told anything.</returns>
    internal static bool CorrectVolunteered(TurnInProgress turn, Utterance utterance)
    {
        if (!turn.Services.Understanding.Volunteered.Recognise(utterance).TryGet(out var told))
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
                turn.Document = Settle(WithWords(WithoutClarifications(answering.Document, id), id, answering.Words), id);
                any = true;
            }
        }

        return any;
    }

    /// <summary>Opens a settled question anew.</summary>
    internal static void Reopen(TurnInProgress turn, Question question) => turn.Document = WithoutClarifications(question.Forget(turn.Document), question.Id) with
    {
        Settled = [.. turn.Document.Settled.Where(id => id != question.Id)],
        Words = turn.Document.Words.Where(word => word.Key != question.Id).ToDictionary(StringComparer.Ordinal),
        Open = null,
    };

    private static ConversationDocument WithoutClarifications(ConversationDocument document, string id) => document with
    {
        Clarified = [.. document.Clarified.Where(key => !key.StartsWith($"{id}:", StringComparison.Ordinal))],
    };

    private static Applied Clarify(TurnInProgress turn, OpenQuestion open, Question question, string key, Utterance utterance)
    {
        var due = question.DueClarification(turn.Document, turn.Rules);
        var answered = due is null || due.Key != key
            ? turn.Document
            : due.Clarification.Apply(new ClarificationAnswer(turn.Document, due.Subject, utterance, turn.Services.Understanding, turn.Rules))
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
