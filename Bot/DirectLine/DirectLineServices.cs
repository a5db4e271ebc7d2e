using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Net.Http.Headers;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>Registers the visitors' channel, and maps its paths.</summary>
internal static class DirectLineServices
{
    private const string CorsPolicy = "DirectLine";
    private const string TokenPath = "/api/directline/token";

    internal static IServiceCollection AddDirectLine(this IServiceCollection services, DirectLineOptions options, TimeSpan resumableFor)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddCors(cors => cors.AddPolicy(
            CorsPolicy,
            policy => policy
                .WithOrigins([.. options.AllowedOrigins])
                .WithMethods(HttpMethods.Get, HttpMethods.Post)
                // What Web Chat asks for, and no more.
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
                .WithExposedHeaders(HeaderNames.RetryAfter)
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        services
            .AddSingleton(options)
            .AddSingleton<OriginPolicy>()
            .AddSingleton<ConversationLimit>()
            .AddSingleton<DirectLineAdapter>();
        if (options.Mode is DirectLineMode.Azure)
        {
            return services
                .AddSingleton(new PageConnections(["https://directline.botframework.com", "wss://directline.botframework.com"]))
                .AddSingleton(provider => ActivatorUtilities.CreateInstance<AzureDirectLine>(provider, AzureDirectLine.CreateClient()));
        }

        return services
            .AddSingleton(provider => new Lazy<TokenKey>(() => KeyOf(provider, options)))
            .AddSingleton(new ResumableFor(resumableFor))
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<DirectLineAccess>()
            .AddSingleton<ActivityFeed>()
            .AddSingleton<ActivityStream>()
            .AddSingleton<ConversationEndpoints>()
            .AddSingleton<ActivityEndpoints>()
            .AddSingleton<EmbeddedToken>()
            .AddSingleton<IWarmUp, DirectLineWarmUp>();
    }

    internal static void MapDirectLine(this WebApplication app)
    {
        var services = app.Services;
        var visitors = app.MapGroup(string.Empty).RequireCors(CorsPolicy).AddEndpointFilter(services.GetRequiredService<OriginPolicy>().FilterAsync);
        if (services.GetRequiredService<DirectLineOptions>().Mode is DirectLineMode.Azure)
        {
            visitors.MapPost(TokenPath, (RequestDelegate)services.GetRequiredService<AzureDirectLine>().PostAsync);
            return;
        }

        visitors.MapPost(TokenPath, (RequestDelegate)services.GetRequiredService<EmbeddedToken>().PostAsync);
        MapEmbedded(visitors, services.GetRequiredService<ConversationEndpoints>(), services.GetRequiredService<ActivityEndpoints>());
    }

    private static void MapEmbedded(RouteGroupBuilder visitors, ConversationEndpoints conversations, ActivityEndpoints activities)
    {
        static string Id(HttpContext context) => (string)context.GetRouteValue("id")!;
        var directLine = visitors.MapGroup(DirectLineAddress.Path);
        directLine.MapPost("tokens/generate", (RequestDelegate)conversations.GenerateTokenAsync);
        directLine.MapPost("tokens/refresh", (RequestDelegate)conversations.RefreshTokenAsync);
        directLine.MapPost("conversations", (RequestDelegate)conversations.StartAsync);
        directLine.MapGet("conversations/{id}", context => conversations.ReconnectAsync(context, Id(context)));
        directLine.MapPost("conversations/{id}/activities", context => activities.PostAsync(context, Id(context)));
        directLine.MapGet("conversations/{id}/activities", context => activities.PollAsync(context, Id(context)));
        directLine.MapGet("conversations/{id}/stream", context => activities.StreamAsync(context, Id(context)));
        directLine.MapPost("conversations/{id}/upload", context => activities.UploadAsync(context, Id(context)));
    }

    private static TokenKey KeyOf(IServiceProvider provider, DirectLineOptions options)
    {
        var logger = provider.GetRequiredService<ILogger<TokenKey>>();
        if (!string.IsNullOrEmpty(options.Secret))
        {
            if (options.Secret.Length < DirectLineOptions.ShortSecret)
            {
                logger.LogWarning("DirectLine:Secret has fewer than {Characters} characters and may be guessed.", DirectLineOptions.ShortSecret);
            }

            return TokenKey.FromSecret(options.Secret);
        }

        var folder = provider.GetRequiredService<StorageOptions>().FolderUnder(provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
        try
        {
            return TokenKey.FromFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(
                "The key of the visitors' tokens cannot be kept in the storage folder ({ExceptionType}): after a restart every visitor begins anew. Set DirectLine:Secret, or make the folder writable.",
                exception.GetType().Name);
            return TokenKey.Passing();
        }
    }
}
