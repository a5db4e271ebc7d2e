namespace ScreeningBot.Screening;

/// <summary>What the clinic must see at a glance; no flag changes the outcome (clinical-criteria 7). In the order of the staff's card.</summary>
public enum Flag
{
    /// <summary>Acute medicines on as many days a month as cause headaches themselves. [ICHD3] 8.2</summary>
    MedicationOveruse,

    /// <summary>It may be so: the days or the medicines are not known well enough. [ICHD3] 8.2</summary>
    PossibleMedicationOveruse,

    /// <summary>Older than 65: outside the trials' age. [PREEMPT]</summary>
    Over65,

    /// <summary>How long a preventive without success was taken is not known. [CHS]</summary>
    TrialLengthUnknown,

    /// <summary>Botox for headache in the past.</summary>
    PriorBotox,

    /// <summary>A medicine was named that the rules do not know.</summary>
    UnlistedMedicine,

    /// <summary>A prescription blood thinner. [HC]</summary>
    BloodThinner,

    /// <summary>Long-standing trouble swallowing or breathing. [HC]</summary>
    SwallowingOrBreathing,

    /// <summary>A combination holds: see a doctor today. [SNNOOP10]</summary>
    SameDayCare,
}

/// <summary>When a flag is raised, as a value.</summary>
public sealed record FlagRule
{
    internal FlagRule(Flag flag, string words, string source, Func<Findings, bool> holds)
    {
        Flag = flag;
        Words = words;
        Source = source;
        Holds = holds;
    }

    /// <summary>Which.</summary>
    public Flag Flag { get; }

    /// <summary>When it is raised, in English.</summary>
    public string Words { get; }

    /// <summary>Source keys of clinical-criteria 11.</summary>
    public string Source { get; }

    internal Func<Findings, bool> Holds { get; }
}

/// <summary>The flags of clinical-criteria 7, as rows of data.</summary>
public static class Flags
{
    /// <summary>Older than this, in years, is outside the trials' age. [PREEMPT]</summary>
    internal const int OldestInTrials = 65;

    /// <summary>All, in the order of <see cref="Flag"/>.</summary>
    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new(Flag.MedicationOveruse, "the fewest days a month told with an acute medicine reach the overuse threshold", "ICHD3 8.2", findings =>
            MedicationOveruse.Of(findings.Answers, findings.Rules.Medicines).IsOveruse(findings.Answers.AcuteDays)),
        new(Flag.PossibleMedicationOveruse, "not that, but the most days told reach the lowest threshold that could apply", "ICHD3 8.2", findings =>
            MedicationOveruse.Of(findings.Answers, findings.Rules.Medicines).IsPossible(findings.Answers.AcuteDays)),
        new(Flag.Over65, "older than 65 (outside the trials' age)", "PREEMPT", findings => findings.Answers.Age?.Years > OldestInTrials),
        new(Flag.TrialLengthUnknown, "a preventive had no or some benefit, and for how long it was taken is not known", "CHS", findings =>
            (findings.Answers.Medications ?? []).Any(answer =>
                answer is { Outcome: MedicationOutcome.NoBenefit or MedicationOutcome.SomeBenefit, Months: null }
                && findings.Rules.Medicines.Find(answer.Drug) is { CountsAsTrial: true })),
        new(Flag.PriorBotox, "Botox for headache in the past", "CLINIC", findings => findings.Answers.PriorBotox == PriorBotox.Past),
        new(Flag.UnlistedMedicine, "a medicine was named that the rules do not know", "CLINIC", findings => findings.Answers.UnlistedMedicines.Count > 0),
        new(Flag.BloodThinner, HealthItems.BloodThinner, "HC", findings => Has(findings, HealthItem.BloodThinner)),
        new(Flag.SwallowingOrBreathing, HealthItems.SwallowingOrBreathing, "HC", findings => Has(findings, HealthItem.SwallowingOrBreathing)),
        new(Flag.SameDayCare, "a combination holds: two facts that are more urgent together", "SNNOOP10, CLINIC", findings =>
            findings.Rules.Combinations.Any(combination => combination.Holds(findings.Answers))),
    ];

    private static bool Has(Findings findings, HealthItem item) => findings.Answers.Health?.Contains(item) == true;
}
