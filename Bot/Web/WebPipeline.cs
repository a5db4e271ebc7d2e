using System.IO.Compression;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace ScreeningBot.Bot.Web;

/// <summary>What every request passes, in this order, whatever it asks for.</summary>
internal static class WebPipeline
{
    /// <summary>Registers what the pipeline, health and pages need, and keeps addresses of requests out of the log.</summary>
    internal static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddLogging(logging => logging
            // These write whole addresses, and an address may hold a stream's token or a conversation's id.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Cors", LogLevel.Warning)
            .AddFilter("System.Net.Http.HttpClient", LogLevel.Warning));
        services.Configure<ForwardedHeadersOptions>(options =>
            // Believed from loopback proxies only (the default), or from others that ASPNETCORE_FORWARDEDHEADERS_ENABLED admits.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            // Above the limit of design 5, so that what is a little too large is answered properly instead of being cut off.
            options.Limits.MaxRequestBodySize = BodyLimit.Readable;
        });
        services.AddResponseCompression(options =>
        {
            // Public files only: answers with a token in them are not compressed, so that their length tells nothing.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "application/schema+json", "image/svg+xml"];
        });
        // The fastest level, which is the default, makes the widget a third larger; the better one is still a matter of a millisecond.
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services
            .AddSingleton<WarmUpService>()
            .AddHostedService(provider => provider.GetRequiredService<WarmUpService>())
            .AddSingleton<HealthEndpoints>();
    }

    /// <summary>Puts the middleware before everything that is mapped.</summary>
    internal static void UseWeb(this WebApplication app)
    {
        app.Use(ConnectionOrigin.RememberAsync);
        if (!app.Configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
        {
            // Else the platform has put it in already, and a second pass would believe one hop more.
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePages(StatusText.WriteAsync);
        app.UseMiddleware<FailureResponse>();
        app.Use(BodyLimit.EnforceAsync);
        app.UseResponseCompression();
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new CompactScripts(app.Environment.WebRootFileProvider),
            OnPrepareResponse = static file => PublicFiles.Prepare(file.Context.Response),
        });
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.UseRouting();
        app.UseCors();
    }

    /// <summary>Maps the health endpoints.</summary>
    internal static void MapHealth(this WebApplication app)
    {
        var health = app.Services.GetRequiredService<HealthEndpoints>();
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/health/live", reading, HealthEndpoints.LiveAsync);
        app.MapMethods("/health/ready", reading, health.ReadyAsync);
    }
}
