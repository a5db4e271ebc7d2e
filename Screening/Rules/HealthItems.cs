namespace ScreeningBot.Screening;

/// <summary>What a health item means for the screening (clinical-criteria 5).</summary>
/// <param name="Item">Which.</param>
/// <param name="Words">What it is, for staff, in English.</param>
/// <param name="Blocks">True: a talk with a doctor comes first (<see cref="Outcome.CareFirst"/>). False: a flag only.</param>
/// <param name="Source">Source keys of clinical-criteria 11.</param>
public sealed record HealthItemRule(HealthItem Item, string Words, bool Blocks, string Source);

/// <summary>The health items of clinical-criteria 5, as rows of data.</summary>
internal static class HealthItems
{
    internal const string BloodThinner = "a prescription blood thinner";
    internal const string SwallowingOrBreathing = "long-standing trouble swallowing or breathing";

    internal static IReadOnlyList<HealthItemRule> For(Thresholds thresholds) =>
    [
        new(HealthItem.NeuromuscularDisease, "neuromuscular disease (myasthenia gravis, Lambert-Eaton, ALS)", Blocks: true, "HC"),
        new(HealthItem.BotulinumAllergy, "allergy to a botulinum toxin", Blocks: true, "HC"),
        new(HealthItem.InfectionAtSite, "infection or open skin disease where injections go", Blocks: true, "HC"),
        new(HealthItem.PregnantOrTrying, "pregnant or trying to be", Blocks: true, "HC"),
        new(HealthItem.Breastfeeding, "breastfeeding", Blocks: true, "HC"),
        new(HealthItem.NewAfter50, $"headaches of this kind began at {thresholds.NewHeadacheAge} or later and no doctor has looked at them", Blocks: true, "SNNOOP10"),
        new(HealthItem.CancerOrImmune, "history of cancer or a weak immune system, and headaches that are new or changed", Blocks: true, "SNNOOP10"),
        new(HealthItem.ChangedPattern, "headaches quickly getting worse, or brought on by coughing, straining or lying down", Blocks: true, "SNNOOP10"),
        new(HealthItem.BloodThinner, BloodThinner, Blocks: false, "HC"),
        new(HealthItem.SwallowingOrBreathing, SwallowingOrBreathing, Blocks: false, "HC"),
    ];
}
