namespace ScreeningBot.Screening;

/// <summary>What a clinic changes about the rules, as configuration gives it. Checked as a whole by <see cref="RuleSet.Of"/>; nothing set is the default rule set.</summary>
public sealed record ClinicRules
{
    /// <summary>The configuration section that the keys of faults begin with.</summary>
    public const string Section = "Screening";

    /// <summary>Thresholds. Default: the ones of clinical-criteria 3.</summary>
    public Thresholds Thresholds { get; init; } = new();

    /// <summary>Medicines: the embedded ones <see cref="MedicineCatalogue.With">with</see> the clinic's rows; null for the embedded ones alone.</summary>
    public MedicineCatalogue? Medicines { get; init; }

    /// <summary>Combinations beside the default ones.</summary>
    public IReadOnlyList<Combination> Combinations { get; init; } = [];

    /// <summary>Coverage profiles beside the default ones; one with the id of a default takes its place.</summary>
    public IReadOnlyList<CoverageProfile> CoverageProfiles { get; init; } = [];
}

/// <summary>Something that a rule set cannot be made of.</summary>
/// <param name="Key">Configuration key: <c>Screening:MinHeadacheDays</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record RuleSetFault(string Key, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {Message}";
}

/// <summary>A clinic's rules cannot be used. The message tells all faults, each with its configuration key.</summary>
public sealed class RuleSetException : Exception
{
    internal RuleSetException(IReadOnlyList<RuleSetFault> faults)
        : base($"The rules of section '{ClinicRules.Section}' cannot be used:{string.Concat(faults.Select(fault => $"{Environment.NewLine}- {fault}"))}") =>
        Faults = faults;

    /// <summary>All faults, at least one.</summary>
    public IReadOnlyList<RuleSetFault> Faults { get; }
}
