namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialog context of one step of a <see cref="WaterfallDialog"/>.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _passedOn;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result)
        : base(dc)
    {
        _waterfall = waterfall;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>Gets the number of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets what the waterfall was begun with; may be null.</summary>
    public object Options { get; }

    /// <summary>Gets why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>Gets what the step before led to: the result of the dialog that it began, the text of the message that
    /// it waited for, or what it passed on; may be null.</summary>
    public object Result { get; }

    /// <summary>Gets what the steps of this run of the waterfall share.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Passes on to the next step, in the same turn; after the last one the waterfall ends with <paramref name="result"/>.</summary>
    /// <param name="result">What the next step finds in <see cref="Result"/>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    /// <exception cref="ArgumentException"><paramref name="result"/> is a <see cref="CancellationToken"/>.</exception>
    /// <exception cref="InvalidOperationException">This step passed on before.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        Misplaced.RefuseToken(result, nameof(result));
        if (_passedOn)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' called NextAsync() twice; a step may pass on once.");
        }

        _passedOn = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
