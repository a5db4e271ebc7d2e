using Microsoft.Bot.Builder.Dialogs;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>
/// The whole screening, from the top, in every turn: a step whose question is answered or not needed passes on, and the first other one asks and
/// ends the turn (design 7, idea 1). It runs on a fresh stack that is never stored: the document is the only state.
/// </summary>
internal sealed class ScreeningDialog : ComponentDialog
{
    private const string Steps = "screeningSteps";

    internal ScreeningDialog(QuestionCatalogue questions)
        : base(nameof(ScreeningDialog))
    {
        AddDialog(new SafetyDialog(questions.Safety));
        AddDialog(new HeadachePatternDialog(questions.HeadachePattern));
        AddDialog(new MedicationHistoryDialog(questions.MedicationHistory));
        AddDialog(new ContactDialog(questions.Contact));
        AddDialog(new WaterfallDialog(
            Steps,
            [
                CloseWhatIsOverAsync,
                (step, cancellationToken) => step.BeginDialogAsync(nameof(SafetyDialog), cancellationToken: cancellationToken),
                (step, cancellationToken) => step.BeginDialogAsync(nameof(HeadachePatternDialog), cancellationToken: cancellationToken),
                (step, cancellationToken) => step.BeginDialogAsync(nameof(MedicationHistoryDialog), cancellationToken: cancellationToken),
                SayResultAsync,
                (step, cancellationToken) => step.BeginDialogAsync(nameof(ContactDialog), cancellationToken: cancellationToken),
                CloseAsync,
            ]));
        InitialDialogId = Steps;
    }

    /// <summary>An emergency and a refused consent end the screening at once, wherever it stands.</summary>
    private static async Task<DialogTurnResult> CloseWhatIsOverAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = TurnInProgress.Of(step.Context);
        if (turn.Document.Answers.RedFlags is { Count: > 0 })
        {
            await EmergencyAdvice.CloseAsync(turn, cancellationToken);
            return EndOfTurn;
        }

        if (turn.Document.ScreeningConsentGiven is false)
        {
            await Endings.CloseWithoutConsentAsync(turn, ClosingReason.ConsentRefused, cancellationToken);
            return EndOfTurn;
        }

        return await step.NextAsync(cancellationToken: cancellationToken);
    }

    private static async Task<DialogTurnResult> SayResultAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = TurnInProgress.Of(step.Context);
        if (turn.Document is { OutcomeSaid: null, WantsPerson: false })
        {
            var assessment = turn.Rules.Assess(turn.Document.Answers, turn.Document.Words);
            turn.Document = turn.Document with { OutcomeSaid = assessment.Outcome };
            await turn.SendResultAsync(ResultWords.Of(assessment, turn), cancellationToken);
        }

        return await step.NextAsync(cancellationToken: cancellationToken);
    }

    private static async Task<DialogTurnResult> CloseAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await Endings.CloseCompletedAsync(TurnInProgress.Of(step.Context), cancellationToken);
        return EndOfTurn;
    }
}

/// <summary>What the visitor came for, consent, emergencies, age.</summary>
internal sealed class SafetyDialog(IReadOnlyList<Question> questions) : QuestionsDialog(nameof(SafetyDialog), questions, AskCarefullyAsync)
{
    private static async Task<DialogTurnResult> AskCarefullyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = TurnInProgress.Of(step.Context);
        if (turn.Document.CarefulAbout is not { } kind)
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        await turn.AskCarefullyAsync(kind, cancellationToken);
        return EndOfTurn;
    }
}

/// <summary>How often, how long, since when, what like.</summary>
internal sealed class HeadachePatternDialog(IReadOnlyList<Question> questions) : QuestionsDialog(nameof(HeadachePatternDialog), questions);

/// <summary>Medicines, health, earlier Botox, payment, review.</summary>
internal sealed class MedicationHistoryDialog(IReadOnlyList<Question> questions) : QuestionsDialog(nameof(MedicationHistoryDialog), questions);

/// <summary>Consent to be contacted, and how.</summary>
internal sealed class ContactDialog(IReadOnlyList<Question> questions) : QuestionsDialog(nameof(ContactDialog), questions);
