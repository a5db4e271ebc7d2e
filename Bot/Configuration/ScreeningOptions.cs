using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Configuration;

/// <summary>
/// What a clinic changes about the rules: section <c>Screening</c> of the configuration. Each threshold of <see cref="Thresholds"/> is a setting of its name; ranges and what does not fit
/// together are <c>Screening</c>'s to say.
/// </summary>
internal sealed record ScreeningOptions
{
    private static readonly Thresholds Default = new();

    /// <inheritdoc cref="Thresholds.MinHeadacheDays"/>
    public decimal MinHeadacheDays { get; init; } = Default.MinHeadacheDays;

    /// <inheritdoc cref="Thresholds.MinHeadacheHours"/>
    public decimal MinHeadacheHours { get; init; } = Default.MinHeadacheHours;

    /// <inheritdoc cref="Thresholds.MinOnsetMonths"/>
    public decimal MinOnsetMonths { get; init; } = Default.MinOnsetMonths;

    /// <inheritdoc cref="Thresholds.MinFailedPreventives"/>
    public int MinFailedPreventives { get; init; } = Default.MinFailedPreventives;

    /// <inheritdoc cref="Thresholds.MinTrialMonths"/>
    public decimal MinTrialMonths { get; init; } = Default.MinTrialMonths;

    /// <inheritdoc cref="Thresholds.OccasionalBelowDays"/>
    public decimal OccasionalBelowDays { get; init; } = Default.OccasionalBelowDays;

    /// <inheritdoc cref="Thresholds.BriefBelowHours"/>
    public decimal BriefBelowHours { get; init; } = Default.BriefBelowHours;

    /// <inheritdoc cref="Thresholds.MinAge"/>
    public int MinAge { get; init; } = Default.MinAge;

    /// <inheritdoc cref="Thresholds.NewHeadacheAge"/>
    public int NewHeadacheAge { get; init; } = Default.NewHeadacheAge;

    /// <summary>Combinations of facts that are more urgent together, beside the default ones. Default: none.</summary>
    public IReadOnlyList<Combination> Combinations { get; init; } = [];

    /// <summary>What insurers usually ask to see, beside the default profiles or, with the id of one, in its place. Default: none.</summary>
    public IReadOnlyList<CoverageProfile> CoverageProfiles { get; init; } = [];

    /// <summary>A CSV file with the columns of medicines.csv whose rows add to it or replace rows of it; absolute or relative to the content root. Default: none.</summary>
    public string? MedicinesPath { get; init; }

    /// <summary>The rules of these options; the default rules, and the faults noted, when they cannot be used.</summary>
    internal RuleSet Rules(string contentRoot, SettingsReader reader)
    {
        try
        {
            return RuleSet.Of(new()
            {
                Thresholds = new()
                {
                    MinHeadacheDays = MinHeadacheDays,
                    MinHeadacheHours = MinHeadacheHours,
                    MinOnsetMonths = MinOnsetMonths,
                    MinFailedPreventives = MinFailedPreventives,
                    MinTrialMonths = MinTrialMonths,
                    OccasionalBelowDays = OccasionalBelowDays,
                    BriefBelowHours = BriefBelowHours,
                    MinAge = MinAge,
                    NewHeadacheAge = NewHeadacheAge,
                },
                Medicines = Medicines(contentRoot, reader),
                Combinations = Combinations,
                CoverageProfiles = CoverageProfiles,
            });
        }
        catch (RuleSetException error)
        {
            foreach (var fault in error.Faults)
            {
                reader.Fault(fault.Key, fault.Message);
            }

            return RuleSet.Default();
        }
    }

    private MedicineCatalogue? Medicines(string contentRoot, SettingsReader reader)
    {
        if (MedicinesPath is null)
        {
            return null;
        }

        try
        {
            using var file = File.OpenText(Path.GetFullPath(MedicinesPath, contentRoot));
            return RuleSet.Default().Medicines.With(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or ArgumentException or NotSupportedException)
        {
            reader.Fault($"Screening:{nameof(MedicinesPath)}", error.Message);
            return null;
        }
    }
}
