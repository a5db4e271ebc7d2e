namespace ScreeningBot.Screening;

/// <summary>The thresholds of a rule set by their names of clinical-criteria 3. The defaults are the clinic's; configuration may change them.</summary>
public sealed record Thresholds
{
    /// <summary>Headache days a month from which headaches are chronic. Default 15. [CLINIC] [HC] [ICHD3] 1.3 A</summary>
    public decimal MinHeadacheDays { get; init; } = 15;

    /// <summary>Hours that a headache must last, untreated. Default 4. [CLINIC] [HC]</summary>
    public decimal MinHeadacheHours { get; init; } = 4;

    /// <summary>Months that headaches must have been this frequent. Default 3. [ICHD3] 1.3 A</summary>
    public decimal MinOnsetMonths { get; init; } = 3;

    /// <summary>Preventives that must have failed. Default 2. [CLINIC] [EHF]</summary>
    public int MinFailedPreventives { get; init; } = 2;

    /// <summary>Months of a fair trial. Default 2. [CHS]</summary>
    public decimal MinTrialMonths { get; init; } = 2;

    /// <summary>Headache days a month below which headaches are occasional. Default 10. [CLINIC]</summary>
    public decimal OccasionalBelowDays { get; init; } = 10;

    /// <summary>Hours below which a headache is brief. Default 2. [CLINIC]</summary>
    public decimal BriefBelowHours { get; init; } = 2;

    /// <summary>Youngest age, in years, that is screened. Default 18. [HC]</summary>
    public int MinAge { get; init; } = 18;

    /// <summary>Age, in years, from which a new headache wants a doctor first; stands in the question's wording only. Default 50. [SNNOOP10]</summary>
    public int NewHeadacheAge { get; init; } = 50;
}
