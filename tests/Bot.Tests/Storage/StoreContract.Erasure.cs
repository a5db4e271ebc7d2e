using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Erasing_takes_all_earlier_activities_with_the_turn_that_erases()
    {
        await Commit(Samples.Turn(1), Samples.Turn(2), Erasing(3));

        Assert.Equal(["in-3", "out-3-a", "out-3-b"], (await Activities()).Select(activity => activity.ActivityId));
        Assert.Equal(3, (await Conversations.LoadAsync(Samples.Key, Cancellation))?.Version);
    }

    [Fact]
    public async Task Watermarks_stay_valid_after_erasing()
    {
        await Commit(Samples.Turn(1), Samples.Turn(2), Erasing(3), Samples.Turn(4));

        Assert.Equal([7, 8, 9, 10, 11, 12], (await Activities()).Select(activity => activity.Sequence));
        Assert.Equal(["in-4", "out-4-a", "out-4-b"], (await Conversations.ReadActivitiesAsync(Samples.Key, 9, 10, Cancellation)).Select(activity => activity.ActivityId));
    }

    [Fact]
    public async Task A_late_repeat_of_an_erased_message_is_still_a_repeat_and_brings_nothing_back()
    {
        await Commit(Samples.Turn(1), Samples.Turn(2), Erasing(3));

        var turn = await Conversations.FindTurnAsync(Samples.Key, "message-1", Cancellation);

        Assert.NotNull(turn);
        Assert.Null(turn.IncomingActivityId);
        Assert.Empty(turn.UndeliveredReplies);
        Assert.Equal(CommitOutcome.AlreadyTaken, await Conversations.CommitAsync(Samples.Turn(4, messageKey: "message-1"), Cancellation));
    }

    [Fact]
    public async Task The_erasing_turn_itself_can_be_repeated()
    {
        await Commit(Samples.Turn(1), Erasing(2));

        Assert.Equal(["out-2-a", "out-2-b"], (await Conversations.FindTurnAsync(Samples.Key, "message-2", Cancellation))!.UndeliveredReplies.Select(reply => reply.ActivityId));
    }

    [Fact]
    public async Task The_lead_goes_too_and_whoever_holds_a_copy_is_told()
    {
        await Commit(Samples.Turn(1, lead: Samples.Lead()), Samples.Turn(1, "directline/b", Samples.Lead("BBBB-2222")), Erasing(2));

        Assert.Null(await Store.Leads.FindAsync(Reference, Cancellation));
        Assert.NotNull(await Store.Leads.FindAsync("BBBB-2222", Cancellation));
        Assert.Equal([("7KM2-Q4XD:1", OutboxEvent.Created), ("BBBB-2222:1", OutboxEvent.Created), ("7KM2-Q4XD:2", OutboxEvent.Erased)], await Outbox());
        Assert.Equal(
            [new AuditEntry(Samples.Noon.AddMinutes(2), "visitor", AuditEvent.Erased, Reference)],
            await Store.Audit.ReadAsync(Reference, Cancellation));
    }

    [Fact]
    public async Task An_erasing_turn_that_is_not_stored_erases_nothing()
    {
        await Commit(Samples.Turn(1), Samples.Turn(2, lead: Samples.Lead()));

        Assert.Equal(CommitOutcome.VersionConflict, await Conversations.CommitAsync(Erasing(2) with { MessageKey = "late" }, Cancellation));

        Assert.Equal(6, (await Activities()).Count);
        Assert.NotNull(await Store.Leads.FindAsync(Reference, Cancellation));
    }

    [Fact]
    public async Task Other_conversations_are_left_alone()
    {
        await Commit(Samples.Turn(1), Samples.Turn(1, "directline/b"), Erasing(2));

        Assert.Equal(3, (await Conversations.ReadActivitiesAsync("directline/b", 0, 10, Cancellation)).Count);
        Assert.Equal(2, (await Conversations.FindTurnAsync("directline/b", "message-1", Cancellation))!.UndeliveredReplies.Count);
    }

    [Fact]
    public async Task A_conversation_may_erase_in_its_first_turn()
    {
        await Commit(Erasing(1));

        Assert.Equal(3, (await Activities()).Count);
    }

    private static TurnCommit Erasing(int turn) => Samples.Turn(turn, erases: true);
}
