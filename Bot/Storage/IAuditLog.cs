namespace ScreeningBot.Bot.Storage;

/// <summary>Who viewed, changed, exported or erased which lead, and when ([PHIPA], clinical-criteria 10). Entries are added and never changed.</summary>
internal interface IAuditLog
{
    /// <summary>Adds entries; durable when it returns.</summary>
    Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken);

    /// <summary>The entries about a lead, oldest first; with null all entries.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(string? reference, CancellationToken cancellationToken);
}

/// <summary>An entry of the audit log.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who: a member of the staff, an operator's account, or <c>visitor</c>.</param>
/// <param name="What">What was done.</param>
/// <param name="Reference">With which lead.</param>
/// <param name="Detail">More about it, without personal health information; null when there is nothing to add.</param>
internal sealed record AuditEntry(DateTimeOffset At, string Who, AuditEvent What, string Reference, string? Detail = null);

/// <summary>What can be done with a lead.</summary>
internal enum AuditEvent
{
    /// <summary>It stood in a list, with its name.</summary>
    Listed,

    /// <summary>It was shown as a whole.</summary>
    Viewed,

    /// <summary>Its status was changed.</summary>
    StatusChanged,

    /// <summary>It was written to a file or handed to another system.</summary>
    Exported,

    /// <summary>It was erased.</summary>
    Erased,
}
