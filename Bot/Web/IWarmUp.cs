namespace ScreeningBot.Bot.Web;

/// <summary>Something that is slow the first time, and is made fast before the first visitor comes. Readiness waits for all of them.</summary>
internal interface IWarmUp
{
    /// <summary>What is warmed up, for the log and for readiness: <c>recognisers</c>.</summary>
    string Name { get; }

    /// <summary>Warms it up. Runs beside others on a thread of the pool; an exception leaves the server not ready.</summary>
    Task WarmUpAsync(CancellationToken cancellationToken);
}
