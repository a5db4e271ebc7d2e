using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Storage;

/// <summary>Leads, as the staff sees them. Conversations make and amend them (<see cref="TurnCommit"/>); the staff changes their status.</summary>
internal interface ILeadStore
{
    /// <summary>Leads, best first: by priority, then the higher score, then the older.</summary>
    Task<IReadOnlyList<Lead>> ListAsync(LeadFilter filter, CancellationToken cancellationToken);

    /// <summary>The lead with that reference, in its own spelling; null when there is none.</summary>
    Task<Lead?> FindAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Changes the status, with an entry in the lead's history and one in the audit log.</summary>
    /// <param name="reference">The lead.</param>
    /// <param name="status">The new status.</param>
    /// <param name="who">Who changes it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Whether there is such a lead.</returns>
    Task<bool> ChangeStatusAsync(string reference, LeadStatus status, string who, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Which leads; null means all.</summary>
/// <param name="Kind">Only those of a kind.</param>
/// <param name="Status">Only those of a status.</param>
internal sealed record LeadFilter(LeadKind? Kind = null, LeadStatus? Status = null)
{
    /// <summary>All leads.</summary>
    internal static LeadFilter All { get; } = new();
}
