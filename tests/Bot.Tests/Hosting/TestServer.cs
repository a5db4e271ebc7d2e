using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ScreeningBot.Bot.Hosting;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Web;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Tests.Hosting;

/// <summary>The real server, on a free port of this machine, with a store in memory and a conversation that echoes.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo? ownFolder;

    private TestServer(WebApplication app, InMemoryStore store, LogCollector log, DirectoryInfo? ownFolder)
    {
        this.app = app;
        this.ownFolder = ownFolder;
        Store = store;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public InMemoryStore Store { get; }

    public LogCollector Log { get; }

    public IServiceProvider Services => app.Services;

    public static Task<TestServer> StartAsync(params string[] arguments) => StartAsync(arguments, null);

    /// <param name="arguments">Configuration, as on the command line.</param>
    /// <param name="replace">Last changes to the services.</param>
    /// <param name="store">The store of an earlier server; a new one if null.</param>
    /// <param name="folder">Folder of the storage; a new one, deleted at the end, if null.</param>
    public static async Task<TestServer> StartAsync(string[] arguments, Action<IServiceCollection>? replace, InMemoryStore? store = null, string? folder = null)
    {
        store ??= new InMemoryStore();
        var made = folder is null ? Directory.CreateTempSubdirectory("screeningbot-test-") : null;
        var log = new LogCollector();
        try
        {
            var host = ServerHost.Build(
                [.. arguments, $"--Storage:Path={folder ?? made!.FullName}", $"--contentRoot={Path.Combine(Repository.Root, "Bot")}", "--hostBuilder:reloadConfigOnChange=false"],
                builder => builder.Configuration["urls"] = "http://127.0.0.1:0",
                services =>
                {
                    services.AddSingleton<IConversationStore>(store);
                    services.AddSingleton<IStorageHealth>(store);
                    services.AddSingleton<IScreeningConversation, ScriptedConversation>();
                    // The recognisers are not used here; each server would build its own.
                    services.RemoveAll<IWarmUp>();
                    services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
                    replace?.Invoke(services);
                });
            await host.StartAsync();
            return new TestServer(host, store, log, made);
        }
        catch
        {
            made?.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        ownFolder?.Delete(recursive: true);
    }
}
