using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScreeningBot.Bot.Hosting;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.Screenings;

/// <summary>The whole bot, nothing replaced: real conversation, real SQLite, a real port of this machine. Started once for a class of tests.</summary>
public sealed class WholeBot : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screeningbot-test-");
    private WebApplication? app;

    /// <summary>A client of the bot.</summary>
    public HttpClient Http { get; private set; } = new();

    internal LogCollector Log { get; } = new();

    internal IServiceProvider Services => app!.Services;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        app = ServerHost.Build(
            [$"--Storage:Path={folder.FullName}", $"--contentRoot={Path.Combine(Repository.Root, "Bot")}", "--hostBuilder:reloadConfigOnChange=false"],
            builder => builder.Configuration["urls"] = "http://127.0.0.1:0",
            services => services.AddLogging(logging => logging.ClearProviders().AddProvider(Log)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }
}
