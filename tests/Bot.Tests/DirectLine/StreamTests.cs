using System.Net;
using System.Net.WebSockets;
using System.Text;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task A_greeting_that_came_before_the_socket_is_not_lost()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        await visitor.SayAsync("headaches");

        using var stream = await visitor.OpenStreamAsync();

        Assert.Equal([ScriptedConversation.Greeting, "headaches", "You said: headaches"], await stream.ReadTextsAsync(3));
        Assert.Equal("3", stream.Watermark);
    }

    [Fact]
    public async Task What_is_said_while_the_socket_is_open_comes_through_it()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var stream = await visitor.OpenStreamAsync();
        await stream.ReadAsync(1);

        await visitor.SayAsync("headaches", "c1");
        var activities = await stream.ReadAsync(2);

        Assert.Equal("c1", (string?)activities[0]["channelData"]!["clientActivityID"]);
        Assert.Equal("You said: headaches", (string?)activities[1]["text"]);
        await visitor.SayAsync(ScriptedConversation.Thrice);
        Assert.Equal(4, (await stream.ReadAsync(4)).Count);
    }

    [Fact]
    public async Task Empty_frames_of_the_client_keep_the_line_open_and_change_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var stream = await visitor.OpenStreamAsync();
        await stream.ReadAsync(1);

        await stream.PingAsync();
        await stream.PingAsync();
        await stream.Socket.SendAsync(Encoding.UTF8.GetBytes("hello?"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await visitor.SayAsync("headaches");

        Assert.Equal(["headaches", "You said: headaches"], await stream.ReadTextsAsync(2));
    }

    [Fact]
    public async Task A_client_that_floods_the_socket_loses_it_and_only_it()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var stream = await visitor.OpenStreamAsync();
        await stream.ReadAsync(1);

        await stream.Socket.SendAsync(new byte[100_000], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

        await AssertClosedAsync(stream.Socket);
        await visitor.SayAsync("headaches");
        using var again = await visitor.OpenStreamAsync();
        Assert.Equal(3, (await again.ReadAsync(3)).Count);
    }

    [Fact]
    public async Task Two_tabs_see_the_same_conversation()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var first = await visitor.OpenStreamAsync();
        using var second = await visitor.OpenStreamAsync();

        await visitor.SayAsync("headaches");

        string[] expected = [ScriptedConversation.Greeting, "headaches", "You said: headaches"];
        Assert.Equal(expected, await first.ReadTextsAsync(3));
        Assert.Equal(expected, await second.ReadTextsAsync(3));
    }

    [Fact]
    public async Task A_socket_that_was_killed_is_opened_again_where_it_stopped()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        string watermark;
        using (var stream = await visitor.OpenStreamAsync())
        {
            await stream.ReadAsync(1);
            watermark = stream.Watermark;
            stream.Socket.Abort();
        }

        await visitor.SayAsync("said while nobody listened");
        await visitor.ReconnectAsync(watermark);
        using var again = await visitor.OpenStreamAsync();

        Assert.Equal(["said while nobody listened", "You said: said while nobody listened"], await again.ReadTextsAsync(2));
    }

    [Fact]
    public async Task A_reload_without_a_watermark_brings_everything_back_in_order()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        await visitor.SayAsync("headaches");

        await visitor.ReconnectAsync(string.Empty);
        using var stream = await visitor.OpenStreamAsync();

        Assert.Equal([ScriptedConversation.Greeting, "headaches", "You said: headaches"], await stream.ReadTextsAsync(3));
    }

    [Fact]
    public async Task A_reader_who_does_not_read_costs_nothing_and_gets_all_of_it_later()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var slow = await visitor.OpenStreamAsync();
        using var quick = await visitor.OpenStreamAsync();
        var text = new string('a', 50_000);

        for (var turn = 0; turn < 40; turn++)
        {
            await visitor.SayAsync(text);
        }

        Assert.Equal(81, (await quick.ReadAsync(81)).Count);
        Assert.Equal(81, (await slow.ReadAsync(81)).Count);
    }

    [Fact]
    public async Task When_the_server_stops_it_says_so_to_the_socket()
    {
        var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var stream = await visitor.OpenStreamAsync();
        await stream.ReadAsync(1);

        var stopping = server.DisposeAsync();
        var received = await stream.Socket.ReceiveAsync(new byte[10], CancellationToken.None);

        Assert.Equal(WebSocketMessageType.Close, received.MessageType);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.Socket.CloseStatus);
        await stopping;
    }

    [Fact]
    public async Task More_sockets_than_a_person_has_tabs_are_refused_and_the_open_ones_go_on()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        var streams = new List<DirectLineVisitor.StreamReader>();
        for (var tab = 0; tab < 32; tab++)
        {
            streams.Add(await visitor.OpenStreamAsync());
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await UpgradeStatusAsync(visitor.StreamUrl));
        await visitor.SayAsync("headaches");
        Assert.Equal(3, (await streams[0].ReadAsync(3)).Count);
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task A_client_that_closes_is_let_go()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var stream = await visitor.OpenStreamAsync();
        await stream.ReadAsync(1);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await stream.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);

        Assert.Equal(WebSocketState.Closed, stream.Socket.State);
    }

    [Fact]
    public async Task The_tokens_of_address_and_conversation_are_not_interchangeable()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        var streamToken = visitor.StreamUrl[(visitor.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)..];

        using var chatInAddress = await visitor.SendAsync(HttpMethod.Get, $"conversations/{visitor.ConversationId}/stream?t={visitor.Token}");
        visitor.Token = streamToken;
        using var streamInHeader = await visitor.PostAsync(DirectLineVisitor.Message("hi"));

        await chatInAddress.AssertErrorAsync(HttpStatusCode.Forbidden, "BadToken");
        await streamInHeader.AssertErrorAsync(HttpStatusCode.Forbidden, "BadToken");
    }

    [Fact]
    public async Task A_socket_without_a_token_or_for_another_conversation_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        var ann = await DirectLineVisitor.GreetedAsync(server);
        var ben = await DirectLineVisitor.GreetedAsync(server);
        var foreign = ann.StreamUrl.Replace(ann.ConversationId, ben.ConversationId, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, await UpgradeStatusAsync(ann.StreamUrl[..ann.StreamUrl.IndexOf('?', StringComparison.Ordinal)]));
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeStatusAsync(ann.StreamUrl + "x"));
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeStatusAsync(foreign));
    }

    [Fact]
    public async Task A_client_that_can_send_headers_needs_no_token_in_the_address()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        using var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        socket.Options.SetRequestHeader("Authorization", $"Bearer {visitor.Token}");

        await socket.ConnectAsync(new Uri(visitor.StreamUrl[..visitor.StreamUrl.IndexOf('?', StringComparison.Ordinal)]), CancellationToken.None);

        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_socket()
    {
        await using var server = await TestServer.StartAsync("--DirectLine:AllowedOrigins:0=https://clinic.example");
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeStatusAsync(visitor.StreamUrl, "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeStatusAsync(visitor.StreamUrl, "null"));
        using var allowed = await visitor.OpenStreamAsync(options => options.SetRequestHeader("Origin", "https://clinic.example"));
        using var own = await visitor.OpenStreamAsync(options => options.SetRequestHeader("Origin", server.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Single(await allowed.ReadAsync(1));
        Assert.Single(await own.ReadAsync(1));
    }

    [Fact]
    public async Task The_address_of_a_stream_that_is_no_socket_is_answered()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        using var response = await visitor.SendAsync(HttpMethod.Get, $"conversations/{visitor.ConversationId}/stream");

        await response.AssertErrorAsync(HttpStatusCode.BadRequest, "NotWebSocket");
    }

    private static async Task<HttpStatusCode> UpgradeStatusAsync(string address, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), CancellationToken.None));
        return socket.HttpStatusCode;
    }

    private static async Task AssertClosedAsync(ClientWebSocket socket)
    {
        try
        {
            var received = await socket.ReceiveAsync(new byte[10], CancellationToken.None);
            Assert.Equal(WebSocketMessageType.Close, received.MessageType);
        }
        catch (WebSocketException)
        {
            // Cut without a word: closed as well.
        }
    }
}
