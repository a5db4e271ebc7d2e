namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Holds a dialog stack.</summary>
public class DialogState
{
    /// <summary>Initializes a state with an empty stack.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Initializes a state that holds the given stack itself, not a copy.</summary>
    /// <param name="stack">The stack, active dialog first; null makes an empty one.</param>
    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>Gets or sets the stack, active dialog first.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}
