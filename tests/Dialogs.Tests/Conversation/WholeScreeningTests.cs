using ScreeningBot.Screening;
using ScreeningBot.Tests;

namespace ScreeningBot.Dialogs.Tests.Conversation;

/// <summary>A client that knows nothing but the question ids finishes a screening in plain text, in every outcome.</summary>
public sealed class WholeScreeningTests
{
    public static TheoryData<string> Names => [.. Visitors.All.Select(visitor => visitor.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_visitor_who_answers_by_question_id_comes_to_the_end(string name)
    {
        var script = Visitors.All.Single(visitor => visitor.Name == name);
        var visitor = Visitor.In(script.Locale[..2]);
        await visitor.Arrives();
        for (var turns = 0; visitor.Mark?.Closed is not true; turns++)
        {
            Assert.True(turns < 40, "The screening does not come to an end.");
            Assert.NotNull(visitor.Mark?.Question);
            await visitor.Says(script.Answer(visitor.Mark.Question, visitor.Mark.Clarifies is true));
        }

        Assert.Equal(script.Outcome, visitor.Mark.Outcome);
        Assert.Equal(script.LeadKind, visitor.Document!.Lead?.Kind.Code());
        Assert.Equal(visitor.Document.Lead?.Reference, visitor.Mark.Reference);
    }

    [Fact]
    public void There_are_at_least_twenty_visitors_and_every_outcome_is_among_them()
    {
        Assert.True(Visitors.All.Count >= 20);
        Assert.Equal(Codes.All<Outcome>().Order(), Visitors.All.Select(visitor => visitor.Outcome).OfType<string>().Distinct().Order());
    }

    [Fact]
    public async Task An_occasional_headache_takes_at_most_eight_answers() =>
        Assert.InRange(await AnswersOf(Visitors.All.Single(visitor => visitor.Name == "occasional, no call")), 1, 8);

    [Fact]
    public async Task A_qualified_visitor_takes_at_most_nineteen_answers_with_contact() =>
        Assert.InRange(await AnswersOf(Visitors.All.Single(visitor => visitor.Name == "fully qualified")), 1, 19);

    [Fact]
    public async Task Steps_count_the_questions_and_end_where_of_said()
    {
        var visitor = Visitor.In("en");
        await visitor.Arrives();
        Assert.Equal((1, 14), (visitor.Mark!.Step, visitor.Mark.Of));
        await visitor.AtQuestion("frequency");
        Assert.Equal((5, 14), (visitor.Mark!.Step, visitor.Mark.Of));
        await visitor.AtQuestion("review");
        Assert.Equal((14, 14), (visitor.Mark!.Step, visitor.Mark.Of));
        await visitor.AtQuestion("contactConsent");
        Assert.Equal((15, 19, "Qualified"), (visitor.Mark!.Step, visitor.Mark.Of, visitor.Mark.Outcome));
        await visitor.AtQuestion("contactTime");
        Assert.Equal((19, 19), (visitor.Mark!.Step, visitor.Mark.Of));
    }

    [Fact]
    public async Task A_visitor_who_tells_freely_needs_at_most_twelve_answers()
    {
        var visitor = Visitor.In("en");
        await visitor.Arrives();
        string[] told =
        [
            "migraines. I'm 38, 20 days a month for two years, they last 6 hours, topamax did nothing and inderal made me dizzy, I take advil on 5 days",
            "yes", "none of these", "throbbing, nausea, my doctor said migraine", "none of these", "never", "insurance", "yes", "yes", "Ana Example, 416-555-0134", "skip", "mornings",
        ];
        foreach (var text in told)
        {
            Assert.NotEqual(true, visitor.Mark?.Closed);
            await visitor.Says(text);
        }

        await visitor.IsClosed("Qualified");
    }

    private static async Task<int> AnswersOf(ScriptedVisitor script)
    {
        var visitor = Visitor.In("en");
        await visitor.Arrives();
        var answers = 0;
        while (visitor.Mark?.Closed is not true)
        {
            await visitor.Says(script.Answer(visitor.Mark!.Question!, visitor.Mark.Clarifies is true));
            answers++;
        }

        return answers;
    }
}
