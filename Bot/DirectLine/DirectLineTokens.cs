using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>What a token turned out to be.</summary>
internal enum TokenState
{
    /// <summary>Ours, and in its time.</summary>
    Valid,

    /// <summary>Ours, but past its time.</summary>
    Expired,

    /// <summary>Not ours, garbled, or meant for another use.</summary>
    Wrong,
}

/// <summary>A token, read.</summary>
/// <param name="State">What it is.</param>
/// <param name="Visitor">Whom it speaks for; null when it is wrong.</param>
/// <param name="ExpiredFor">How long ago its time ended; zero while it lasts.</param>
internal readonly record struct TokenReading(TokenState State, Visitor? Visitor, TimeSpan ExpiredFor);

/// <summary>
/// Tokens of the embedded Direct Line: signed JWTs that name conversation (<c>conv</c>) and visitor (<c>user</c>, the claim that Web Chat looks for).
/// The server keeps no list of them.
/// </summary>
internal sealed class DirectLineTokens(Lazy<TokenKey> key, TimeProvider clock)
{
    /// <summary>Life of a token. Web Chat asks for a new one every 15 minutes, whatever it is told.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Life of the token in a stream's address: long enough to open the socket on a slow telephone, and useless in a proxy's log afterwards.</summary>
    public static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(2);

    private const string Issuer = "ScreeningBot";
    private const string ChatUse = "chat";
    private const string StreamUse = "stream";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 4096 };

    /// <summary>A visitor nobody can guess, in a conversation nobody can guess.</summary>
    public static Visitor NewVisitor() => new(
        RandomNumberGenerator.GetHexString(32, lowercase: true),
        "v-" + RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>A token for the conversation.</summary>
    public string Issue(Visitor visitor) => Issue(visitor, ChatUse, Lifetime);

    /// <summary>A token for the address of a stream, which is good for nothing else.</summary>
    public string IssueForStream(Visitor visitor) => Issue(visitor, StreamUse, StreamLifetime);

    /// <summary>Reads a token for the conversation.</summary>
    public Task<TokenReading> ReadAsync(string token) => ReadAsync(token, ChatUse);

    /// <summary>Reads a token from the address of a stream.</summary>
    public Task<TokenReading> ReadForStreamAsync(string token) => ReadAsync(token, StreamUse);

    private string Issue(Visitor visitor, string use, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now,
            Expires = now + lifetime,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["conv"] = visitor.ConversationId,
                ["user"] = visitor.UserId,
                ["use"] = use,
            },
            SigningCredentials = key.Value.Credentials,
        });
    }

    private async Task<TokenReading> ReadAsync(string token, string use)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            // Time is read from the clock that was passed in, below: an expired token still tells which conversation to resume.
            ValidateLifetime = false,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = key.Value.Credentials.Key,
            TryAllIssuerSigningKeys = true,
        });
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken jwt
            || !jwt.TryGetPayloadValue("use", out string? statedUse) || !string.Equals(statedUse, use, StringComparison.Ordinal)
            || !jwt.TryGetPayloadValue("conv", out string? conversation) || string.IsNullOrEmpty(conversation)
            || !jwt.TryGetPayloadValue("user", out string? user) || string.IsNullOrEmpty(user)
            || !jwt.TryGetPayloadValue("exp", out long expires))
        {
            return new TokenReading(TokenState.Wrong, null, TimeSpan.Zero);
        }

        var visitor = new Visitor(conversation, user);
        var late = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(expires);
        return late < TimeSpan.Zero
            ? new TokenReading(TokenState.Valid, visitor, TimeSpan.Zero)
            : new TokenReading(TokenState.Expired, visitor, late);
    }

    /// <summary>Seconds that a new token lives, as <c>expires_in</c>.</summary>
    public static int LifetimeSeconds => (int)Lifetime.TotalSeconds;
}
