using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Wire;

/// <summary>The lead as the contract has it (design 5, "Lead"; <c>/schemas/lead.json</c>): what the command line prints and every destination receives.</summary>
internal static class LeadJson
{
    private static readonly JsonSerializerOptions Readable = new(WireJson.Options) { WriteIndented = true };

    /// <summary>The lead on one line.</summary>
    internal static string Write(Lead lead) => JsonSerializer.Serialize(LeadDocument.Of(lead), WireJson.Options);

    /// <summary>The lead, for people to read.</summary>
    internal static string WriteReadable(Lead lead) => JsonSerializer.Serialize(LeadDocument.Of(lead), Readable);

    /// <summary>A list of leads, for people and scripts: <c>[{ reference, createdAt, kind, outcome, priority, score, channel, locale, name, status }]</c>.</summary>
    internal static string WriteList(IEnumerable<Lead> leads) => JsonSerializer.Serialize(leads.Select(LeadLine.Of), Readable);

    /// <summary>A time as every document has it: UTC, to the second.</summary>
    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>The members of a lead's JSON, in order.</summary>
internal sealed record LeadDocument(
    int SchemaVersion,
    string Reference,
    string CreatedAt,
    string Channel,
    string Locale,
    LeadKind Kind,
    int Priority,
    LeadStatus Status,
    LeadContact Contact,
    Answers Answers,
    IReadOnlyDictionary<string, string> Words,
    Assessment Assessment,
    LeadConsents Consent,
    IReadOnlyList<LeadEvent> History)
{
    /// <summary>Version of the form; a change that a reader has to know of raises it.</summary>
    internal const int CurrentVersion = 1;

    /// <summary>There, and true, only when the visitor also asked about cosmetic treatment.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AlsoCosmetic { get; init; }

    internal static LeadDocument Of(Lead lead) => new(
        CurrentVersion,
        lead.Reference,
        LeadJson.Time(lead.CreatedAt),
        lead.Channel,
        lead.Locale,
        lead.Kind,
        lead.Priority,
        lead.Status,
        lead.Contact,
        lead.Answers,
        lead.Words,
        lead.Assessment,
        new(LeadConsent.Of(lead.ScreeningConsent), LeadConsent.Of(lead.ContactConsent)),
        [.. lead.History.Select(entry => new LeadEvent(LeadJson.Time(entry.At), entry.Who, entry.What))])
    {
        AlsoCosmetic = lead.AlsoCosmetic,
    };
}

/// <summary>What the visitor agreed to; null where it was not asked.</summary>
internal sealed record LeadConsents(LeadConsent? Screening, LeadConsent? Contact);

/// <summary>A consent as it was given.</summary>
internal sealed record LeadConsent(string Version, string Locale, string At, string Text)
{
    internal static LeadConsent? Of(ConsentRecord? consent) =>
        consent is null ? null : new(consent.Version, consent.Locale, LeadJson.Time(consent.At), consent.Text);
}

/// <summary>Something that happened with a lead.</summary>
internal sealed record LeadEvent(string At, string Who, string What);

/// <summary>A lead in a list.</summary>
internal sealed record LeadLine(
    string Reference,
    string CreatedAt,
    LeadKind Kind,
    Outcome Outcome,
    int Priority,
    int Score,
    string Channel,
    string Locale,
    string? Name,
    LeadStatus Status)
{
    internal static LeadLine Of(Lead lead) => new(
        lead.Reference,
        LeadJson.Time(lead.CreatedAt),
        lead.Kind,
        lead.Assessment.Outcome,
        lead.Priority,
        lead.Assessment.Score,
        lead.Channel,
        lead.Locale,
        lead.Contact.Name,
        lead.Status);
}
