namespace ScreeningBot.Bot.Configuration;

/// <summary>A setting that cannot be used.</summary>
/// <param name="Key">Its key: <c>Retention:LeadDays</c>.</param>
/// <param name="Message">What is wrong and what would be right. Never holds a secret.</param>
internal sealed record SettingsFault(string Key, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {Message}";
}

/// <summary>The configuration cannot be used. The message tells all faults at once, each with its key.</summary>
internal sealed class SettingsException(IReadOnlyList<SettingsFault> faults)
    : Exception($"{Count(faults.Count)} wrong in the configuration:{string.Concat(faults.Select(fault => $"{Environment.NewLine}- {fault}"))}")
{
    /// <summary>All faults, at least one.</summary>
    internal IReadOnlyList<SettingsFault> Faults => faults;

    private static string Count(int faults) => faults == 1 ? "One setting is" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{faults} settings are");
}
