using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>The sentences of a question: its own, the repeat in other words, or the narrower one.</summary>
internal static class QuestionWords
{
    /// <summary>A question, or its repeat, and the key of its quick replies.</summary>
    internal static (string Text, string RepliesKey) Of(Question question, TurnInProgress turn, bool isRepeat)
    {
        var key = question.AskKey?.Invoke(turn.Document) ?? $"questions.{question.Id}.{(isRepeat ? "again" : "ask")}";
        var repliesKey = question.RepliesKey?.Invoke(turn.Document) ?? $"questions.{question.Id}.replies";
        return (turn.Wording.Say(
            key,
            ("consentText", ConsentWords.Screening(turn.Wording)),
            ("contactConsentText", ConsentWords.Contact(turn.Wording)),
            ("offer", Offer(turn)),
            ("summary", Summary(turn))), repliesKey);
    }

    /// <summary>A narrower question about an answer just given.</summary>
    internal static (string Text, string RepliesKey) Of(Question question, DueClarification due, TurnInProgress turn)
    {
        var key = $"questions.{question.Id}.{due.Clarification.Kind}";
        var placeholder = due.Clarification.Placeholder?.Invoke(due.Subject, turn.Said);
        var text = placeholder is { } value ? turn.Wording.Say(key, value) : turn.Wording.Say(key);
        return (text, $"{key}Replies");
    }

    /// <summary>What was understood, a line an answer, as far as anything is known.</summary>
    internal static string Summary(TurnInProgress turn) => string.Join('\n', turn.Services.Questions.UpToReview
        .Where(question => question.Summary is not null && question.IsSettled(turn.Document))
        .Select(question => $"• {turn.Wording.Say(
            "values.line",
            ("label", turn.Wording.Say($"questions.{question.Id}.summary")),
            ("value", question.Summary!(turn.Document, turn.Said) ?? turn.Wording.Say("values.unknown")))}"));

    private static string Offer(TurnInProgress turn) => turn.Wording.Say(turn.Document switch
    {
        { WantsPerson: true } => "offer.person",
        { OutcomeSaid: Outcome.Qualified or Outcome.QualifiedSelfPay or Outcome.Review } => $"offer.{turn.Document.OutcomeSaid.Value.Code()}",
        _ => "offer.other",
    });
}

/// <summary>The exact texts of consent, and the record of one.</summary>
internal static class ConsentWords
{
    internal static string Screening(Wording wording) => wording.Say("consent.screening");

    internal static string Contact(Wording wording) => wording.Say("consent.contact");

    internal static ConsentRecord Record(TurnInProgress turn, string text) =>
        new(turn.Wording.Say("consent.version"), turn.Document.Locale, turn.Now, text);
}
