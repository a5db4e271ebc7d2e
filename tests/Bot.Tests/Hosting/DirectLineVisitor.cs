using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ScreeningBot.Bot.Tests.Hosting;

/// <summary>A client of the embedded Direct Line, as plain as the protocol.</summary>
internal sealed class DirectLineVisitor(TestServer server, string conversationId, string userId, string token)
{
    public string ConversationId => conversationId;

    public string UserId => userId;

    public string Token { get; set; } = token;

    /// <summary>Where the next socket goes.</summary>
    public string StreamUrl { get; private set; } = string.Empty;

    public static async Task<DirectLineVisitor> ArriveAsync(TestServer server, string? lastToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directline/token");
        if (lastToken is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", lastToken);
        }

        using var response = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.JsonAsync();
        Assert.Equal($"{server.Address.GetLeftPart(UriPartial.Authority)}/v3/directline", (string?)body["domain"]);
        Assert.Equal(1800, (int?)body["expiresIn"]);
        return new DirectLineVisitor(server, (string)body["conversationId"]!, (string)body["userId"]!, (string)body["token"]!);
    }

    /// <summary>Arrives, and starts the conversation.</summary>
    public static async Task<DirectLineVisitor> GreetedAsync(TestServer server)
    {
        var visitor = await ArriveAsync(server);
        using var response = await visitor.StartAsync();
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return visitor;
    }

    public async Task<HttpResponseMessage> StartAsync(string? body = "{}")
    {
        var response = await SendAsync(HttpMethod.Post, "conversations", body);
        if (response.IsSuccessStatusCode)
        {
            var json = await response.JsonAsync();
            Token = (string)json["token"]!;
            StreamUrl = (string)json["streamUrl"]!;
        }

        return response;
    }

    public async Task ReconnectAsync(string watermark)
    {
        using var response = await SendAsync(HttpMethod.Get, $"conversations/{conversationId}?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = await response.JsonAsync();
        Token = (string)json["token"]!;
        StreamUrl = (string)json["streamUrl"]!;
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostRawAsync(activity.ToJsonString());

    public Task<HttpResponseMessage> PostRawAsync(string body) => SendAsync(HttpMethod.Post, $"conversations/{conversationId}/activities", body);

    /// <summary>Says something, and gives the id of the activity.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        using var response = await PostAsync(Message(text, clientActivityId));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (string)(await response.JsonAsync())["id"]!;
    }

    public static JsonObject Message(string text, string? clientActivityId = null)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "somebody" } };
        if (clientActivityId is not null)
        {
            message["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId };
        }

        return message;
    }

    public async Task<(IReadOnlyList<JsonNode> Activities, string Watermark)> PollAsync(string watermark = "")
    {
        using var response = await SendAsync(HttpMethod.Get, $"conversations/{conversationId}/activities?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = await response.JsonAsync();
        return ([.. json["activities"]!.AsArray().Select(activity => activity!)], (string)json["watermark"]!);
    }

    public async Task<IReadOnlyList<string?>> TextsAsync(string watermark = "") =>
        [.. (await PollAsync(watermark)).Activities.Select(activity => (string?)activity["text"])];

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        }

        return await server.Http.SendAsync(request);
    }

    public async Task<StreamReader> OpenStreamAsync(Action<ClientWebSocketOptions>? configure = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        configure?.Invoke(socket.Options);
        await socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
        return new StreamReader(socket);
    }

    /// <summary>One socket.</summary>
    internal sealed class StreamReader(ClientWebSocket socket) : IDisposable
    {
        public ClientWebSocket Socket => socket;

        public string Watermark { get; private set; } = string.Empty;

        /// <summary>Reads frames until so many activities have come.</summary>
        public async Task<IReadOnlyList<JsonNode>> ReadAsync(int count)
        {
            var activities = new List<JsonNode>();
            while (activities.Count < count)
            {
                var frame = await ReadFrameAsync();
                Watermark = (string)frame["watermark"]!;
                activities.AddRange(frame["activities"]!.AsArray().Select(activity => activity!));
            }

            Assert.Equal(count, activities.Count);
            return activities;
        }

        public async Task<IReadOnlyList<string?>> ReadTextsAsync(int count) => [.. (await ReadAsync(count)).Select(activity => (string?)activity["text"])];

        public Task PingAsync() => socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();

        public void Dispose() => socket.Dispose();

        private async Task<JsonNode> ReadFrameAsync()
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            using var text = new MemoryStream();
            var buffer = new byte[8192];
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
                Assert.Equal(WebSocketMessageType.Text, received.MessageType);
                text.Write(buffer, 0, received.Count);
                if (received.EndOfMessage)
                {
                    return JsonNode.Parse(text.ToArray())!;
                }
            }
        }
    }
}
