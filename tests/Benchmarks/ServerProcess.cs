using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ScreeningBot.Benchmarks;

/// <summary>A server in a process of its own, on a free loopback port, with a store of its own; ended and cleaned up at the end.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly string folder;

    private ServerProcess(Process process, string folder, Uri address, TimeSpan ready)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
        Ready = ready;
    }

    /// <summary>Where it listens.</summary>
    internal Uri Address { get; }

    /// <summary>From the start of the process until it said that it is ready.</summary>
    internal TimeSpan Ready { get; }

    /// <summary>Processor time so far, of all its threads.</summary>
    internal TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, in megabytes.</summary>
    internal double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>Starts an assembly that stands beside this one and waits until <paramref name="readyPath"/> answers 200.</summary>
    internal static async Task<ServerProcess> StartAsync(string assembly, string readyPath, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var store = Directory.CreateTempSubdirectory("screeningbot-benchmark-").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Storage__Path"] = store,
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        var watch = Stopwatch.StartNew();
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start.");
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestStart);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(readyPath, limit.Token);
                if (answer.StatusCode is HttpStatusCode.OK)
                {
                    return new ServerProcess(started, store, address, watch.Elapsed);
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await pause.WaitForNextTickAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
