namespace ScreeningBot.Screening;

/// <summary>Which medicines a plan of a kind looks at.</summary>
public enum ProfileMedicines
{
    /// <summary>Every preventive that counts as a trial.</summary>
    CountsAsTrial,

    /// <summary>Of those, the ones on the public plans' list ([CADTH]).</summary>
    PublicPlanList,
}

/// <summary>
/// What a plan of a kind usually asks to see (clinical-criteria 7). Said to visitors only as what to bring; never as a chance of approval.
/// Checked when a rule set is made of it.
/// </summary>
public sealed record CoverageProfile
{
    private static readonly CriterionId[] Asked = [CriterionId.HeadacheDays, CriterionId.HeadacheHours, CriterionId.Onset, CriterionId.MigraineFeatures];

    /// <summary>Id, letters and digits: <c>privatePlanTypical</c>.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Preventives that must have failed, 1 or more.</summary>
    public int FailedPreventives { get; init; }

    /// <summary>Which medicines count for it. Default: every one that counts as a trial.</summary>
    public ProfileMedicines Medicines { get; init; }

    /// <summary>The plan's own list, generic names of medicines.csv: of the medicines that count only these. Empty (the default): all of them.</summary>
    public IReadOnlyList<string> OnlyDrugs { get; init; } = [];

    /// <summary>Where it comes from: source keys of clinical-criteria 11, or a clinic's own words.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The two profiles of clinical-criteria 7.</summary>
    public static IReadOnlyList<CoverageProfile> Default { get; } =
    [
        new() { Id = "privatePlanTypical", FailedPreventives = 2, Medicines = ProfileMedicines.CountsAsTrial, Source = "EHF, usual private practice" },
        new() { Id = "canadianPublicPlan", FailedPreventives = 3, Medicines = ProfileMedicines.PublicPlanList, Source = "CADTH" },
    ];

    /// <summary>Whether a failure of the medicine counts for plans of this kind.</summary>
    internal bool Counts(Medicine medicine) =>
        medicine.CountsAsTrial
        && (Medicines == ProfileMedicines.CountsAsTrial || medicine.PublicPlanList)
        && (OnlyDrugs.Count == 0 || OnlyDrugs.Contains(medicine.Generic, StringComparer.Ordinal));

    internal CoverageStatus Judge(Findings findings)
    {
        var rules = findings.Rules;
        var failures = PreventiveFailures.Of(findings.Answers, rules.Medicines, rules.Thresholds.MinTrialMonths, Counts);
        return Asked.Any(id => findings[id] == CriterionStatus.NotMet) || (failures.Known && failures.Possible < FailedPreventives) ? CoverageStatus.NotYet
            : Asked.All(findings.IsMet) && failures.Certain >= FailedPreventives ? CoverageStatus.LikelyMet
            : CoverageStatus.Unknown;
    }
}
