using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that find each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];

    /// <summary>Adds a dialog. If another dialog has its id, the new one is renamed: its id gets the suffix 2, or the
    /// next number that is free. Adding the same dialog again does nothing.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dialog"/> is null.</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);

        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (ReferenceEquals(known, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <summary>Finds a dialog of this set.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null if the set has none with that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dialogId"/> is null or blank.</exception>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>Lists the dialogs, in the order in which they were added.</summary>
    /// <returns>The dialogs.</returns>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string takenId)
    {
        for (var suffix = 2; ; suffix++)
        {
            var id = takenId + suffix.ToString(CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(id))
            {
                return id;
            }
        }
    }
}
