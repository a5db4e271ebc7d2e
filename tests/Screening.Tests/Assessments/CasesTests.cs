namespace ScreeningBot.Screening.Tests.Assessments;

public sealed class CasesTests
{
    public static TheoryData<string> Examples => [.. Cases.WorkedExamples.Select(example => example.Name)];

    public static TheoryData<string> FinePoints => [.. Cases.FinePoints.Select(point => point.Name)];

    [Theory, MemberData(nameof(Examples))]
    public void A_worked_example_comes_out_as_written(string name) => Check(name);

    [Theory, MemberData(nameof(FinePoints))]
    public void A_fine_point_comes_out_as_written(string name) => Check(name);

    [Fact]
    public void All_seventeen_examples_are_here()
    {
        Assert.Equal(17, Cases.WorkedExamples.Count);
        Assert.All(Cases.WorkedExamples.Index(), example => Assert.Equal($"example {example.Index + 1}", example.Item.Name));
    }

    private static void Check(string name)
    {
        var wanted = Cases.All.Single(one => string.Equals(one.Name, name, StringComparison.Ordinal));

        var assessment = Example.Rules.Assess(wanted.Answers);

        Assert.Equal(wanted.Expected, Case.Text(assessment));
        Assert.Equal(wanted.Profiles ?? Case.TextOfProfiles(assessment), Case.TextOfProfiles(assessment));
    }
}
