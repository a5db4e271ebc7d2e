using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>Good news never turns bad because there is more of what speaks for the treatment (clinical-criteria 6).</summary>
[Properties(Arbitrary = [typeof(AnswersGenerator)], MaxTest = 2000)]
public sealed class MonotonicityTests
{
    private static readonly Outcome[] WorstToBest = [Outcome.NotQualified, Outcome.Review, Outcome.QualifiedSelfPay, Outcome.Qualified];

    [Property]
    public bool One_more_failed_preventive_never_lowers_the_outcome(Answers answers, MedicationAnswer failed) =>
        IsNotLowered(answers, answers with { Medications = [.. answers.Medications ?? [], failed] });

    [Property]
    public bool One_more_failed_preventive_never_lowers_it_where_the_preventives_decide(ChronicMigraine chronic, MedicationAnswer failed) =>
        One_more_failed_preventive_never_lowers_the_outcome(chronic.Answers, failed);

    [Property]
    public bool More_days_never_lower_the_outcome(Answers answers, DayRange more) => answers.Frequency is not { } days
        || IsNotLowered(answers, answers with { Frequency = new(Math.Max(days.Min, more.Min), Math.Max(days.Max, more.Max)) });

    [Property]
    public bool Longer_hours_never_lower_the_outcome(Answers answers, HourRange more) => answers.Duration is not { } hours
        || IsNotLowered(answers, answers with { Duration = new(Math.Max(hours.Min, more.Min), Math.Max(hours.Max, more.Max)) });

    [Property]
    public bool One_more_feature_never_lowers_the_outcome(Answers answers, HeadacheFeature feature) =>
        IsNotLowered(answers, answers with { Features = With(answers.Features, feature) });

    [Property]
    public bool One_more_feature_never_lowers_it_where_the_features_decide(Answers answers, HeadacheFeature feature) =>
        IsNotLowered(Example.Usual with { Features = answers.Features }, Example.Usual with { Features = With(answers.Features, feature) });

    [Property]
    public bool The_score_is_a_whole_number_from_0_to_100_and_all_fields_are_there_for_every_outcome(Answers answers)
    {
        var assessment = Example.Rules.Assess(answers);
        return assessment.Score is >= 0 and <= 100
            && assessment.Criteria.Count == 6
            && assessment.CoverageProfiles.Count == 2
            && assessment.Flags.Distinct(StringComparer.Ordinal).Count() == assessment.Flags.Count
            && assessment.Reasons.Distinct(StringComparer.Ordinal).Count() == assessment.Reasons.Count
            && assessment.Criteria.All(criterion => criterion.Evidence.Length > 0 && criterion.Source.Length > 0);
    }

    [Property]
    public bool Unknown_red_flags_are_never_qualified(Answers answers) =>
        Example.Rules.Assess(answers with { RedFlags = null }).Outcome is not (Outcome.Qualified or Outcome.QualifiedSelfPay or Outcome.Emergency);

    [Property]
    public bool The_order_in_which_medicines_and_classes_are_said_does_not_matter(Answers answers)
    {
        var reversed = answers with { Medications = answers.Medications?.Reverse().ToList(), MedicationClasses = [.. answers.MedicationClasses.Reverse()] };
        var (one, other) = (Example.Rules.Assess(answers), Example.Rules.Assess(reversed));
        return Equals(Case.Text(one), Case.Text(other)) && Equals(Case.TextOfProfiles(one), Case.TextOfProfiles(other));
    }

    [Fact]
    public void The_answers_that_are_drawn_come_to_every_outcome()
    {
        var outcomes = AnswersGenerator.Arbitrary().Generator.Sample(3000).Select(answers => Example.Rules.Assess(answers).Outcome).ToHashSet();

        Assert.Equal(Enum.GetValues<Outcome>().Length, outcomes.Count);
    }

    private static Dictionary<HeadacheFeature, bool> With(IReadOnlyDictionary<HeadacheFeature, bool>? features, HeadacheFeature feature) =>
        new(features ?? new Dictionary<HeadacheFeature, bool>()) { [feature] = true };

    private static bool IsNotLowered(Answers before, Answers after)
    {
        var (was, becomes) = (Example.Rules.Assess(before).Outcome, Example.Rules.Assess(after).Outcome);
        return WorstToBest.Contains(was)
            ? Array.IndexOf(WorstToBest, becomes) >= Array.IndexOf(WorstToBest, was)
            : becomes == was;
    }
}
