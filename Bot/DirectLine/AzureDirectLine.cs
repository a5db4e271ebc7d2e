using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.JsonWebTokens;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// The widget's token from Azure Direct Line (mode Azure): the secret of the site stays here, the browser gets a token for one conversation. The conversation itself then
/// goes between browser and Azure, and reaches the bot through <c>/api/messages</c>.
/// </summary>
internal sealed class AzureDirectLine(HttpClient azure, DirectLineOptions options, ConversationLimit limit, ILogger<AzureDirectLine> logger)
{
    /// <summary>The endpoint that browsers are told.</summary>
    public const string Domain = "https://directline.botframework.com/v3/directline";

    /// <summary>A client for Azure.</summary>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(Domain + "/"),
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Answers with a token: for the conversation of the bearer token if Azure still renews it, else for a new one.</summary>
    public async Task PostAsync(HttpContext context)
    {
        try
        {
            if (DirectLineAccess.BearerOf(context.Request) is { } last && await RenewAsync(last, context.RequestAborted) is { } renewed)
            {
                await WidgetToken.WriteAsync(context, renewed);
            }
            else if (await limit.AdmitAsync(context))
            {
                await WidgetToken.WriteAsync(context, await GenerateAsync(context.RequestAborted));
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !context.RequestAborted.IsCancellationRequested))
        {
            logger.LogError("Azure Direct Line gave no token ({ExceptionType}). Is DirectLine:Secret the secret of the site?", exception.GetType().FullName);
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status502BadGateway, "NoToken", "The chat service gave no token. Please try again in a moment.");
        }
    }

    private async Task<WidgetToken> GenerateAsync(CancellationToken cancellationToken)
    {
        // Azure wants this beginning; the rest is unguessable and new for each conversation.
        var userId = "dl_" + RandomNumberGenerator.GetHexString(32, lowercase: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, "tokens/generate")
        {
            Content = JsonContent.Create(new Generate(new User(userId), options.AllowedOrigins is [] ? null : options.AllowedOrigins), options: JsonSerializerOptions.Web),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Secret);
        using var response = await azure.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var issued = await response.Content.ReadFromJsonAsync<Issued>(cancellationToken) ?? throw new JsonException("No token.");
        return new WidgetToken(Domain, issued.Token, issued.ConversationId, userId, issued.ExpiresIn);
    }

    // Azure renews a token only before it ends; whatever it refuses is a new conversation.
    private async Task<WidgetToken?> RenewAsync(string last, CancellationToken cancellationToken)
    {
        if (UserOf(last) is not { } userId)
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "tokens/refresh");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", last);
        using var response = await azure.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        var issued = await response.Content.ReadFromJsonAsync<Issued>(cancellationToken) ?? throw new JsonException("No token.");
        return new WidgetToken(Domain, issued.Token, issued.ConversationId, userId, issued.ExpiresIn);
    }

    // Only told to the widget, and only if Azure accepts the token: the signature is Azure's to check.
    private static string? UserOf(string token)
    {
        var handler = new JsonWebTokenHandler();
        try
        {
            return handler.CanReadToken(token) && handler.ReadJsonWebToken(token).TryGetPayloadValue("user", out string? user) ? user : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private sealed record Generate(User User, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? TrustedOrigins);

    private sealed record User(string Id);

    private sealed record Issued(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
