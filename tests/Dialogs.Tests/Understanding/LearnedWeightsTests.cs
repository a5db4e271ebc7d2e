using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Evaluation;

namespace ScreeningBot.Dialogs.Tests.Understanding;

/// <summary>What is embedded was learned from the examples as they are: whoever adds one learns again.</summary>
public sealed class LearnedWeightsTests
{
    private const string Command = "dotnet run --project tests/Evaluation -- learn tests/Dialogs.Tests/Cases --out Dialogs/Understanding/Learned";

    private static readonly DirectoryInfo Cases = new(Path.Combine(AppContext.BaseDirectory, "Cases"));

    [Fact]
    public void The_net_under_the_red_flags_is_learned_from_the_cases() => AssertSame("redFlags", Learning.RedFlags(Cases));

    [Fact]
    public void Outcomes_of_medicines_are_learned_from_the_cases() => AssertSame("outcomes", Learning.MedicineOutcomes(Cases));

    [Fact]
    public void Wishes_are_learned_from_the_example_sentences() => AssertSame("intents", Learning.Wishes());

    private static void AssertSame(string name, ExampleClassifier learned)
    {
        using var stream = new MemoryStream();
        learned.Save(stream);
        stream.Position = 0;
        Assert.True(ExampleClassifier.Load(name).IsLike(ExampleClassifier.Read(stream)), $"{name}.weights was learned from other examples. Run: {Command}");
    }
}
