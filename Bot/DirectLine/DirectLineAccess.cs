using Microsoft.Net.Http.Headers;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>Lets requests in: the bearer token, and whether it is for the conversation that is asked for. A refusal is answered here.</summary>
internal sealed class DirectLineAccess(DirectLineTokens tokens, IConversationStore store)
{
    /// <summary>The token of the <c>Authorization</c> header; null when there is none of the form <c>Bearer …</c>.</summary>
    public static string? BearerOf(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.AsSpan(Scheme.Length).Trim() is { Length: > 0 } token
            ? token.ToString()
            : null;
    }

    /// <summary>Whom the bearer token speaks for, or null after a refusal.</summary>
    public async Task<Visitor?> AuthorizeAsync(HttpContext context)
    {
        if (BearerOf(context.Request) is not { } token)
        {
            await RefuseWithoutTokenAsync(context);
            return null;
        }

        return await AcceptAsync(context, await tokens.ReadAsync(token));
    }

    /// <summary>The same, for a path that names a conversation.</summary>
    public async Task<Visitor?> AuthorizeAsync(HttpContext context, string conversationId) =>
        await AuthorizeAsync(context) is { } visitor ? await CheckConversationAsync(context, visitor, conversationId) : null;

    /// <summary>The same for a stream: a browser's socket has no header, so its address carries a token (<c>t</c>); other clients may send the header.</summary>
    public async Task<Visitor?> AuthorizeStreamAsync(HttpContext context, string conversationId)
    {
        var fromAddress = context.Request.Query["t"].ToString();
        if (fromAddress.Length == 0)
        {
            return await AuthorizeAsync(context, conversationId);
        }

        return await AcceptAsync(context, await tokens.ReadForStreamAsync(fromAddress)) is { } visitor
            ? await CheckConversationAsync(context, visitor, conversationId)
            : null;
    }

    private static Task RefuseWithoutTokenAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            return Task.CompletedTask;
        });
        return ErrorAnswer.WriteAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token: Authorization: Bearer <token>.");
    }

    private static async Task<Visitor?> AcceptAsync(HttpContext context, TokenReading reading)
    {
        switch (reading.State)
        {
            case TokenState.Valid:
                return reading.Visitor;
            case TokenState.Expired:
                await ErrorAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");
                return null;
            default:
                await ErrorAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "BadToken", "The token is not one of this server, or not for this use.");
                return null;
        }
    }

    private async Task<Visitor?> CheckConversationAsync(HttpContext context, Visitor visitor, string conversationId)
    {
        if (string.Equals(visitor.ConversationId, conversationId, StringComparison.Ordinal))
        {
            return visitor;
        }

        // Ids cannot be guessed, so that telling "not yours" from "not there" gives nothing away, and helps who builds a client.
        if (await ExistsAsync(conversationId, context.RequestAborted))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "OtherConversation", "The token is for another conversation.");
        }
        else
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status404NotFound, "UnknownConversation", "There is no such conversation.");
        }

        return null;
    }

    private async Task<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken)
    {
        try
        {
            return await store.LoadAsync(new Visitor(conversationId, string.Empty).ConversationKey, cancellationToken) is not null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return true;
        }
    }
}
