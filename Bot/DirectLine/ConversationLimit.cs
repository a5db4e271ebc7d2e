using System.Net;
using System.Threading.RateLimiting;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// How many conversations one address may begin: 60 at once, and one more each second. Mild: a clinic's waiting room behind one address is far below it;
/// only somebody who fills the store with conversations is not.
/// </summary>
internal sealed class ConversationLimit : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> beginning = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 60,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    /// <summary>Whether a conversation may begin; if not, that was answered.</summary>
    public async Task<bool> AdmitAsync(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        {
            return true;
        }

        using var lease = beginning.AttemptAcquire(KeyOf(address));
        if (!lease.IsAcquired)
        {
            await ErrorAnswer.WriteBusyAsync(context, "5", "Too many conversations from this address. Please try again in a moment.");
        }

        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => beginning.DisposeAsync();

    // A household has one IPv4 address, but a whole /64 of IPv6.
    private static string KeyOf(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }
}
