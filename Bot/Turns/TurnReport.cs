namespace ScreeningBot.Bot.Turns;

/// <summary>What became of a turn; the handler leaves it in the turn's <c>TurnState</c> for the adapter.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="IncomingActivityId">Id under which the visitor's activity stands in the log: for a repeat the one of the first time; null when it is not in the log.</param>
internal sealed record TurnReport(TurnFate Fate, string? IncomingActivityId);

/// <summary>What became of a turn.</summary>
internal enum TurnFate
{
    /// <summary>Taken and durable.</summary>
    Taken,

    /// <summary>A message that was taken before.</summary>
    Repeated,

    /// <summary>Nothing that the bot acts upon; nothing was stored.</summary>
    Ignored,

    /// <summary>It could not be taken or stored: the apology was said, nothing was stored, a repeat is a new turn.</summary>
    Failed,
}
