using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ScreeningBot.BotBuilderDialogs.Tests;

/// <summary>Somebody who writes to a bot made of the given dialogs. The stack lives as long as the visitor,
/// unless <see cref="Forget"/> is called; it is never stored.</summary>
internal sealed class Visitor(params Dialog[] dialogs)
{
    private readonly TestAdapter _adapter = new();
    private readonly DialogSet _dialogs = dialogs.Aggregate(new DialogSet(), (set, dialog) => set.Add(dialog));
    private DialogState _state = new();

    /// <summary>Ids on the outermost stack, active one first.</summary>
    public IEnumerable<string> Stack => _state.DialogStack.Select(instance => instance.Id);

    public DialogState State => _state;

    /// <summary>Takes what the bot said since the last call.</summary>
    public IReadOnlyList<string> Hears()
    {
        var texts = _adapter.ActiveQueue.OfType<Activity>().Select(reply => reply.Text).ToList();
        _adapter.ActiveQueue.Clear();
        return texts;
    }

    public void Forget() => _state = new DialogState();

    public Task<DialogTurnResult> Begins(string dialogId, object? options = null) =>
        Turn((dc, cancellationToken) => dc.BeginDialogAsync(dialogId, options, cancellationToken));

    public Task<DialogTurnResult> Says(string text) =>
        Turn((dc, cancellationToken) => dc.ContinueDialogAsync(cancellationToken), new Activity { Type = ActivityTypes.Message, Text = text });

    public Task<DialogTurnResult> Sends(string activityType) =>
        Turn((dc, cancellationToken) => dc.ContinueDialogAsync(cancellationToken), new Activity { Type = activityType });

    /// <summary>One turn of the bot, with a context over the visitor's stack.</summary>
    public async Task<TResult> Turn<TResult>(Func<DialogContext, CancellationToken, Task<TResult>> bot, Activity? activity = null)
    {
        TResult result = default!;
        await _adapter.ProcessActivityAsync(
            activity ?? new Activity { Type = ActivityTypes.Message, Text = "hello" },
            async (turnContext, cancellationToken) => result = await bot(new DialogContext(_dialogs, turnContext, _state), cancellationToken),
            TestContext.Current.CancellationToken);
        return result;
    }

    public Task Turn(Func<DialogContext, CancellationToken, Task> bot) => Turn(async (dc, cancellationToken) =>
    {
        await bot(dc, cancellationToken);
        return 0;
    });
}
