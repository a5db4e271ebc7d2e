namespace ScreeningBot.Bot.Web;

/// <summary>Headers that keep pages and answers from being used for what they are not for.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IEnumerable<PageConnections> connections)
{
    private readonly string others = string.Concat(connections.SelectMany(page => page.Origins).Select(origin => $" {origin}"));

    /// <summary>Middleware.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Add(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers.ContentSecurityPolicy = IsPage(context) ? PagePolicy(context.Request.Host) : "default-src 'none'; frame-ancestors 'none'";
    }

    private static bool IsPage(HttpContext context) =>
        context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true;

    // Not every browser in use counts sockets of the same host as 'self'.
    private string PagePolicy(HostString host) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + $"connect-src 'self' ws://{host.ToUriComponent()} wss://{host.ToUriComponent()}{others}; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

/// <summary>Where else than to this server its pages may connect.</summary>
/// <param name="Origins">The origins.</param>
internal sealed record PageConnections(IReadOnlyList<string> Origins);
