namespace ScreeningBot.Bot.Storage;

/// <summary>Whether the store answers.</summary>
internal interface IStorageHealth
{
    /// <summary>Returns when the store can be read and written.</summary>
    /// <exception cref="StorageException">It cannot; the message says why.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
