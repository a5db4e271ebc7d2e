using System.Net;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_visitor_gets_a_token_starts_is_greeted_says_something_and_polls_the_answer()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        await visitor.SayAsync("headaches");

        Assert.Equal([ScriptedConversation.Greeting, "headaches", "You said: headaches"], await visitor.TextsAsync());
    }

    [Fact]
    public async Task Starting_is_answered_201_with_all_that_Web_Chat_needs()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.ArriveAsync(server);

        using var response = await visitor.StartAsync("""{ "user": { "id": "r_12345" }, "locale": "fr-CA", "somethingNew": [1, 2] }""");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var body = (await response.JsonAsync()).AsObject();
        Assert.Equal(["conversationId", "token", "expires_in", "streamUrl"], body.Select(member => member.Key));
        Assert.Equal(visitor.ConversationId, (string?)body["conversationId"]);
        Assert.Equal(1800, (int?)body["expires_in"]);
        var stream = new Uri((string)body["streamUrl"]!);
        Assert.Equal(("ws", $"/v3/directline/conversations/{visitor.ConversationId}/stream"), (stream.Scheme, stream.AbsolutePath));
        Assert.DoesNotContain("watermark", stream.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("{}")]
    [InlineData("""{"locale":7,"user":"me"}""")]
    public async Task Starting_needs_nothing_in_the_body(string? body)
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.ArriveAsync(server);

        using var response = await visitor.StartAsync(body);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal([ScriptedConversation.Greeting], await visitor.TextsAsync());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("hello")]
    public async Task A_body_that_is_no_JSON_object_is_refused_and_the_visitor_can_start_all_the_same(string body)
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.ArriveAsync(server);

        using var refused = await visitor.StartAsync(body);
        await refused.AssertErrorAsync(HttpStatusCode.BadRequest, "BadArgument");

        using var started = await visitor.StartAsync();
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
    }

    [Fact]
    public async Task Starting_again_begins_nothing_anew()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        await visitor.SayAsync("headaches");

        using var again = await visitor.StartAsync();

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(visitor.ConversationId, (string?)(await again.JsonAsync())["conversationId"]);
        Assert.Equal([ScriptedConversation.Greeting, "headaches", "You said: headaches"], await visitor.TextsAsync());
    }

    [Fact]
    public async Task Starting_many_times_at_once_greets_once()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.ArriveAsync(server);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => visitor.SendAsync(HttpMethod.Post, "conversations", "{}")));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
        Assert.Equal([ScriptedConversation.Greeting], await visitor.TextsAsync());
    }

    [Fact]
    public async Task A_visitor_who_speaks_before_starting_is_greeted_and_answered_and_starting_then_adds_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.ArriveAsync(server);

        await visitor.SayAsync("headaches");
        using var started = await visitor.StartAsync();

        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        Assert.Equal(["headaches", ScriptedConversation.Greeting, "You said: headaches"], await visitor.TextsAsync());
    }

    [Fact]
    public async Task Reconnecting_gives_a_new_token_and_a_stream_that_goes_on_at_the_watermark()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        using var response = await visitor.SendAsync(HttpMethod.Get, $"conversations/{visitor.ConversationId}?watermark=1");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.JsonAsync();
        Assert.Equal(visitor.ConversationId, (string?)body["conversationId"]);
        Assert.Contains("?watermark=1&t=", (string)body["streamUrl"]!, StringComparison.Ordinal);
        visitor.Token = (string)body["token"]!;
        await visitor.SayAsync("headaches");
    }

    [Fact]
    public async Task Two_visitors_do_not_hear_each_other()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await DirectLineVisitor.GreetedAsync(server);
        var ben = await DirectLineVisitor.GreetedAsync(server);

        await ann.SayAsync("I am Ann");
        await ben.SayAsync("I am Ben");

        Assert.Equal([ScriptedConversation.Greeting, "I am Ann", "You said: I am Ann"], await ann.TextsAsync());
        Assert.Equal([ScriptedConversation.Greeting, "I am Ben", "You said: I am Ben"], await ben.TextsAsync());
    }

    [Fact]
    public async Task Bot_messages_carry_the_question_and_are_complete()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        var (activities, watermark) = await visitor.PollAsync();

        var greeting = Assert.Single(activities);
        Assert.Equal("1", watermark);
        Assert.Equal("interest", (string?)greeting["channelData"]!["screening"]!["question"]);
        Assert.Equal(
            ("message", "directline", visitor.ConversationId, "bot", visitor.UserId, "plain"),
            ((string?)greeting["type"], (string?)greeting["channelId"], (string?)greeting["conversation"]!["id"], (string?)greeting["from"]!["role"], (string?)greeting["recipient"]!["id"], (string?)greeting["textFormat"]));
        Assert.False(string.IsNullOrEmpty((string?)greeting["id"]));
        Assert.False(string.IsNullOrEmpty((string?)greeting["timestamp"]));
        // A greeting answers nothing that the client knows of.
        Assert.Null(greeting["replyToId"]);
    }

    [Fact]
    public async Task Nothing_of_the_visitor_or_the_stream_token_is_logged()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var stream = await visitor.OpenStreamAsync();
        await stream.ReadAsync(1);
        await visitor.SayAsync("my secret headache");
        await visitor.SayAsync(ScriptedConversation.Fail);
        using var refused = await visitor.PostRawAsync("{ \"type\": \"message\", \"text\": \"my secret headache\" ");

        Assert.DoesNotContain("secret", server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ScriptedConversation.Fail, server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("t=ey", server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Token, server.Log.Text, StringComparison.Ordinal);
    }
}
