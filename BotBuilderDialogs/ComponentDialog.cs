namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of other dialogs, which its callers see as one.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Key of the <see cref="DialogState"/> inside, in <see cref="DialogInstance.State"/> of the component.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    /// <summary>Initializes a component without dialogs.</summary>
    /// <param name="dialogId">Id; null stands for the name of the class.</param>
    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>Gets or sets the id of the dialog that begins with the component: the first one added, unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds a dialog, as <see cref="DialogSet.Add"/> does; the first one becomes the initial one unless that is set.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This component.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dialog"/> is null.</exception>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <summary>Begins the initial dialog on the stack inside, and ends with its result if it does not wait.</summary>
    /// <param name="outerDc">Context of the stack that the component is on.</param>
    /// <param name="options">Passed on to the initial dialog.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    /// <exception cref="ArgumentException"><paramref name="options"/> is a <see cref="CancellationToken"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="outerDc"/> is null, or the component has no dialogs.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        Misplaced.RefuseToken(options, nameof(options));
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        var inside = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken).ConfigureAwait(false);
        return await EndUnlessWaitingAsync(outerDc, inside, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Continues the stack inside, and ends with its result if it does not wait.</summary>
    /// <param name="outerDc">Context of the stack that the component is on.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        var inside = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken).ConfigureAwait(false);
        return await EndUnlessWaitingAsync(outerDc, inside, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says the open question again: a dialog that was pushed over the component ended, and what is inside still waits.</summary>
    /// <param name="outerDc">Context of the stack that the component is on.</param>
    /// <param name="reason">Why it is resumed.</param>
    /// <param name="result">Not used.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns><see cref="Dialog.EndOfTurn"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="result"/> is a <see cref="CancellationToken"/>.</exception>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        Misplaced.RefuseToken(result, nameof(result));

        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>Asks the active dialog inside to say its question again, then calls <see cref="OnRepromptDialogAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The component's entry of the stack.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the question was said.</returns>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await new DialogContext(Dialogs, turnContext, StateInside(instance)).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Cancels the dialogs inside if the component is cancelled, then calls <see cref="OnEndDialogAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The component's entry of the stack.</param>
    /// <param name="reason">Why the component leaves the stack.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the component may be removed.</returns>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await new DialogContext(Dialogs, turnContext, StateInside(instance)).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc) => new(Dialogs, dc, StateInside(dc.ActiveDialog));

    /// <summary>Called once in the component's life, before it first does anything: chooses the first dialog as the
    /// initial one if there is none yet.</summary>
    /// <param name="dc">Context of the stack that the component is on.</param>
    /// <returns>A task that ends when the component is ready.</returns>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Called to begin: begins the initial dialog.</summary>
    /// <param name="innerDc">Context of the stack inside.</param>
    /// <param name="options">What the caller passed on; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What it led to inside; anything but <see cref="DialogTurnStatus.Waiting"/> ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    /// <summary>Called with a new activity: continues the stack inside.</summary>
    /// <param name="innerDc">Context of the stack inside.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What it led to inside; anything but <see cref="DialogTurnStatus.Waiting"/> ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Called before the component leaves the stack, after the dialogs inside were cancelled. Unless overridden it does nothing.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="instance">The component's entry of the stack.</param>
    /// <param name="reason">Why it leaves.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the component may be removed.</returns>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called after the dialog inside said its question again. Unless overridden it does nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The component's entry of the stack.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the component has said what it has to say.</returns>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called when what is inside ended: ends the component on the outer stack.</summary>
    /// <param name="outerDc">Context of the stack that the component is on.</param>
    /// <param name="result">Result of what ended inside; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState StateInside(DialogInstance component)
    {
        if (component.State.TryGetValue(PersistedDialogState, out var known))
        {
            return (DialogState)known;
        }

        var state = new DialogState();
        component.State.Add(PersistedDialogState, state);
        return state;
    }

    private async Task<DialogTurnResult> EndUnlessWaitingAsync(DialogContext outerDc, DialogTurnResult inside, CancellationToken cancellationToken) =>
        inside.Status == DialogTurnStatus.Waiting
            ? EndOfTurn
            : await EndComponentAsync(outerDc, inside.Result, cancellationToken).ConfigureAwait(false);

    private Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (_initialized)
        {
            return Task.CompletedTask;
        }

        _initialized = true;
        return OnInitializeAsync(outerDc);
    }
}
