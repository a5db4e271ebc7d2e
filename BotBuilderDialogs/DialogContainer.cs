namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own, on a stack of its own.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Initializes a container without dialogs.</summary>
    /// <param name="dialogId">Id; null stands for the name of the class.</param>
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>Gets or sets the dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Makes the context of the stack inside.</summary>
    /// <param name="dc">Context of the stack that this container is the active dialog of.</param>
    /// <returns>The context, whose parent is <paramref name="dc"/>.</returns>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Finds a dialog inside.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null if there is none with that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or blank.</exception>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);
}
