using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ScreeningBot.BotBuilderDialogs.Tests;

/// <summary>A dialog that says its id, waits, and ends with the next text. It notes in <see cref="Story"/> what befalls it.</summary>
internal sealed class Question(string id, List<string>? story = null) : Dialog(id)
{
    public List<string> Story { get; } = story ?? [];

    /// <summary>Names of the events that it handles, before its parents are asked.</summary>
    public string? Handles { get; init; }

    /// <summary>Names of the events that it handles if no parent did.</summary>
    public string? HandlesAtLast { get; init; }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null!, CancellationToken cancellationToken = default)
    {
        Story.Add(options is null ? $"{Id} begins" : $"{Id} begins with {options}");
        await dc.Context.SendActivityAsync(Id, cancellationToken: cancellationToken);
        return EndOfTurn;
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(dc.Context.Activity.Text, cancellationToken);

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null!, CancellationToken cancellationToken = default)
    {
        Story.Add($"{Id} resumes with {result ?? "nothing"}, {reason}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Story.Add($"{instance.Id} reprompts");
        return turnContext.SendActivityAsync(Id, cancellationToken: cancellationToken);
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Story.Add($"{instance.Id} ends, {reason}");
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Story.Add($"{Id} hears {e.Name}{(e.Value is null ? "" : $" {e.Value}")}");
        return Task.FromResult(e.Name == Handles);
    }

    protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(e.Name == HandlesAtLast);
}
