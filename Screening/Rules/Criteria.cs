namespace ScreeningBot.Screening;

/// <summary>The six criteria of clinical-criteria 3, as rows of data.</summary>
internal static class Criteria
{
    internal static IReadOnlyList<Criterion> For(Thresholds thresholds) =>
    [
        new(
            CriterionId.HeadacheDays,
            $"{Text.Number(thresholds.MinHeadacheDays)} or more headache days a month",
            "CLINIC, HC, ICHD3 1.3 A",
            weight: 30,
            ["frequency"],
            judge: findings => AtLeast(findings.Answers.Frequency, thresholds.MinHeadacheDays),
            facts: findings => Evidence.Range(findings.Answers.Frequency, "days a month", thresholds.MinHeadacheDays)),
        new(
            CriterionId.HeadacheHours,
            $"{Text.Number(thresholds.MinHeadacheHours)} hours or longer when not treated",
            "CLINIC, HC",
            weight: 20,
            ["duration"],
            judge: findings => AtLeast(findings.Answers.Duration, thresholds.MinHeadacheHours),
            facts: findings => Evidence.Range(findings.Answers.Duration, "hours when not treated", thresholds.MinHeadacheHours)),
        new(
            CriterionId.Onset,
            $"this frequent for {Text.Number(thresholds.MinOnsetMonths)} months or longer",
            "ICHD3 1.3 A",
            weight: 10,
            ["onset"],
            judge: findings => AtLeast(findings.Answers.Onset, thresholds.MinOnsetMonths),
            facts: findings => Evidence.Range(findings.Answers.Onset, "months", thresholds.MinOnsetMonths)),
        new(
            CriterionId.MigraineFeatures,
            "migraine-like: two of one side, pulsating, moderate or severe, worse with activity, together with nausea or with light and sound; or aura; or a triptan relieves it; or a doctor's diagnosis",
            "ICHD3 1.1 C, D, 1.2, 1.3 C 3, CLINIC (a doctor's diagnosis)",
            weight: 20,
            ["features"],
            judge: findings => Features(findings.Answers),
            facts: findings => Evidence.Features(findings.Answers)),
        new(
            CriterionId.FailedPreventives,
            $"{thresholds.MinFailedPreventives} or more preventive medicines brought little or no improvement",
            "CLINIC, EHF",
            weight: 20,
            ["medications"],
            judge: findings => Failures(findings.Preventives, thresholds.MinFailedPreventives),
            facts: PreventiveEvidence.Of),
        new(
            CriterionId.SafeToAssess,
            $"{thresholds.MinAge} years or older, with nothing that needs a doctor first",
            "HC, SNNOOP10",
            weight: 0,
            ["age", "health"],
            judge: SafeToAssess,
            facts: Evidence.Safety),
    ];

    /// <summary>A range meets a lower bound when its min does, and fails it when its max does not reach it.</summary>
    private static CriterionStatus AtLeast(IAnswerRange? range, decimal least) => range switch
    {
        null => CriterionStatus.Unknown,
        { Min: var min } when min >= least => CriterionStatus.Met,
        { Max: { } max } when max < least => CriterionStatus.NotMet,
        _ => CriterionStatus.Unknown,
    };

    // The rule only ever asks whether features are there, so "could it become true" is: is it true when every unknown is.
    private static CriterionStatus Features(Answers answers) =>
        IsMigraineLike(answers, whenUnknown: false) ? CriterionStatus.Met
        : IsMigraineLike(answers, whenUnknown: true) ? CriterionStatus.Unknown
        : CriterionStatus.NotMet;

    private static bool IsMigraineLike(Answers answers, bool whenUnknown)
    {
        bool Has(HeadacheFeature feature) => answers.Feature(feature) ?? whenUnknown;
        int One(HeadacheFeature feature) => Has(feature) ? 1 : 0;

        var pain = One(HeadacheFeature.Unilateral) + One(HeadacheFeature.Pulsating) + One(HeadacheFeature.ModerateOrSevere) + One(HeadacheFeature.WorseWithActivity);
        var alongside = Has(HeadacheFeature.NauseaOrVomiting) || (Has(HeadacheFeature.LightSensitive) && Has(HeadacheFeature.SoundSensitive));
        return (pain >= 2 && alongside)
            || Has(HeadacheFeature.Aura)
            || Has(HeadacheFeature.TriptanRelief)
            || Has(HeadacheFeature.DoctorDiagnosis);
    }

    private static CriterionStatus Failures(PreventiveFailures failures, int wanted) =>
        !failures.Known ? CriterionStatus.Unknown
        : failures.Certain >= wanted ? CriterionStatus.Met
        : failures.Possible < wanted ? CriterionStatus.NotMet
        : CriterionStatus.Unknown;

    private static CriterionStatus SafeToAssess(Findings findings) =>
        findings.Rules.IsUnderAge(findings.Answers) || HasBlockingItem(findings) ? CriterionStatus.NotMet
        : findings.Answers.Age is null || findings.Answers.Health is null ? CriterionStatus.Unknown
        : CriterionStatus.Met;

    private static bool HasBlockingItem(Findings findings)
    {
        var items = findings.Answers.Health ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (findings.Rules.Rule(items[i]).Blocks)
            {
                return true;
            }
        }

        return false;
    }
}
