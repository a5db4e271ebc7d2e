using System.Net;
using System.Threading.Channels;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
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
    public async Task A_conversation_that_was_erased_behind_the_visitors_back_goes_on_in_the_open_window()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        await visitor.SayAsync("headaches");
        using var stream = await visitor.OpenStreamAsync();
        await stream.ReadAsync(3);

        server.Store.Forget();
        await visitor.SayAsync("still here");

        string[] expected = ["still here", ScriptedConversation.Greeting, "You said: still here"];
        Assert.Equal(expected, await stream.ReadTextsAsync(3));
    }

    [Fact]
    public async Task A_poll_beyond_the_end_of_the_log_begins_at_the_beginning()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        Assert.Equal([ScriptedConversation.Greeting], await visitor.TextsAsync("2"));
        Assert.Empty(await visitor.TextsAsync("1"));
    }

    [Fact]
    public async Task More_messages_at_once_than_a_person_sends_are_told_to_wait_and_the_others_are_answered()
    {
        var bot = new HeldBot();
        await using var server = await TestServer.StartAsync([], services => services.AddSingleton<IBot>(bot));
        var visitor = await DirectLineVisitor.ArriveAsync(server);
        var sent = Enumerable.Range(0, 32).Select(_ => visitor.PostAsync(DirectLineVisitor.Message("hi"))).ToList();
        await bot.Holds(32);

        using var refused = await visitor.PostAsync(DirectLineVisitor.Message("hi"));
        var other = await DirectLineVisitor.ArriveAsync(server);
        var others = other.PostAsync(DirectLineVisitor.Message("hi"));
        await bot.Holds(33);
        bot.LetGo();

        await refused.AssertErrorAsync(HttpStatusCode.TooManyRequests, "TooManyRequests");
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        Assert.All([.. await Task.WhenAll(sent), await others], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
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

    private sealed class HeldBot : IBot
    {
        private readonly TaskCompletionSource free = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Channel<bool> arrived = Channel.CreateUnbounded<bool>();
        private int counted;

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            arrived.Writer.TryWrite(true);
            await free.Task;
        }

        public async Task Holds(int turns)
        {
            for (; counted < turns; counted++)
            {
                await arrived.Reader.ReadAsync(TestContext.Current.CancellationToken);
            }
        }

        public void LetGo() => free.SetResult();
    }
}
