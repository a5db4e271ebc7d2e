using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.Messages;

/// <summary>What the Bot Framework Emulator does, as it was observed (channels 3): it sends activities in its order and form, and takes the replies at its connector.</summary>
internal sealed class EmulatorStandIn : IAsyncDisposable
{
    private readonly WebApplication connector;
    private readonly TestServer bot;
    private readonly ConcurrentQueue<Reply> replies = new();
    private string userId = Guid.CreateVersion7().ToString();

    private EmulatorStandIn(TestServer bot)
    {
        this.bot = bot;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        connector = builder.Build();
        connector.MapPost("/v3/conversations/{id}/activities", (Delegate)TakeAsync);
        connector.MapPost("/v3/conversations/{id}/activities/{replyTo}", (Delegate)TakeAsync);
        connector.MapGet("/v3/conversations/{id}/members", () => Results.Json(Array.Empty<object>()));
    }

    /// <summary>A reply of the bot.</summary>
    internal sealed record Reply(string RawPath, string? Authorization, JsonNode Activity)
    {
        public string? Text => (string?)Activity["text"];
    }

    public string ConversationId { get; private set; } = NewConversationId();

    public string BotId { get; } = Guid.CreateVersion7().ToString();

    public string ServiceUrl { get; set; } = string.Empty;

    public IReadOnlyList<Reply> Replies => [.. replies];

    public IEnumerable<string?> Texts => replies.Select(reply => reply.Text);

    /// <summary>What the connector does with a reply; null: it takes it.</summary>
    public Func<HttpContext, Task>? Disturbance { get; set; }

    public static async Task<EmulatorStandIn> StartAsync(TestServer bot)
    {
        var emulator = new EmulatorStandIn(bot);
        await emulator.connector.StartAsync();
        emulator.ServiceUrl = emulator.connector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        return emulator;
    }

    /// <summary>Opens the conversation: the bot first, both in one activity.</summary>
    public Task<HttpResponseMessage> OpenAsync() => SendAsync(new JsonObject
    {
        ["type"] = "conversationUpdate",
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId, ["name"] = "Bot" }, new JsonObject { ["id"] = userId, ["name"] = "User" }),
        ["membersRemoved"] = new JsonArray(),
    });

    public Task<HttpResponseMessage> SayAsync(string text) => SendAsync(new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["attachments"] = new JsonArray(),
        ["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString("N") },
    });

    /// <summary>"Restart conversation" with a new user id.</summary>
    public Task<HttpResponseMessage> RestartAsync()
    {
        ConversationId = NewConversationId();
        userId = Guid.CreateVersion7().ToString();
        return OpenAsync();
    }

    /// <summary>Fills in what the Emulator puts on every activity, and sends it.</summary>
    public Task<HttpResponseMessage> SendAsync(JsonObject activity) => PostAsync(Complete(activity));

    /// <summary>Sends an activity as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json")),
        };
        change?.Invoke(request);
        return await bot.Http.SendAsync(request);
    }

    /// <summary>What the Emulator puts on every activity.</summary>
    public JsonObject Complete(JsonObject activity)
    {
        var now = DateTimeOffset.UtcNow;
        activity["id"] ??= Guid.NewGuid().ToString();
        activity["channelId"] ??= "emulator";
        activity["conversation"] ??= new JsonObject { ["id"] = ConversationId };
        activity["from"] ??= new JsonObject { ["id"] = userId, ["name"] = "User", ["role"] = "user" };
        activity["recipient"] ??= new JsonObject { ["id"] = BotId, ["name"] = "Bot", ["role"] = "bot" };
        activity["timestamp"] ??= now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        activity["localTimestamp"] ??= now.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        activity["serviceUrl"] ??= ServiceUrl;
        return activity;
    }

    public async ValueTask DisposeAsync()
    {
        await connector.StopAsync(new CancellationToken(canceled: true));
        await connector.DisposeAsync();
    }

    private static string NewConversationId() => $"{Guid.CreateVersion7()}|livechat";

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        if (Disturbance is { } disturb)
        {
            await disturb(context);
            return Results.Empty;
        }

        var activity = await JsonNode.ParseAsync(context.Request.Body);
        replies.Enqueue(new Reply(
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, context.Request.Headers.Authorization, activity!));
        return string.Equals((string?)context.GetRouteValue("id"), ConversationId, StringComparison.Ordinal)
            ? Results.Json(new { id = Guid.NewGuid().ToString() })
            : Results.NotFound();
    }
}
