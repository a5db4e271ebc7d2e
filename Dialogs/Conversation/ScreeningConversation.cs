using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using ScreeningBot.Dialogs.Flow;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Conversation;

/// <summary>
/// The conversation. A turn reads the document, applies the message to it, and begins <see cref="ScreeningDialog"/> on a fresh dialog stack, whose steps ask
/// what is open: going back, correcting, answering five questions in one message, resuming after days, another language, ending early, and a version with one
/// more question are this one mechanism (design 7, idea 1).
/// </summary>
public sealed class ScreeningConversation : IScreeningConversation
{
    private readonly ScreeningServices services;
    private readonly DialogSet dialogs;
    private readonly TimeProvider time;
    private readonly TimeZoneInfo clinicTime;
    private readonly Func<ReferenceNumber> newReference;

    /// <summary>Creates the conversation; costly parts (recognisers, wording) are built once and shared by all turns.</summary>
    /// <param name="rules">The clinic's rules.</param>
    /// <param name="understanding">The recognisers.</param>
    /// <param name="clinic">What may be said of the clinic.</param>
    /// <param name="retention">How long things are kept, as the consent says it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="newReference">Makes a reference number.</param>
    public ScreeningConversation(
        RuleSet rules,
        IUnderstanding understanding,
        ClinicOptions clinic,
        RetentionDays retention,
        TimeProvider time,
        Func<ReferenceNumber> newReference)
        : this(rules, understanding, clinic, retention, time, newReference, QuestionCatalogue.Default)
    {
    }

    internal ScreeningConversation(
        RuleSet rules,
        IUnderstanding understanding,
        ClinicOptions clinic,
        RetentionDays retention,
        TimeProvider time,
        Func<ReferenceNumber> newReference,
        QuestionCatalogue questions)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        services = new ScreeningServices(rules, understanding, questions, clinic, retention);
        dialogs = new DialogSet().Add(new ScreeningDialog(questions));
        this.time = time;
        this.newReference = newReference;
        clinicTime = TimeZoneInfo.FindSystemTimeZoneById(clinic.TimeZone);
    }

    /// <inheritdoc/>
    public async Task<TurnOutcome> TakeTurnAsync(ITurnContext turnContext, ConversationDocument? document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var isMessage = string.Equals(activity.Type, ActivityTypes.Message, StringComparison.Ordinal);
        if (!isMessage && (document is { Greeted: true } || !Arrives(activity)))
        {
            return new TurnOutcome(null, null);
        }

        var now = time.GetUtcNow();
        var isFirst = document is not { Greeted: true };
        var turn = new TurnInProgress(turnContext, (document ?? Begun(activity, now)) with { LastTurnAt = now }, services, now, Today(now));
        turnContext.TurnState.Set(turn);
        if (isFirst)
        {
            turn.Document = turn.Document with { Greeted = true };
        }

        var text = isMessage ? HealthCardNumbers.Removed(VisitorText.Of(activity)) : null;
        var goesOn = text is null || await MessageInTurn.ApplyAsync(turn, text, isFirst, cancellationToken);
        if (goesOn)
        {
            if (isFirst && turn.Document.Answers.RedFlags is not { Count: > 0 })
            {
                turn.GreetFirst();
            }

            Leads.Update(turn, newReference);
            await new DialogContext(dialogs, turnContext, new DialogState()).BeginDialogAsync(nameof(ScreeningDialog), cancellationToken: cancellationToken);
        }

        return new TurnOutcome(turn.Document, turn.EraseEarlier ? null : text, turn.EraseEarlier);
    }

    /// <inheritdoc/>
    public string Apology(string? locale) => services.Words(locale).Wording.Say("apology");

    private static bool Arrives(Activity activity) =>
        string.Equals(activity.Type, ActivityTypes.ConversationUpdate, StringComparison.Ordinal)
        && activity.MembersAdded?.Any(member => member.Id is not null && member.Id != activity.Recipient?.Id) is true;

    private static ConversationDocument Begun(Activity activity, DateTimeOffset now) => new()
    {
        Channel = activity.ChannelId ?? string.Empty,
        Locale = Language.FromLocale(activity.Locale).Locale,
        StartedAt = now,
        LastTurnAt = now,
    };

    private DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, clinicTime).DateTime);
}
