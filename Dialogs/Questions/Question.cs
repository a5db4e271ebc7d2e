using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>
/// One question, whole: its id (under which its wording and quick replies stand in the wording files), when it is needed, how an answer is read and
/// applied, what it is narrowed by. Waterfalls are made of these, and nothing else knows a question.
/// </summary>
internal abstract class Question(string id)
{
    /// <summary>Id, as clients read it.</summary>
    internal string Id { get; } = id;

    /// <summary>Whether it is asked at all, by what is known so far. Default: always.</summary>
    internal Func<ConversationDocument, RuleSet, bool> NeededWhen { get; init; } = (_, _) => true;

    /// <summary>Takes its answer out of the document, for "back" and for a correction.</summary>
    internal Func<ConversationDocument, ConversationDocument> Forget { get; init; } = document => document;

    /// <summary>Narrower questions about an answer just given.</summary>
    internal IReadOnlyList<Clarification> Clarifications { get; init; } = [];

    /// <summary>How often an answer may be missed before the question is passed. Default twice.</summary>
    internal int MostMisses { get; init; } = 2;

    /// <summary>Whether "I don't know" and "skip" pass it. Default yes.</summary>
    internal bool CanBePassed { get; init; } = true;

    /// <summary>Whether an answer may be picked up from a message that has something more urgent to it. Not for a yes or no, nor for free words.</summary>
    internal bool IsTelling { get; init; }

    /// <summary>Whether the words of its answer can tell nothing else: "38 ans" at the question of age is no onset.</summary>
    internal bool ClaimsItsWords { get; init; }

    /// <summary>Whether any words are an answer, so that a question of the visitor must not be taken for one.</summary>
    internal bool TakesAnyWords { get; init; }

    /// <summary>The answer as the review shows it; null for a question that the review does not show.</summary>
    internal Func<ConversationDocument, ValueWords, string?>? Summary { get; init; }

    /// <summary>Whether the document itself says that it is settled, beside <see cref="ConversationDocument.Settled"/>; null where only that counts.</summary>
    internal Func<ConversationDocument, bool>? IsSettledWhen { get; init; }

    /// <summary>Quick replies' key when they depend on the document; null for the usual ones.</summary>
    internal Func<ConversationDocument, string?>? RepliesKey { get; init; }

    /// <summary>Key of the wording in place of <c>questions.{id}.ask</c>; null for the usual one.</summary>
    internal Func<ConversationDocument, string?>? AskKey { get; init; }

    /// <summary>Reads an answer and applies it.</summary>
    /// <param name="document">The conversation.</param>
    /// <param name="utterance">The visitor's words.</param>
    /// <param name="understanding">The recognisers.</param>
    /// <param name="said">The words of the language, for what is said back.</param>
    internal abstract Answering Answer(ConversationDocument document, Utterance utterance, IUnderstanding understanding, ValueWords said);

    /// <summary>Applies what was volunteered for it; null when that settles nothing here.</summary>
    internal abstract Answering? Volunteer(ConversationDocument document, object? reading, Utterance utterance, ValueWords said);

    /// <summary>The clarification that is due, or null.</summary>
    internal DueClarification? DueClarification(ConversationDocument document, RuleSet rules) =>
        Clarifications
            .Where(clarification => document.Clarified.Count(done => done.StartsWith($"{Id}:", StringComparison.Ordinal)) < clarification.Most)
            .Select(clarification => clarification.Due(document, rules) is { } subject ? new DueClarification(clarification, $"{Id}:{clarification.Kind}:{subject}", subject) : null)
            .FirstOrDefault(due => due is not null && !document.Clarified.Contains(due.Key, StringComparer.Ordinal));
}

/// <summary>What became of an attempt at an answer.</summary>
/// <param name="Document">The document with the answer applied, or as it was.</param>
/// <param name="Result">Answered, not understood, or not known.</param>
/// <param name="Noted">What to say back, when the reading was computed or assumed.</param>
/// <param name="Words">The stretch of the visitor's words that it came from.</param>
/// <param name="Reason">Why it was not understood.</param>
/// <param name="Span">Where in the text the answer stands; null when it has no stretch of its own.</param>
/// <param name="IsGuess">That there is nothing, not said in so many words ("diabetes" at the list of illnesses); gives way to whatever else the message tells.</param>
internal sealed record Answering(
    ConversationDocument Document, AnswerResult Result, string? Noted = null, string? Words = null, NotUnderstoodReason? Reason = null, WordSpan? Span = null, bool IsGuess = false);

/// <summary>What became of an attempt at an answer.</summary>
internal enum AnswerResult
{
    /// <summary>Applied.</summary>
    Answered,

    /// <summary>The visitor does not know.</summary>
    DoesNotKnow,

    /// <summary>No answer in these words.</summary>
    NotUnderstood,
}

/// <summary>A narrower question about an answer just given.</summary>
internal sealed class Clarification
{
    /// <summary>Kind, such as <c>straddle</c>; wording stands under <c>questions.{id}.{kind}</c>, quick replies under <c>questions.{id}.{kind}Replies</c>.</summary>
    internal required string Kind { get; init; }

    /// <summary>How many clarifications its question may have in all.</summary>
    internal int Most { get; init; } = 1;

    /// <summary>What it has to ask about (empty when there is only one thing), or null when nothing.</summary>
    internal required Func<ConversationDocument, RuleSet, string?> Due { get; init; }

    /// <summary>Placeholders of its wording.</summary>
    internal Func<string, ValueWords, (string Name, string Value)>? Placeholder { get; init; }

    /// <summary>Applies the answer to it; null when the words do not answer it. "Not sure" must give the document unchanged.</summary>
    internal required Func<ClarificationAnswer, ConversationDocument?> Apply { get; init; }
}

/// <summary>A clarification that is due, with its key in <see cref="ConversationDocument.Clarified"/>.</summary>
internal sealed record DueClarification(Clarification Clarification, string Key, string Subject);

/// <summary>What an answer to a clarification is read from.</summary>
internal sealed record ClarificationAnswer(ConversationDocument Document, string Subject, Utterance Utterance, IUnderstanding Understanding, RuleSet Rules)
{
    /// <summary>Yes, no, not sure, or null when it is none of them.</summary>
    internal YesNo? YesNo => Understanding.YesNo.Recognise(Utterance) is { Succeeded: true, Value: var value } ? value : null;
}

/// <summary>A question whose answer is read by one recogniser.</summary>
/// <typeparam name="T">What the recogniser reads.</typeparam>
internal sealed class Question<T>(string id) : Question(id)
    where T : notnull
{
    /// <summary>Which recogniser reads it.</summary>
    internal required Func<IUnderstanding, IRecogniser<T>> Recogniser { get; init; }

    /// <summary>Applies a reading; null when the reading is no answer to this question.</summary>
    internal required Func<ConversationDocument, T, ConversationDocument?> Apply { get; init; }

    /// <summary>What a plain "no" or "none of these" means here; null when it means nothing.</summary>
    internal Func<ConversationDocument, ConversationDocument>? ApplyNone { get; init; }

    /// <summary>What "not sure" means here, when it does not pass the question.</summary>
    internal Func<ConversationDocument, ConversationDocument>? ApplyUnsure { get; init; }

    /// <summary>Whether a reading says only that there is nothing: no item of a list, no day; null where that is no answer.</summary>
    internal Func<T, bool>? IsNothing { get; init; }

    /// <summary>How a reading is said back when it was computed or assumed; null to say nothing.</summary>
    internal Func<T, ValueWords, string>? Noted { get; init; }

    /// <inheritdoc/>
    internal override Answering Answer(ConversationDocument document, Utterance utterance, IUnderstanding understanding, ValueWords said)
    {
        var reading = Recogniser(understanding).Recognise(utterance);
        if (reading.TryGet(out var value) && Apply(document, value) is { } answered)
        {
            var noted = reading.Certainty is Certainty.Exact ? null : Noted?.Invoke(value, said);
            return new Answering(answered, AnswerResult.Answered, noted, utterance.Text, Span: reading.Span, IsGuess: IsNothing?.Invoke(value) is true && !said.BeginsWithNo(utterance, understanding));
        }

        var reason = reading.Reason ?? NotUnderstoodReason.NotMentioned;
        var none = said.IsNone(utterance);
        var yesNo = understanding.YesNo.Recognise(utterance);
        if (ApplyNone is not null && (none || yesNo is { Succeeded: true, Value: YesNo.No }))
        {
            return new Answering(ApplyNone(document), AnswerResult.Answered, Words: utterance.Text, IsGuess: IsNothing is not null && !said.BeginsWithNo(utterance, understanding));
        }

        if (reason is NotUnderstoodReason.DoesNotKnow || said.DoesNotKnow(utterance) || yesNo is { Succeeded: true, Value: YesNo.Unsure })
        {
            return ApplyUnsure is null
                ? new Answering(document, AnswerResult.DoesNotKnow, Reason: NotUnderstoodReason.DoesNotKnow)
                : new Answering(ApplyUnsure(document), AnswerResult.Answered, Words: utterance.Text);
        }

        return new Answering(document, AnswerResult.NotUnderstood, Reason: reason);
    }

    /// <inheritdoc/>
    internal override Answering? Volunteer(ConversationDocument document, object? reading, Utterance utterance, ValueWords said) =>
        reading is Understood<T> { Succeeded: true } understood && Apply(document, understood.Value) is { } answered
            ? new Answering(answered, AnswerResult.Answered, Noted?.Invoke(understood.Value, said), utterance.WordsAt(understood.Span), Span: understood.Span)
            : null;
}
