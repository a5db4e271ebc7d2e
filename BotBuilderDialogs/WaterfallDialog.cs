using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that runs its steps one after the other.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string StepIndexKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Initializes a waterfall.</summary>
    /// <param name="dialogId">Id; null stands for the name of the class.</param>
    /// <param name="actions">The steps, in order; null means none yet.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        _steps = actions == null ? [] : [.. actions];
    }

    /// <summary>Adds a step at the end.</summary>
    /// <param name="step">The step.</param>
    /// <returns>This waterfall.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <summary>Runs the first step; without steps the waterfall ends at once.</summary>
    /// <param name="dc">Context of the stack that the waterfall is on.</param>
    /// <param name="options">What all steps find in <see cref="WaterfallStepContext.Options"/>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    /// <exception cref="ArgumentException"><paramref name="options"/> is a <see cref="CancellationToken"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        Misplaced.RefuseToken(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);

        var state = dc.ActiveDialog.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>(StringComparer.Ordinal);
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the next step with the text of a message as the result; other activities change nothing.</summary>
    /// <param name="dc">Context of the stack that the waterfall is on.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        var activity = dc.Context.Activity;
        return string.Equals(activity.Type, ActivityTypes.Message, StringComparison.Ordinal)
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken).ConfigureAwait(false)
            : EndOfTurn;
    }

    /// <summary>Runs the next step; after the last one the waterfall ends with <paramref name="result"/>.</summary>
    /// <param name="dc">Context of the stack that the waterfall is on.</param>
    /// <param name="reason">Why it is resumed.</param>
    /// <param name="result">What the step finds in <see cref="WaterfallStepContext.Result"/>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dc"/> is null.</exception>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        var index = Convert.ToInt32(dc.ActiveDialog.State[StepIndexKey], CultureInfo.InvariantCulture);
        return await RunStepAsync(dc, index + 1, reason, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Called to run a step: runs it.</summary>
    /// <param name="stepContext">What concerns the step.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What the turn led to.</returns>
    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        await _steps[stepContext.Index](stepContext, cancellationToken).ConfigureAwait(false);

    private Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndexKey] = index;
        var values = (IDictionary<string, object>)state[ValuesKey];
        return OnStepAsync(new WaterfallStepContext(this, dc, state[OptionsKey], values, index, reason, result), cancellationToken);
    }
}
