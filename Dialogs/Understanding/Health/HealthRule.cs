using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Health;

/// <summary>A health item that its words alone make.</summary>
/// <param name="Item">The item.</param>
/// <param name="Section">The section of the word files.</param>
/// <param name="EndsWithTime">Whether it can be over: a pregnancy, not an allergy.</param>
/// <param name="Unless">A section that says what the words mean instead: "nursing school".</param>
/// <param name="UnlessAnywhere">A section whose words, anywhere in the message, say that it is not this item: "foot".</param>
internal sealed record HealthRule(HealthItem Item, string Section, bool EndsWithTime, string? Unless = null, string? UnlessAnywhere = null)
{
    /// <summary>The items that stand in a single phrase. The others want two halves (<see cref="HeadacheHistory"/>).</summary>
    internal static IReadOnlyList<HealthRule> All { get; } =
    [
        new(HealthItem.NeuromuscularDisease, "item.neuromuscular-disease", EndsWithTime: false, "milligrams"),
        new(HealthItem.BotulinumAllergy, "item.botulinum-allergy", EndsWithTime: false),
        new(HealthItem.InfectionAtSite, "item.infection-at-site", EndsWithTime: true, "not-at-site"),
        // Nothing said of where: the question has just named the places.
        new(HealthItem.InfectionAtSite, "infection-anywhere", EndsWithTime: true, UnlessAnywhere: "elsewhere"),
        new(HealthItem.PregnantOrTrying, "item.pregnant-or-trying", EndsWithTime: true, "not-pregnant"),
        new(HealthItem.Breastfeeding, "item.breastfeeding", EndsWithTime: true, "not-nursing"),
        new(HealthItem.BloodThinner, "item.blood-thinner", EndsWithTime: true),
        new(HealthItem.SwallowingOrBreathing, "item.swallowing-or-breathing", EndsWithTime: true),
    ];
}
