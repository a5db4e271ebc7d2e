using Microsoft.Bot.Builder.Dialogs;
using ScreeningBot.Dialogs.Questions;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>A waterfall made of questions: each is a step that asks when its question is open, and passes on when it is not.</summary>
internal abstract class QuestionsDialog : ComponentDialog
{
    private protected QuestionsDialog(string id, IReadOnlyList<Question> questions, params WaterfallStep[] before)
        : base(id)
    {
        AddDialog(new WaterfallDialog($"{id}Steps", [.. before, .. questions.Select(Step)]));
        InitialDialogId = $"{id}Steps";
    }

    private static WaterfallStep Step(Question question) => async (step, cancellationToken) =>
    {
        var turn = TurnInProgress.Of(step.Context);
        var document = turn.Document;
        if (!question.NeededWhen(document, turn.Rules))
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        var due = question.IsSettled(document) ? question.DueClarification(document, turn.Rules) : null;
        if (question.IsSettled(document) && due is null)
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        await turn.AskAsync(question, due, cancellationToken);
        return EndOfTurn;
    };
}
