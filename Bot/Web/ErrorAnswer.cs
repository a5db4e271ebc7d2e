namespace ScreeningBot.Bot.Web;

/// <summary>The one shape of every error that this server answers: <c>{"error":{"code","message"}}</c>. Codes are stable, messages are for people; neither repeats what was sent.</summary>
internal static class ErrorAnswer
{
    /// <summary>Answers with an error, unless an answer has begun already.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        await context.Response.WriteAsJsonAsync(Body(code, message), context.RequestAborted);
    }

    /// <summary>Answers 429, with the seconds after which to try again.</summary>
    public static Task WriteBusyAsync(HttpContext context, string retryAfter, string message)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        return WriteAsync(context, StatusCodes.Status429TooManyRequests, "TooManyRequests", message);
    }

    /// <summary>The body of an error.</summary>
    public static ErrorBody Body(string code, string message) => new(new ErrorDetail(code, message));
}

/// <summary>The body of an error.</summary>
/// <param name="Error">The error.</param>
internal sealed record ErrorBody(ErrorDetail Error);

/// <summary>An error.</summary>
/// <param name="Code">For programs; does not change.</param>
/// <param name="Message">For people.</param>
internal sealed record ErrorDetail(string Code, string Message);
