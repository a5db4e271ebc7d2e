using System.Collections.Concurrent;

namespace ScreeningBot.Bot.Web;

/// <summary>Warms up when the server starts, and tells what is not warm yet.</summary>
internal sealed class WarmUpService(IEnumerable<IWarmUp> warmUps, TimeProvider clock, ILogger<WarmUpService> logger) : BackgroundService
{
    private readonly IWarmUp[] all = [.. warmUps];
    private readonly ConcurrentDictionary<string, bool> warm = new(StringComparer.Ordinal);

    /// <summary>Names of what is not warm yet.</summary>
    public IReadOnlyList<string> Cold => [.. all.Select(warmUp => warmUp.Name).Where(name => !warm.ContainsKey(name))];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(all.Select(warmUp => Task.Run(() => WarmUpAsync(warmUp, stoppingToken), CancellationToken.None)));

        // What was only needed to get ready is given back to the machine, once.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private async Task WarmUpAsync(IWarmUp warmUp, CancellationToken stopping)
    {
        var started = clock.GetTimestamp();
        try
        {
            await warmUp.WarmUpAsync(stopping);
            warm[warmUp.Name] = true;
            logger.LogInformation("Warm: {Name} after {Milliseconds} ms.", warmUp.Name, (long)clock.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception exception) when (exception is ObjectDisposedException || stopping.IsCancellationRequested)
        {
            // The server stops before it was ready; a port that is taken ends it with its services disposed under the warm-up.
        }
        catch (Exception exception)
        {
            logger.LogCritical("Cannot become ready, as {Name} failed: {ExceptionType}{NewLine}{StackTrace}", warmUp.Name, exception.GetType().FullName, Environment.NewLine, exception.StackTrace);
        }
    }
}
