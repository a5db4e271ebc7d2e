namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of the events that this assembly raises itself.</summary>
public static class DialogEvents
{
    /// <summary>The dialogs above were cancelled, and this one is next; handling the event keeps it, and those below.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>The dialog is about to be asked to say its question again; handling the event prevents that.</summary>
    public const string RepromptDialog = "repromptDialog";
}
