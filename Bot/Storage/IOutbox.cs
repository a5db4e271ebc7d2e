namespace ScreeningBot.Bot.Storage;

/// <summary>What destinations have to be told, in the order in which it happened. It holds no personal data: a destination reads the lead as it is when its turn comes.</summary>
internal interface IOutbox
{
    /// <summary>Entries after an id, oldest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<OutboxEntry>> ReadAsync(long after, int most, CancellationToken cancellationToken);
}

/// <summary>Something that happened with a lead.</summary>
/// <param name="Id">Position in the outbox.</param>
/// <param name="Key">The same for the same happening, however often it is written.</param>
/// <param name="Reference">The lead.</param>
/// <param name="What">What happened.</param>
/// <param name="At">When.</param>
internal sealed record OutboxEntry(long Id, string Key, string Reference, OutboxEvent What, DateTimeOffset At);

/// <summary>What can happen with a lead.</summary>
internal enum OutboxEvent
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>The visitor told more.</summary>
    Amended,

    /// <summary>It was erased: whoever holds a copy erases it too.</summary>
    Erased,
}
