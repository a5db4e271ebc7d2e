using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Conversation;

/// <summary>
/// A conversation, whole: nothing else decides what is asked next. A turn reads it, applies one message to it, and makes a new one with <c>with</c>;
/// the host stores it as one document, conditional on its version. New members must have a default, so that documents of an earlier version still read.
/// </summary>
public sealed record ConversationDocument
{
    /// <summary>Form of this document.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Channel that it is held on: <c>directline</c>, <c>emulator</c>, …</summary>
    public required string Channel { get; init; }

    /// <summary>Locale that the bot speaks: <c>en-CA</c> or <c>fr-CA</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When its last turn was taken; retention counts from here.</summary>
    public required DateTimeOffset LastTurnAt { get; init; }

    /// <summary>Whether the greeting was said.</summary>
    public bool Greeted { get; init; }

    /// <summary>What is known of the patient.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>The visitor's own words by question id, quoted to staff.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Ids of the questions that were asked, each once, in order; "step" counts them.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Ids of the questions that are settled (answered or passed), in the order in which that happened; "back" takes the last.</summary>
    public IReadOnlyList<string> Settled { get; init; } = [];

    /// <summary>Narrower questions that were already asked, by <c>question:kind[:subject]</c>.</summary>
    public IReadOnlyList<string> Clarified { get; init; } = [];

    /// <summary>The question that is open; null before the first and after the closing message.</summary>
    public OpenQuestion? Open { get; init; }

    /// <summary>Whether the visitor agrees to be screened; null before an answer.</summary>
    public bool? ScreeningConsentGiven { get; init; }

    /// <summary>The consent to be screened, as given.</summary>
    public ConsentRecord? ScreeningConsent { get; init; }

    /// <summary>The visitor also asked about cosmetic treatment: noted for the clinic.</summary>
    public bool AlsoCosmetic { get; init; }

    /// <summary>The visitor writes for somebody else: the answers are the patient's, the contact is the writer's.</summary>
    public bool ForSomebodyElse { get; init; }

    /// <summary>There were more headache days before a treatment: the result's words say so.</summary>
    public bool FewerThanksToTreatment { get; init; }

    /// <summary>The onset was told as long, without a number ("my whole life").</summary>
    public bool OnsetSoundsLong { get; init; }

    /// <summary>The visitor asked for a person: contact details are asked next.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>The kind about which the careful question is open; null when none is.</summary>
    public RedFlag? CarefulAbout { get; init; }

    /// <summary>How often emergency advice was given in this screening.</summary>
    public int EmergenciesAdvised { get; init; }

    /// <summary>The review was agreed to.</summary>
    public bool Reviewed { get; init; }

    /// <summary>The review was not agreed to: the visitor is asked what to change.</summary>
    public bool AsksWhatToChange { get; init; }

    /// <summary>The outcome that was said; null before the result.</summary>
    public Outcome? OutcomeSaid { get; init; }

    /// <summary>Contact details and the consent to be contacted.</summary>
    public ContactAnswers Contact { get; init; } = new();

    /// <summary>The lead, once consent and a way to reach the visitor are there; later answers amend it.</summary>
    public Lead? Lead { get; init; }

    /// <summary>What the staff should know of how the conversation went, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>How it was closed; null while it is open.</summary>
    public ClosedConversation? Closed { get; init; }
}

/// <summary>The question that is open.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Clarification">Which narrower question about an answer just given, as in <see cref="ConversationDocument.Clarified"/>; null for the question itself.</param>
/// <param name="Misses">How often an answer to it was not understood.</param>
public sealed record OpenQuestion(string Question, string? Clarification = null, int Misses = 0);

/// <summary>Contact details as far as they are known.</summary>
public sealed record ContactAnswers
{
    /// <summary>Whether the visitor agrees to be contacted; null before an answer.</summary>
    public bool? ConsentGiven { get; init; }

    /// <summary>The consent, as given.</summary>
    public ConsentRecord? Consent { get; init; }

    /// <summary>Name; null when not said.</summary>
    public string? Name { get; init; }

    /// <summary>Telephone in E.164; null when not said.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail; null when not said.</summary>
    public string? Email { get; init; }

    /// <summary>When to call, in the visitor's words; null when not said.</summary>
    public string? BestTime { get; init; }
}

/// <summary>How a conversation was closed.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="Reference">The lead's reference number, when one was made.</param>
public sealed record ClosedConversation(DateTimeOffset At, ClosingReason Reason, string? Reference = null);

/// <summary>Why a conversation was closed.</summary>
public enum ClosingReason
{
    /// <summary>It came to its end.</summary>
    Completed,

    /// <summary>Emergency advice was given.</summary>
    Emergency,

    /// <summary>The visitor did not agree to be screened.</summary>
    ConsentRefused,

    /// <summary>The visitor stopped.</summary>
    Stopped,

    /// <summary>No answer to the question of consent was understood.</summary>
    ConsentNotUnderstood,

    /// <summary>The visitor had everything erased.</summary>
    Erased,
}
