using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.Tests.Storage;

public sealed class ConversationSignalTests
{
    private readonly ConversationSignal signal = new();

    [Fact]
    public void All_who_listen_to_the_conversation_are_told_and_nobody_else()
    {
        var told = new List<string>();
        using var first = signal.Subscribe("a", () => told.Add("first"));
        using var second = signal.Subscribe("a", () => told.Add("second"));
        using var other = signal.Subscribe("b", () => told.Add("other"));

        signal.Notify("a");
        signal.Notify("c");

        Assert.Equal(["first", "second"], told);
    }

    [Fact]
    public void Who_has_left_is_not_told()
    {
        var told = 0;
        var first = signal.Subscribe("a", () => told++);
        using var second = signal.Subscribe("a", () => told += 10);

        first.Dispose();
        first.Dispose();
        signal.Notify("a");

        Assert.Equal(10, told);
    }

    [Fact]
    public void One_may_leave_while_being_told()
    {
        IDisposable? subscription = null;
        var told = 0;
        subscription = signal.Subscribe("a", () =>
        {
            told++;
            subscription!.Dispose();
        });

        signal.Notify("a");
        signal.Notify("a");

        Assert.Equal(1, told);
    }

    [Fact]
    public void A_conversation_that_nobody_listens_to_takes_no_memory()
    {
        var subscriptions = Enumerable.Range(0, 1000).Select(number => signal.Subscribe($"{number % 100}", () => { })).ToList();
        Assert.Equal(100, signal.Conversations);

        subscriptions.ForEach(subscription => subscription.Dispose());

        Assert.Equal(0, signal.Conversations);
    }
}
