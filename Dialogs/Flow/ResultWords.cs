using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>
/// The result as it is said to the visitor: a view of the assessment, in the visitor's own terms. What the answers add up to, what that means and what it
/// does not, the next step, and when to seek emergency care (clinical-criteria 8, "Each result says").
/// </summary>
internal static class ResultWords
{
    internal static string Of(Assessment assessment, TurnInProgress turn)
    {
        var wording = turn.Wording;
        if (assessment.Outcome is Outcome.Cosmetic)
        {
            return $"{wording.Say("result.Cosmetic")}\n\n{wording.Say("result.safety")}";
        }

        var paragraphs = new List<string> { wording.Say($"result.{assessment.Outcome.Code()}") };
        paragraphs.AddRange(CareFirst(assessment, turn));
        if (assessment.Flags.Contains("sameDayCare", StringComparer.Ordinal))
        {
            paragraphs.Insert(1, wording.Say("result.sameDayCare"));
        }

        if (!turn.Rules.IsUnderAge(turn.Document.Answers))
        {
            paragraphs.Add($"{wording.Say("result.criteria")}\n{string.Join('\n', Criteria(assessment, turn).Select(line => $"• {line}"))}");
        }

        paragraphs.AddRange(Remarks(assessment, turn).Select(key => wording.Say($"result.{key}")));
        paragraphs.Add(wording.Say("result.limits"));
        paragraphs.Add(wording.Say("result.safety"));
        return string.Join("\n\n", paragraphs);
    }

    private static IEnumerable<string> CareFirst(Assessment assessment, TurnInProgress turn) =>
        assessment.Outcome is Outcome.CareFirst ? assessment.Reasons.Select(reason => turn.Wording.Say($"result.careFirst.{reason}")) : [];

    /// <summary>A line for each criterion that was asked.</summary>
    private static IEnumerable<string> Criteria(Assessment assessment, TurnInProgress turn)
    {
        foreach (var criterion in assessment.Criteria.Where(criterion => WasAsked(criterion.Id, turn)))
        {
            var key = $"result.{criterion.Id.Code()}.{criterion.Status.Code()}";

            // What blocks an assessment has its own words above.
            if (turn.Wording.Has(key))
            {
                yield return turn.Wording.Say(key, ("value", Value(criterion.Id, turn)));
            }
        }
    }

    private static bool WasAsked(CriterionId criterion, TurnInProgress turn)
    {
        var answers = turn.Document.Answers;
        var asked = turn.Document.Settled;
        return criterion switch
        {
            CriterionId.HeadacheDays => Asked(Questions.QuestionIds.Frequency),
            CriterionId.HeadacheHours => Asked(Questions.QuestionIds.Duration),
            CriterionId.Onset => Asked(Questions.QuestionIds.Onset),
            CriterionId.MigraineFeatures => Asked(Questions.QuestionIds.Features),
            CriterionId.FailedPreventives => Asked(Questions.QuestionIds.Medications) || answers.Medications is not null,
            _ => Asked(Questions.QuestionIds.Health),
        };

        bool Asked(string id) => asked.Contains(id, StringComparer.Ordinal);
    }

    private static string Value(CriterionId criterion, TurnInProgress turn)
    {
        var answers = turn.Document.Answers;
        return criterion switch
        {
            CriterionId.HeadacheDays when answers.Frequency is { } days => turn.Said.Range(days),
            CriterionId.HeadacheHours when answers.Duration is { } hours => turn.Said.Hours(hours),
            CriterionId.Onset when answers.Onset is { } months => turn.Said.Months(months),
            _ => turn.Wording.Say("values.unknown"),
        };
    }

    /// <summary>What else belongs to this result, by key of the wording.</summary>
    private static IEnumerable<string> Remarks(Assessment assessment, TurnInProgress turn)
    {
        var isGood = assessment.Outcome is Outcome.Qualified or Outcome.QualifiedSelfPay;
        if (assessment.Reasons.Contains(ReasonCodes.CurrentBotoxPatient, StringComparer.Ordinal))
        {
            yield return "currentBotoxPatient";
        }

        if (assessment.Reasons.Contains(ReasonCodes.RedFlags, StringComparer.Ordinal))
        {
            yield return "redFlags";
        }

        if (turn.Document.FewerThanksToTreatment)
        {
            yield return "fewerThanksToTreatment";
        }

        if (assessment.Outcome is Outcome.Review
            && assessment[CriterionId.FailedPreventives].Status is not CriterionStatus.Met
            && !turn.Rules.HasTriedPreventive(turn.Document.Answers))
        {
            yield return "noPreventiveTried";
        }

        if (assessment.Flags.Any(flag => flag is "medicationOveruse" or "possibleMedicationOveruse"))
        {
            yield return "overuse";
        }

        if (assessment.Outcome is Outcome.NotQualified)
        {
            yield return "occasional";
        }

        if (isGood)
        {
            yield return "expect";
            yield return "insurers";
        }
    }
}
