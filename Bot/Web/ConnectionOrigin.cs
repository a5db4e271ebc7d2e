using System.Net;

namespace ScreeningBot.Bot.Web;

/// <summary>
/// Whether a request comes straight from this machine. Said before forwarded headers are applied, and with any header of a proxy it does not: then somebody else may be behind it.
/// </summary>
internal static class ConnectionOrigin
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP"];
    private static readonly object Key = new();

    /// <summary>Middleware that remembers it for the request.</summary>
    public static Task RememberAsync(HttpContext context, RequestDelegate next)
    {
        context.Items[Key] = IsLoopback(context);
        return next(context);
    }

    /// <summary>Whether the request comes straight from this machine; false where nobody looked.</summary>
    public static bool IsDirectLoopback(HttpContext context) => context.Items[Key] is true;

    private static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !context.Request.Headers.Any(header =>
            header.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            // Left by the platform's own middleware, where it has already taken the client's address from the header.
            || header.Key.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
            || ProxyHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
}
