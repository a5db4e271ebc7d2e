using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Messages;

/// <summary>The SDK's adapter for everything that comes through <c>/api/messages</c>.</summary>
internal sealed class MessagesAdapter : CloudAdapter
{
    private readonly MessagesOptions options;
    private readonly IScreeningConversation conversation;
    private readonly ILogger<MessagesAdapter> logger;

    /// <summary>Makes it.</summary>
    public MessagesAdapter(BotFrameworkAuthentication authentication, MessagesOptions options, IScreeningConversation conversation, ILogger<MessagesAdapter> logger)
        : base(authentication, logger)
    {
        this.options = options;
        this.conversation = conversation;
        this.logger = logger;
        OnTurnError = ApologiseAsync;
    }

    /// <summary>Authenticates the request and runs the turn.</summary>
    /// <returns>What an invoke or <c>expectReplies</c> is answered with; null for an ordinary activity.</returns>
    /// <exception cref="UnauthorizedAccessException">The token is missing or not accepted.</exception>
    public async Task<InvokeResponse?> ProcessAsync(string authorization, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var authenticated = await AuthenticateAsync(authorization, activity, cancellationToken);
        return await ProcessActivityAsync(authenticated, activity, bot.OnTurnAsync, cancellationToken);
    }

    private async Task<AuthenticateRequestResult> AuthenticateAsync(string authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (!options.IsAuthenticated)
        {
            // Loopback only, so a header is not looked at: the Emulator may have an app id that this bot has not.
            return await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, string.Empty, cancellationToken);
        }

        AuthenticateRequestResult authenticated;
        try
        {
            authenticated = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authorization, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever went wrong (a garbled header, keys that could not be fetched): nobody is let in who was not recognised.
            logger.LogWarning("An activity on {Channel} was not authenticated: {ExceptionType}", activity.ChannelId, exception.GetType().FullName);
            throw new UnauthorizedAccessException("The token is missing or not accepted.", exception);
        }

        // The SDK does not look at the audience of a token from the Emulator's issuers; the bot's own token for the connector, seen by a channel, would pass.
        var audience = authenticated.ClaimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        return string.Equals(audience, options.AppId, StringComparison.OrdinalIgnoreCase)
            ? authenticated
            : throw new UnauthorizedAccessException("The token is for somebody else.");
    }

    private async Task ApologiseAsync(ITurnContext turnContext, Exception exception)
    {
        if (turnContext.TurnState.Get<TurnReport>() is not null)
        {
            // The turn was taken, and its replies could not be delivered: an apology would not arrive either. The endpoint tells the channel.
            ExceptionDispatchInfo.Throw(exception);
        }

        logger.LogError("A turn failed: {ExceptionType}{NewLine}{StackTrace}", exception.GetType().FullName, Environment.NewLine, exception.StackTrace);
        var apology = MessageFactory.Text(conversation.Apology(turnContext.Activity.Locale));
        apology.TextFormat = TextFormatTypes.Plain;
        await turnContext.SendActivityAsync(apology);
    }
}
