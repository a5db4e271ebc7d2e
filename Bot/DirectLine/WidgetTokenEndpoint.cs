using System.Net;
using System.Text.Json;
using System.Threading.RateLimiting;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// <c>POST /api/directline/token</c>: what the widget calls before anything else. It always ends with a conversation to talk in: whatever cannot be resumed
/// (no token, one that is garbled or too old, a conversation that was erased) is a new one, and never an error that would leave a visitor before an empty window.
/// </summary>
internal sealed class WidgetTokenEndpoint(DirectLineTokens tokens, IConversationStore store, ResumableFor resumable) : IAsyncDisposable
{
    // Mild: a clinic's waiting room behind one address is far below it; only somebody who fills the store with conversations is not.
    private readonly PartitionedRateLimiter<string> creating = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 60,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        }));

    /// <summary>Answers with a token, for the conversation that the bearer token names if it may be resumed, else for a new one.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var visitor = await ResumedAsync(context);
        if (visitor is null)
        {
            if (!MayCreate(context.Connection.RemoteIpAddress))
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.RetryAfter = "5";
                    return Task.CompletedTask;
                });
                await ErrorAnswer.WriteAsync(
                    context, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many conversations from this address. Please try again in a moment.");
                return;
            }

            visitor = DirectLineTokens.NewVisitor();
        }

        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(
            new WidgetToken(
                DirectLineAddress.DomainOf(context.Request), tokens.Issue(visitor), visitor.ConversationId, visitor.UserId, DirectLineTokens.LifetimeSeconds),
            JsonSerializerOptions.Web,
            context.RequestAborted);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => creating.DisposeAsync();

    private async Task<Visitor?> ResumedAsync(HttpContext context)
    {
        if (DirectLineAccess.BearerOf(context.Request) is not { } token
            || await tokens.ReadAsync(token) is not { Visitor: { } visitor } reading
            || reading.ExpiredFor > resumable.Time)
        {
            return null;
        }

        try
        {
            // A conversation that was never begun, or is erased, has nothing to resume: under a new id the widget begins it, and is greeted.
            return await store.LoadAsync(visitor.ConversationKey, context.RequestAborted) is null ? null : visitor;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return visitor;
        }
    }

    private bool MayCreate(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return true;
        }

        using var lease = creating.AttemptAcquire(KeyOf(address));
        return lease.IsAcquired;
    }

    // A household has one IPv4 address, but a whole /64 of IPv6.
    private static string KeyOf(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private sealed record WidgetToken(string Domain, string Token, string ConversationId, string UserId, int ExpiresIn);
}

/// <summary>How long after a token has ended it may still resume its conversation: as long as an unfinished one is kept.</summary>
/// <param name="Time">So long.</param>
internal sealed record ResumableFor(TimeSpan Time);
