namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A running dialog: an entry of a dialog stack.</summary>
public class DialogInstance
{
    /// <summary>Gets or sets the id of the dialog that runs.</summary>
    public string Id { get; set; }

    /// <summary>Gets or sets what the dialog remembers between its calls.</summary>
    public IDictionary<string, object> State { get; set; }
}
