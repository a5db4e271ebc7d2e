namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog or a waterfall step is being called.</summary>
public enum DialogReason
{
    /// <summary>It begins.</summary>
    BeginCalled,

    /// <summary>A new activity continues it.</summary>
    ContinueCalled,

    /// <summary>It ends, or the dialog above it on the stack ended.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>It is cancelled.</summary>
    CancelCalled,

    /// <summary>The waterfall step before it passed on with <see cref="WaterfallStepContext.NextAsync"/>.</summary>
    NextCalled,
}
