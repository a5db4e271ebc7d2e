using System.Net;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class FailureTests
{
    [Fact]
    public async Task A_poll_is_answered_200_with_an_empty_list_when_the_store_cannot_be_read()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        server.Store.FailsToRead = true;

        var (activities, watermark) = await visitor.PollAsync("1");

        Assert.Empty(activities);
        Assert.Equal("1", watermark);
        server.Store.FailsToRead = false;
        Assert.Single(await visitor.TextsAsync());
    }

    [Fact]
    public async Task A_turn_that_cannot_be_stored_shows_the_message_and_an_apology_to_polls_and_sockets()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var open = await visitor.OpenStreamAsync();
        await open.ReadAsync(1);
        server.Store.FailsToWrite = true;

        await visitor.SayAsync("headaches", "c1");

        string[] expected = ["headaches", ScriptedConversation.Sorry];
        var seen = await open.ReadAsync(2);
        Assert.Equal("c1", (string?)seen[0]["channelData"]!["clientActivityID"]);
        Assert.Equal(expected, seen.Select(activity => (string?)activity["text"]));
        var (polled, watermark) = await visitor.PollAsync("1");
        Assert.Equal(expected, polled.Select(activity => (string?)activity["text"]));
        Assert.Empty((await visitor.PollAsync(watermark)).Activities);

        // Nothing was stored: the next message is an ordinary turn, and the apology does not come back.
        server.Store.FailsToWrite = false;
        await visitor.SayAsync("headaches", "c2");
        Assert.Equal(["headaches", "You said: headaches"], await visitor.TextsAsync(watermark));
        Assert.Equal(["headaches", "You said: headaches"], await open.ReadTextsAsync(2));
    }

    [Fact]
    public async Task A_repeat_of_a_message_that_failed_is_a_new_turn()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        server.Store.FailsToWrite = true;
        await visitor.SayAsync("headaches", "c1");
        var (_, watermark) = await visitor.PollAsync();
        server.Store.FailsToWrite = false;

        await visitor.SayAsync("headaches", "c1");

        Assert.Equal(["headaches", "You said: headaches"], await visitor.TextsAsync(watermark));
    }

    [Fact]
    public async Task A_turn_that_throws_ends_in_the_apology_and_the_answers_stand()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        await visitor.SayAsync(ScriptedConversation.Fail);
        await visitor.SayAsync("headaches");

        var texts = await visitor.TextsAsync();
        Assert.Contains(ScriptedConversation.Sorry, texts);
        Assert.Contains("You said: headaches", texts);
    }

    [Fact]
    public async Task A_store_that_is_down_at_the_start_gives_a_conversation_with_an_apology_and_later_a_greeting()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.ArriveAsync(server);
        server.Store.FailsToRead = server.Store.FailsToWrite = true;

        using (var started = await visitor.StartAsync())
        {
            Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        }

        using var stream = await visitor.OpenStreamAsync();
        Assert.Equal([ScriptedConversation.Sorry], await stream.ReadTextsAsync(1));

        server.Store.FailsToRead = server.Store.FailsToWrite = false;
        await visitor.SayAsync("headaches");
        Assert.Equal(["headaches", ScriptedConversation.Greeting, "You said: headaches"], await stream.ReadTextsAsync(3));
    }

    [Fact]
    public async Task A_socket_catches_up_by_itself_when_the_store_is_back()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        server.Store.FailsToRead = true;
        using var stream = await visitor.OpenStreamAsync();
        await stream.PingAsync();

        server.Store.FailsToRead = false;

        Assert.Equal([ScriptedConversation.Greeting], await stream.ReadTextsAsync(1));
    }
}
