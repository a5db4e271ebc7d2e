namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog stack, in one turn. Exceptions that leave its methods carry, in their data under the key
/// "DialogContext", the ids of the active dialog, of the parent's, and of all dialogs on the stacks.</summary>
public class DialogContext
{
    /// <summary>Initializes the context of an outermost stack.</summary>
    /// <param name="dialogs">The dialogs that can be begun.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">Holds the stack.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dialogs"/> or <paramref name="turnContext"/> is null.</exception>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>Initializes the context of a stack inside a dialog of another stack.</summary>
    /// <param name="dialogs">The dialogs that can be begun, besides those of the parent.</param>
    /// <param name="parentDialogContext">Context of the outer stack.</param>
    /// <param name="state">Holds the stack.</param>
    /// <exception cref="ArgumentNullException"><paramref name="dialogs"/> is null.</exception>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext.Context, state)
    {
        Parent = parentDialogContext;
    }

    private protected DialogContext(DialogContext sameStack)
    {
        Dialogs = sameStack.Dialogs;
        Context = sameStack.Context;
        Stack = sameStack.Stack;
        Parent = sameStack.Parent;
    }

    /// <summary>Gets the dialogs that can be begun, besides those of the parents.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>Gets the turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>Gets the stack; the first entry is the active dialog.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>Gets or sets the context of the outer stack; null for the outermost.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>Gets the context of the stack inside the active dialog; null if that is not a <see cref="DialogContainer"/>.</summary>
    public DialogContext Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Gets the entry of the active dialog; null if the stack is empty.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Begins a dialog, on top of the stack.</summary>
    /// <param name="dialogId">Its id, in this context's dialogs or those of a parent.</param>
    /// <param name="options">What it is begun with; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or empty.</exception>
    /// <exception cref="ArgumentException">There is no dialog with that id; the stack is as before.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (string.IsNullOrEmpty(dialogId))
            {
                throw new ArgumentNullException(nameof(dialogId));
            }

            var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
                $"No dialog has the id '{dialogId}', neither here nor in the parents; add it, for instance with AddDialog() of the component that begins it.",
                nameof(dialogId));
            Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>(StringComparer.Ordinal) });
            return await dialog.BeginDialogAsync(this, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            ExceptionNote.Add(exception, this);
            throw;
        }
    }

    /// <summary>Continues the active dialog with the activity of the turn.</summary>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to; <see cref="DialogTurnStatus.Empty"/> if the stack is empty.</returns>
    /// <exception cref="InvalidOperationException">The active dialog is not among the dialogs.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return FindActive() is { } dialog
                ? await dialog.ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false)
                : new DialogTurnResult(DialogTurnStatus.Empty);
        }
        catch (Exception exception)
        {
            ExceptionNote.Add(exception, this);
            throw;
        }
    }

    /// <summary>Ends the active dialog and resumes the one below it, if there is one.</summary>
    /// <param name="result">Result of the dialog; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to; <see cref="DialogTurnStatus.Complete"/> with the result if no dialog is left.</returns>
    /// <exception cref="ArgumentException"><paramref name="result"/> is a <see cref="CancellationToken"/>.</exception>
    /// <exception cref="InvalidOperationException">The dialog below is not among the dialogs.</exception>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Misplaced.RefuseToken(result, nameof(result));
            await RemoveActiveAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
            return FindActive() is { } dialog
                ? await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false)
                : new DialogTurnResult(DialogTurnStatus.Complete, result);
        }
        catch (Exception exception)
        {
            ExceptionNote.Add(exception, this);
            throw;
        }
    }

    /// <summary>Ends the active dialog, if there is one, and begins another in its place; the one below is not resumed.</summary>
    /// <param name="dialogId">Id of the dialog to begin.</param>
    /// <param name="options">What it is begun with; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or empty.</exception>
    /// <exception cref="ArgumentException">There is no dialog with that id, or <paramref name="options"/> is a <see cref="CancellationToken"/>.</exception>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Misplaced.RefuseToken(options, nameof(options));
            await RemoveActiveAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
            return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            ExceptionNote.Add(exception, this);
            throw;
        }
    }

    /// <summary>Cancels all dialogs of this stack.</summary>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> if there was nothing and there is no parent.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, eventName: null, eventValue: null, cancellationToken);

    /// <summary>Cancels all dialogs of this stack and perhaps of its parents, from the top. The active one goes in any
    /// case; each further one is asked first and, by handling the event, keeps itself and those below.</summary>
    /// <param name="cancelParents">Whether the parents' stacks are cancelled too.</param>
    /// <param name="eventName">Name of the event; null stands for <see cref="DialogEvents.CancelDialog"/>.</param>
    /// <param name="eventValue">What goes along with the event; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> if there was nothing and there is no parent.</returns>
    /// <exception cref="ArgumentException"><paramref name="eventValue"/> is a <see cref="CancellationToken"/>.</exception>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        try
        {
            Misplaced.RefuseToken(eventValue, nameof(eventValue));
            if (Stack.Count == 0 && Parent == null)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            await CancelFromTopAsync(cancelParents, eventName ?? DialogEvents.CancelDialog, eventValue, cancellationToken).ConfigureAwait(false);
            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        }
        catch (Exception exception)
        {
            ExceptionNote.Add(exception, this);
            throw;
        }
    }

    /// <summary>Asks the active dialog, if there is one, to say its question again, unless it handles <see cref="DialogEvents.RepromptDialog"/>.</summary>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the question was said.</returns>
    /// <exception cref="InvalidOperationException">The active dialog is not among the dialogs.</exception>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var handled = await EmitEventAsync(DialogEvents.RepromptDialog, value: null, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false);
            if (!handled && FindActive() is { } dialog)
            {
                await dialog.RepromptDialogAsync(Context, ActiveDialog, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            ExceptionNote.Add(exception, this);
            throw;
        }
    }

    /// <summary>Raises an event: asks the active dialog and, while nobody handles it, the active dialogs of the parents.</summary>
    /// <param name="name">Name of the event.</param>
    /// <param name="value">What goes along with it; may be null.</param>
    /// <param name="bubble">Whether the parents are asked.</param>
    /// <param name="fromLeaf">Whether to start with the innermost active dialog.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>Whether a dialog handled the event.</returns>
    public async Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        try
        {
            var dc = this;
            while (fromLeaf && dc.Child is { } child)
            {
                dc = child;
            }

            return dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is { } dialog
                && await dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            ExceptionNote.Add(exception, this);
            throw;
        }
    }

    /// <summary>Finds a dialog, among this context's dialogs or else those of the parents.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null if there is none with that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or blank.</exception>
    public Dialog FindDialog(string dialogId)
    {
        try
        {
            return Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);
        }
        catch (Exception exception)
        {
            ExceptionNote.Add(exception, this);
            throw;
        }
    }

    private Dialog FindActive() =>
        ActiveDialog is not { } active
            ? null
            : FindDialog(active.Id) ?? throw new InvalidOperationException($"The dialog '{active.Id}' is on the stack, but no dialog has that id, neither here nor in the parents.");

    private async Task CancelFromTopAsync(bool cancelParents, string eventName, object eventValue, CancellationToken cancellationToken)
    {
        var first = true;
        for (var dc = this; dc != null; dc = cancelParents ? dc.Parent : null)
        {
            while (dc.Stack.Count > 0)
            {
                if (!first && await dc.EmitEventAsync(eventName, eventValue, bubble: false, fromLeaf: false, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }

                first = false;
                await dc.RemoveActiveAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
            }

            first = false;
        }
    }

    private async Task RemoveActiveAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        // As in the SDK, a dialog that was begun from a parent's set is not told.
        if (Dialogs.Find(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.RemoveAt(0);
    }
}
