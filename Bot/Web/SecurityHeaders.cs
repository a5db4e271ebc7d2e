namespace ScreeningBot.Bot.Web;

/// <summary>Headers that keep pages and answers from being used for what they are not for.</summary>
internal static class SecurityHeaders
{
    /// <summary>Middleware.</summary>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            Add((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static void Add(HttpContext context)
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
    private static string PagePolicy(HostString host) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + $"connect-src 'self' ws://{host.ToUriComponent()} wss://{host.ToUriComponent()}; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
