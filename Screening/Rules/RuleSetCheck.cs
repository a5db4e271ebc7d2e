namespace ScreeningBot.Screening;

/// <summary>Finds every fault of a clinic's rules.</summary>
internal static class RuleSetCheck
{
    internal static IReadOnlyList<RuleSetFault> Faults(ClinicRules clinic, MedicineCatalogue medicines) =>
    [
        .. ThresholdRule.All.SelectMany(rule => Limits(rule, clinic.Thresholds)),
        .. Order(clinic.Thresholds),
        .. clinic.Combinations.SelectMany(Faults),
        .. clinic.CoverageProfiles.SelectMany((profile, index) => Faults(profile, index, clinic.CoverageProfiles, medicines)),
    ];

    private static IEnumerable<RuleSetFault> Limits(ThresholdRule rule, Thresholds thresholds)
    {
        var value = rule.Get(thresholds);
        if (value < rule.Least || value > rule.Most)
        {
            yield return Fault(rule.Name, $"{value} is outside {rule.Least} to {rule.Most} {rule.Unit}.");
        }
    }

    // Otherwise somebody who meets a criterion would at the same time be told that the headaches are occasional or brief.
    private static IEnumerable<RuleSetFault> Order(Thresholds thresholds)
    {
        if (thresholds.OccasionalBelowDays > thresholds.MinHeadacheDays)
        {
            yield return Fault(nameof(Thresholds.OccasionalBelowDays), $"{thresholds.OccasionalBelowDays} is above {nameof(Thresholds.MinHeadacheDays)}, {thresholds.MinHeadacheDays}.");
        }

        if (thresholds.BriefBelowHours > thresholds.MinHeadacheHours)
        {
            yield return Fault(nameof(Thresholds.BriefBelowHours), $"{thresholds.BriefBelowHours} is above {nameof(Thresholds.MinHeadacheHours)}, {thresholds.MinHeadacheHours}.");
        }
    }

    private static IEnumerable<RuleSetFault> Faults(Combination combination, int index)
    {
        var key = $"{nameof(ClinicRules.Combinations)}:{index}";
        if (combination.OnsetBelowMonths is <= 0 or > MonthRange.MostMonths)
        {
            yield return Fault($"{key}:{nameof(Combination.OnsetBelowMonths)}", $"{combination.OnsetBelowMonths} is not above 0 and up to {MonthRange.MostMonths} months.");
        }

        if (combination.Facts < 2)
        {
            yield return Fault(key, "a combination names at least two facts.");
        }

        if (string.IsNullOrWhiteSpace(combination.Source))
        {
            yield return Fault($"{key}:{nameof(Combination.Source)}", "say where the combination comes from.");
        }
    }

    private static IEnumerable<RuleSetFault> Faults(CoverageProfile profile, int index, IReadOnlyList<CoverageProfile> all, MedicineCatalogue medicines)
    {
        var key = $"{nameof(ClinicRules.CoverageProfiles)}:{index}";
        if (profile.Id.Length == 0 || !profile.Id.All(char.IsAsciiLetterOrDigit))
        {
            yield return Fault($"{key}:{nameof(CoverageProfile.Id)}", "an id of letters and digits is wanted.");
        }
        else if (all.Take(index).Any(other => string.Equals(other.Id, profile.Id, StringComparison.OrdinalIgnoreCase)))
        {
            yield return Fault($"{key}:{nameof(CoverageProfile.Id)}", $"'{profile.Id}' is there twice.");
        }

        if (profile.FailedPreventives is < 1 or > 20)
        {
            yield return Fault($"{key}:{nameof(CoverageProfile.FailedPreventives)}", $"{profile.FailedPreventives} is outside 1 to 20 medicines.");
        }

        if (!Enum.IsDefined(profile.Medicines))
        {
            yield return Fault($"{key}:{nameof(CoverageProfile.Medicines)}", $"one of {Text.List(Codes.All<ProfileMedicines>())} is wanted.");
        }

        foreach (var drug in profile.OnlyDrugs.Where(drug => medicines.Find(drug) is not { CountsAsTrial: true }))
        {
            yield return Fault($"{key}:{nameof(CoverageProfile.OnlyDrugs)}", $"'{drug}' is not the generic name of a preventive that counts as a trial.");
        }

        if (string.IsNullOrWhiteSpace(profile.Source))
        {
            yield return Fault($"{key}:{nameof(CoverageProfile.Source)}", "say where the profile comes from.");
        }
    }

    private static RuleSetFault Fault(string key, string message) => new($"{ClinicRules.Section}:{key}", message);
}
