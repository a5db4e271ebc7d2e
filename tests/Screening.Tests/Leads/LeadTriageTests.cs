namespace ScreeningBot.Screening.Tests.Leads;

/// <summary>The table of design 5, "Lead".</summary>
public sealed class LeadTriageTests
{
    [Theory]
    [InlineData(Outcome.Qualified, "consultation 2")]
    [InlineData(Outcome.QualifiedSelfPay, "consultation 3")]
    [InlineData(Outcome.Review, "review 3")]
    [InlineData(Outcome.NotQualified, "callback 5")]
    [InlineData(Outcome.CareFirst, "callback 5")]
    [InlineData(Outcome.Cosmetic, "callback 5")]
    [InlineData(Outcome.Emergency, "")]
    public void The_outcome_gives_kind_and_priority(Outcome outcome, string expected) =>
        Assert.Equal(expected, Text(LeadTriage.Of(outcome, underAge: false, wantsPerson: false)));

    [Theory]
    [InlineData(Outcome.Qualified)]
    [InlineData(Outcome.Review)]
    [InlineData(Outcome.Cosmetic)]
    public void Who_asks_for_a_person_comes_first(Outcome outcome) =>
        Assert.Equal("person 1", Text(LeadTriage.Of(outcome, underAge: false, wantsPerson: true)));

    [Fact]
    public void No_lead_is_made_of_somebody_under_age_or_in_an_emergency()
    {
        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Null(LeadTriage.Of(outcome, underAge: true, wantsPerson: true)));
        Assert.Null(LeadTriage.Of(Outcome.Emergency, underAge: false, wantsPerson: true));
    }

    private static string Text(LeadTriage? triage) => triage is null ? "" : $"{triage.Kind.Code()} {triage.Priority}";
}
