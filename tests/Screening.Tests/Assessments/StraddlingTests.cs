using FsCheck.Xunit;
using static ScreeningBot.Screening.Tests.Example;

namespace ScreeningBot.Screening.Tests.Assessments;

/// <summary>Clinical-criteria 8, "Straddling".</summary>
[Properties(Arbitrary = [typeof(AnswersGenerator)])]
public sealed class StraddlingTests
{
    private static readonly CriterionId[] Ranges = [CriterionId.HeadacheDays, CriterionId.HeadacheHours, CriterionId.Onset];

    [Theory]
    [InlineData(12, 18, true)]
    [InlineData(14.5, 15, true)]
    [InlineData(15, 20, false)]
    [InlineData(10, 14, false)]
    public void Days_straddle_when_the_threshold_lies_within(double min, double max, bool straddles) =>
        Assert.Equal(straddles, Rules.Straddles(Usual with { Frequency = Days((decimal)min, (decimal)max) }, CriterionId.HeadacheDays));

    [Fact]
    public void An_open_onset_straddles_when_it_begins_below()
    {
        Assert.True(Rules.Straddles(Usual with { Onset = MonthsOrMore(2) }, CriterionId.Onset));
        Assert.False(Rules.Straddles(Usual with { Onset = MonthsOrMore(3) }, CriterionId.Onset));
        Assert.False(Rules.Straddles(Usual with { Onset = null }, CriterionId.Onset));
    }

    [Fact]
    public void Yes_raises_the_least_to_the_threshold()
    {
        Assert.Equal(Days(15, 18), Rules.Narrow(Usual with { Frequency = Days(12, 18) }, CriterionId.HeadacheDays, reached: true).Frequency);
        Assert.Equal(Hours(4, 72), Rules.Narrow(Usual with { Duration = Hours(2, 72) }, CriterionId.HeadacheHours, reached: true).Duration);
        Assert.Equal(MonthsOrMore(3), Rules.Narrow(Usual with { Onset = MonthsOrMore(0) }, CriterionId.Onset, reached: true).Onset);
    }

    [Fact]
    public void No_lowers_the_most_to_just_under_it()
    {
        Assert.Equal(Days(12, 14), Rules.Narrow(Usual with { Frequency = Days(12, 18) }, CriterionId.HeadacheDays, reached: false).Frequency);
        Assert.Equal(Hours(2, 3.75m), Rules.Narrow(Usual with { Duration = Hours(2, 72) }, CriterionId.HeadacheHours, reached: false).Duration);
        Assert.Equal(Months(1, 2), Rules.Narrow(Usual with { Onset = MonthsOrMore(1) }, CriterionId.Onset, reached: false).Onset);
    }

    [Fact]
    public void No_lowers_the_least_too_when_it_is_above()
    {
        Assert.Equal(Days(14, 14), Rules.Narrow(Usual with { Frequency = Days(14.5m, 18) }, CriterionId.HeadacheDays, reached: false).Frequency);
        Assert.Equal(Hours(3.75m), Rules.Narrow(Usual with { Duration = Hours(3.9m, 5) }, CriterionId.HeadacheHours, reached: false).Duration);
    }

    [Fact]
    public void An_onset_without_a_number_is_three_or_more_or_up_to_two()
    {
        Assert.Equal(MonthsOrMore(3), Rules.OnsetWithoutNumber(reached: true));
        Assert.Equal(Months(0, 2), Rules.OnsetWithoutNumber(reached: false));
    }

    [Property]
    public bool A_range_straddles_exactly_when_it_is_known_and_its_criterion_is_not(Answers answers) =>
        Ranges.All(criterion => Rules.Straddles(answers, criterion) == (IsKnown(answers, criterion) && Status(answers, criterion) == CriterionStatus.Unknown));

    [Property]
    public bool After_yes_the_criterion_is_met_and_after_no_it_is_not(Answers answers) =>
        Ranges.Where(criterion => Rules.Straddles(answers, criterion)).All(criterion =>
            Status(Rules.Narrow(answers, criterion, reached: true), criterion) == CriterionStatus.Met
            && Status(Rules.Narrow(answers, criterion, reached: false), criterion) == CriterionStatus.NotMet);

    [Property]
    public bool What_does_not_straddle_stays_as_it_is(Answers answers, bool reached) =>
        Ranges.Where(criterion => !Rules.Straddles(answers, criterion)).All(criterion => ReferenceEquals(answers, Rules.Narrow(answers, criterion, reached)));

    [Fact]
    public void A_clinics_own_thresholds_are_asked_about()
    {
        var rules = RuleSet.Of(new() { Thresholds = new() { MinHeadacheDays = 12 } });

        Assert.Equal(Days(10, 11), rules.Narrow(Usual with { Frequency = Days(10, 14) }, CriterionId.HeadacheDays, reached: false).Frequency);
    }

    [Theory]
    [InlineData(CriterionId.MigraineFeatures)]
    [InlineData(CriterionId.FailedPreventives)]
    [InlineData(CriterionId.SafeToAssess)]
    public void Other_criteria_have_no_range(CriterionId criterion) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rules.Straddles(Usual, criterion));

    private static CriterionStatus Status(Answers answers, CriterionId criterion) => Rules.Assess(answers)[criterion].Status;

    private static bool IsKnown(Answers answers, CriterionId criterion) => criterion switch
    {
        CriterionId.HeadacheDays => answers.Frequency is not null,
        CriterionId.HeadacheHours => answers.Duration is not null,
        _ => answers.Onset is not null,
    };
}
