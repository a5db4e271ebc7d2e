namespace ScreeningBot.Screening;

/// <summary>What a lead is for (design 5).</summary>
public enum LeadKind
{
    /// <summary>The visitor asked for a person.</summary>
    Person,

    /// <summary>Qualified, by insurance or self-paying: a consultation.</summary>
    Consultation,

    /// <summary>A person should look at it with the visitor: a short call.</summary>
    Review,

    /// <summary>The visitor wishes a call, whatever the outcome.</summary>
    Callback,
}

/// <summary>Where the clinic is with a lead.</summary>
public enum LeadStatus
{
    /// <summary>Nobody has taken it yet.</summary>
    New,

    /// <summary>Somebody of the staff has taken it.</summary>
    Claimed,

    /// <summary>The visitor was reached.</summary>
    Contacted,

    /// <summary>Done.</summary>
    Closed,
}

/// <summary>A visitor who wants to hear from the clinic, with what was told and what it comes to.</summary>
public sealed record Lead
{
    /// <summary>Reference number in the form <c>7KM2-Q4XD</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Channel of the conversation.</summary>
    public required string Channel { get; init; }

    /// <summary>Locale of the conversation.</summary>
    public required string Locale { get; init; }

    /// <summary>What it is for.</summary>
    public required LeadKind Kind { get; init; }

    /// <summary>1 first, to 5.</summary>
    public required int Priority { get; init; }

    /// <summary>Where the clinic is with it.</summary>
    public LeadStatus Status { get; init; } = LeadStatus.New;

    /// <summary>Whom to reach, and how.</summary>
    public required LeadContact Contact { get; init; }

    /// <summary>What was told of the patient.</summary>
    public required Answers Answers { get; init; }

    /// <summary>The visitor's own words by question id.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <summary>What it comes to.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The consent to be screened; null where it was not asked.</summary>
    public required ConsentRecord? ScreeningConsent { get; init; }

    /// <summary>The consent to be contacted.</summary>
    public required ConsentRecord ContactConsent { get; init; }

    /// <summary>The visitor also asked about cosmetic treatment.</summary>
    public bool AlsoCosmetic { get; init; }

    /// <summary>What happened with it, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];
}

/// <summary>Whom to reach, and how; at least one of telephone and e-mail is there.</summary>
/// <param name="Name">Name; null when not said.</param>
/// <param name="Phone">Telephone in E.164; null when not said.</param>
/// <param name="Email">E-mail; null when not said.</param>
/// <param name="BestTime">When to call, in the visitor's words; null when not said.</param>
/// <param name="ForSomebodyElse">The contact is the writer's, the answers are another person's.</param>
public sealed record LeadContact(string? Name, string? Phone, string? Email, string? BestTime, bool ForSomebodyElse);

/// <summary>A consent as it was given: knowledgeable and express ([PHIPA]).</summary>
/// <param name="Version">Version of the text.</param>
/// <param name="Locale">Locale of the text.</param>
/// <param name="At">When it was given.</param>
/// <param name="Text">The exact text.</param>
public sealed record ConsentRecord(string Version, string Locale, DateTimeOffset At, string Text);

/// <summary>Something that happened with a conversation or lead.</summary>
/// <param name="At">When.</param>
/// <param name="Who"><c>system</c>, <c>visitor</c> or a member of the staff.</param>
/// <param name="What">A short word for what happened: <c>created</c>, <c>amended</c>, …</param>
public sealed record HistoryEntry(DateTimeOffset At, string Who, string What);
