using ScreeningBot.Bot.Configuration;
using ScreeningBot.Bot.DirectLine;
using ScreeningBot.Bot.Messages;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.Hosting;

/// <summary>Builds the server out of its areas.</summary>
internal static class ServerHost
{
    /// <summary>Address when nothing is configured.</summary>
    internal const string DefaultUrl = "http://localhost:3978";

    /// <summary>Builds the server; it does not listen yet.</summary>
    /// <param name="arguments">Configuration from the command line: <c>--urls http://localhost:4000</c>, <c>--Storage:Path data</c>.</param>
    /// <param name="configure">First changes, for tests: configuration, an address.</param>
    /// <param name="replace">Last changes to the services, for tests.</param>
    /// <exception cref="SettingsException">The configuration is wrong.</exception>
    internal static WebApplication Build(string[] arguments, Action<WebApplicationBuilder>? configure = null, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(HostSettings.For(arguments));
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // A start that fails is told in one line by the command line, not with the stack of the host as well.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        configure?.Invoke(builder);
        var settings = BotSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services
            .AddStorage(settings.Storage, builder.Environment)
            .AddTurns()
            .AddScreeningConversation(settings.Clinic, settings.Rules, settings.Retention.AsSaid)
            .AddDirectLine(settings.DirectLine, TimeSpan.FromDays(settings.Retention.UnfinishedDays))
            .AddMessages()
            .AddWeb();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseWeb();
        app.MapHealth();
        app.MapDirectLine();
        app.MapMessages();
        return app;
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <exception cref="SettingsException">The configuration is wrong.</exception>
    /// <exception cref="StorageException">The store cannot be used.</exception>
    internal static async Task RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var app = Build(arguments);

        // Asked before anything listens: a server that cannot store must not take a visitor's first words.
        await app.Services.GetRequiredService<IStorageHealth>().CheckAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
    }
}
