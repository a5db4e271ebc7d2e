using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Days a month, with the arithmetic that led to them.</summary>
/// <param name="Days">The days in a month of 30 days.</param>
/// <param name="Working">The arithmetic in figures that need no language ("2 × 3 × 30 ÷ 7 = 25.7"), when something was computed; said back to the visitor.</param>
/// <param name="FewerThanksToTreatment">The visitor says that there were more before a treatment: the current number counts, and the result's words say so.</param>
public sealed record DayCount(DayRange Days, string? Working = null, bool FewerThanksToTreatment = false);

/// <summary>Medicines in a message. All three lists empty: "none", said in so many words.</summary>
/// <param name="Medications">Medicines of the catalogue, each once.</param>
/// <param name="Classes">Class ids named without a drug of theirs.</param>
/// <param name="Unlisted">Names that sound like medicines and are in no catalogue, as typed.</param>
public sealed record MedicationReading(
    IReadOnlyList<MedicationAnswer> Medications,
    IReadOnlyList<string> Classes,
    IReadOnlyList<string> Unlisted)
{
    /// <summary>Medicines of the list that are taken to prevent headaches, though the catalogue has them as acute ones: rimegepant is given for both.</summary>
    public IReadOnlyList<string> ForPrevention { get; init; } = [];

    /// <summary>None at all, as the visitor says.</summary>
    public bool IsNone => Medications.Count == 0 && Classes.Count == 0 && Unlisted.Count == 0;
}

/// <summary>Features that were said to be there, or not to be there. One in neither set was not spoken of, or the visitor is unsure of it.</summary>
/// <param name="Present">Said to be there.</param>
/// <param name="Absent">Said not to be there.</param>
/// <param name="Coverage">Whether the words speak of the whole list.</param>
/// <param name="Unsure">Spoken of, but the visitor is unsure of it ("light yes, sound idk"): stays unknown even when the rest becomes false.</param>
public sealed record FeatureReading(
    IReadOnlySet<HeadacheFeature> Present,
    IReadOnlySet<HeadacheFeature> Absent,
    FeatureCoverage Coverage,
    IReadOnlySet<HeadacheFeature> Unsure);

/// <summary>Whether an answer about features speaks of some of them, of none or of all.</summary>
public enum FeatureCoverage
{
    /// <summary>Those that are named.</summary>
    Named,

    /// <summary>"None of these".</summary>
    None,

    /// <summary>"Every single one".</summary>
    All,
}

/// <summary>Health items of the patient; empty when none apply.</summary>
/// <param name="Items">The items, each once.</param>
public sealed record HealthReading(IReadOnlyList<HealthItem> Items);

/// <summary>What the visitor came for.</summary>
public enum InterestReading
{
    /// <summary>Headaches.</summary>
    Medical,

    /// <summary>Looks.</summary>
    Cosmetic,

    /// <summary>Both: the headaches first.</summary>
    Both,

    /// <summary>A question that names no reason.</summary>
    Question,
}

/// <summary>What a person would hear.</summary>
public enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Maybe, or does not know.</summary>
    Unsure,
}

/// <summary>A part of contact details that is broken, and is asked again rather than repaired.</summary>
public enum ContactFault
{
    /// <summary>A telephone number that cannot be one.</summary>
    Phone,

    /// <summary>An e-mail address that cannot be one.</summary>
    Email,
}

/// <summary>Contact details in a message.</summary>
/// <param name="Name">Name without a title, capitalised; null when none is said.</param>
/// <param name="Phone">Telephone number in E.164, without extension; null when none is said.</param>
/// <param name="Email">E-mail address in lower case; null when none is said.</param>
/// <param name="Fault">What is broken; null when nothing is.</param>
public sealed record ContactReading(string? Name, string? Phone, string? Email, ContactFault? Fault = null);

/// <summary>Red flags in a message. None of both: nothing alarming was said.</summary>
/// <param name="Emergencies">Kinds that are plainly told, the most telling first; any of them ends the screening at once.</param>
/// <param name="AskAbout">A kind that the words could mean: one careful question decides. Null when <paramref name="Emergencies"/> has any.</param>
public sealed record RedFlagReading(IReadOnlyList<RedFlag> Emergencies, RedFlag? AskAbout)
{
    /// <summary>Nothing alarming.</summary>
    public static RedFlagReading Nothing { get; } = new([], null);

    /// <summary>Whether advice or the careful question is due.</summary>
    public bool IsAlarming => Emergencies.Count > 0 || AskAbout is not null;
}

/// <summary>What was told in one message, of whatever question. Null: not spoken of, or unclear.</summary>
public sealed record VolunteeredAnswers
{
    /// <summary>Nothing.</summary>
    public static VolunteeredAnswers Nothing { get; } = new();

    /// <summary>The patient's age.</summary>
    public Understood<Age>? Age { get; init; }

    /// <summary>Headache days a month.</summary>
    public Understood<DayCount>? Frequency { get; init; }

    /// <summary>Hours of an untreated headache.</summary>
    public Understood<HourRange>? Duration { get; init; }

    /// <summary>Months at this frequency.</summary>
    public Understood<MonthRange>? Onset { get; init; }

    /// <summary>Medicines.</summary>
    public Understood<MedicationReading>? Medications { get; init; }

    /// <summary>Days with an acute medicine.</summary>
    public Understood<DayCount>? AcuteDays { get; init; }

    /// <summary>Contact details.</summary>
    public Understood<ContactReading>? Contact { get; init; }
}
