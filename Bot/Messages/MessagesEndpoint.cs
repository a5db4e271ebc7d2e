using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using ScreeningBot.Bot.Web;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.Messages;

/// <summary><c>POST /api/messages</c>: activities of the Bot Framework (Emulator, Agents Playground, Azure Bot Service).</summary>
internal sealed class MessagesEndpoint(MessagesAdapter adapter, IBot bot, MessagesOptions options, ILogger<MessagesEndpoint> logger)
{
    /// <summary>Takes one activity.</summary>
    public async Task PostAsync(HttpContext context)
    {
        if (!options.IsAuthenticated && !IsFromThisMachine(context))
        {
            await ErrorAnswer.WriteAsync(
                context, StatusCodes.Status403Forbidden, "LoopbackOnly", "Without MicrosoftAppId this address answers to its own machine only, and not through a proxy.");
            return;
        }

        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        var activity = ActivityReader.TryRead(body);
        if (Fault(activity) is { } fault)
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, "BadActivity", fault);
            return;
        }

        if (!options.IsAuthenticated && !new Uri(activity!.ServiceUrl).IsLoopback)
        {
            await ErrorAnswer.WriteAsync(
                context, StatusCodes.Status403Forbidden, "ServiceUrlNotLoopback", "Without MicrosoftAppId the bot answers to a serviceUrl of its own machine only.");
            return;
        }

        await TakeAsync(context, activity!);
    }

    private async Task TakeAsync(HttpContext context, Activity activity)
    {
        try
        {
            // Not the request's token: what was said is stored and answered, though the channel gives up waiting.
            var answer = await adapter.ProcessAsync(context.Request.Headers.Authorization.ToString(), activity, bot, CancellationToken.None);
            await HttpHelper.WriteResponseAsync(context.Response, answer);
        }
        catch (UnauthorizedAccessException)
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "The token is missing or not accepted.");
        }
        catch (Exception exception) when (exception is RestException or HttpRequestException or OperationCanceledException)
        {
            logger.LogWarning("Replies could not be delivered on {Channel}: {ExceptionType}", activity.ChannelId, exception.GetType().FullName);
            await ErrorAnswer.WriteAsync(
                context, StatusCodes.Status502BadGateway, "NotDelivered", "The activity was taken, but its serviceUrl did not accept the replies. The same activity sent again gets them.");
        }
    }

    // Also the name by which it was called: a page in a browser on this machine could reach it under a name of its own.
    private static bool IsFromThisMachine(HttpContext context) =>
        ConnectionOrigin.IsDirectLoopback(context)
        && context.Request.Headers.Origin.Count == 0
        && Uri.TryCreate($"http://{context.Request.Host}", UriKind.Absolute, out var called)
        && called.IsLoopback;

    private static string? Fault(Activity? activity)
    {
        if (activity is null || string.IsNullOrWhiteSpace(activity.Type))
        {
            return "The body is not an activity: a JSON object with a type.";
        }

        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || service.Scheme is not ("http" or "https"))
        {
            return "serviceUrl is missing, or not an http address: there would be nowhere to answer to.";
        }

        if (string.IsNullOrWhiteSpace(activity.ChannelId))
        {
            return "channelId is missing.";
        }

        return string.IsNullOrWhiteSpace(activity.Conversation?.Id) ? "conversation.id is missing." : null;
    }
}
