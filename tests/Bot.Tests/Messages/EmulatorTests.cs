using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ScreeningBot.Bot.Tests.Hosting;
using ScreeningBot.Bot.Turns;

namespace ScreeningBot.Bot.Tests.Messages;

public sealed class EmulatorTests
{
    [Fact]
    public async Task Opening_the_conversation_greets_once_though_the_bot_is_the_first_member()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var opened = await emulator.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        var greeting = Assert.Single(emulator.Replies);
        Assert.Equal(ScriptedConversation.Greeting, greeting.Text);
        Assert.Equal("interest", (string?)greeting.Activity["channelData"]!["screening"]!["question"]);
        Assert.Null(greeting.Authorization);
    }

    [Fact]
    public async Task The_bar_in_the_conversation_id_is_escaped_on_the_way_back()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var opened = await emulator.OpenAsync();

        Assert.Contains("%7Clivechat/activities", Assert.Single(emulator.Replies).RawPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_conversation_without_a_locale()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var opened = await emulator.OpenAsync();
        using var first = await emulator.SayAsync("headaches");
        using var second = await emulator.SayAsync("18 days");

        Assert.Equal([ScriptedConversation.Greeting, "You said: headaches", "You said: 18 days"], emulator.Texts);
    }

    [Fact]
    public async Task Opening_twice_greets_once()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var first = await emulator.OpenAsync();
        using var second = await emulator.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(emulator.Replies);
    }

    [Fact]
    public async Task Restarting_is_a_new_conversation_with_a_greeting_of_its_own()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        using var opened = await emulator.OpenAsync();

        using var restarted = await emulator.RestartAsync();

        Assert.Equal([ScriptedConversation.Greeting, ScriptedConversation.Greeting], emulator.Texts);
    }

    [Theory]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"ping"}""")]
    [InlineData("""{"type":"contactRelationUpdate","action":"add"}""")]
    [InlineData("""{"type":"contactRelationUpdate","action":"remove"}""")]
    [InlineData("""{"type":"deleteUserData"}""")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""")]
    [InlineData("""{"type":"event","name":"SetTestOptions","value":{"randomSeed":1,"randomValue":2}}""")]
    [InlineData("""{"type":"endOfConversation","code":"userCancelled"}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[],"membersRemoved":[]}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"type":"somethingNew"}""")]
    public async Task What_says_nothing_is_accepted_and_nothing_is_said(string activity)
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var before = await emulator.SendAsync(JsonNode.Parse(activity)!.AsObject());
        using var opened = await emulator.OpenAsync();
        using var after = await emulator.SendAsync(JsonNode.Parse(activity)!.AsObject());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
        Assert.Equal([ScriptedConversation.Greeting], emulator.Texts);
    }

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_do_is_501_and_the_conversation_goes_on()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var invoked = await emulator.SendAsync(JsonNode.Parse(
            """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"x","data":{}}}}""")!.AsObject());
        using var said = await emulator.SayAsync("headaches");

        Assert.Equal(HttpStatusCode.NotImplemented, invoked.StatusCode);
        Assert.Equal([ScriptedConversation.Greeting, "You said: headaches"], emulator.Texts);
    }

    [Fact]
    public async Task The_same_activity_sent_again_after_401_is_one_turn()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        using var opened = await emulator.OpenAsync();
        var message = emulator.Complete(DirectLineVisitor.Message("headaches"));

        using var first = await emulator.PostAsync(message);
        using var second = await emulator.PostAsync(message);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal([ScriptedConversation.Greeting, "You said: headaches"], emulator.Texts);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task Replies_that_the_connector_refused_come_with_a_repeat_of_the_message(int status)
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        using var opened = await emulator.OpenAsync();
        var message = emulator.Complete(DirectLineVisitor.Message(ScriptedConversation.Thrice));
        emulator.Disturbance = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

        using var failed = await emulator.PostAsync(message);
        emulator.Disturbance = null;
        using var repeated = await emulator.PostAsync(message);
        using var again = await emulator.PostAsync(message);

        await failed.AssertErrorAsync(HttpStatusCode.BadGateway, "NotDelivered");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (repeated.StatusCode, again.StatusCode));
        Assert.Equal(4, emulator.Replies.Count);
        Assert.Equal(2, bot.Store.Turns);
    }

    [Fact]
    public async Task A_serviceUrl_where_nobody_listens_costs_the_replies_and_nothing_else()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        var alive = emulator.ServiceUrl;
        emulator.ServiceUrl = "http://127.0.0.1:1";
        using var failed = await emulator.SayAsync("headaches");
        emulator.ServiceUrl = alive;

        using var said = await emulator.SayAsync("18 days");

        await failed.AssertErrorAsync(HttpStatusCode.BadGateway, "NotDelivered");
        Assert.Equal(["You said: 18 days"], emulator.Texts);
    }

    [Fact]
    public async Task A_connector_that_never_answers_does_not_hold_a_turn()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await TestServer.StartAsync([], services => services.AddSingleton<TimeProvider>(clock));
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        emulator.Disturbance = context =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        var waiting = emulator.OpenAsync();
        await asked.Task;
        clock.Advance(ScreeningBotHandler.TimeToDeliver);

        using var failed = await waiting;
        await failed.AssertErrorAsync(HttpStatusCode.BadGateway, "NotDelivered");
        emulator.Disturbance = null;
        using var said = await emulator.SayAsync("headaches");
        Assert.Equal(["You said: headaches"], emulator.Texts);
    }

    [Fact]
    public async Task A_turn_that_throws_is_apologised_for_without_telling_why_and_the_state_is_kept()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        using var opened = await emulator.OpenAsync();

        using var failed = await emulator.SayAsync(ScriptedConversation.Fail);
        using var said = await emulator.SayAsync("headaches");

        Assert.Equal(HttpStatusCode.OK, failed.StatusCode);
        Assert.Equal([ScriptedConversation.Greeting, ScriptedConversation.Sorry, "You said: headaches"], emulator.Texts);
        Assert.DoesNotContain(ScriptedConversation.Fail, bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_fails_outside_a_turn_apologises_too()
    {
        await using var bot = await TestServer.StartAsync([], services => services.AddSingleton<IBot, BrokenBot>());
        await using var emulator = await EmulatorStandIn.StartAsync(bot);

        using var said = await emulator.SayAsync("headaches");

        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Equal([ScriptedConversation.Sorry], emulator.Texts);
        Assert.DoesNotContain("headaches", bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_can_be_had_in_the_answer_itself()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        var message = DirectLineVisitor.Message("headaches");
        message["deliveryMode"] = "expectReplies";

        using var answer = await emulator.SendAsync(message);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var activities = (await answer.JsonAsync())["activities"]!.AsArray();
        Assert.Equal([ScriptedConversation.Greeting, "You said: headaches"], activities.Select(activity => (string?)activity!["text"]));
        Assert.Equal("interest", (string?)activities[1]!["channelData"]!["screening"]!["question"]);
        Assert.Empty(emulator.Replies);
    }

    [Fact]
    public async Task Replies_in_the_answer_can_be_had_again_with_the_same_activity()
    {
        await using var bot = await TestServer.StartAsync();
        await using var emulator = await EmulatorStandIn.StartAsync(bot);
        var message = emulator.Complete(DirectLineVisitor.Message("headaches"));
        message["deliveryMode"] = "expectReplies";

        using var first = await emulator.PostAsync(message);
        using var second = await emulator.PostAsync(message);

        Assert.Equal(2, (await second.JsonAsync())["activities"]!.AsArray().Count);
        Assert.Equal(1, bot.Store.Turns);
    }
}
