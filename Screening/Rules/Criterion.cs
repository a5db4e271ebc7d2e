namespace ScreeningBot.Screening;

/// <summary>
/// One of the six criteria as a value (clinical-criteria 3): what it asks for, where that comes from, what it weighs in the score, and how it is judged.
/// </summary>
public sealed record Criterion
{
    internal Criterion(
        CriterionId id,
        string words,
        string source,
        int weight,
        IReadOnlyList<string> questions,
        Func<Findings, CriterionStatus> judge,
        Func<Findings, string> facts)
    {
        Id = id;
        Words = words;
        Source = source;
        Weight = weight;
        Questions = questions;
        Judge = judge;
        Facts = facts;
    }

    /// <summary>Which.</summary>
    public CriterionId Id { get; }

    /// <summary>What it asks for, in English, with the rule set's own thresholds: "15 or more headache days a month".</summary>
    public string Words { get; }

    /// <summary>Source keys of clinical-criteria 11: "CLINIC, HC, ICHD3 1.3 A".</summary>
    public string Source { get; }

    /// <summary>Points of the score when it is met (half when unknown), 0 to 30; all weights together are 100.</summary>
    public int Weight { get; }

    /// <summary>Ids of the questions that it rests on.</summary>
    public IReadOnlyList<string> Questions { get; }

    /// <summary>How it is judged.</summary>
    internal Func<Findings, CriterionStatus> Judge { get; }

    /// <summary>What the judgement rests on, for staff; the visitor's own words are added to it.</summary>
    internal Func<Findings, string> Facts { get; }

    /// <summary>Points of the score: all when met, half when unknown.</summary>
    internal int Points(CriterionStatus status) => status switch
    {
        CriterionStatus.Met => Weight,
        CriterionStatus.Unknown => Weight / 2,
        _ => 0,
    };

    internal CriterionResult Result(Findings findings, IReadOnlyDictionary<string, string>? words) =>
        new(Id, findings[Id], Evidence.Text(Facts(findings), Questions, words), Source);
}
