using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ScreeningBot.BotBuilderDialogs.Tests;

public sealed class EventTests
{
    private readonly List<string> _story = [];

    [Fact] // B78
    public async Task The_active_dialog_hears_an_event_and_may_handle_it()
    {
        var visitor = new Visitor(new Question("age", _story) { Handles = "language" }, new Question("below", _story));
        await visitor.Begins("below");
        await visitor.Begins("age");
        _story.Clear();

        Assert.True(await visitor.Turn((dc, cancellationToken) => dc.EmitEventAsync("language", "fr", cancellationToken: cancellationToken)));
        Assert.False(await visitor.Turn((dc, cancellationToken) => dc.EmitEventAsync("weather", cancellationToken: cancellationToken)));

        Assert.Equal(["age hears language fr", "age hears weather"], _story);
    }

    [Fact] // B78
    public async Task Nobody_handles_an_event_on_an_empty_stack() =>
        Assert.False(await new Visitor().Turn((dc, cancellationToken) => dc.EmitEventAsync("language", cancellationToken: cancellationToken)));

    [Theory] // B78
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_event_that_bubbles_goes_on_to_the_parent(bool bubble)
    {
        var visitor = new Visitor(new Listening("component", _story).AddDialog(new Question("inside", _story)));
        await visitor.Begins("component");
        _story.Clear();

        var handled = await visitor.Turn((dc, cancellationToken) => dc.EmitEventAsync("language", "fr", bubble, fromLeaf: true, cancellationToken));

        Assert.Equal(bubble, handled);
        Assert.Equal(bubble ? ["inside hears language fr", "component hears language fr"] : ["inside hears language fr"], _story);
    }

    [Fact] // B78
    public async Task Without_fromLeaf_a_component_hears_the_event_instead_of_what_is_inside()
    {
        var visitor = new Visitor(new Listening("component", _story).AddDialog(new Question("inside", _story)));
        await visitor.Begins("component");
        _story.Clear();

        Assert.True(await visitor.Turn((dc, cancellationToken) => dc.EmitEventAsync("language", cancellationToken: cancellationToken)));

        Assert.Equal(["component hears language "], _story);
    }

    [Fact] // B78
    public async Task An_event_that_no_parent_handled_may_be_handled_at_last()
    {
        var visitor = new Visitor(new ComponentDialog("component").AddDialog(new Question("inside") { HandlesAtLast = "language" }));
        await visitor.Begins("component");

        Assert.True(await visitor.Turn((dc, cancellationToken) => dc.EmitEventAsync("language", fromLeaf: true, cancellationToken: cancellationToken)));
    }

    [Fact] // B79
    public async Task Reprompting_says_the_question_again()
    {
        var visitor = new Visitor(new Question("age"));
        await visitor.Begins("age");

        await visitor.Turn((dc, cancellationToken) => dc.RepromptDialogAsync(cancellationToken));

        Assert.Equal(["age", "age"], visitor.Hears());
    }

    [Fact] // B79
    public async Task Reprompting_goes_through_components_which_may_add_something()
    {
        var visitor = new Visitor(new Listening("outer", _story).AddDialog(new Listening("inner", _story).AddDialog(new Question("age", _story))));
        await visitor.Begins("outer");
        _story.Clear();

        await visitor.Turn((dc, cancellationToken) => dc.RepromptDialogAsync(cancellationToken));

        Assert.Equal(["age reprompts", "inner reprompts", "outer reprompts"], _story.Where(line => line.EndsWith("reprompts", StringComparison.Ordinal)));
        Assert.Equal(["age", "age"], visitor.Hears());
    }

    [Fact] // B79
    public async Task A_waterfall_does_not_say_anything_again()
    {
        var visitor = new Visitor(new WaterfallDialog("waterfall", [async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync("How old are you?", cancellationToken: cancellationToken);
            return Dialog.EndOfTurn;
        }]));
        await visitor.Begins("waterfall");
        visitor.Hears();

        await visitor.Turn((dc, cancellationToken) => dc.RepromptDialogAsync(cancellationToken));

        Assert.Empty(visitor.Hears());
        Assert.Equal(["waterfall"], visitor.Stack);
    }

    [Fact] // B79
    public Task There_is_nothing_to_say_again_on_an_empty_stack() =>
        new Visitor().Turn((dc, cancellationToken) => dc.RepromptDialogAsync(cancellationToken));

    [Fact] // B79
    public async Task A_dialog_that_handles_the_event_is_not_asked_to_reprompt()
    {
        var visitor = new Visitor(new Question("age") { Handles = DialogEvents.RepromptDialog });
        await visitor.Begins("age");
        visitor.Hears();

        await visitor.Turn((dc, cancellationToken) => dc.RepromptDialogAsync(cancellationToken));

        Assert.Empty(visitor.Hears());
    }

    [Fact] // B79
    public async Task When_a_dialog_over_a_component_ends_the_component_says_its_question_again()
    {
        var visitor = new Visitor(new ComponentDialog("component").AddDialog(new Question("age")), new Question("help"));
        await visitor.Begins("component");
        await visitor.Begins("help");
        visitor.Hears();

        var result = await visitor.Says("thanks");

        Assert.Equal(["age"], visitor.Hears());
        Assert.Equal(["component"], visitor.Stack);
        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
    }

    /// <summary>A component that handles the event "language" and notes what befalls it.</summary>
    private sealed class Listening(string id, List<string> story) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            story.Add($"{Id} hears {e.Name} {e.Value}");
            return Task.FromResult(e.Name == "language");
        }

        protected override Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            story.Add($"{instance.Id} reprompts");
            return Task.CompletedTask;
        }
    }
}
