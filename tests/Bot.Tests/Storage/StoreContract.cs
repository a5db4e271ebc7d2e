using System.Text.Json;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Tests.Storage;

/// <summary>What every store must do. A store is supported when a class of ten lines inherits this and is green.</summary>
public abstract partial class StoreContract : IDisposable
{
    private StoreUnderTest? open;

    /// <summary>Where the store of this test is; nothing else is there.</summary>
    private protected abstract string Location { get; }

    private protected StoreUnderTest Store => open ??= Open(Location);

    private protected IConversationStore Conversations => Store.Conversations;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the store at a location, which another process may have open as well.</summary>
    private protected abstract StoreUnderTest Open(string location);

    private protected void Reopen()
    {
        open?.Dispose();
        open = null;
    }

    public virtual void Dispose()
    {
        Reopen();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_conversation_that_nobody_stored_is_not_there()
    {
        Assert.Null(await Conversations.LoadAsync("directline/nobody", Cancellation));
        Assert.Null(await Conversations.FindTurnAsync("directline/nobody", "message", Cancellation));
        Assert.Empty(await Conversations.ReadActivitiesAsync("directline/nobody", 0, 10, Cancellation));
    }

    [Fact]
    public async Task A_document_comes_back_as_it_was_also_after_reopening()
    {
        var commit = Samples.Turn(1, lead: Samples.Lead());
        Assert.Equal(CommitOutcome.Committed, await Conversations.CommitAsync(commit, Cancellation));

        Reopen();

        var stored = await Conversations.LoadAsync(Samples.Key, Cancellation);
        Assert.NotNull(stored);
        Assert.Equal(1, stored.Version);
        Assert.Equal(ConversationJson.Write(commit.Document), ConversationJson.Write(stored.Document));
        Assert.Equal(commit.Document.Answers.Onset, stored.Document.Answers.Onset);
        Assert.Equal(commit.Document.Words["frequency"], stored.Document.Words["frequency"]);
    }

    [Fact]
    public async Task Every_commit_raises_the_version()
    {
        for (var turn = 1; turn <= 3; turn++)
        {
            Assert.Equal(CommitOutcome.Committed, await Conversations.CommitAsync(Samples.Turn(turn), Cancellation));
            Assert.Equal(turn, (await Conversations.LoadAsync(Samples.Key, Cancellation))?.Version);
        }
    }

    [Fact]
    public async Task A_turn_that_began_with_an_older_version_is_not_stored()
    {
        await Commit(Samples.Turn(1), Samples.Turn(2));

        var late = Samples.Turn(2, messageKey: "another message");
        Assert.Equal(CommitOutcome.VersionConflict, await Conversations.CommitAsync(late, Cancellation));

        Assert.Equal(2, (await Conversations.LoadAsync(Samples.Key, Cancellation))?.Version);
        Assert.Equal(6, (await Activities()).Count);
        Assert.Null(await Conversations.FindTurnAsync(Samples.Key, "another message", Cancellation));
    }

    [Fact]
    public async Task A_conversation_is_begun_once()
    {
        await Commit(Samples.Turn(1));

        Assert.Equal(CommitOutcome.VersionConflict, await Conversations.CommitAsync(Samples.Turn(1, messageKey: "another message"), Cancellation));
    }

    [Fact]
    public async Task A_version_that_was_never_there_is_a_conflict()
    {
        Assert.Equal(CommitOutcome.VersionConflict, await Conversations.CommitAsync(Samples.Turn(5), Cancellation));
        Assert.Null(await Conversations.LoadAsync(Samples.Key, Cancellation));
    }

    [Fact]
    public async Task A_message_is_taken_once_whatever_the_version()
    {
        await Commit(Samples.Turn(1));

        Assert.Equal(CommitOutcome.AlreadyTaken, await Conversations.CommitAsync(Samples.Turn(1), Cancellation));
        Assert.Equal(CommitOutcome.AlreadyTaken, await Conversations.CommitAsync(Samples.Turn(2, messageKey: "message-1"), Cancellation));
        Assert.Equal(3, (await Activities()).Count);
    }

    [Fact]
    public async Task A_message_key_counts_within_its_conversation_only()
    {
        await Commit(Samples.Turn(1), Samples.Turn(1, key: "directline/conversation-2"));

        Assert.NotNull(await Conversations.FindTurnAsync("directline/conversation-2", "message-1", Cancellation));
        Assert.Null(await Conversations.FindTurnAsync("emulator/conversation-1", "message-1", Cancellation));
    }

    [Fact]
    public async Task Messages_without_a_key_are_new_turns_every_time()
    {
        await Commit(Samples.Turn(1) with { MessageKey = null }, Samples.Turn(2) with { MessageKey = null });

        Assert.Equal(2, (await Conversations.LoadAsync(Samples.Key, Cancellation))?.Version);
    }

    [Fact]
    public async Task A_repeat_finds_the_replies_that_are_not_known_to_have_arrived()
    {
        await Commit(Samples.Turn(1), Samples.Turn(2));

        await Conversations.MarkDeliveredAsync(Samples.Key, ["out-1-a", "out-2-a", "out-2-b"], Cancellation);

        var first = await Conversations.FindTurnAsync(Samples.Key, "message-1", Cancellation);
        Assert.Equal("in-1", first?.IncomingActivityId);
        var left = Assert.Single(first!.UndeliveredReplies);
        Assert.Equal("out-1-b", left.ActivityId);
        Assert.True(left.FromBot);
        Assert.Contains("second answer of turn 1", left.Json, StringComparison.Ordinal);
        Assert.Empty((await Conversations.FindTurnAsync(Samples.Key, "message-2", Cancellation))!.UndeliveredReplies);
    }

    [Fact]
    public async Task Where_the_log_is_the_delivery_nothing_is_left_to_deliver()
    {
        await Commit(Samples.Turn(1, deliveredByLog: true));

        Assert.Empty((await Conversations.FindTurnAsync(Samples.Key, "message-1", Cancellation))!.UndeliveredReplies);
    }

    [Fact]
    public async Task Marking_replies_of_another_conversation_changes_nothing()
    {
        await Commit(Samples.Turn(1));

        await Conversations.MarkDeliveredAsync("directline/conversation-2", ["out-1-a"], Cancellation);

        Assert.Equal(2, (await Conversations.FindTurnAsync(Samples.Key, "message-1", Cancellation))!.UndeliveredReplies.Count);
    }

    [Fact]
    public async Task Activities_are_numbered_from_one_in_the_order_of_the_turn()
    {
        await Commit(Samples.Turn(1), Samples.Turn(2));

        var activities = await Activities();

        Assert.Equal([1, 2, 3, 4, 5, 6], activities.Select(activity => activity.Sequence));
        Assert.Equal(["in-1", "out-1-a", "out-1-b", "in-2", "out-2-a", "out-2-b"], activities.Select(activity => activity.ActivityId));
        Assert.Equal([false, true, true, false, true, true], activities.Select(activity => activity.FromBot));
    }

    [Fact]
    public async Task A_watermark_pages_through_the_activities()
    {
        await Commit(Samples.Turn(1), Samples.Turn(2));

        var first = await Conversations.ReadActivitiesAsync(Samples.Key, 0, 4, Cancellation);
        var second = await Conversations.ReadActivitiesAsync(Samples.Key, first[^1].Sequence, 4, Cancellation);

        Assert.Equal([1, 2, 3, 4], first.Select(activity => activity.Sequence));
        Assert.Equal([5, 6], second.Select(activity => activity.Sequence));
        Assert.Empty(await Conversations.ReadActivitiesAsync(Samples.Key, 6, 4, Cancellation));
        Assert.Empty(await Conversations.ReadActivitiesAsync(Samples.Key, long.MaxValue, 4, Cancellation));
    }

    [Fact]
    public async Task A_turn_may_leave_no_trace_of_the_message_and_have_no_replies()
    {
        await Commit(Samples.Turn(1) with { Incoming = null, Replies = [] });

        var turn = await Conversations.FindTurnAsync(Samples.Key, "message-1", Cancellation);
        Assert.Null(turn!.IncomingActivityId);
        Assert.Empty(turn.UndeliveredReplies);
        Assert.Empty(await Activities());
    }

    [Fact]
    public async Task Of_writers_that_began_with_the_same_version_one_wins()
    {
        using var elsewhere = Open(Location);
        await Commit(Samples.Turn(1));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(number =>
            (number % 2 == 0 ? Conversations : elsewhere.Conversations).CommitAsync(Samples.Turn(2, messageKey: $"from {number}"), Cancellation)));

        Assert.Single(outcomes, outcome => outcome == CommitOutcome.Committed);
        Assert.Equal(15, outcomes.Count(outcome => outcome == CommitOutcome.VersionConflict));
        Assert.Equal(6, (await Activities()).Count);
    }

    [Fact]
    public async Task Many_conversations_are_written_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            for (var turn = 1; turn <= 3; turn++)
            {
                Assert.Equal(CommitOutcome.Committed, await Conversations.CommitAsync(Samples.Turn(turn, $"directline/{number}"), Cancellation));
            }
        }));

        Assert.Equal(3, (await Conversations.LoadAsync("directline/137", Cancellation))?.Version);
        Assert.Equal(9, (await Conversations.ReadActivitiesAsync("directline/137", 0, 100, Cancellation)).Count);
    }

    [Fact]
    public async Task A_cancelled_turn_is_not_stored()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Conversations.CommitAsync(Samples.Turn(1), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Conversations.LoadAsync(Samples.Key, cancelled.Token));

        Assert.Null(await Conversations.LoadAsync(Samples.Key, Cancellation));
    }

    [Fact]
    public async Task A_store_that_works_says_so() => await Store.Health.CheckAsync(Cancellation);

    private protected async Task Commit(params TurnCommit[] turns)
    {
        foreach (var turn in turns)
        {
            Assert.Equal(CommitOutcome.Committed, await Conversations.CommitAsync(turn, Cancellation));
        }
    }

    private protected Task<IReadOnlyList<LoggedActivity>> Activities() => Conversations.ReadActivitiesAsync(Samples.Key, 0, 1000, Cancellation);
}
