using ScreeningBot.Bot.Turns;

namespace ScreeningBot.Bot.Tests.Turns;

public sealed class KeyedLocksTests
{
    private readonly KeyedLocks locks = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_held_by_one_and_passed_on()
    {
        var first = await locks.EnterAsync("a", Cancellation);
        var second = locks.EnterAsync("a", Cancellation);
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();

        using var held = await second;
        Assert.False(locks.EnterAsync("a", Cancellation).IsCompleted);
    }

    [Fact]
    public async Task Keys_do_not_wait_for_each_other()
    {
        using var first = await locks.EnterAsync("a", Cancellation);
        using var second = await locks.EnterAsync("b", Cancellation);

        Assert.Equal(2, locks.Keys);
    }

    [Fact]
    public async Task A_key_that_nobody_wants_takes_no_memory()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(async number =>
        {
            using var held = await locks.EnterAsync($"{number % 10}", Cancellation);
            await Task.Yield();
        }));

        Assert.Equal(0, locks.Keys);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        var first = await locks.EnterAsync("a", Cancellation);
        var second = locks.EnterAsync("a", cancelled.Token);

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        Assert.Equal(0, locks.Keys);
        using var third = await locks.EnterAsync("a", Cancellation);
        Assert.Equal(1, locks.Keys);
    }
}
