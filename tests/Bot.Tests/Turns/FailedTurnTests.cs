using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.Tests.Turns;

public sealed class FailedTurnTests : TurnTest
{
    private static readonly TimeSpan LongEnough = ScreeningBotHandler.TimeToAnswer;

    [Fact]
    public async Task A_turn_that_throws_is_apologised_for_once_and_nothing_of_it_stays()
    {
        await Channel.Receive(Bot, Message("hello"));
        Conversation.Midway = (_, _) => throw new InvalidOperationException("cannot read my secret words");

        var (report, _) = await Channel.Receive(Bot, Message("my secret words", "message-2"));

        Assert.Equal(new TurnReport(TurnFate.Failed, null), report);
        Assert.Equal(["Heard: hello", "Turn 1", TestConversation.Sorry], Channel.Texts);
        Assert.Equal(1, await StoredTurns());
        Assert.Equal(3, (await Logged()).Count);
    }

    [Fact]
    public async Task A_repeat_of_a_message_that_failed_is_a_new_turn()
    {
        Conversation.Midway = (_, _) => throw new InvalidOperationException();
        await Channel.Receive(Bot, Message("hello"));
        Conversation.Midway = null;

        await Channel.Receive(Bot, Message("hello"));

        Assert.Equal([TestConversation.Sorry, "Heard: hello", "Turn 1"], Channel.Texts);
        Assert.Equal(1, await StoredTurns());
    }

    [Fact]
    public async Task What_went_wrong_is_logged_without_a_word_of_the_visitor()
    {
        Conversation.Midway = (_, _) => throw new InvalidOperationException("cannot read my secret words");

        await Channel.Receive(Bot, Message("my secret words"));

        Assert.Contains("InvalidOperationException", Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apology_is_in_the_language_of_the_conversation()
    {
        Conversation.Midway = (_, _) => throw new InvalidOperationException();
        await Channel.Receive(Bot, Message("hello"));
        Assert.Equal("en-CA", Conversation.ApologyLocale);

        Conversation.Midway = null;
        await Channel.Receive(Bot, Message("hello"));
        Conversation.Midway = (_, _) => throw new InvalidOperationException();
        await Channel.Receive(Bot, Message("hello", "message-2"));

        Assert.Equal("fr-CA", Conversation.ApologyLocale);
    }

    [Fact]
    public async Task A_turn_that_does_not_end_is_apologised_for_in_time()
    {
        var begun = new TaskCompletionSource();
        Conversation.Midway = (_, _) =>
        {
            begun.SetResult();
            return new TaskCompletionSource().Task;
        };
        var turn = Channel.Receive(Bot, Message("hello"));
        await begun.Task;
        Assert.False(turn.IsCompleted);

        Time.Advance(LongEnough);

        Assert.Equal(TurnFate.Failed, (await turn).Report?.Fate);
        Assert.Equal([TestConversation.Sorry], Channel.Texts);
    }

    [Fact]
    public async Task So_is_one_that_never_lets_go_of_its_thread_and_what_it_does_later_counts_for_nothing()
    {
        var begun = new TaskCompletionSource();
        using var goOn = new ManualResetEventSlim();
        var late = new TaskCompletionSource();
        Conversation.Midway = (_, _) =>
        {
            begun.SetResult();
            goOn.Wait(Cancellation);
            return Task.CompletedTask;
        };
        Conversation.Outcome = outcome =>
        {
            late.SetResult();
            return outcome;
        };
        var turn = Channel.Receive(Bot, Message("hello"));
        await begun.Task;
        Time.Advance(LongEnough);
        Assert.Equal(TurnFate.Failed, (await turn).Report?.Fate);

        goOn.Set();
        await late.Task;
        Conversation.Midway = null;
        Conversation.Outcome = null;
        await Channel.Receive(Bot, Message("hello"));

        Assert.Equal([TestConversation.Sorry, "Heard: hello", "Turn 1"], Channel.Texts);
        Assert.Equal(1, await StoredTurns());
    }

    [Fact]
    public async Task A_message_that_waits_too_long_behind_another_is_apologised_for()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var slowChannel = new Channel
        {
            Sending = async (_, _) =>
            {
                begun.TrySetResult();
                await goOn.Task;
            },
        };
        var first = slowChannel.Receive(Bot, Message("hello"));
        await begun.Task;
        var second = Channel.Receive(Bot, Message("again", "message-2"));

        Time.Advance(LongEnough);

        Assert.Equal(TurnFate.Failed, (await second).Report?.Fate);
        Assert.Equal([TestConversation.Sorry], Channel.Texts);
        goOn.SetResult();
        Assert.Equal(TurnFate.Taken, (await first).Report?.Fate);
    }

    [Fact]
    public async Task A_store_that_fails_is_apologised_for_and_the_answers_stand()
    {
        await Channel.Receive(Bot, Message("hello"));
        await Database.WriteAsync(write => write.ReadFirst("PRAGMA max_page_count = 1", row => row.GetInt64(0), 0L), Cancellation);

        var (report, _) = await Channel.Receive(Bot, Message(new string('x', 40_000), "message-2"));

        Assert.Equal(TurnFate.Failed, report?.Fate);
        Assert.Equal(TestConversation.Sorry, Channel.Texts.Last());
        Assert.Equal(1, await StoredTurns());

        await Database.WriteAsync(write => write.ReadFirst("PRAGMA max_page_count = 1000000", row => row.GetInt64(0), 0L), Cancellation);
        await Channel.Receive(Bot, Message("again", "message-2"));
        Assert.Equal(2, await StoredTurns());
    }

    [Fact]
    public async Task Losing_to_others_for_ever_is_a_failure_too()
    {
        Conversation.Midway = (_, _) => StoreElsewhere();

        var (report, _) = await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(TurnFate.Failed, report?.Fate);
        Assert.Equal([TestConversation.Sorry], Channel.Texts);
        Assert.DoesNotContain("Heard: hello", await LoggedTexts());
    }

    [Fact]
    public async Task The_apology_reaches_streams_that_read_the_log_with_the_message_that_it_answers()
    {
        Conversation.Midway = (_, _) => throw new InvalidOperationException();

        await new LogChannel().Receive(Bot, Message("hello", channel: "directline", client: "client-1"));

        var unsaved = Unsaved.Read("directline/conversation-1", 0).Json.Select(ActivityJson.Read).ToList();
        Assert.Equal(["hello", TestConversation.Sorry], unsaved.Select(activity => activity.Text));
        Assert.Equal(("bot", "message-1", "conversation-1"), (unsaved[1].From.Id, unsaved[1].ReplyToId, unsaved[1].Conversation.Id));
        Assert.NotNull(unsaved[1].Id);
        Assert.Null(await Store.LoadAsync("directline/conversation-1", Cancellation));
    }

    [Fact]
    public async Task The_apology_goes_back_in_the_answer_where_replies_are_expected_there()
    {
        Conversation.Midway = (_, _) => throw new InvalidOperationException();
        var message = Message("hello");
        message.DeliveryMode = DeliveryModes.ExpectReplies;

        Assert.Equal([TestConversation.Sorry], (await Channel.Receive(Bot, message)).InBody.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_channel_that_does_not_accept_replies_in_time_is_given_up_and_the_turn_stays()
    {
        var sending = new TaskCompletionSource();
        Channel.Sending = (_, _) =>
        {
            sending.TrySetResult();
            return new TaskCompletionSource().Task;
        };
        var turn = Channel.Receive(Bot, Message("hello"));
        await sending.Task;

        Time.Advance(ScreeningBotHandler.TimeToDeliver);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        Assert.Equal(1, await StoredTurns());
        Assert.Equal(2, (await Store.FindTurnAsync(Key, MessageKey.Of(Message("hello"))!, Cancellation))!.UndeliveredReplies.Count);
    }

    [Fact]
    public async Task An_activity_of_no_conversation_is_a_mistake_of_the_channel()
    {
        var message = Message("hello");
        message.Conversation = null;

        await Assert.ThrowsAsync<ArgumentException>(() => Channel.Receive(Bot, message));
    }
}
