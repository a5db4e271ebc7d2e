namespace ScreeningBot.Bot.Web;

/// <summary>Reads whole request bodies, of which none is larger than <see cref="Most"/>.</summary>
internal static class RequestBody
{
    /// <summary>Most bytes of a body: 256 KB (design 5).</summary>
    public const int Most = 256 * 1024;

    /// <summary>The body, or null after 413 was answered.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var buffer = new byte[request.ContentLength is { } length and <= Most ? (int)length : 4096];
        var read = 0;
        while (true)
        {
            if (read == buffer.Length)
            {
                if (read == request.ContentLength)
                {
                    break;
                }

                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, Most + 1));
            }

            var count = await request.Body.ReadAsync(buffer.AsMemory(read), context.RequestAborted);
            if (count == 0)
            {
                break;
            }

            read += count;
            if (read > Most)
            {
                await DropAsync(context);
                await RefuseAsync(context);
                return null;
            }
        }

        return buffer.AsMemory(0, read);
    }

    /// <summary>Whether the body is said to be JSON; a type that is missing counts as such, as simple clients leave it out.</summary>
    public static bool IsJson(HttpRequest request) => string.IsNullOrEmpty(request.ContentType) || request.HasJsonContentType();

    /// <summary>Reads what is left of the body, and forgets it.</summary>
    public static async Task DropAsync(HttpContext context)
    {
        var buffer = new byte[32 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0)
        {
        }
    }

    /// <summary>Answers 413.</summary>
    public static Task RefuseAsync(HttpContext context) =>
        ErrorAnswer.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "TooLarge", $"A request holds at most {Most / 1024} KB.");
}
