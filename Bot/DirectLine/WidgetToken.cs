using System.Text.Json;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>What the widget gets, from whichever Direct Line.</summary>
/// <param name="Domain">The endpoint, absolute.</param>
/// <param name="Token">The token of the conversation.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">The visitor.</param>
/// <param name="ExpiresIn">Seconds that the token lives.</param>
internal sealed record WidgetToken(string Domain, string Token, string ConversationId, string UserId, int ExpiresIn)
{
    /// <summary>Answers with it.</summary>
    public static Task WriteAsync(HttpContext context, WidgetToken token)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(token, JsonSerializerOptions.Web, context.RequestAborted);
    }
}
