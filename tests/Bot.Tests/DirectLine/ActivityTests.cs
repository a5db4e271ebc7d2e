using System.Net;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class ActivityTests
{
    [Fact]
    public async Task The_visitors_message_comes_back_with_its_client_id_unchanged_and_as_the_tokens_user()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        var id = await visitor.SayAsync("headaches", "2024-05-01T10:00:00+02:00");

        var echo = (await visitor.PollAsync("1")).Activities[0];
        Assert.Equal(id, (string?)echo["id"]);
        Assert.Equal("2024-05-01T10:00:00+02:00", (string?)echo["channelData"]!["clientActivityID"]);
        Assert.Equal((visitor.UserId, "user"), ((string?)echo["from"]!["id"], (string?)echo["from"]!["role"]));
        Assert.Equal("directline", (string?)echo["channelId"]);
    }

    [Fact]
    public async Task A_message_that_is_sent_twice_is_one_turn_with_one_id()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        var first = await visitor.SayAsync("headaches", "c1");
        var second = await visitor.SayAsync("headaches", "c1");

        Assert.Equal(first, second);
        Assert.Equal([ScriptedConversation.Greeting, "headaches", "You said: headaches"], await visitor.TextsAsync());
    }

    [Fact]
    public async Task A_message_that_is_sent_many_times_at_once_is_one_turn_with_one_id()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        var ids = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => visitor.SayAsync("headaches", "c1")));

        Assert.Single(ids.Distinct());
        Assert.Equal(3, (await visitor.TextsAsync()).Count);
    }

    [Fact]
    public async Task The_same_words_without_a_client_id_are_said_twice()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        Assert.NotEqual(await visitor.SayAsync("no"), await visitor.SayAsync("no"));

        Assert.Equal(5, (await visitor.TextsAsync()).Count);
    }

    [Fact]
    public async Task Polling_goes_on_after_the_watermark()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        await visitor.SayAsync("one");
        var (_, watermark) = await visitor.PollAsync();

        Assert.Equal((0, watermark), ((await visitor.PollAsync(watermark)).Activities.Count, (await visitor.PollAsync(watermark)).Watermark));
        await visitor.SayAsync("two");

        Assert.Equal(["two", "You said: two"], await visitor.TextsAsync(watermark));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999999")]
    [InlineData("%00")]
    public async Task A_watermark_that_makes_no_sense_is_the_beginning(string watermark)
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        Assert.Equal([ScriptedConversation.Greeting], await visitor.TextsAsync(watermark));
    }

    [Fact]
    public async Task A_long_conversation_is_read_poll_by_poll()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        for (var turn = 0; turn < 60; turn++)
        {
            await visitor.SayAsync($"turn {turn}");
        }

        var texts = new List<string?>();
        var watermark = string.Empty;
        while (true)
        {
            var (activities, next) = await visitor.PollAsync(watermark);
            if (activities.Count == 0)
            {
                break;
            }

            texts.AddRange(activities.Select(activity => (string?)activity["text"]));
            watermark = next;
        }

        Assert.Equal(121, texts.Count);
        Assert.Equal("You said: turn 59", texts[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"hello\"")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","attachments":"none"}""")]
    [InlineData("""{"type":"message"} {"type":"message"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    public async Task What_is_no_activity_is_refused_and_the_conversation_goes_on(string body)
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        using var refused = await visitor.PostRawAsync(body);

        await refused.AssertErrorAsync(HttpStatusCode.BadRequest, "BadArgument");
        await visitor.SayAsync("headaches");
    }

    [Fact]
    public async Task A_body_nested_without_end_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        using var refused = await visitor.PostRawAsync("""{"type":"message","value":""" + new string('[', 100_000) + new string(']', 100_000) + "}");

        await refused.AssertErrorAsync(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":null}""")]
    [InlineData("""{"type":"message","text":""}""")]
    [InlineData("""{"type":"message","text":"\u0000\ud83d"}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","value":{"a":1},"channelData":{"postBack":true}}""")]
    [InlineData("""{"type":"message","text":"hi","channelData":"text"}""")]
    [InlineData("""{"type":"message","text":"hi","channelData":{"clientActivityID":{"a":1}}}""")]
    [InlineData("""{"type":"message","text":"hi","channelData":{"clientActivityID":12}}""")]
    [InlineData("""{"type":"message","text":"hi","locale":"xx-nowhere","newField":{"a":[1]}}""")]
    [InlineData("""{"type":"message","text":"hi","deliveryMode":"expectReplies"}""")]
    [InlineData("""{"type":"message","text":"hi","from":{"id":"dl_admin","role":"bot","name":"staff"},"channelId":"msteams","conversation":{"id":"other"},"recipient":{"id":"x"}}""")]
    public async Task An_unusual_message_is_a_turn_like_any_other(string body)
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        using var response = await visitor.PostRawAsync(body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var (activities, _) = await visitor.PollAsync("1");
        Assert.Equal(["user", "bot"], activities.Select(activity => (string?)activity["from"]!["role"]));
        Assert.All(activities, activity => Assert.Equal(("directline", visitor.ConversationId), ((string?)activity["channelId"], (string?)activity["conversation"]!["id"])));
        Assert.Equal(visitor.UserId, (string?)activities[0]["from"]!["id"]);
        Assert.StartsWith("You said:", (string?)activities[1]["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"en"},"entities":[{"type":"ClientCapabilities","supportsListening":true}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"me"}]}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute"}}}""")]
    [InlineData("""{"type":"endOfConversation"}""")]
    [InlineData("""{"type":"somethingNobodyKnows"}""")]
    public async Task What_is_no_message_is_accepted_and_says_nothing(string body)
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        using var response = await visitor.PostRawAsync(body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(string.IsNullOrEmpty((string?)(await response.JsonAsync())["id"]));
        Assert.Equal([ScriptedConversation.Greeting], await visitor.TextsAsync());
    }

    [Fact]
    public async Task A_message_of_another_media_type_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        using var refused = await visitor.SendAsync(
            HttpMethod.Post, $"conversations/{visitor.ConversationId}/activities", DirectLineVisitor.Message("hi").ToJsonString(), "text/plain");

        await refused.AssertErrorAsync(HttpStatusCode.UnsupportedMediaType, "NotJson");
    }

    [Fact]
    public async Task A_file_is_refused_in_words_and_the_chat_goes_on()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[100_000]), "file", "scan.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{visitor.ConversationId}/upload?userId=me") { Content = content };
        request.Headers.Authorization = new("Bearer", visitor.Token);

        using var refused = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await refused.AssertErrorAsync(HttpStatusCode.UnsupportedMediaType, "FilesNotAccepted");
        await visitor.SayAsync("headaches");
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_characters_is_a_turn()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        await visitor.SayAsync(new string('a', 100_000));

        Assert.Equal(100_000, (await visitor.TextsAsync("1"))[0]!.Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_megabyte_is_too_large_however_it_is_sent_and_the_conversation_goes_on(bool chunked)
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{visitor.ConversationId}/activities")
        {
            Content = new StringContent(DirectLineVisitor.Message(new string('a', 1_000_000)).ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", visitor.Token);
        request.Headers.TransferEncodingChunked = chunked;

        using var refused = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await refused.AssertErrorAsync(HttpStatusCode.RequestEntityTooLarge, "TooLarge");
        await visitor.SayAsync("headaches");
    }

    [Fact]
    public async Task Erasing_leaves_an_echo_without_words()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        await visitor.SayAsync("headaches");

        await visitor.SayAsync(ScriptedConversation.Erase, "c9");

        var (activities, _) = await visitor.PollAsync();
        Assert.Equal([null, $"You said: {ScriptedConversation.Erase}"], activities.Select(activity => (string?)activity["text"]));
        Assert.Equal("c9", (string?)activities[0]["channelData"]!["clientActivityID"]);
    }
}
