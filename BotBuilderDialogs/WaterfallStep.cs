namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a <see cref="WaterfallDialog"/>.</summary>
/// <param name="stepContext">The dialog context, with what concerns this step.</param>
/// <param name="cancellationToken">Cancels the turn.</param>
/// <returns>What the turn led to: <see cref="Dialog.EndOfTurn"/> to wait for the next message, or what a method of
/// <paramref name="stepContext"/> returned.</returns>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
