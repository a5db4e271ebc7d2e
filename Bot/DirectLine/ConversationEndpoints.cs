using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>Tokens, and the beginning and reopening of conversations.</summary>
internal sealed class ConversationEndpoints(
    DirectLineAccess access,
    DirectLineTokens tokens,
    DirectLineAdapter adapter,
    IBot bot,
    IConversationStore store,
    DirectLineOptions options,
    TimeProvider clock)
{
    /// <summary><c>POST tokens/generate</c>: a token for a new conversation, for a server of the clinic that knows the secret.</summary>
    public async Task GenerateTokenAsync(HttpContext context)
    {
        var secret = options.Secret;
        if (string.IsNullOrEmpty(secret))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "NotEnabled", "No secret is configured, so nobody may generate tokens.");
        }
        else if (DirectLineAccess.BearerOf(context.Request) is not { } bearer)
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status401Unauthorized, "Unauthorized", "Send the secret: Authorization: Bearer <secret>.");
        }
        else if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(bearer)), SHA256.HashData(Encoding.UTF8.GetBytes(secret))))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "BadSecret", "The secret is wrong.");
        }
        else
        {
            // A user that the body may name is not taken over: ids of visitors are made here.
            await WriteTokenAsync(context, DirectLineTokens.NewVisitor());
        }
    }

    /// <summary><c>POST tokens/refresh</c>: a token for the same conversation, with a new life.</summary>
    public async Task RefreshTokenAsync(HttpContext context)
    {
        if (await access.AuthorizeAsync(context) is { } visitor)
        {
            await WriteTokenAsync(context, visitor);
        }
    }

    /// <summary><c>POST conversations</c>: the bot hears of the visitor, and greets. Asked again, nothing is begun anew.</summary>
    public async Task StartAsync(HttpContext context)
    {
        if (await access.AuthorizeAsync(context) is not { } visitor)
        {
            return;
        }

        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        if (!TryReadLocale(body, out var locale))
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, "BadArgument", "The body is not a JSON object.");
            return;
        }

        var isNew = !await IsGreetedAsync(visitor, context.RequestAborted);
        if (isNew)
        {
            // Not the request's token: a visitor who reloads the page at this moment finds the greeting.
            await adapter.ProcessAsync(
                IncomingActivity.Beginning(visitor, locale, DirectLineAddress.DomainOf(context.Request), clock.GetUtcNow()), bot, CancellationToken.None);
        }

        await WriteConversationAsync(context, visitor, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, watermark: null);
    }

    /// <summary><c>GET conversations/{id}</c>: after a reload or a lost socket, a new token and the address of a stream that goes on where the client stopped.</summary>
    public async Task ReconnectAsync(HttpContext context, string conversationId)
    {
        if (await access.AuthorizeAsync(context, conversationId) is { } visitor)
        {
            await WriteConversationAsync(context, visitor, StatusCodes.Status200OK, Watermark.Parse(context.Request.Query["watermark"]));
        }
    }

    private static bool TryReadLocale(ReadOnlyMemory<byte> body, out string? locale)
    {
        locale = null;
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return true;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            if (json.RootElement.TryGetProperty("locale", out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= 35 } text)
            {
                locale = text;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task<bool> IsGreetedAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        try
        {
            return await store.LoadAsync(visitor.ConversationKey, cancellationToken) is { Document.Greeted: true };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The turn will meet the same failure, and apologise.
            return false;
        }
    }

    private Task WriteTokenAsync(HttpContext context, Visitor visitor) =>
        WriteAsync(context, StatusCodes.Status200OK, new ConversationToken(visitor.ConversationId, tokens.Issue(visitor), DirectLineTokens.LifetimeSeconds, null));

    private Task WriteConversationAsync(HttpContext context, Visitor visitor, int status, Watermark? watermark) =>
        WriteAsync(context, status, new ConversationToken(
            visitor.ConversationId,
            tokens.Issue(visitor),
            DirectLineTokens.LifetimeSeconds,
            DirectLineAddress.StreamOf(context.Request, visitor.ConversationId, watermark, tokens.IssueForStream(visitor))));

    private static Task WriteAsync(HttpContext context, int status, ConversationToken body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(body, JsonSerializerOptions.Web, context.RequestAborted);
    }
}

/// <summary>A token as Direct Line writes it.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">The token.</param>
/// <param name="ExpiresIn">Seconds that the token lives.</param>
/// <param name="StreamUrl">Address of the stream; null where only the token was asked for.</param>
internal sealed record ConversationToken(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl);
