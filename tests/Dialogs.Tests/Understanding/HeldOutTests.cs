using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding;

/// <summary>Messages that nothing was learned from or mended to: as many are understood as were when they were first read.</summary>
public sealed class HeldOutTests
{
    private static readonly IReadOnlyList<LabelledCase> All = [.. CaseFiles.Read("HeldOut")];

    [Theory]
    [InlineData("en", 0.94)]
    [InlineData("fr", 0.94)]
    public void Most_messages_are_understood_as_they_are_labelled(string language, double least)
    {
        var messages = All.Where(one => one.Lang == language).ToList();
        Assert.InRange((double)messages.Count(CaseFiles.IsUnderstood) / messages.Count, least, 1);
    }

    [Fact]
    public void Nearly_every_emergency_is_heard_by_advising_or_asking()
    {
        var emergencies = All.Where(one => one.IsAlarming).ToList();
        Assert.InRange((double)emergencies.Count(IsHeard) / emergencies.Count, 0.96, 1);
    }

    [Fact]
    public void Hardly_any_other_message_raises_an_alarm()
    {
        var others = All.Where(one => !one.IsAlarming).ToList();
        Assert.InRange((double)others.Count(IsHeard) / others.Count, 0, 0.01);
    }

    [Fact]
    public void None_of_them_is_among_the_cases_that_are_learned_from()
    {
        var known = CaseFiles.All.Where(one => one.Text.Length > Short).Select(one => (one.Slot, Utterance.FoldText(one.Text))).ToHashSet();
        Assert.DoesNotContain(All, one => one.Text.Length > Short && known.Contains((one.Slot, Utterance.FoldText(one.Text))));
    }

    // Answers of a few words are bound to be the same ones.
    private const int Short = 25;

    private static bool IsHeard(LabelledCase one) => CaseFiles.Understanding.RedFlags.Recognise(one.Utterance()).Value.IsAlarming;
}
