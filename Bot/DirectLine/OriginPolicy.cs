using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>Which pages may talk to the visitors' endpoints: this server's own, and those of <c>DirectLine:AllowedOrigins</c>. Clients that are no browser send no <c>Origin</c>.</summary>
internal sealed class OriginPolicy(DirectLineOptions options)
{
    /// <summary>Answers 403 to the page of another site, before anything is done; also to its sockets, to which CORS does not apply.</summary>
    public async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (Allows(context.Request))
        {
            return await next(invocation);
        }

        await ErrorAnswer.WriteAsync(
            context, StatusCodes.Status403Forbidden, "OriginNotAllowed", "Pages of this origin may not talk to this server (DirectLine:AllowedOrigins).");
        return Results.Empty;
    }

    private bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        // Host and port only: behind a proxy that ends TLS the page is https, and the request that arrives here is not.
        return Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
