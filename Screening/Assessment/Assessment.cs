namespace ScreeningBot.Screening;

/// <summary>What a screening comes to (clinical-criteria 6). Never a diagnosis.</summary>
public enum Outcome
{
    /// <summary>A red flag: emergency care, and nothing else.</summary>
    Emergency,

    /// <summary>Cosmetic use: another conversation.</summary>
    Cosmetic,

    /// <summary>A talk with a doctor before this treatment makes sense; not a refusal.</summary>
    CareFirst,

    /// <summary>A person should look at this with the visitor.</summary>
    Review,

    /// <summary>What was told is not what this treatment is for.</summary>
    NotQualified,

    /// <summary>All criteria are met: a consultation makes sense.</summary>
    Qualified,

    /// <summary>As <see cref="Qualified"/>, but what was tried does not support coverage yet.</summary>
    QualifiedSelfPay,
}

/// <summary>Whether a criterion is met by what was told.</summary>
public enum CriterionStatus
{
    /// <summary>Not known, or a range that lies on both sides of the threshold.</summary>
    Unknown,

    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    NotMet,
}

/// <summary>The six criteria, in the order of clinical-criteria 3.</summary>
public enum CriterionId
{
    /// <summary>15 or more headache days a month. [CLINIC] [HC] [ICHD3] 1.3 A</summary>
    HeadacheDays,

    /// <summary>4 hours or more when not treated. [CLINIC] [HC]</summary>
    HeadacheHours,

    /// <summary>For three months or longer. [ICHD3] 1.3 A</summary>
    Onset,

    /// <summary>Migraine-like. [ICHD3] 1.1 C, D; 1.2; 1.3 C 3; a doctor's diagnosis</summary>
    MigraineFeatures,

    /// <summary>Two other preventives brought little or no improvement. [CLINIC] [EHF]</summary>
    FailedPreventives,

    /// <summary>An adult with nothing that blocks. [HC] [SNNOOP10]</summary>
    SafeToAssess,
}

/// <summary>One criterion, judged.</summary>
/// <param name="Id">Which.</param>
/// <param name="Status">Met, not met or unknown.</param>
/// <param name="Evidence">What it rests on, for staff, in English: <c>18 days a month: "like 18 days"</c>.</param>
/// <param name="Source">Source keys of clinical-criteria 11.</param>
public sealed record CriterionResult(CriterionId Id, CriterionStatus Status, string Evidence, string Source);

/// <summary>What a plan of a kind usually asks to see, against what was told.</summary>
public enum CoverageStatus
{
    /// <summary>Open.</summary>
    Unknown,

    /// <summary>What was told is what such plans usually ask to see. Never a promise.</summary>
    LikelyMet,

    /// <summary>Something that such plans usually ask to see is not there yet.</summary>
    NotYet,
}

/// <summary>
/// The one result, of which the visitor's explanation, the staff's card and every export are views.
/// Codes (<see cref="Reasons"/>, <see cref="Flags"/>, profile ids) are the ones of clinical-criteria 6 and 7, in their spelling.
/// </summary>
public sealed record Assessment
{
    /// <summary>What it comes to.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Codes of the decision table's row: emergency kinds, health items, criteria, …</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>All six criteria, in the order of <see cref="CriterionId"/>, for every outcome.</summary>
    public required IReadOnlyList<CriterionResult> Criteria { get; init; }

    /// <summary>0 to 100, whole; for sorting and for staff; never decides, never shown to a visitor.</summary>
    public required int Score { get; init; }

    /// <summary>Flag codes.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Coverage profiles by id.</summary>
    public required IReadOnlyDictionary<string, CoverageStatus> CoverageProfiles { get; init; }

    /// <summary>Version of the rules, such as <c>toronto-2026.1</c>.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The result for one criterion.</summary>
    public CriterionResult this[CriterionId id] => Criteria[(int)id];
}
