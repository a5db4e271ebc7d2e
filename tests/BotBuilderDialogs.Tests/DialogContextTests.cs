using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ScreeningBot.BotBuilderDialogs.Tests;

public sealed class DialogContextTests
{
    [Fact] // B74
    public async Task The_dialog_begun_last_is_active()
    {
        var visitor = new Visitor(new Question("age"), new Question("help"));
        await visitor.Begins("age");

        await visitor.Turn((dc, cancellationToken) => dc.BeginDialogAsync("help", null, cancellationToken));

        Assert.Equal(["help", "age"], visitor.Stack);
        Assert.Equal("help", await visitor.Turn((dc, _) => Task.FromResult(dc.ActiveDialog.Id)));
    }

    [Fact] // B74
    public Task An_empty_stack_has_no_active_dialog_and_no_child() => new Visitor().Turn((dc, _) =>
    {
        Assert.Null(dc.ActiveDialog);
        Assert.Null(dc.Child);
        Assert.Null(dc.Parent);
        return Task.CompletedTask;
    });

    [Fact] // B74
    public void A_context_needs_dialogs_and_a_turn()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity());

        Assert.Throws<ArgumentNullException>(() => new DialogContext(null, turn, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (ITurnContext)null!, new DialogState()));
    }

    [Fact] // B74
    public void A_context_works_on_the_stack_of_the_state_that_it_is_given()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity());
        var stack = new List<DialogInstance>();
        var state = new DialogState(stack);
        var dialogs = new DialogSet();

        var dc = new DialogContext(dialogs, turn, state);

        Assert.Same(stack, state.DialogStack);
        Assert.Same(stack, dc.Stack);
        Assert.Same(dialogs, dc.Dialogs);
        Assert.Same(turn, dc.Context);
    }

    [Theory] // B75
    [InlineData(null)]
    [InlineData("")]
    public async Task A_dialog_without_an_id_cannot_begin(string? id)
    {
        var visitor = new Visitor();

        await Assert.ThrowsAsync<ArgumentNullException>(() => visitor.Begins(id!));
    }

    [Fact] // B75
    public async Task An_unknown_dialog_cannot_begin_and_leaves_the_stack_as_it_was()
    {
        var visitor = new Visitor(new Question("age"));
        await visitor.Begins("age");

        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Begins("aeg"));

        Assert.Equal(["age"], visitor.Stack);
    }

    [Fact] // B75
    public async Task There_is_nothing_to_continue_on_an_empty_stack() =>
        Assert.Equal(DialogTurnStatus.Empty, (await new Visitor(new Question("age")).Says("45")).Status);

    [Fact] // B75
    public async Task A_dialog_on_the_stack_that_is_no_longer_known_fails_every_turn()
    {
        var visitor = new Visitor(new Question("age"));
        visitor.State.DialogStack.Add(new DialogInstance { Id = "renamed", State = new Dictionary<string, object>() });

        await Assert.ThrowsAsync<InvalidOperationException>(() => visitor.Says("45"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => visitor.Says("45"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => visitor.Turn((dc, cancellationToken) => dc.RepromptDialogAsync(cancellationToken)));
    }

    [Fact] // B76
    public async Task A_dialog_that_ends_resumes_the_one_below_with_its_result()
    {
        var age = new Question("age");
        var visitor = new Visitor(age, new Question("help", age.Story));
        await visitor.Begins("age");
        await visitor.Begins("help");

        var result = await visitor.Says("thanks");

        Assert.Equal(["age begins", "help begins", "help ends, EndCalled", "age resumes with thanks, EndCalled"], age.Story.Where(NotAnEvent));
        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["age"], visitor.Stack);
    }

    [Fact] // B76
    public async Task A_dialog_below_that_is_no_longer_known_cannot_be_resumed()
    {
        var visitor = new Visitor(new Question("age"));
        await visitor.Begins("age");
        visitor.State.DialogStack.Add(new DialogInstance { Id = "renamed", State = new Dictionary<string, object>() });

        await Assert.ThrowsAsync<InvalidOperationException>(() => visitor.Says("45"));
    }

    [Fact] // B76
    public async Task A_dialog_that_handles_no_resumption_ends_with_the_result_of_the_one_above()
    {
        var visitor = new Visitor(new Passing(), new Question("age"));
        await visitor.Begins("Passing");

        var result = await visitor.Says("45");

        Assert.Equal((DialogTurnStatus.Complete, "45"), (result.Status, result.Result));
        Assert.Empty(visitor.Stack);
    }

    [Fact] // B76
    public async Task A_dialog_that_handles_no_continuation_ends_without_a_result()
    {
        var visitor = new Visitor(new Passing { Waits = true });
        await visitor.Begins("Passing");

        var result = await visitor.Says("45");

        Assert.Equal((DialogTurnStatus.Complete, null), (result.Status, result.Result));
    }

    [Fact] // B76
    public async Task At_the_end_of_the_stack_the_turn_is_complete_with_the_result()
    {
        var visitor = new Visitor(new Question("age"));
        await visitor.Begins("age");

        var result = await visitor.Says("45");

        Assert.Equal((DialogTurnStatus.Complete, "45"), (result.Status, result.Result));
    }

    [Fact] // B76
    public async Task A_replaced_dialog_leaves_the_stack_without_resuming_the_one_below()
    {
        var story = new List<string>();
        var visitor = new Visitor(new Question("age", story), new Question("help", story), new Question("more help", story));
        await visitor.Begins("age");
        await visitor.Begins("help");

        await visitor.Turn((dc, cancellationToken) => dc.ReplaceDialogAsync("more help", "options", cancellationToken));

        Assert.Equal(["age begins", "help begins", "help ends, ReplaceCalled", "more help begins with options"], story);
        Assert.Equal(["more help", "age"], visitor.Stack);
    }

    [Fact] // B76
    public async Task On_an_empty_stack_ending_completes_and_replacing_begins()
    {
        var visitor = new Visitor(new Question("age"));

        var ended = await visitor.Turn((dc, cancellationToken) => dc.EndDialogAsync("done", cancellationToken));
        var replaced = await visitor.Turn((dc, cancellationToken) => dc.ReplaceDialogAsync("age", null, cancellationToken));

        Assert.Equal((DialogTurnStatus.Complete, "done"), (ended.Status, ended.Result));
        Assert.Equal(DialogTurnStatus.Waiting, replaced.Status);
        Assert.Equal(["age"], visitor.Stack);
    }

    [Fact] // B76
    public async Task A_cancellation_token_is_not_taken_for_a_result()
    {
        object token = CancellationToken.None;
        var component = new ComponentDialog("component").AddDialog(new Question("inside"));
        var visitor = new Visitor(
            component,
            new WaterfallDialog("waterfall", [(step, cancellationToken) => step.NextAsync(token, cancellationToken), (_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        await visitor.Begins("component");

        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Turn((dc, cancellationToken) => dc.EndDialogAsync(token, cancellationToken)));
        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Turn((dc, cancellationToken) => component.ResumeDialogAsync(dc, DialogReason.EndCalled, token, cancellationToken)));
        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Turn((dc, cancellationToken) => new Passing().ResumeDialogAsync(dc, DialogReason.EndCalled, token, cancellationToken)));
        Assert.Equal(["component"], visitor.Stack);
        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Begins("waterfall"));
    }

    [Fact] // B76, B77
    public async Task A_cancellation_token_is_not_taken_for_options_or_the_value_of_an_event()
    {
        object token = CancellationToken.None;
        var visitor = new Visitor(
            new Question("age"),
            new WaterfallDialog("waterfall", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]),
            new ComponentDialog("component").AddDialog(new Question("inside")));
        await visitor.Begins("age");

        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Turn((dc, cancellationToken) => dc.ReplaceDialogAsync("age", token, cancellationToken)));
        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Turn((dc, cancellationToken) => dc.CancelAllDialogsAsync(false, null, token, cancellationToken)));
        Assert.Equal(["age"], visitor.Stack);
        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Begins("waterfall", token));
        await Assert.ThrowsAsync<ArgumentException>(() => visitor.Begins("component", token));
    }

    private static bool NotAnEvent(string line) => !line.Contains("hears", StringComparison.Ordinal);

    /// <summary>Begins the question "age", or waits itself, and overrides nothing else.</summary>
    private sealed class Passing : Dialog
    {
        public bool Waits { get; init; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default) =>
            Waits ? Task.FromResult(EndOfTurn) : dc.BeginDialogAsync("age", null, cancellationToken);
    }
}
