using System.Text.Json;

namespace ScreeningBot.Bot.Web;

/// <summary>The one shape of every error that this server answers: <c>{"error":{"code","message"}}</c>. Codes are stable, messages are for people; neither repeats what was sent.</summary>
internal static class ErrorResponse
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

        await context.Response.WriteAsJsonAsync(new ErrorBody(new ErrorDetail(code, message)), JsonSerializerOptions.Web, context.RequestAborted);
    }

    private sealed record ErrorBody(ErrorDetail Error);

    private sealed record ErrorDetail(string Code, string Message);
}
