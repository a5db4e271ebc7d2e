namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>State of a dialog stack after a call on it.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is no dialog on the stack, and there was none.</summary>
    Empty,

    /// <summary>The dialog on top waits for the next activity.</summary>
    Waiting,

    /// <summary>The last dialog of the stack ended; <see cref="DialogTurnResult.Result"/> is its result.</summary>
    Complete,

    /// <summary>All dialogs of the stack were cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog ended and the turn is over. Never returned here; a dialog of one's own may return it.</summary>
    CompleteAndWait,
}
