namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that a dialog, or those who started it, may handle.</summary>
public class DialogEvent
{
    /// <summary>Gets or sets a value indicating whether the parents are asked when the dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>Gets or sets the name, one of <see cref="DialogEvents"/> or the bot's own.</summary>
    public string Name { get; set; }

    /// <summary>Gets or sets what goes along with the event; may be null.</summary>
    public object Value { get; set; }
}
