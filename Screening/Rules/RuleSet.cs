namespace ScreeningBot.Screening;

/// <summary>
/// The rules, as data: thresholds, criteria, decision table, medicines, combinations, coverage profiles, version.
/// Immutable; one instance serves all conversations.
/// </summary>
public sealed record RuleSet
{
    private static readonly RuleSet ByDefault = new(new ClinicRules(), MedicineCatalogue.Embedded());

    private RuleSet(ClinicRules clinic, MedicineCatalogue medicines)
    {
        Thresholds = clinic.Thresholds;
        Medicines = medicines;
        HealthItems = Screening.HealthItems.For(clinic.Thresholds);
        Criteria = Screening.Criteria.For(clinic.Thresholds);
        Combinations = [.. Combination.Default, .. clinic.Combinations];
        CoverageProfiles =
        [
            .. CoverageProfile.Default.Select(profile => clinic.CoverageProfiles.FirstOrDefault(own => string.Equals(own.Id, profile.Id, StringComparison.Ordinal)) ?? profile),
            .. clinic.CoverageProfiles.Where(own => !CoverageProfile.Default.Any(profile => string.Equals(own.Id, profile.Id, StringComparison.Ordinal))),
        ];
    }

    /// <summary>Version, such as <c>toronto-2026.1</c>; a clinic's own rules add a hash: <c>toronto-2026.1+ab12cd34</c>. Stored with every assessment and said with every question.</summary>
    public string Version { get; private init; } = RuleSetVersion.Base;

    /// <summary>The thresholds.</summary>
    public Thresholds Thresholds { get; }

    /// <summary>The medicines.</summary>
    public MedicineCatalogue Medicines { get; }

    /// <summary>The six criteria, in the order of <see cref="CriterionId"/>.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>The health items, in the order of <see cref="HealthItem"/>.</summary>
    public IReadOnlyList<HealthItemRule> HealthItems { get; }

    /// <summary>The decision table.</summary>
    public DecisionTable Table { get; internal init; } = DecisionTable.Default;

    /// <summary>Facts that are more urgent together.</summary>
    public IReadOnlyList<Combination> Combinations { get; internal init; }

    /// <summary>What plans usually ask to see.</summary>
    public IReadOnlyList<CoverageProfile> CoverageProfiles { get; internal init; }

    /// <summary>The rules of clinical-criteria, unchanged.</summary>
    public static RuleSet Default() => ByDefault;

    /// <summary>A clinic's own rules.</summary>
    /// <exception cref="RuleSetException">Something in them cannot be used; it tells all faults at once.</exception>
    public static RuleSet Of(ClinicRules clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        var medicines = clinic.Medicines ?? ByDefault.Medicines;
        var faults = RuleSetCheck.Faults(clinic, medicines);
        if (faults.Count > 0)
        {
            throw new RuleSetException(faults);
        }

        var rules = new RuleSet(clinic, medicines);
        return rules with { Version = RuleSetVersion.Of(rules, ByDefault) };
    }

    /// <summary>Assesses answers. Total: every set of answers has exactly one outcome.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="words">The visitor's own words by question id, quoted in the evidence; may be empty.</param>
    public Assessment Assess(Answers answers, IReadOnlyDictionary<string, string>? words = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var findings = new Findings(this, answers);
        var row = Table.Decide(findings);
        return new()
        {
            Outcome = row.Outcome,
            Reasons = [.. row.Reasons.Codes(findings).Distinct(StringComparer.Ordinal)],
            Criteria = [.. Criteria.Select(criterion => criterion.Result(findings, words))],
            Score = Criteria.Sum(criterion => criterion.Points(findings[criterion.Id])),
            Flags = [.. Flags.All.Where(rule => rule.Holds(findings)).Select(rule => rule.Flag.Code())],
            CoverageProfiles = CoverageProfiles.ToDictionary(profile => profile.Id, profile => profile.Judge(findings), StringComparer.Ordinal),
            RuleSet = Version,
        };
    }

    /// <summary>Whether the headaches are so few or so brief that only <c>health</c> and <c>priorBotox</c> are still asked (clinical-criteria 8, "Ending early").</summary>
    public bool IsOccasionalOrBrief(Answers answers) => IsOccasional(answers) || IsBrief(answers);

    /// <summary>Whether the patient is known to be younger than is screened.</summary>
    public bool IsUnderAge(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Age?.Years < Thresholds.MinAge;
    }

    /// <summary>Whether a preventive was tried: one is listed that was neither declined nor ruled out, or a class of them is named (clinical-criteria 3).</summary>
    public bool HasTriedPreventive(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return PreventiveFailures.AnyTried(answers, Medicines);
    }

    /// <summary>The row of a health item: what it is, and whether a doctor comes first.</summary>
    public HealthItemRule Rule(HealthItem item) => HealthItems[(int)item];

    /// <summary>These rules as a page of Markdown, for the medical staff who review them.</summary>
    public string ToMarkdown() => RuleSetPage.Of(this);

    internal bool IsOccasional(Answers answers) => answers.Frequency?.Max < Thresholds.OccasionalBelowDays;

    internal bool IsBrief(Answers answers) => answers.Duration?.Max < Thresholds.BriefBelowHours;
}
