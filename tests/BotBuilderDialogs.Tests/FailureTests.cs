using Microsoft.Bot.Builder.Dialogs;

namespace ScreeningBot.BotBuilderDialogs.Tests;

public sealed class FailureTests
{
    private readonly Visitor _visitor = new(
        new ComponentDialog("component").AddDialog(new WaterfallDialog(
            "waterfall",
            [
                (_, _) => Task.FromResult(Dialog.EndOfTurn),
                (_, _) => throw new TimeoutException("The step failed."),
                (step, cancellationToken) => step.EndDialogAsync("the step after", cancellationToken),
            ])));

    [Fact] // B72
    public async Task An_exception_of_a_dialog_comes_out_of_the_turn_as_it_is()
    {
        await _visitor.Begins("component");

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => _visitor.Says("45"));

        Assert.Equal("The step failed.", exception.Message);
    }

    [Fact] // B72
    public async Task An_exception_of_a_dialog_tells_which_dialogs_were_running()
    {
        await _visitor.Begins("component");

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => _visitor.Says("45"));

        Assert.NotNull(exception.Data["DialogContext"]);
    }

    [Fact] // B72
    public async Task An_exception_of_a_nested_step_is_noted_where_it_left_the_innermost_stack()
    {
        await _visitor.Begins("component");

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => _visitor.Says("45"));

        var note = Assert.IsType<IReadOnlyDictionary<string, object>>(exception.Data["DialogContext"], exactMatch: false);
        Assert.Equal("waterfall", note["ActiveDialog"]);
        Assert.Equal("component", note["Parent"]);
        Assert.Equal(["waterfall", "component"], Assert.IsType<IEnumerable<string>>(note["Stack"], exactMatch: false));
    }

    [Fact] // B72, B75
    public async Task A_mistake_of_the_caller_is_noted_too()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _visitor.Begins("unknown"));

        Assert.NotNull(exception.Data["DialogContext"]);
    }

    [Fact] // B72
    public async Task The_stack_is_not_unwound_so_that_the_failed_step_counts_as_done_if_the_stack_is_used_again()
    {
        await _visitor.Begins("component");
        await Assert.ThrowsAsync<TimeoutException>(() => _visitor.Says("45"));

        Assert.Equal(["component"], _visitor.Stack);
        Assert.Equal("the step after", (await _visitor.Says("45 again")).Result);
    }

    [Fact] // B72
    public async Task A_dialog_that_fails_while_it_begins_stays_on_the_stack()
    {
        var visitor = new Visitor(new WaterfallDialog("waterfall", [(_, _) => throw new TimeoutException()]));

        await Assert.ThrowsAsync<TimeoutException>(() => visitor.Begins("waterfall"));

        Assert.Equal(["waterfall"], visitor.Stack);
    }
}
