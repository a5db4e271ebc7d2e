using Microsoft.Bot.Builder.Dialogs;

namespace ScreeningBot.BotBuilderDialogs.Tests;

public sealed class CancellationTests
{
    private readonly List<string> _story = [];

    [Fact] // B77
    public async Task Cancelling_empties_the_stack_and_tells_each_dialog_from_the_top()
    {
        var visitor = new Visitor(new Question("age", _story), new Question("help", _story));
        await visitor.Begins("age");
        await visitor.Begins("help");
        _story.Clear();

        var result = await visitor.Turn((dc, cancellationToken) => dc.CancelAllDialogsAsync(cancellationToken));

        Assert.Equal((DialogTurnStatus.Cancelled, null), (result.Status, result.Result));
        Assert.Empty(visitor.Stack);
        Assert.Equal(["help ends, CancelCalled", "age hears cancelDialog", "age ends, CancelCalled"], _story);
    }

    [Fact] // B77
    public async Task There_is_nothing_to_cancel_on_an_empty_stack_without_a_parent() =>
        Assert.Equal(
            DialogTurnStatus.Empty,
            (await new Visitor().Turn((dc, cancellationToken) => dc.CancelAllDialogsAsync(cancellationToken))).Status);

    [Fact] // B77
    public async Task With_a_parent_even_an_empty_stack_counts_as_cancelled()
    {
        var visitor = new Visitor();

        var result = await visitor.Turn((dc, cancellationToken) =>
            new DialogContext(new DialogSet(), dc, new DialogState()).CancelAllDialogsAsync(cancellationToken));

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
    }

    [Fact] // B77
    public async Task A_component_that_cancels_inside_ends_normally_for_its_caller()
    {
        var resumed = new List<(DialogReason Reason, object Result)>();
        var visitor = new Visitor(
            new ComponentDialog("component").AddDialog(new WaterfallDialog("inside", [(step, cancellationToken) => step.CancelAllDialogsAsync(cancellationToken)])),
            new WaterfallDialog(
                "caller",
                [
                    (step, cancellationToken) => step.BeginDialogAsync("component", null, cancellationToken),
                    (step, cancellationToken) =>
                    {
                        resumed.Add((step.Reason, step.Result));
                        return step.EndDialogAsync("went on", cancellationToken);
                    },
                ]));

        var result = await visitor.Begins("caller");

        Assert.Equal([(DialogReason.EndCalled, null!)], resumed);
        Assert.Equal((DialogTurnStatus.Complete, "went on"), (result.Status, result.Result));
    }

    [Fact] // B77
    public async Task With_cancelParents_the_callers_are_cancelled_too()
    {
        var visitor = new Visitor(
            new ComponentDialog("component").AddDialog(new WaterfallDialog("inside", [(step, cancellationToken) => step.CancelAllDialogsAsync(true, cancellationToken: cancellationToken)])),
            new Question("below", _story),
            new WaterfallDialog(
                "caller",
                [
                    (step, cancellationToken) => step.BeginDialogAsync("component", null, cancellationToken),
                    (_, _) => throw new InvalidOperationException("The caller was resumed."),
                ]));
        await visitor.Begins("below");

        var result = await visitor.Begins("caller");

        Assert.Empty(visitor.Stack);
        Assert.Equal((DialogTurnStatus.Complete, null), (result.Status, result.Result));
        Assert.Equal("below ends, CancelCalled", _story[^1]);
    }

    [Fact] // B77
    public async Task A_component_that_is_cancelled_cancels_what_is_inside_first()
    {
        var visitor = new Visitor(new Telling("component", _story).AddDialog(new Question("inside", _story)));
        await visitor.Begins("component");

        await visitor.Turn((dc, cancellationToken) => dc.CancelAllDialogsAsync(cancellationToken));

        Assert.Equal(["inside begins", "inside ends, CancelCalled", "component ends, CancelCalled"], _story);
    }

    [Fact] // B77, B78
    public async Task A_dialog_that_handles_the_event_keeps_itself_and_those_below()
    {
        var visitor = new Visitor(new Question("age", _story), new Question("consent", _story) { Handles = "stop" }, new Question("help", _story));
        await visitor.Begins("age");
        await visitor.Begins("consent");
        await visitor.Begins("help");
        _story.Clear();

        var result = await visitor.Turn((dc, cancellationToken) => dc.CancelAllDialogsAsync(false, "stop", "please", cancellationToken));

        Assert.Equal(["help ends, CancelCalled", "consent hears stop please"], _story);
        Assert.Equal(["consent", "age"], visitor.Stack);
        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
    }

    [Fact] // B77
    public async Task The_active_dialog_is_not_asked_before_it_is_cancelled()
    {
        var visitor = new Visitor(new Question("consent", _story) { Handles = DialogEvents.CancelDialog });
        await visitor.Begins("consent");

        await visitor.Turn((dc, cancellationToken) => dc.CancelAllDialogsAsync(cancellationToken));

        Assert.Empty(visitor.Stack);
    }

    [Fact] // B77
    public async Task A_caller_is_asked_even_if_there_was_nothing_inside_to_cancel()
    {
        var visitor = new Visitor(new Question("consent", _story) { Handles = DialogEvents.CancelDialog });
        await visitor.Begins("consent");

        await visitor.Turn((dc, cancellationToken) =>
            new DialogContext(new DialogSet(), dc, new DialogState()).CancelAllDialogsAsync(true, cancellationToken: cancellationToken));

        Assert.Equal(["consent"], visitor.Stack);
    }

    private sealed class Telling(string id, List<string> story) : ComponentDialog(id)
    {
        protected override Task OnEndDialogAsync(Microsoft.Bot.Builder.ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            story.Add($"{instance.Id} ends, {reason}");
            return Task.CompletedTask;
        }
    }
}
