using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>
/// Applies one message to the document, before any dialog: red flags first, then what interrupts (in both languages), then the answer to the open question
/// and what else it tells. What is asked next is not decided here: the dialogs read it off the document.
/// </summary>
internal static class MessageInTurn
{
    /// <summary>Applies a message.</summary>
    /// <returns>Whether the dialogs run after it; false when everything was said.</returns>
    internal static async Task<bool> ApplyAsync(TurnInProgress turn, string text, bool isFirst, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            await turn.SayAsync(turn.Wording.Say("side.empty"), cancellationToken);
            return turn.Document.Closed is null;
        }

        var utterance = turn.Utterance(text);
        var flags = turn.Services.Understanding.RedFlags.Recognise(utterance) is { Succeeded: true, Value: var reading } ? reading : RedFlagReading.Nothing;
        if (turn.Document.Closed is { } closed)
        {
            return await ClosedConversations.ApplyAsync(turn, closed, utterance, flags, cancellationToken);
        }

        if (flags.Emergencies.Count > 0)
        {
            turn.Document = turn.Document with
            {
                Answers = turn.Document.Answers with { RedFlags = flags.Emergencies },
                Words = OpenAnswer.Quoted(turn.Document, QuestionIds.RedFlags, text),
            };
            return true;
        }

        if (turn.Document is { CarefulAbout: { } kind, Open.Clarification: CarefulQuestion.Key })
        {
            CarefulQuestion.Answer(turn, kind, utterance);
            return true;
        }

        if (text.Length > Utterance.LongestAnswer)
        {
            await turn.SayAsync(turn.Wording.Say("side.tooLong"), cancellationToken);
        }
        else
        {
            NoteSomebodyElse(turn, utterance);
            if (flags.AskAbout is { } ask)
            {
                Alarming(turn, utterance, ask);
            }
            else
            {
                await UnderstandAsync(turn, utterance, isFirst, cancellationToken);
            }
        }

        if (flags.AskAbout is { } careful)
        {
            CarefulQuestion.Open(turn, careful);
        }

        return turn.Document.Closed is null;
    }

    /// <summary>Besides what has to be asked about, an answer is kept where the words hold one.</summary>
    private static void Alarming(TurnInProgress turn, Utterance utterance, RedFlag ask)
    {
        turn.Document = turn.Document with { Words = OpenAnswer.Quoted(turn.Document, QuestionIds.RedFlags, utterance.Text) };
        var open = turn.Document.Open;
        if (open is { Clarification: null } && turn.Services.Questions.TryFind(open.Question) is { IsTelling: true } question
            && question.Answer(turn.Document, utterance, turn.Services.Understanding, turn.Said).Result is AnswerResult.Answered)
        {
            OpenAnswer.Apply(turn, open, question, utterance, out _);
        }

        OpenAnswer.ApplyVolunteered(turn, open?.Question, utterance);
        turn.Note("visitor", $"carefulQuestionAsked:{ask.Code()}");
    }

    private static async Task UnderstandAsync(TurnInProgress turn, Utterance utterance, bool isFirst, CancellationToken cancellationToken)
    {
        var intents = turn.Services.Understanding.Intents.Recognise(utterance) is { Succeeded: true, Value: var read } ? read : [];
        if (AnswersClarification(turn, utterance, intents))
        {
            return;
        }

        var interruption = await Interruptions.ApplyAsync(turn, intents, utterance, isFirst, cancellationToken);
        if (interruption is Interruptions.Effect.WholeMessage)
        {
            return;
        }

        var open = turn.Document.Open ?? (isFirst ? new OpenQuestion(QuestionIds.Interest) : null);
        if (open is null || turn.Services.Questions.TryFind(open.Question) is not { } question)
        {
            OpenAnswer.ApplyVolunteered(turn, null, utterance);
            return;
        }

        if (isFirst)
        {
            // What the greeting's question would have been is not missed by somebody who was not asked yet.
            var before = turn.Document;
            if (OpenAnswer.Apply(turn, open, question, utterance, out _) is not OpenAnswer.Applied.Settled || !question.IsSettled(turn.Document) || turn.Document.Answers.Interest is null)
            {
                turn.Document = before;
            }

            if (OpenAnswer.ApplyVolunteered(turn, open.Question, utterance))
            {
                OpenAnswer.ComesForHeadaches(turn, open.Question);
            }

            return;
        }

        // "I don't trust this, who reads it?" is a question, and neither consent nor refusal: consent is express.
        var isExpress = question.Id is QuestionIds.Consent or QuestionIds.ContactConsent;
        if (interruption is Interruptions.Effect.Part && (question.TakesAnyWords || (isExpress && !intents.Contains(Intents.Answer, StringComparer.Ordinal))))
        {
            return;
        }

        await AnswerAsync(turn, open, question, utterance, intents, interruption, cancellationToken);
    }

    /// <summary>"Side effects", said to "did it help?", is an answer, and no question of the visitor.</summary>
    private static bool AnswersClarification(TurnInProgress turn, Utterance utterance, IReadOnlyList<string> intents)
    {
        if (turn.Document.Open is not { Clarification: not null } open
            || turn.Services.Questions.TryFind(open.Question) is not { } question
            || !intents.All(intent => intent is Intents.Help or Intents.Answer || VisitorQuestions.IsOne(intent)))
        {
            return false;
        }

        var before = turn.Document;
        if (OpenAnswer.Apply(turn, open, question, utterance, out _) is OpenAnswer.Applied.Settled)
        {
            OpenAnswer.ApplyVolunteered(turn, open.Question, utterance);
            return !intents.Contains(Intents.Answer, StringComparer.Ordinal) || intents.Count == 1;
        }

        turn.Document = before;
        return false;
    }

    private static async Task AnswerAsync(
        TurnInProgress turn, OpenQuestion open, Question question, Utterance utterance, IReadOnlyList<string> intents, Interruptions.Effect interruption, CancellationToken cancellationToken)
    {
        if (question.Id == QuestionIds.Review && ReviewChange.TellsAnew(turn, utterance))
        {
            return;
        }

        var before = turn.Document;
        var applied = OpenAnswer.Apply(turn, open, question, utterance, out var given, speaksOfElse: interruption is Interruptions.Effect.Part);
        var afterAnswer = turn.Document;
        var volunteered = OpenAnswer.ApplyVolunteered(turn, open.Question, utterance, question.ClaimsItsWords ? given?.Span : null);
        if (applied is OpenAnswer.Applied.Settled)
        {
            if (AsksElse(intents, utterance))
            {
                await turn.SayAsync(turn.Wording.Say("side.offTopic"), cancellationToken);
            }

            After(turn, question);
            return;
        }

        if (volunteered && OpenAnswer.ComesForHeadaches(turn, question.Id))
        {
            return;
        }

        if (volunteered || interruption is Interruptions.Effect.Part)
        {
            // Something else was told or asked: the open question is asked again, and not missed.
            turn.Document = turn.Document with { Open = before.Open, Settled = WithoutPass(before, afterAnswer, turn.Document, question) };
            return;
        }

        if (question.Id == QuestionIds.Review && ReviewChange.Apply(turn, utterance))
        {
            return;
        }

        if (applied is OpenAnswer.Applied.Missed)
        {
            if (question is { Id: QuestionIds.Consent })
            {
                await Endings.CloseWithoutConsentAsync(turn, ClosingReason.ConsentNotUnderstood, cancellationToken);
                return;
            }

            await turn.SayAsync(turn.Wording.Say("side.passed"), cancellationToken);
            return;
        }

        var ownWords = $"questions.{question.Id}.notUnderstood";
        await turn.SayAsync(
            turn.Wording.Say(
                AsksElse(intents, utterance) ? "side.offTopic"
                : turn.Wording.Has(ownWords) ? ownWords
                : "side.notUnderstood"),
            cancellationToken);
    }

    /// <summary>A question that only somebody else can answer: "is it a tumour?"</summary>
    private static bool AsksElse(IReadOnlyList<string> intents, Utterance utterance) =>
        intents.Contains(Intents.OffTopic, StringComparer.Ordinal) && utterance.Text.Contains('?', StringComparison.Ordinal);

    /// <summary>What follows from an answer besides itself: the record of a consent.</summary>
    private static void After(TurnInProgress turn, Question question)
    {
        var document = turn.Document;
        if (question.Id == QuestionIds.Consent && document.ScreeningConsentGiven is true)
        {
            turn.Document = document with { ScreeningConsent = ConsentWords.Record(turn, ConsentWords.Screening(turn.Wording)) };
        }
        else if (question.Id == QuestionIds.ContactConsent && document.Contact.ConsentGiven is true)
        {
            turn.Document = document with { Contact = document.Contact with { Consent = ConsentWords.Record(turn, ConsentWords.Contact(turn.Wording)) } };
        }
        else if (question.Id == QuestionIds.Interest && document.AlsoCosmetic)
        {
            turn.LeadIn(turn.Wording.Say("side.cosmeticNoted"));
        }
    }

    private static IReadOnlyList<string> WithoutPass(ConversationDocument before, ConversationDocument afterAnswer, ConversationDocument now, Question question) =>
        before.Settled.Count == afterAnswer.Settled.Count ? now.Settled : [.. now.Settled.Where(id => id != question.Id)];

    private static void NoteSomebodyElse(TurnInProgress turn, Utterance utterance)
    {
        if (!turn.Document.ForSomebodyElse && turn.Services.Says("SomebodyElse", utterance) && !turn.Services.Says("OwnHeadache", utterance))
        {
            turn.Document = turn.Document with { ForSomebodyElse = true };
        }
    }
}
