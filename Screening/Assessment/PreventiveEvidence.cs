namespace ScreeningBot.Screening;

/// <summary>Which preventives failed, may have, or do not count, in English, for staff.</summary>
internal static class PreventiveEvidence
{
    internal static string Of(Findings findings)
    {
        var named = NamedClasses(findings);
        if (findings.Answers.Medications is not { } listed)
        {
            return named.Count == 0 ? "not known" : $"medicines not known; classes named: {Text.List(named)}";
        }

        var trial = findings.Rules.Thresholds.MinTrialMonths;
        var medicines = listed
            .Where((_, index) => PreventiveFailures.IsFirstMention(listed, index))
            .Where(answer => findings.Rules.Medicines.Find(answer.Drug) is { Role: MedicineRole.Preventive })
            .ToLookup(answer => Counts(findings, answer) ? PreventiveFailures.BestResult(listed, answer.Drug, trial) : TrialResult.DoesNotCount);

        string Those(TrialResult result) => Text.List(medicines[result].Select(answer => Describe(findings, answer.Drug)));

        string[] groups =
        [
            Evidence.Group("failed", Those(TrialResult.Certain)),
            Evidence.Group("may have failed", Text.List(medicines[TrialResult.Possible].Select(answer => Describe(findings, answer.Drug)).Concat(named.Select(name => $"{name} (class)")))),
            Evidence.Group("do not count", Those(TrialResult.DoesNotCount)),
            Evidence.Group("not on the list", Text.List(findings.Answers.UnlistedMedicines)),
        ];
        var told = groups.Where(group => group.Length > 0).ToList();
        return told.Count == 0
            ? $"no preventive named, {findings.Rules.Thresholds.MinFailedPreventives} wanted"
            : $"{findings.Preventives.Certain} failed, {findings.Rules.Thresholds.MinFailedPreventives} wanted; {string.Join("; ", told)}";
    }

    private static bool Counts(Findings findings, MedicationAnswer answer) =>
        findings.Rules.Medicines.Find(answer.Drug) is { CountsAsTrial: true };

    private static List<string> NamedClasses(Findings findings) =>
    [
        .. findings.Answers.MedicationClasses
            .Where((_, index) => PreventiveFailures.StandsAlone(findings.Answers, findings.Rules.Medicines, index))
            .Where(name => findings.Rules.Medicines.Named(name).Any(medicine => medicine.CountsAsTrial))
            .Select(Text.Words),
    ];

    /// <summary>"topiramate (no benefit, 4 months; helped)": all that was said of it.</summary>
    private static string Describe(Findings findings, string drug) =>
        $"{drug} ({string.Join("; ", (findings.Answers.Medications ?? []).Where(answer => string.Equals(answer.Drug, drug, StringComparison.Ordinal)).Select(Describe).Distinct(StringComparer.Ordinal))})";

    private static string Describe(MedicationAnswer answer) =>
        answer.Months is { } months ? $"{Outcome(answer.Outcome)}, {Text.Count(months, "month")}" : Outcome(answer.Outcome);

    private static string Outcome(MedicationOutcome outcome) => outcome switch
    {
        MedicationOutcome.Unknown => "outcome not known",
        MedicationOutcome.Current => "taken now",
        MedicationOutcome.Contraindicated => "ruled out",
        _ => Text.Words(outcome.Code()),
    };
}
