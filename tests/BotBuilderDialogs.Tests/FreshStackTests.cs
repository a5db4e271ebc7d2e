using Microsoft.Bot.Builder.Dialogs;

namespace ScreeningBot.BotBuilderDialogs.Tests;

/// <summary>How the bot uses dialogs (design 7, first idea): each turn begins the outermost dialog on a fresh stack,
/// steps whose question is answered pass on, and the first other one asks.</summary>
public sealed class FreshStackTests
{
    private const int Many = 100;

    [Theory]
    [InlineData("", "age")]
    [InlineData("age", "redFlags")]
    [InlineData("age redFlags", "frequency")]
    [InlineData("age redFlags frequency", "duration")]
    [InlineData("redFlags duration", "age")]
    [InlineData("age redFlags duration", "frequency")]
    public async Task The_first_question_without_an_answer_is_asked_and_the_turn_waits(string answered, string asked)
    {
        var visitor = new Visitor(new SmallScreening());

        var result = await visitor.Begins("screening", answered.Split(' '));

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal([asked], visitor.Hears());
    }

    [Fact]
    public async Task With_all_answers_the_turn_is_complete_and_the_stack_empty()
    {
        var visitor = new Visitor(new SmallScreening());

        var result = await visitor.Begins("screening", "age redFlags frequency duration".Split(' '));

        Assert.Equal((DialogTurnStatus.Complete, "assessed"), (result.Status, result.Result));
        Assert.Empty(visitor.Stack);
        Assert.Empty(visitor.Hears());
    }

    [Fact]
    public async Task An_answer_taken_back_is_asked_for_again_though_later_ones_are_known()
    {
        var visitor = new Visitor(new SmallScreening());
        await visitor.Begins("screening", "age redFlags frequency".Split(' '));

        visitor.Forget();
        await visitor.Begins("screening", "age frequency".Split(' '));

        Assert.Equal(["duration", "redFlags"], visitor.Hears());
    }

    [Fact]
    public async Task Visitors_share_the_dialogs_and_nothing_else()
    {
        var dialogs = new SmallScreening();
        var (begun, known) = (Enumerable.Range(0, Many).Select(_ => new Visitor(dialogs)).ToList(), new[] { "", "age", "age redFlags", "age redFlags frequency" });

        await Task.WhenAll(begun.Select((visitor, i) => Task.Run(() => visitor.Begins("screening", known[i % known.Length].Split(' ')))));

        Assert.All(begun, (visitor, i) => Assert.Equal([SmallScreening.Questions[i % known.Length]], visitor.Hears()));
    }

    [Fact]
    public async Task A_step_may_begin_a_component_that_does_not_wait_and_the_next_step_runs_in_the_same_turn()
    {
        var reasons = new List<DialogReason>();
        var visitor = new Visitor(
            Component("answered", (step, cancellationToken) => step.EndDialogAsync("known", cancellationToken)),
            new WaterfallDialog(
                "waterfall",
                [
                    (step, cancellationToken) => step.BeginDialogAsync("answered", null, cancellationToken),
                    (step, cancellationToken) =>
                    {
                        reasons.Add(step.Reason);
                        return step.NextAsync(step.Result, cancellationToken);
                    },
                ]));

        var result = await visitor.Begins("waterfall");

        Assert.Equal([DialogReason.EndCalled], reasons);
        Assert.Equal((DialogTurnStatus.Complete, "known"), (result.Status, result.Result));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hundred_steps_may_pass_on_in_one_turn(bool asynchronous)
    {
        var steps = Enumerable.Range(0, Many).Select(_ => new WaterfallStep(async (step, cancellationToken) =>
        {
            if (asynchronous)
            {
                await Task.Yield();
            }

            return await step.NextAsync(step.Index, cancellationToken);
        }));
        var visitor = new Visitor(new WaterfallDialog("waterfall", steps));

        var result = OnASmallStack(() => visitor.Begins("waterfall"));

        Assert.Equal(Many - 1, (await result).Result);
    }

    [Fact]
    public async Task Components_may_be_nested_a_hundred_deep_and_each_result_comes_out()
    {
        Dialog nested = new Question("innermost");
        for (var depth = 0; depth < Many; depth++)
        {
            var inside = nested.Id;
            nested = new ComponentDialog($"component {depth}")
                .AddDialog(new WaterfallDialog("steps", [(step, cancellationToken) => step.BeginDialogAsync(inside, null, cancellationToken)]))
                .AddDialog(nested);
        }

        var visitor = new Visitor(nested);

        var begun = await OnASmallStack(() => visitor.Begins(nested.Id));
        var ended = await OnASmallStack(() => visitor.Says("45"));

        Assert.Equal(DialogTurnStatus.Waiting, begun.Status);
        Assert.Equal((DialogTurnStatus.Complete, "45"), (ended.Status, ended.Result));
    }

    [Fact]
    public async Task The_cancellation_token_of_the_turn_reaches_every_step()
    {
        using var source = new CancellationTokenSource();
        var tokens = new List<CancellationToken>();
        var visitor = new Visitor(
            Component("component", Notes, Notes),
            new WaterfallDialog("waterfall", [(step, cancellationToken) => step.BeginDialogAsync("component", null, cancellationToken), Notes]));

        await visitor.Turn((dc, _) => dc.BeginDialogAsync("waterfall", null, source.Token));

        Assert.Equal([source.Token, source.Token, source.Token], tokens);

        Task<DialogTurnResult> Notes(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            tokens.Add(cancellationToken);
            return step.NextAsync(null, cancellationToken);
        }
    }

    [Fact] // B72
    public async Task A_cancelled_turn_ends_where_a_step_notices()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var visitor = new Visitor(Component("component", (_, cancellationToken) => Task.FromCanceled<DialogTurnResult>(cancellationToken)));

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => visitor.Turn((dc, _) => dc.BeginDialogAsync("component", null, source.Token)));

        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact] // B77
    public async Task A_step_deep_inside_may_end_the_whole_conversation_at_once()
    {
        var visitor = new Visitor(Component(
            "screening",
            (step, cancellationToken) => step.BeginDialogAsync("safety", null, cancellationToken),
            (_, _) => throw new InvalidOperationException("Went on after an emergency.")));
        var safety = Component(
            "safety",
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("Call 911 now.", cancellationToken: cancellationToken);
                return await step.CancelAllDialogsAsync(true, cancellationToken: cancellationToken);
            },
            (_, _) => throw new InvalidOperationException("Went on after an emergency."));

        var result = await visitor.Turn((dc, cancellationToken) =>
        {
            dc.Dialogs.Add(safety);
            return dc.BeginDialogAsync("screening", null, cancellationToken);
        });

        Assert.Equal(["Call 911 now."], visitor.Hears());
        Assert.Equal(DialogTurnStatus.Complete, result.Status);
        Assert.Empty(visitor.Stack);
    }

    private static ComponentDialog Component(string id, params WaterfallStep[] steps) =>
        new ComponentDialog(id).AddDialog(new WaterfallDialog($"{id} steps", steps));

    /// <summary>Runs something on a thread with the smallest stack that a thread has by default on any system.</summary>
    private static Task<T> OnASmallStack<T>(Func<Task<T>> action)
    {
        Task<T>? result = null;
        var testContext = ExecutionContext.Capture();
        var thread = new Thread(() => ExecutionContext.Run(testContext!, _ => result = action(), null), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        return result!;
    }

    private sealed class SmallScreening : ComponentDialog
    {
        public static readonly string[] Questions = ["age", "redFlags", "frequency", "duration"];

        public SmallScreening()
            : base("screening")
        {
            InitialDialogId = "topics";
            AddDialog(Component("safety", Asks("age"), Asks("redFlags")));
            AddDialog(Component("pattern", Asks("frequency"), Asks("duration")));
            AddDialog(new WaterfallDialog(
                "topics",
                [
                    (step, cancellationToken) => step.BeginDialogAsync("safety", step.Options, cancellationToken),
                    (step, cancellationToken) => step.BeginDialogAsync("pattern", step.Options, cancellationToken),
                    (step, cancellationToken) => step.EndDialogAsync("assessed", cancellationToken),
                ]));
        }

        private static WaterfallStep Asks(string question) => async (step, cancellationToken) =>
        {
            if (((string[])step.Options).Contains(question))
            {
                return await step.NextAsync(null, cancellationToken);
            }

            await step.Context.SendActivityAsync(question, cancellationToken: cancellationToken);
            return Dialog.EndOfTurn;
        };
    }
}
