using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.Messages;

/// <summary>Stands in for the identity providers of channels and Emulator: publishes a key where the SDK looks for it, and signs tokens with it. Nothing goes over a network.</summary>
internal static class ChannelKeys
{
    public const string AppId = "6b1d9f0a-0c5d-4f64-9a53-6d0b0c6c7f11";
    public const string Tenant = "0f7f6a0e-2f9c-4d0c-9f11-2f5b7c1d2e3f";
    public const string ChannelIssuer = "https://api.botframework.com";

    /// <summary>An issuer of the Emulator's tokens that the SDK knows by itself.</summary>
    public const string EmulatorIssuer = $"https://login.microsoftonline.com/{EmulatorTenant}/v2.0";

    /// <summary>The tenant of that issuer; the SDK takes a token for the Emulator's only if it names it.</summary>
    public const string EmulatorTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

    private const string KeyId = "key-1";

    private static readonly string[] Settings =
        [$"--MicrosoftAppId={AppId}", "--MicrosoftAppPassword=not-used", "--MicrosoftAppType=SingleTenant", $"--MicrosoftAppTenantId={Tenant}"];

    private static readonly RSA Key = RSA.Create(2048);
    private static readonly Lazy<bool> Published = new(Publish);

    /// <summary>A bot with an app id that believes these providers.</summary>
    public static Task<TestServer> StartBotAsync()
    {
        Assert.True(Published.Value);
        return TestServer.StartAsync(Settings);
    }

    /// <summary>A token, signed with the published key unless another is given.</summary>
    public static string Token(
        string audience = AppId, string issuer = ChannelIssuer, string? serviceUrl = null, DateTime? expires = null, RSA? key = null, params (string Type, string Value)[] claims)
    {
        var all = claims.Select(claim => new Claim(claim.Type, claim.Value)).ToList();
        if (serviceUrl is not null)
        {
            all.Add(new Claim("serviceurl", serviceUrl));
        }

        var end = expires ?? DateTime.UtcNow.AddMinutes(30);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Issuer = issuer,
            Subject = new ClaimsIdentity(all),
            NotBefore = end.AddHours(-1),
            IssuedAt = end.AddHours(-1),
            Expires = end,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key ?? Key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    // The SDK fetches published keys with a client of its own, over https, and keeps them in caches of the process that have no door: they are filled before it looks.
    private static bool Publish()
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = ChannelIssuer };
        configuration.SigningKeys.Add(new RsaSecurityKey(Key.ExportParameters(includePrivateParameters: false)) { KeyId = KeyId });
        Publish(AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl, new(StringComparer.Ordinal) { [KeyId] = ["msteams", "webchat"] });
        Publish(AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl, []);
        return true;

        void Publish(string address, Dictionary<string, HashSet<string>> endorsements)
        {
            CacheOf<OpenIdConnectConfiguration>("_openIdMetadataCache")[address] = ManagerOf(configuration);
            CacheOf<IDictionary<string, HashSet<string>>>("_endorsementsCache")[address] = ManagerOf<IDictionary<string, HashSet<string>>>(endorsements);
        }
    }

    private static ConcurrentDictionary<string, ConfigurationManager<T>> CacheOf<T>(string field)
        where T : class =>
        (ConcurrentDictionary<string, ConfigurationManager<T>>)typeof(JwtTokenExtractor).GetField(field, BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;

    private static ConfigurationManager<T> ManagerOf<T>(T value)
        where T : class => new("https://keys.example/", new Fixed<T>(value), new NoDocuments());

    private sealed class Fixed<T>(T value) : IConfigurationRetriever<T>
    {
        public Task<T> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel) => Task.FromResult(value);
    }

    private sealed class NoDocuments : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => throw new InvalidOperationException("Nothing is fetched.");
    }
}
