using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ScreeningBot.BotBuilderDialogs.Tests;

public sealed class WaterfallDialogTests
{
    private readonly List<(int Index, DialogReason Reason, object? Result)> _steps = [];

    [Fact] // B83
    public async Task A_step_runs_on_the_message_that_the_step_before_waited_for()
    {
        var visitor = new Visitor(new WaterfallDialog("waterfall", [Waits, Waits]));

        await visitor.Begins("waterfall");
        await visitor.Says("twelve days");

        Assert.Equal([(0, DialogReason.BeginCalled, null), (1, DialogReason.ContinueCalled, "twelve days")], _steps);
    }

    [Fact] // B83
    public async Task A_step_runs_when_the_child_of_the_step_before_ended()
    {
        var visitor = new Visitor(
            new WaterfallDialog("waterfall", [(step, cancellationToken) => step.BeginDialogAsync("age", null, cancellationToken), Waits]),
            new Question("age"));

        await visitor.Begins("waterfall");
        await visitor.Says("45");

        Assert.Equal([(1, DialogReason.EndCalled, "45")], _steps);
        Assert.Equal(["waterfall"], visitor.Stack);
    }

    [Fact] // B83
    public async Task A_step_runs_in_the_same_turn_when_the_step_before_passed_on()
    {
        var visitor = new Visitor(new WaterfallDialog("waterfall", [(step, cancellationToken) => step.NextAsync("known", cancellationToken), Waits]));

        await visitor.Begins("waterfall");

        Assert.Equal([(1, DialogReason.NextCalled, "known")], _steps);
    }

    [Fact] // B83
    public async Task After_the_last_step_the_waterfall_ends_with_the_last_result()
    {
        var visitor = new Visitor(new WaterfallDialog("waterfall").AddStep((step, cancellationToken) => step.NextAsync("last", cancellationToken)));

        var result = await visitor.Begins("waterfall");

        Assert.Equal((DialogTurnStatus.Complete, "last"), (result.Status, result.Result));
        Assert.Empty(visitor.Stack);
    }

    [Fact] // B83
    public async Task Without_steps_a_waterfall_ends_at_once()
    {
        var result = await new Visitor(new WaterfallDialog("waterfall")).Begins("waterfall");

        Assert.Equal((DialogTurnStatus.Complete, null), (result.Status, result.Result));
    }

    [Fact] // B83
    public async Task Steps_may_be_added_one_by_one_and_each_must_be_one()
    {
        var visitor = new Visitor(new WaterfallDialog("waterfall", [Passes]).AddStep(Passes).AddStep(Waits));

        await visitor.Begins("waterfall");

        Assert.Equal([0, 1, 2], _steps.Select(step => step.Index));
        Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("waterfall").AddStep(null));
    }

    [Fact] // B83
    public async Task A_subclass_may_run_the_steps_itself()
    {
        var visitor = new Visitor(new Skipping("waterfall", [Waits]));

        var result = await visitor.Begins("waterfall");

        Assert.Equal("skipped 0", result.Result);
        Assert.Empty(_steps);
    }

    [Fact] // B84
    public async Task A_step_can_pass_on_once()
    {
        var visitor = new Visitor(new WaterfallDialog(
            "waterfall",
            [
                async (step, cancellationToken) =>
                {
                    await step.NextAsync(null, cancellationToken);
                    return await step.NextAsync(null, cancellationToken);
                },
                Waits,
                Waits,
            ]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => visitor.Begins("waterfall"));
    }

    [Fact] // B84
    public async Task A_step_must_not_return_null()
    {
        Task<DialogTurnResult> nothing = null!;
        var visitor = new Visitor(
            new WaterfallDialog("no task", [(_, _) => nothing]),
            new ComponentDialog("component").AddDialog(new WaterfallDialog("no result", [(_, _) => Task.FromResult<DialogTurnResult>(null!)])));

        await Assert.ThrowsAsync<NullReferenceException>(() => visitor.Begins("no task"));
        await Assert.ThrowsAsync<NullReferenceException>(() => visitor.Begins("component"));
    }

    [Theory] // B85
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    public async Task Anything_but_a_message_leaves_a_waterfall_waiting_where_it_is(string activityType)
    {
        var visitor = new Visitor(new WaterfallDialog("waterfall", [Waits, Waits]));
        await visitor.Begins("waterfall");

        var result = await visitor.Sends(activityType);

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Single(_steps);
        Assert.Empty(visitor.Hears());
    }

    [Fact] // B86
    public async Task All_steps_see_the_options_and_share_the_values_of_their_run()
    {
        var seen = new List<(object Options, IDictionary<string, object> Values)>();
        var visitor = new Visitor(new WaterfallDialog("waterfall", [(step, cancellationToken) => Sees(step, cancellationToken), (step, cancellationToken) => Sees(step, cancellationToken), (step, _) => Sees(step, Dialog.EndOfTurn)]));

        await visitor.Begins("waterfall", "first run");
        await visitor.Begins("waterfall", "second run");

        Assert.Equal(["first run", "first run", "first run", "second run", "second run", "second run"], seen.Select(step => step.Options));
        Assert.All(seen[..3], step => Assert.Same(seen[0].Values, step.Values));
        Assert.All(seen[3..], step => Assert.Same(seen[3].Values, step.Values));
        Assert.NotSame(seen[0].Values, seen[3].Values);
        Assert.Empty(seen[0].Values);

        Task<DialogTurnResult> Sees(WaterfallStepContext step, object what)
        {
            seen.Add((step.Options, step.Values));
            return what is DialogTurnResult end ? Task.FromResult(end) : step.NextAsync(null, (CancellationToken)what);
        }
    }

    [Fact] // B74, B83
    public async Task A_step_works_on_the_stack_of_its_waterfall()
    {
        var visitor = new Visitor(new ComponentDialog("component").AddDialog(new WaterfallDialog(
            "waterfall",
            [
                (step, _) =>
                {
                    Assert.Equal("waterfall", step.ActiveDialog.Id);
                    Assert.Equal("component", step.Parent.ActiveDialog.Id);
                    Assert.Same(step.Parent.Child.Stack, step.Stack);
                    Assert.Equal("hello", step.Context.Activity.Text);
                    return Task.FromResult(Dialog.EndOfTurn);
                },
            ])));

        await visitor.Begins("component");
    }

    private Task<DialogTurnResult> Waits(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        _steps.Add((step.Index, step.Reason, step.Result));
        return Task.FromResult(Dialog.EndOfTurn);
    }

    private Task<DialogTurnResult> Passes(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        _steps.Add((step.Index, step.Reason, step.Result));
        return step.NextAsync(null, cancellationToken);
    }

    private sealed class Skipping(string id, IEnumerable<WaterfallStep> steps) : WaterfallDialog(id, steps)
    {
        protected override Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
            stepContext.EndDialogAsync($"skipped {stepContext.Index}", cancellationToken);
    }
}
