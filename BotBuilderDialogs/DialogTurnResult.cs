namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a call on a dialog stack led to.</summary>
public class DialogTurnResult
{
    /// <summary>Initializes a result.</summary>
    /// <param name="status">State of the stack.</param>
    /// <param name="result">Result of the dialog that ended, if one did.</param>
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>Gets or sets the state of the stack.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>Gets or sets the result of the dialog that ended; null if none did, or if it had none.</summary>
    public object Result { get; set; }
}
