using Microsoft.Bot.Builder.Dialogs;

namespace ScreeningBot.BotBuilderDialogs.Tests;

public sealed class ComponentDialogTests
{
    [Fact] // B74
    public async Task A_component_is_one_entry_of_its_stack_and_has_a_stack_of_its_own_inside()
    {
        var visitor = new Visitor(new ComponentDialog("component").AddDialog(new Question("inside")));

        await visitor.Begins("component");

        Assert.Equal(["component"], visitor.Stack);
        var inside = Assert.IsType<DialogState>(visitor.State.DialogStack[0].State[ComponentDialog.PersistedDialogState]);
        Assert.Equal(["inside"], inside.DialogStack.Select(instance => instance.Id));
    }

    [Fact] // B74
    public async Task Inside_a_component_the_parent_is_the_outer_context()
    {
        var component = new Watching();
        var visitor = new Visitor(component.AddDialog(new Question("inside")));

        await visitor.Turn(async (dc, cancellationToken) =>
        {
            await dc.BeginDialogAsync("component", null, cancellationToken);
            Assert.Same(dc, component.InnerDc!.Parent);
            Assert.Same(component.Dialogs, component.InnerDc.Dialogs);
            Assert.Same(dc.Context, component.InnerDc.Context);
        });
    }

    [Fact] // B74
    public async Task Inside_a_component_dialogs_are_found_in_its_own_set_first_and_then_in_the_parents()
    {
        var (own, outer, shadowed) = (new Question("age"), new Question("help"), new Question("age"));
        var component = new Watching();
        var visitor = new Visitor(component.AddDialog(own), outer, shadowed);

        await visitor.Turn(async (dc, cancellationToken) =>
        {
            await dc.BeginDialogAsync("component", null, cancellationToken);
            Assert.Same(own, component.InnerDc!.FindDialog("age"));
            Assert.Same(outer, component.InnerDc.FindDialog("help"));
            Assert.Null(component.InnerDc.FindDialog("nobody"));
            Assert.Same(shadowed, dc.FindDialog("age"));
            Assert.Throws<ArgumentNullException>(() => dc.FindDialog(""));
        });
        Assert.Same(own, component.FindDialog("age"));
        Assert.Null(component.FindDialog("help"));
    }

    [Fact] // B74
    public async Task A_dialog_of_a_parent_can_be_begun_inside()
    {
        var visitor = new Visitor(
            new ComponentDialog("component").AddDialog(new WaterfallDialog("inside", [(step, cancellationToken) => step.BeginDialogAsync("help", null, cancellationToken)])),
            new Question("help"));
        await visitor.Begins("component");

        var result = await visitor.Says("thanks");

        Assert.Equal((DialogTurnStatus.Complete, "thanks"), (result.Status, result.Result));
    }

    [Fact] // B74 does not say it; the SDK looks for the dialog to tell in the inner set alone
    public async Task A_dialog_of_a_parent_that_ends_inside_is_not_told()
    {
        var help = new Question("help");
        var visitor = new Visitor(
            new ComponentDialog("component").AddDialog(new WaterfallDialog("inside", [(step, cancellationToken) => step.BeginDialogAsync("help", null, cancellationToken)])),
            help);
        await visitor.Begins("component");

        await visitor.Says("thanks");

        Assert.DoesNotContain("help ends, EndCalled", help.Story);
        Assert.Empty(visitor.Stack);
    }

    [Fact] // B74
    public async Task Only_over_a_container_there_is_a_child_context()
    {
        var visitor = new Visitor(new ComponentDialog("component").AddDialog(new Question("inside")), new Question("help"));
        await visitor.Begins("component");

        await visitor.Turn((dc, _) =>
        {
            Assert.Equal("inside", dc.Child.ActiveDialog.Id);
            Assert.Same(dc, dc.Child.Parent);
            return Task.CompletedTask;
        });

        await visitor.Begins("help");
        Assert.Null(await visitor.Turn((dc, _) => Task.FromResult(dc.Child)));
    }

    [Fact] // B80
    public async Task A_component_begins_with_the_dialog_added_first_and_passes_its_options_on()
    {
        var story = new List<string>();
        var visitor = new Visitor(new ComponentDialog("component").AddDialog(new Question("first", story)).AddDialog(new Question("second", story)));

        await visitor.Begins("component", "options");

        Assert.Equal(["first begins with options"], story);
    }

    [Fact] // B80
    public async Task A_component_begins_with_the_dialog_that_it_is_told_to()
    {
        var visitor = new Visitor(new ComponentDialog("component") { InitialDialogId = "second" }.AddDialog(new Question("first")).AddDialog(new Question("second")));

        await visitor.Begins("component");

        Assert.Equal(["second"], visitor.Hears());
    }

    [Fact] // B80
    public async Task Dialogs_added_to_the_set_of_a_component_count_as_well()
    {
        var component = new ComponentDialog("component");
        component.Dialogs.Add(new Question("first"));
        var visitor = new Visitor(component);

        await visitor.Begins("component");

        Assert.Equal(["first"], visitor.Hears());
        Assert.Equal("first", component.InitialDialogId);
    }

    [Fact] // B80
    public async Task A_component_without_dialogs_cannot_begin()
    {
        var visitor = new Visitor(new ComponentDialog("component"));

        await Assert.ThrowsAsync<ArgumentNullException>(() => visitor.Begins("component"));
    }

    [Fact] // B80
    public async Task A_component_is_initialised_once()
    {
        var component = new Watching();
        var visitor = new Visitor(component.AddDialog(new Question("inside")));

        await visitor.Begins("component");
        await visitor.Says("45");
        await visitor.Begins("component");

        Assert.Equal(1, component.Initialised);
    }

    [Theory] // B81
    [InlineData(DialogTurnStatus.Empty)]
    [InlineData(DialogTurnStatus.Complete)]
    [InlineData(DialogTurnStatus.Cancelled)]
    [InlineData(DialogTurnStatus.CompleteAndWait)]
    public async Task Whatever_happens_inside_but_waiting_ends_the_component_with_that_result(DialogTurnStatus status)
    {
        var visitor = new Visitor(new Watching { OnBegin = new DialogTurnResult(status, "result") });

        var result = await visitor.Begins("component");

        Assert.Equal((DialogTurnStatus.Complete, "result"), (result.Status, result.Result));
        Assert.Empty(visitor.Stack);
    }

    [Fact] // B81
    public async Task A_component_that_waits_inside_waits()
    {
        var visitor = new Visitor(new ComponentDialog("component").AddDialog(new Question("inside")));

        var result = await visitor.Begins("component");

        Assert.Equal((DialogTurnStatus.Waiting, null), (result.Status, result.Result));
    }

    [Fact] // B81
    public async Task An_override_of_OnContinueDialogAsync_stays_with_EndOfTurn_or_calls_the_base()
    {
        var component = new Watching { OnContinue = _ => Dialog.EndOfTurn };
        var visitor = new Visitor(component.AddDialog(new Question("inside")));
        await visitor.Begins("component");

        Assert.Equal(DialogTurnStatus.Waiting, (await visitor.Says("ignored")).Status);
        component.OnContinue = null;
        Assert.Equal("heard", (await visitor.Says("heard")).Result);
    }

    [Fact] // B81
    public async Task An_override_of_OnContinueDialogAsync_must_not_return_null()
    {
        var visitor = new Visitor(new Watching { OnContinue = _ => null! }.AddDialog(new Question("inside")));
        await visitor.Begins("component");

        await Assert.ThrowsAsync<NullReferenceException>(() => visitor.Says("45"));
    }

    [Fact] // B81
    public async Task A_component_may_end_with_another_result_than_what_is_inside()
    {
        var visitor = new Visitor(new Watching { Result = "said by the component" }.AddDialog(new Question("inside")));
        await visitor.Begins("component");

        Assert.Equal("said by the component", (await visitor.Says("45")).Result);
    }

    private sealed class Watching() : ComponentDialog("component")
    {
        public DialogContext? InnerDc { get; private set; }

        public int Initialised { get; private set; }

        public DialogTurnResult? OnBegin { get; init; }

        public Func<DialogContext, DialogTurnResult>? OnContinue { get; set; }

        public object? Result { get; init; }

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Initialised++;
            return base.OnInitializeAsync(dc);
        }

        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
        {
            InnerDc = innerDc;
            return OnBegin is null ? base.OnBeginDialogAsync(innerDc, options, cancellationToken) : Task.FromResult(OnBegin);
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            OnContinue is null ? base.OnContinueDialogAsync(innerDc, cancellationToken) : Task.FromResult(OnContinue(innerDc));

        protected override Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
            base.EndComponentAsync(outerDc, Result ?? result, cancellationToken);
    }
}
