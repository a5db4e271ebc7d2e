namespace ScreeningBot.Screening;

/// <summary>
/// What is known of a patient (clinical-criteria 2). Null always means unknown (not asked, not understood, or "I don't know"), never "no".
/// An immutable value: a turn makes a new one with <c>with</c>.
/// </summary>
public sealed record Answers
{
    /// <summary>Nothing is known yet.</summary>
    public static Answers None { get; } = new();

    /// <summary>What the visitor came for.</summary>
    public Interest? Interest { get; init; }

    /// <summary>Emergency kinds; empty when asked and none.</summary>
    public IReadOnlyList<RedFlag>? RedFlags { get; init; }

    /// <summary>The patient's age in whole years.</summary>
    public Age? Age { get; init; }

    /// <summary>Headache days in a month of 30 days.</summary>
    public DayRange? Frequency { get; init; }

    /// <summary>Hours that a headache lasts when it is not treated.</summary>
    public HourRange? Duration { get; init; }

    /// <summary>Months since headaches have been this frequent.</summary>
    public MonthRange? Onset { get; init; }

    /// <summary>Features that are known to be there or not; one that is not in the dictionary is unknown.</summary>
    public IReadOnlyDictionary<HeadacheFeature, bool>? Features { get; init; }

    /// <summary>Medicines named, preventive and acute; empty when none is named; null when unknown.</summary>
    public IReadOnlyList<MedicationAnswer>? Medications { get; init; }

    /// <summary>Class ids of medicines.csv that were named without a drug.</summary>
    public IReadOnlyList<string> MedicationClasses { get; init; } = [];

    /// <summary>Names that are not in the catalogue, as typed: never counted, shown to staff.</summary>
    public IReadOnlyList<string> UnlistedMedicines { get; init; } = [];

    /// <summary>Days a month on which any acute medicine is taken.</summary>
    public DayRange? AcuteDays { get; init; }

    /// <summary>Health items; empty when asked and none.</summary>
    public IReadOnlyList<HealthItem>? Health { get; init; }

    /// <summary>Botox for headache before now.</summary>
    public PriorBotox? PriorBotox { get; init; }

    /// <summary>How the visitor would pay; no rule uses it.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>Whether a feature is known to be there (true), known not to be (false), or unknown (null).</summary>
    public bool? Feature(HeadacheFeature feature) =>
        Features is not null && Features.TryGetValue(feature, out var known) ? known : null;
}
