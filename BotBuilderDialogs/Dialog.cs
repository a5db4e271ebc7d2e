namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A part of a conversation.</summary>
public abstract class Dialog
{
    /// <summary>What a dialog returns when it waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    /// <summary>Initializes a dialog.</summary>
    /// <param name="dialogId">Id; null stands for what <see cref="OnComputeId"/> returns.</param>
    protected Dialog(string dialogId = null)
    {
        _id = dialogId;
    }

    /// <summary>Gets or sets the id, by which the dialog is found in its <see cref="DialogSet"/>.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Begins the dialog, which is the active one of <paramref name="dc"/> by then.</summary>
    /// <param name="dc">Context of the stack that the dialog is on.</param>
    /// <param name="options">What the caller passes on; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Continues the active dialog with a new activity. Unless overridden it ends, with no result.</summary>
    /// <param name="dc">Context of the stack that the dialog is on.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Resumes the dialog after the one above it ended. Unless overridden it ends too, with the same result.</summary>
    /// <param name="dc">Context of the stack that the dialog is on.</param>
    /// <param name="reason">Why it is resumed.</param>
    /// <param name="result">Result of the dialog that ended; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    /// <exception cref="ArgumentException"><paramref name="result"/> is a <see cref="CancellationToken"/>.</exception>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Called when the dialog should say its question again. Unless overridden it does nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog's entry of the stack.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the question was said.</returns>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called before the dialog leaves the stack, for whatever reason. Unless overridden it does nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog's entry of the stack.</param>
    /// <param name="reason">Why it leaves: ended, replaced or cancelled.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the dialog may be removed.</returns>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called with an event: asks <see cref="OnPreBubbleEventAsync"/>, then the parents if the event bubbles,
    /// then <see cref="OnPostBubbleEventAsync"/>, until one of them handles it.</summary>
    /// <param name="dc">Context of the stack that the dialog is on.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>Whether the event was handled.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (e.Bubble && dc.Parent != null
            && await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Called with an event before the parents are asked. Unless overridden it handles nothing.</summary>
    /// <param name="dc">Context of the stack that the dialog is on.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>Whether the event is handled, and nobody else is asked.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Called with an event that no parent handled. Unless overridden it handles nothing.</summary>
    /// <param name="dc">Context of the stack that the dialog is on.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>Whether the event is handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Makes the id of a dialog that was given none. Unless overridden it is the name of the class.</summary>
    /// <returns>The id.</returns>
    protected virtual string OnComputeId() => GetType().Name;
}
