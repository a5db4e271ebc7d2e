using System.Text.Json;
using System.Text.Json.Serialization;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Wire;

/// <summary>An assessment as a lead holds it (design 5, "Lead"): every criterion with status, evidence and source.</summary>
internal sealed record AssessmentDocument
{
    [JsonRequired]
    public Outcome Outcome { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    [JsonRequired]
    public int Score { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    public required IReadOnlyDictionary<string, CoverageStatus> CoverageProfiles { get; init; }

    public required string RuleSet { get; init; }

    public required IReadOnlyDictionary<CriterionId, CriterionDocument> Criteria { get; init; }

    internal static AssessmentDocument Of(Assessment assessment) => new()
    {
        Outcome = assessment.Outcome,
        Reasons = assessment.Reasons,
        Score = assessment.Score,
        Flags = assessment.Flags,
        CoverageProfiles = assessment.CoverageProfiles,
        RuleSet = assessment.RuleSet,
        Criteria = assessment.Criteria.ToDictionary(result => result.Id, result => new CriterionDocument(result.Status, result.Evidence, result.Source)),
    };

    internal Assessment ToAssessment() => new()
    {
        Outcome = Outcome,
        Reasons = Reasons,
        Score = Score,
        Flags = Flags,
        CoverageProfiles = CoverageProfiles,
        RuleSet = RuleSet,
        Criteria = [.. Enum.GetValues<CriterionId>().Select(id => Criteria.TryGetValue(id, out var result)
            ? new CriterionResult(id, result.Status, result.Evidence, result.Source)
            : throw new JsonException($"An assessment without the criterion {id.Code()}."))],
    };
}

/// <summary>A criterion of an assessment.</summary>
internal sealed record CriterionDocument(CriterionStatus Status, string Evidence, string Source);

/// <summary>The short form of an assessment: what answers come to, without evidence.</summary>
internal static class AssessmentJson
{
    /// <summary>Writes <c>outcome</c>, <c>reasons</c>, <c>criteria</c>, <c>score</c>, <c>flags</c> and <c>coverageProfiles</c> into the object that is open.</summary>
    internal static void WriteMembers(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteString("outcome", assessment.Outcome.Code());
        WriteCodes(writer, "reasons", assessment.Reasons);
        writer.WriteStartObject("criteria");
        foreach (var criterion in assessment.Criteria)
        {
            writer.WriteString(criterion.Id.Code(), criterion.Status.Code());
        }

        writer.WriteEndObject();
        writer.WriteNumber("score", assessment.Score);
        WriteCodes(writer, "flags", assessment.Flags);
        writer.WriteStartObject("coverageProfiles");
        foreach (var (profile, status) in assessment.CoverageProfiles)
        {
            writer.WriteString(profile, status.Code());
        }

        writer.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter writer, string name, IReadOnlyList<string> codes)
    {
        writer.WriteStartArray(name);
        foreach (var code in codes)
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
    }
}
