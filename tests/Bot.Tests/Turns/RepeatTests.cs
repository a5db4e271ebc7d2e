using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Turns;

namespace ScreeningBot.Bot.Tests.Turns;

public sealed class RepeatTests : TurnTest
{
    [Fact]
    public async Task A_message_that_comes_again_is_not_taken_again()
    {
        await Channel.Receive(Bot, Message("hello"));

        var (report, _) = await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(new TurnReport(TurnFate.Repeated, "message-1"), report);
        Assert.Equal(1, Conversation.Turns);
        Assert.Equal(["Heard: hello", "Turn 1"], Channel.Texts);
    }

    [Fact]
    public async Task Replies_that_are_not_known_to_have_arrived_are_sent_again_and_no_others()
    {
        Channel.Sending = (activity, _) => activity.Text is "Turn 1" ? throw new HttpRequestException("gone") : Task.CompletedTask;
        await Assert.ThrowsAsync<HttpRequestException>(() => Channel.Receive(Bot, Message("hello")));
        Channel.Sending = null;

        await Channel.Receive(Bot, Message("hello"));
        await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(["Heard: hello", "Turn 1"], Channel.Texts);
        Assert.Equal(1, Conversation.Turns);
    }

    [Fact]
    public async Task A_reply_that_is_sent_again_is_addressed_like_the_first_time()
    {
        Channel.Sending = (_, _) => throw new HttpRequestException("gone");
        await Assert.ThrowsAsync<HttpRequestException>(() => Channel.Receive(Bot, Message("hello")));
        Channel.Sending = null;

        await Channel.Receive(Bot, Message("hello"));

        Assert.All(Channel.Sent, reply => Assert.Equal(("message", "bot", "visitor", "conversation-1", "message-1"), (reply.Type, reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ReplyToId)));
    }

    [Fact]
    public async Task Replies_in_the_answer_to_a_request_come_again_all_of_them()
    {
        var message = Message("hello");
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        await Channel.Receive(Bot, message);

        var again = Message("hello");
        again.DeliveryMode = DeliveryModes.ExpectReplies;
        var (_, inBody) = await Channel.Receive(Bot, again);

        Assert.Equal(["Heard: hello", "Turn 1"], inBody.Select(activity => activity.Text));
        Assert.Equal(1, Conversation.Turns);
    }

    [Fact]
    public async Task On_direct_line_the_client_s_own_id_tells_a_repeat()
    {
        var channel = new LogChannel();
        await channel.Receive(Bot, Message("hello", "server-1", "directline", "client-1"));

        var (report, _) = await channel.Receive(Bot, Message("hello", "server-2", "directline", "client-1"));
        await channel.Receive(Bot, Message("hello", "server-3", "directline", "client-2"));

        Assert.Equal(new TurnReport(TurnFate.Repeated, "server-1"), report);
        Assert.Equal(2, Conversation.Turns);
    }

    [Fact]
    public async Task Elsewhere_the_activity_s_id_tells_it_whatever_the_client_says()
    {
        await Channel.Receive(Bot, Message("hello", "message-1", client: "client-1"));
        await Channel.Receive(Bot, Message("hello", "message-2", client: "client-1"));
        await Channel.Receive(Bot, Message("hello", "message-1", client: "client-3"));

        Assert.Equal(2, Conversation.Turns);
    }

    [Fact]
    public async Task An_id_of_the_client_is_never_taken_for_one_of_the_server()
    {
        await Channel.Receive(Bot, Message("hello", "same", "directline"));
        await Channel.Receive(Bot, Message("hello", "other", "directline", "same"));

        Assert.Equal(2, Conversation.Turns);
    }

    [Fact]
    public async Task A_message_with_no_id_at_all_is_a_new_turn_every_time()
    {
        await Channel.Receive(Bot, Message("hello", id: null));
        await Channel.Receive(Bot, Message("hello", id: null));

        Assert.Equal(2, await StoredTurns());
        Assert.Equal(6, (await Logged()).Select(activity => activity.ActivityId).Distinct().Count());
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        await Channel.Receive(Bot, Message("hello"));
        var other = Message("hello");
        other.Conversation.Id = "conversation-2";
        await Channel.Receive(Bot, other);

        Assert.Equal(2, Conversation.Turns);
    }

    [Fact]
    public async Task A_repeat_that_comes_while_the_first_is_being_taken_waits_for_it()
    {
        var goOn = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        Conversation.Midway = async (_, _) =>
        {
            begun.TrySetResult();
            await goOn.Task;
        };
        var first = Channel.Receive(Bot, Message("hello"));
        await begun.Task;
        var second = Channel.Receive(Bot, Message("hello"));

        goOn.SetResult();

        Assert.Equal(TurnFate.Taken, (await first).Report?.Fate);
        Assert.Equal(TurnFate.Repeated, (await second).Report?.Fate);
        Assert.Equal(1, Conversation.Turns);
    }

    [Theory]
    [InlineData("directline", "client-1", "message-1", true)]
    [InlineData("directline", null, "message-1", true)]
    [InlineData("directline", null, null, false)]
    [InlineData("emulator", "client-1", null, false)]
    public void A_key_says_nothing_and_has_one_length(string channel, string? client, string? id, bool hasKey)
    {
        var key = MessageKey.Of(Message("hello", id, channel, client));

        Assert.Equal(hasKey, key is not null);
        if (key is not null)
        {
            Assert.Equal(24, key.Length);
            Assert.Equal(key, MessageKey.Of(Message("other words", id, channel, client)));
        }
    }
}
