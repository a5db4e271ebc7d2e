using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.Tests.Turns;

public sealed class TurnTests : TurnTest
{
    [Fact]
    public async Task Replies_leave_in_order_and_only_once_they_are_stored()
    {
        var storedWhenSent = new List<int>();
        Channel.Sending = async (_, _) => storedWhenSent.Add(await StoredTurns());

        var (report, _) = await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(["Heard: hello", "Turn 1"], Channel.Texts);
        Assert.Equal([1, 1], storedWhenSent);
        Assert.Equal(new TurnReport(TurnFate.Taken, "message-1"), report);
    }

    [Fact]
    public async Task Nothing_leaves_while_the_turn_is_being_taken()
    {
        Conversation.Midway = (_, _) =>
        {
            Assert.Empty(Channel.Sent);
            return Task.CompletedTask;
        };

        await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(2, Channel.Sent.Count);
    }

    [Fact]
    public async Task A_stored_reply_is_complete()
    {
        await Channel.Receive(Bot, Message("hello"));

        var reply = ActivityJson.Read((await Logged())[1].Json);
        Assert.Equal(((await Logged())[1].ActivityId, "message", "Heard: hello"), (reply.Id, reply.Type, reply.Text));
        Assert.Equal(Time.GetUtcNow(), reply.Timestamp);
        Assert.Equal(("emulator", "http://localhost:5000", "conversation-1"), (reply.ChannelId, reply.ServiceUrl, reply.Conversation.Id));
        Assert.Equal(("bot", "visitor", "message-1", "en-CA"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Locale));
    }

    [Fact]
    public async Task The_log_holds_the_message_and_then_the_replies()
    {
        await Channel.Receive(Bot, Message("hello"));
        await Channel.Receive(Bot, Message("again", "message-2"));

        Assert.Equal(["hello", "Heard: hello", "Turn 1", "again", "Heard: again", "Turn 2"], await LoggedTexts());
        Assert.Equal([false, true, true, false, true, true], (await Logged()).Select(activity => activity.FromBot));
        Assert.Equal(6, (await Logged()).Select(activity => activity.ActivityId).Distinct().Count());
    }

    [Fact]
    public async Task Of_a_message_only_what_is_needed_is_kept()
    {
        var message = Message("my card is 1234-567-897", client: "client-1", channel: "directline");
        message.Value = new JObject { ["secret"] = 1 };
        message.Attachments = [new Attachment("image/png", "https://example.org/a.png")];
        message.Entities = [new Entity("place")];
        message.Properties = new JObject { ["custom"] = 1 };
        message.Name = "name";
        Conversation.Outcome = outcome => outcome with { TextToKeep = "my card is …" };

        await Channel.Receive(Bot, message);

        var kept = JObject.Parse((await Logged("directline/conversation-1"))[0].Json);
        Assert.Equal(
            ["channelData", "channelId", "conversation", "from", "id", "locale", "text", "textFormat", "timestamp", "type"],
            kept.Properties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("my card is …", (string?)kept["text"]);
        Assert.Equal("""{"clientActivityID":"client-1"}""", kept["channelData"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal("""{"id":"visitor","role":"user"}""", kept["from"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.DoesNotContain("1234-567-897", string.Join('\n', (await Logged("directline/conversation-1")).Where(activity => !activity.FromBot).Select(activity => activity.Json)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_event_neither_name_nor_value_is_kept()
    {
        var activity = Message("x");
        activity.Type = ActivityTypes.Event;
        activity.Name = "webchat/join";
        activity.Value = new JObject { ["language"] = "en" };
        activity.Text = null;

        await Channel.Receive(Bot, activity);

        Assert.Equal(["channelId", "conversation", "from", "id", "locale", "timestamp", "type"], JObject.Parse((await Logged())[0].Json).Properties().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_only_the_channel_says_leaves_no_trace_in_the_log()
    {
        var arrival = Message("x");
        arrival.Type = ActivityTypes.ConversationUpdate;
        arrival.Text = null;

        var (report, _) = await Channel.Receive(Bot, arrival);

        Assert.All(await Logged(), activity => Assert.True(activity.FromBot));
        Assert.Equal(new TurnReport(TurnFate.Taken, null), report);
    }

    [Fact]
    public async Task What_the_bot_does_not_act_upon_is_not_stored()
    {
        Conversation.Outcome = _ => new(null, null);

        var (report, _) = await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(TurnFate.Ignored, report?.Fate);
        Assert.Null(await Store.LoadAsync(Key, Cancellation));
    }

    [Fact]
    public async Task Traces_are_not_for_visitors()
    {
        Conversation.Midway = (context, cancellation) => context.SendActivityAsync((Activity)Activity.CreateTraceActivity("memory", value: "everything that is known"), cancellation);

        await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(["Heard: hello", "Turn 1"], Channel.Texts);
        Assert.Equal(3, (await Logged()).Count);
    }

    [Fact]
    public async Task A_turn_that_erases_leaves_the_closing_words_alone()
    {
        await Channel.Receive(Bot, Message("hello"));
        Conversation.Outcome = outcome => outcome with { TextToKeep = null, EraseEarlier = true };

        await Channel.Receive(Bot, Message("no", "message-2"));

        Assert.Equal(["Heard: no", "Turn 2"], await LoggedTexts());
    }

    [Fact]
    public async Task Where_the_client_waits_for_its_echo_an_erasing_turn_leaves_one_without_words()
    {
        Conversation.Outcome = outcome => outcome with { EraseEarlier = true };

        await new LogChannel().Receive(Bot, Message("no", client: "client-1", channel: "directline"));

        var echo = JObject.Parse((await Logged("directline/conversation-1"))[0].Json);
        Assert.Null(echo["text"]);
        Assert.Equal("client-1", (string?)echo["channelData"]!["clientActivityID"]);
    }

    [Fact]
    public async Task Those_who_wait_for_a_conversation_are_told()
    {
        var heard = 0;
        using var subscription = Signal.Subscribe(Key, () => heard++);

        await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(1, heard);
    }

    [Fact]
    public async Task Replies_may_go_back_in_the_answer_to_the_request()
    {
        var message = Message("hello");
        message.DeliveryMode = DeliveryModes.ExpectReplies;

        var (_, inBody) = await Channel.Receive(Bot, message);

        Assert.Equal(["Heard: hello", "Turn 1"], inBody.Select(activity => activity.Text));
        Assert.Empty(Channel.Sent);
        Assert.Equal(1, await StoredTurns());
    }

    [Fact]
    public async Task Turns_of_one_conversation_are_taken_one_after_the_other()
    {
        var inside = 0;
        Conversation.Midway = async (_, _) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        };

        await Task.WhenAll(Enumerable.Range(1, 50).Select(number => new Channel().Receive(Bot, Message($"{number}", $"message-{number}"))));

        Assert.Equal(50, Conversation.Turns);
        Assert.Equal(50, await StoredTurns());
    }

    [Fact]
    public async Task A_slow_turn_does_not_hold_up_another_conversation()
    {
        var goOn = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        Conversation.Midway = async (context, _) =>
        {
            if (context.Activity.Conversation.Id is "conversation-1")
            {
                begun.SetResult();
                await goOn.Task;
            }
        };
        var slow = Channel.Receive(Bot, Message("slow"));
        await begun.Task;

        var other = Message("quick");
        other.Conversation.Id = "conversation-2";
        await new Channel().Receive(Bot, other);
        Assert.Equal(1, await StoredTurns("emulator/conversation-2"));
        Assert.Equal(0, await StoredTurns());

        goOn.SetResult();
        await slow;
        Assert.Equal(1, await StoredTurns());
    }

    [Fact]
    public async Task When_another_process_was_quicker_the_turn_is_taken_again_on_what_it_stored()
    {
        var first = true;
        Conversation.Midway = async (_, _) =>
        {
            if (first)
            {
                first = false;
                await StoreElsewhere();
            }
        };

        await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(2, Conversation.Turns);
        Assert.Equal(["Heard: hello", "Turn 2"], Channel.Texts);
        Assert.Equal(["elsewhere", "turn 2"], (await Store.LoadAsync(Key, Cancellation))?.Document.Asked);
    }

    [Fact]
    public async Task When_another_process_took_the_same_message_its_replies_are_the_answer()
    {
        var elsewhere = new Channel { Sending = (_, _) => throw new HttpRequestException("unreachable") };
        var otherBot = new ScreeningBotHandler(
            new TurnTaker(Store, new TestConversation(), Signal, Time), Store, Conversation, Unsaved, Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<ScreeningBotHandler>.Instance);
        Conversation.Midway = async (_, _) => await Assert.ThrowsAsync<HttpRequestException>(() => elsewhere.Receive(otherBot, Message("hello")));

        var (report, _) = await Channel.Receive(Bot, Message("hello"));

        Assert.Equal(TurnFate.Repeated, report?.Fate);
        Assert.Equal(["Heard: hello", "Turn 1"], Channel.Texts);
        Assert.Equal(1, await StoredTurns());
    }

    [Fact]
    public async Task The_staff_is_not_screened()
    {
        var (report, _) = await Channel.Receive(Bot, Message("hello", channel: "msteams"));

        Assert.Null(report);
        Assert.Empty(Channel.Sent);
        Assert.Equal(0, Conversation.Turns);
    }
}
