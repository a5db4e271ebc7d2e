namespace ScreeningBot.Bot.Web;

/// <summary>
/// Refuses bodies over the limit on every path. Up to a point the body is read and dropped first: a client that is still sending when the connection is cut sees
/// a broken connection (and Web Chat sends again) instead of the answer.
/// </summary>
internal static class BodyLimit
{
    /// <summary>Most bytes that are read to answer properly; beyond it the connection is cut.</summary>
    public const long Readable = 4 * 1024 * 1024;

    /// <summary>Middleware.</summary>
    public static async Task EnforceAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentLength is null or <= RequestBody.Most)
        {
            await next(context);
            return;
        }

        var waitsToSend = context.Request.Headers.Expect.Count > 0;
        if (context.Request.ContentLength <= Readable && !waitsToSend)
        {
            await RequestBody.DropAsync(context);
        }

        await RequestBody.RefuseAsync(context);
    }
}
