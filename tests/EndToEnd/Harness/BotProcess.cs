using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ScreeningBot.EndToEnd.Harness;

/// <summary>The bot in a process of its own, on a free loopback port and with a store of its own. It can be killed and started again in its place.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyList<string> settings;
    private readonly string store = Directory.CreateTempSubdirectory("screeningbot-endtoend-").FullName;
    private Process? process;

    private BotProcess(IReadOnlyList<string> settings)
    {
        this.settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
    }

    /// <summary>Where it listens, also after a restart.</summary>
    internal Uri Address { get; }

    /// <summary>Starts a bot and waits until it is ready.</summary>
    internal static async Task<BotProcess> StartNewAsync(params string[] settings)
    {
        var bot = new BotProcess(settings);
        await bot.StartAsync();
        return bot;
    }

    /// <summary>Starts it, again after <see cref="KillAsync"/>, and waits until it is ready.</summary>
    internal async Task StartAsync()
    {
        process = Process.Start(Command(["--urls", Address.ToString(), .. settings]))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(LongestStart);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            Assert.False(process.HasExited, "The bot has ended instead of serving.");
            try
            {
                using var answer = await client.GetAsync("/health/ready", limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
        while (await pause.WaitForNextTickAsync(limit.Token));
    }

    /// <summary>Ends it as a power cut would: no handler runs, nothing is flushed.</summary>
    internal async Task KillAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
            process = null;
        }
    }

    /// <summary>Takes away all that it keeps, while it is ended.</summary>
    internal void EraseStore()
    {
        Directory.Delete(store, recursive: true);
        Directory.CreateDirectory(store);
    }

    /// <summary>Runs a command of the operator on this bot's store, and reads the JSON that it prints.</summary>
    internal async Task<JsonElement> CommandAsync(params string[] arguments)
    {
        using var command = Process.Start(Command(arguments))!;
        var error = command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(command.ExitCode == 0, await error);
        return JsonDocument.Parse(output).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(store, recursive: true);
    }

    // The assembly stands beside the tests; pages and settings are those of its project.
    private ProcessStartInfo Command(IReadOnlyList<string> arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["ASPNETCORE_CONTENTROOT"] = Repository.Folder("Bot"),
            ["Storage__Path"] = store,
        },
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
