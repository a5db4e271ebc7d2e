namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Tells, in the data of an exception, which dialogs were running.</summary>
internal static class ExceptionNote
{
    private const string Key = nameof(DialogContext);

    /// <summary>Adds the note, unless the exception has one: the innermost context knows best.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="dc">Context whose method it leaves.</param>
    internal static void Add(Exception exception, DialogContext dc)
    {
        if (exception.Data.Contains(Key))
        {
            return;
        }

        var ids = new List<string>();
        for (var context = dc; context != null; context = context.Parent)
        {
            ids.AddRange(context.Stack.Select(instance => instance.Id));
        }

        exception.Data.Add(Key, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [nameof(DialogContext.ActiveDialog)] = dc.ActiveDialog?.Id,
            [nameof(DialogContext.Parent)] = dc.Parent?.ActiveDialog?.Id,
            [nameof(DialogContext.Stack)] = ids,
        });
    }
}
