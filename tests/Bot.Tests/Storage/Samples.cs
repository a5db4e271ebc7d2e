using ScreeningBot.Bot.Storage;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Storage;

/// <summary>Conversations and leads as they could have been.</summary>
internal static class Samples
{
    internal const string Key = "directline/conversation-1";

    internal static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly ConsentRecord Consent = new("1", "en-CA", Noon, "What is collected, why, who sees it and how long it is kept.");

    internal static Answers Answers { get; } = new()
    {
        Interest = Interest.Medical,
        RedFlags = [],
        Age = new Age(38),
        Frequency = DayRange.Exactly(18),
        Duration = new HourRange(4, 72),
        Onset = new MonthRange(24, null),
        Features = new Dictionary<HeadacheFeature, bool> { [HeadacheFeature.DoctorDiagnosis] = true, [HeadacheFeature.Aura] = false },
        Medications = [new("topiramate", MedicationOutcome.NoBenefit, 4.5m), new("propranolol", MedicationOutcome.SideEffects)],
        MedicationClasses = ["triptans"],
        UnlistedMedicines = ["magic tea"],
        AcuteDays = new DayRange(8, 10),
        Health = [HealthItem.BloodThinner],
        PriorBotox = PriorBotox.Never,
        Coverage = Coverage.Insurance,
    };

    internal static ConversationDocument Document(int turn = 1, Lead? lead = null) => new()
    {
        Channel = "directline",
        Locale = "en-CA",
        StartedAt = Noon,
        LastTurnAt = Noon.AddMinutes(turn),
        Greeted = true,
        Answers = Answers,
        Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["frequency"] = "like 18 days, d'habitude \"à peu près\" 😀" },
        Asked = [.. Enumerable.Range(1, turn).Select(number => $"question{number}")],
        Settled = ["interest", "age"],
        Clarified = ["duration:straddle"],
        Open = new("medications", "medications:outcome:topiramate", 1),
        ScreeningConsentGiven = true,
        ScreeningConsent = Consent,
        CarefulAbout = RedFlag.VisionLoss,
        OutcomeSaid = Outcome.Qualified,
        Contact = new() { ConsentGiven = true, Consent = Consent, Name = "Ana Example", Phone = "+14165550134" },
        Lead = lead,
        History = [new(Noon, "system", "started")],
        Closed = new(Noon.AddMinutes(turn), ClosingReason.Completed, lead?.Reference),
    };

    internal static Lead Lead(string reference = "7KM2-Q4XD", string? bestTime = null, Answers? answers = null, LeadKind kind = LeadKind.Consultation, int priority = 2, int minute = 0)
    {
        var told = answers ?? Answers;
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["frequency"] = "like 18 days", ["medications"] = "topamax did nothing" };
        return new()
        {
            Reference = reference,
            CreatedAt = Noon.AddMinutes(minute),
            Channel = "directline",
            Locale = "en-CA",
            Kind = kind,
            Priority = priority,
            Contact = new("Ana Example", "+14165550134", null, bestTime, ForSomebodyElse: false),
            Answers = told,
            Words = words,
            Assessment = RuleSet.Default().Assess(told, words),
            ScreeningConsent = Consent,
            ContactConsent = Consent,
            History = [new(Noon.AddMinutes(minute), "system", "created")],
        };
    }

    internal static TurnCommit Turn(int turn, string key = Key, Lead? lead = null, string? messageKey = null, bool deliveredByLog = false, bool erases = false) => new()
    {
        ConversationKey = key,
        ExpectedVersion = turn - 1,
        MessageKey = messageKey ?? $"message-{turn}",
        Document = Document(turn, lead),
        Incoming = ($"in-{turn}", $$"""{"type":"message","id":"in-{{turn}}","text":"said in turn {{turn}}"}"""),
        Replies =
        [
            ($"out-{turn}-a", $$"""{"type":"message","id":"out-{{turn}}-a","text":"first answer of turn {{turn}}"}"""),
            ($"out-{turn}-b", $$"""{"type":"message","id":"out-{{turn}}-b","text":"second answer of turn {{turn}}"}"""),
        ],
        DeliveredByLog = deliveredByLog,
        EraseEarlier = erases,
    };
}
