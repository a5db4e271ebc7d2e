using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>One turn while it is taken: the document as it becomes, and what is said. Lives for one turn, in the turn's own state.</summary>
internal sealed class TurnInProgress(ITurnContext context, ConversationDocument document, ScreeningServices services, DateTimeOffset now, DateOnly today)
{
    private readonly List<string> leadIn = [];
    private (Utterance Message, VolunteeredAnswers? Told)? read;

    /// <summary>The document as it stands now.</summary>
    internal ConversationDocument Document { get; set; } = document;

    /// <summary>Rules, recognisers, words.</summary>
    internal ScreeningServices Services { get; } = services;

    /// <summary>When the turn began.</summary>
    internal DateTimeOffset Now { get; } = now;

    /// <summary>Everything earlier is to be erased with this turn.</summary>
    internal bool EraseEarlier { get; set; }

    /// <summary>The rules.</summary>
    internal RuleSet Rules => Services.Rules;

    /// <summary>The words of the conversation's language.</summary>
    internal ValueWords Said => Services.Words(Document.Locale);

    /// <summary>The wording of the conversation's language.</summary>
    internal Wording Wording => Said.Wording;

    /// <summary>The turn that a step of a dialog belongs to.</summary>
    internal static TurnInProgress Of(ITurnContext context) =>
        context.TurnState.Get<TurnInProgress>() ?? throw new InvalidOperationException("A dialog of the screening runs only within a turn of the conversation.");

    /// <summary>The visitor's words, to be understood in the conversation's language.</summary>
    internal Utterance Utterance(string text) => new(text, Language.FromLocale(Document.Locale), today);

    /// <summary>What a message tells of whatever question, read once a turn; null when it tells nothing.</summary>
    internal VolunteeredAnswers? Told(Utterance message)
    {
        if (read is not { } known || known.Message != message)
        {
            read = (message, Services.Understanding.Volunteered.Recognise(message).TryGet(out var told) ? told : null);
        }

        return read.Value.Told;
    }

    /// <summary>Puts the greeting before everything else in the question's message.</summary>
    internal void GreetFirst() => leadIn.Insert(0, Wording.Say("greeting"));

    /// <summary>Adds a sentence that stands before the question in its own message: the greeting, what was noted.</summary>
    internal void LeadIn(string? sentence)
    {
        if (!string.IsNullOrEmpty(sentence))
        {
            leadIn.Add(sentence);
        }
    }

    /// <summary>Says something beside the question: a message of its own, without a mark.</summary>
    internal Task SayAsync(string text, CancellationToken cancellationToken) => SendAsync(text, mark: null, replies: [], cancellationToken);

    /// <summary>Notes something for the staff.</summary>
    internal void Note(string who, string what) => Document = Document with { History = [.. Document.History, new HistoryEntry(Now, who, what)] };

    /// <summary>Asks a question: opens it, and sends it with its mark and quick replies as the last message of the turn.</summary>
    internal Task AskAsync(Question question, DueClarification? due, CancellationToken cancellationToken)
    {
        var isRepeat = Document.Open is { } open && open.Question == question.Id && open.Clarification == due?.Key && open.Misses > 0;
        if (!isRepeat)
        {
            Document = Document with { Open = new OpenQuestion(question.Id, due?.Key) };
        }

        if (!Document.Asked.Contains(question.Id, StringComparer.Ordinal))
        {
            Document = Document with { Asked = [.. Document.Asked, question.Id] };
        }

        var (text, repliesKey) = due is null
            ? QuestionWords.Of(question, this, isRepeat)
            : QuestionWords.Of(question, due, this);
        return SendAsync(text, Mark(question, clarifies: due is not null && !isRepeat), Wording.Replies(repliesKey), cancellationToken);
    }

    /// <summary>Asks the one careful question (clinical-criteria 4).</summary>
    internal Task AskCarefullyAsync(RedFlag kind, CancellationToken cancellationToken)
    {
        var question = Services.Questions.Find(QuestionIds.RedFlags);
        var isRepeat = Document.Open is { Clarification: CarefulQuestion.Key, Misses: > 0 };
        if (!isRepeat)
        {
            Document = Document with { Open = new OpenQuestion(question.Id, CarefulQuestion.Key) };
        }

        return SendAsync(
            Wording.Say($"careful.{kind.Code()}"), Mark(question, clarifies: !isRepeat), Wording.Replies("careful.replies"), cancellationToken);
    }

    /// <summary>Sends the result: a message of its own, with the outcome.</summary>
    internal Task SendResultAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(text, new ScreeningMark { Outcome = Document.OutcomeSaid?.Code(), RuleSet = Rules.Version }, [], cancellationToken);

    /// <summary>Sends the closing message, and closes.</summary>
    internal Task CloseAsync(ClosingReason reason, string text, IReadOnlyList<string> replies, CancellationToken cancellationToken)
    {
        Document = Document with { Open = null, Closed = new ClosedConversation(Now, reason, Document.Lead?.Reference) };
        return SendAsync(text, ClosedMark(), replies, cancellationToken);
    }

    /// <summary>Says something after the end that belongs to it: the emergency advice again.</summary>
    internal Task SayAgainClosedAsync(string text, IReadOnlyList<string> replies, CancellationToken cancellationToken) =>
        SendAsync(text, ClosedMark(), replies, cancellationToken);

    /// <summary>Says something after the end.</summary>
    internal Task SayAfterwardsAsync(string text, IReadOnlyList<string> replies, CancellationToken cancellationToken) =>
        SendAsync(text, mark: null, replies, cancellationToken);

    private ScreeningMark ClosedMark() => new()
    {
        Closed = true,
        Outcome = Document.Closed?.Reason is ClosingReason.Emergency ? Outcome.Emergency.Code() : Document.OutcomeSaid?.Code(),
        Reference = Document.Closed?.Reference,
        RuleSet = Rules.Version,
    };

    private ScreeningMark Mark(Question question, bool clarifies)
    {
        var asked = Document.Asked.ToList();
        var step = asked.IndexOf(question.Id) is var at and >= 0 ? at + 1 : asked.Count + 1;
        return new ScreeningMark
        {
            Question = question.Id,
            Clarifies = clarifies ? true : null,
            Step = step,
            Of = step + Services.Questions.MostThatMayFollow(question, Document, Rules),
            Outcome = Document.OutcomeSaid?.Code(),
            RuleSet = Rules.Version,
        };
    }

    private async Task SendAsync(string text, ScreeningMark? mark, IReadOnlyList<string> replies, CancellationToken cancellationToken)
    {
        if (mark is not null && leadIn.Count > 0)
        {
            text = $"{string.Join("\n\n", leadIn)}\n\n{text}";
            leadIn.Clear();
        }

        // A new activity for every message: sending stamps the object that is passed.
        var message = MessageFactory.Text(text, ssml: null, inputHint: mark?.Question is null ? InputHints.AcceptingInput : InputHints.ExpectingInput);
        message.TextFormat = TextFormatTypes.Plain;
        message.Locale = Document.Locale;
        message.ChannelData = mark is null ? null : new ScreeningChannelData { Screening = mark };
        if (replies.Count > 0)
        {
            message.SuggestedActions = new SuggestedActions(
                actions: [.. replies.Select(reply => new CardAction(ActionTypes.ImBack, reply, value: reply))]);
        }

        await context.SendActivityAsync(message, cancellationToken);
    }
}
