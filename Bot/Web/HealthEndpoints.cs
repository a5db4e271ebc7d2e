using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.Web;

/// <summary>For whoever watches the server: is it alive, and may visitors be sent to it.</summary>
internal sealed class HealthEndpoints(WarmUpService warmUp, IStorageHealth storage, TimeProvider clock)
{
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(2);

    /// <summary><c>GET /health/live</c>.</summary>
    public static Task LiveAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, new Health("live", []));

    /// <summary><c>GET /health/ready</c>: 200 once everything is warm and the store answers, else 503 with what is waited for.</summary>
    public async Task ReadyAsync(HttpContext context)
    {
        List<string> waitingFor = [.. warmUp.Cold];
        if (!await StorageAnswersAsync(context.RequestAborted))
        {
            waitingFor.Add("storage");
        }

        await (waitingFor.Count == 0
            ? WriteAsync(context, StatusCodes.Status200OK, new Health("ready", []))
            : WriteAsync(context, StatusCodes.Status503ServiceUnavailable, new Health("notReady", waitingFor)));
    }

    private async Task<bool> StorageAnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeToAnswer, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await storage.CheckAsync(either.Token).WaitAsync(either.Token);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Task WriteAsync(HttpContext context, int status, Health health)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(health, context.RequestAborted);
    }

    private sealed record Health(string Status, IReadOnlyList<string> WaitingFor);
}
