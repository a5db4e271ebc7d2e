namespace ScreeningBot.Bot.Storage;

/// <summary>A store that can go through the write of a turn and leave nothing of it, so that the first visitor's is not the first.</summary>
internal interface IRehearsal
{
    /// <summary>Does everything that a commit does, and takes it back.</summary>
    Task RehearseAsync(TurnCommit commit, CancellationToken cancellationToken);
}
