using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.Bot.Builder;
using ScreeningBot.Bot.Web;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>What is said in a conversation: sending, polling, the stream.</summary>
internal sealed class ActivityEndpoints(
    DirectLineAccess access,
    DirectLineAdapter adapter,
    IBot bot,
    ActivityFeed feed,
    ActivityStream stream,
    IHostApplicationLifetime lifetime,
    TimeProvider clock) : IAsyncDisposable
{
    /// <summary>Most messages of one conversation that may be on their way at once. A person has one or two; a rate would hurt a quick one.</summary>
    private const int MostAtOnce = 32;

    /// <summary>Most sockets of one conversation at once: tabs, and sockets of a flickering network that are not yet known to be dead.</summary>
    private const int MostStreams = 32;

    private readonly PartitionedRateLimiter<string> sending = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = MostAtOnce }));

    private readonly PartitionedRateLimiter<string> streaming = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = MostStreams }));

    /// <summary><c>POST conversations/{id}/activities</c>: answered when the turn is stored.</summary>
    public async Task PostAsync(HttpContext context, string conversationId)
    {
        if (await access.AuthorizeAsync(context, conversationId) is not { } visitor)
        {
            return;
        }

        if (!RequestBody.IsJson(context.Request))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "NotJson", "An activity is sent as application/json.");
            return;
        }

        using var lease = sending.AttemptAcquire(visitor.ConversationKey);
        if (!lease.IsAcquired)
        {
            await RefuseBusyAsync(context);
            return;
        }

        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        if (ActivityReader.TryRead(body) is not { } activity || string.IsNullOrWhiteSpace(activity.Type))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, "BadArgument", "The body is not an activity: a JSON object with a type.");
            return;
        }

        var serviceUrl = DirectLineAddress.DomainOf(context.Request);
        IncomingActivity.Stamp(activity, visitor, serviceUrl, clock.GetUtcNow());
        var id = activity.Id;
        // Not the request's token: a message that arrived is answered, and the answer is found by the next poll or socket.
        var report = await adapter.ProcessAsync(activity, bot, CancellationToken.None);
        await context.Response.WriteAsJsonAsync(new ResourceBody(report?.IncomingActivityId ?? id), JsonSerializerOptions.Web, context.RequestAborted);
    }

    /// <summary><c>GET conversations/{id}/activities</c>: one poll. An error would end Web Chat's polling for good, so a store that fails gives an empty list.</summary>
    public async Task PollAsync(HttpContext context, string conversationId)
    {
        if (await access.AuthorizeAsync(context, conversationId) is not { } visitor)
        {
            return;
        }

        var set = await feed.ReadAsync(visitor.ConversationKey, Watermark.Parse(context.Request.Query["watermark"]), context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        set.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary><c>GET conversations/{id}/stream</c>: the socket. Without a watermark it starts at the beginning, as the first message may have been sent before it opened.</summary>
    public async Task StreamAsync(HttpContext context, string conversationId)
    {
        if (await access.AuthorizeStreamAsync(context, conversationId) is not { } visitor)
        {
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, "NotWebSocket", "This address is for a WebSocket.");
            return;
        }

        using var lease = streaming.AttemptAcquire(visitor.ConversationKey);
        if (!lease.IsAcquired)
        {
            await RefuseBusyAsync(context);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, visitor.ConversationKey, Watermark.Parse(context.Request.Query["watermark"]), lifetime.ApplicationStopping);
    }

    /// <summary><c>POST conversations/{id}/upload</c>: files are not taken. 415, as Web Chat then drops this message and goes on.</summary>
    public async Task UploadAsync(HttpContext context, string conversationId)
    {
        if (await access.AuthorizeAsync(context, conversationId) is not null)
        {
            await ErrorAnswer.WriteAsync(
                context, StatusCodes.Status415UnsupportedMediaType, "FilesNotAccepted", "Files are not accepted here. Please describe in words what they show.");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await sending.DisposeAsync();
        await streaming.DisposeAsync();
    }

    private static Task RefuseBusyAsync(HttpContext context) =>
        ErrorAnswer.WriteBusyAsync(context, "1", "Too much at once in this conversation. Please try again in a moment.");

    private sealed record ResourceBody(string Id);
}
