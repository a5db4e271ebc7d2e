namespace ScreeningBot.Screening;

/// <summary>
/// Facts that are more urgent together: the visitor is told to see a doctor today (clinical-criteria 7, <c>sameDayCare</c>).
/// It holds when everything that it names holds. Checked when a rule set is made of it.
/// </summary>
public sealed record Combination
{
    /// <summary>Headaches have been this frequent for fewer than so many months, 0 to 1200; null when that does not matter.</summary>
    public decimal? OnsetBelowMonths { get; init; }

    /// <summary>Health items all of which are there.</summary>
    public IReadOnlyList<HealthItem> AllOf { get; init; } = [];

    /// <summary>Health items at least one of which is there; empty when none is asked for.</summary>
    public IReadOnlyList<HealthItem> AnyOf { get; init; } = [];

    /// <summary>Where it comes from: source keys of clinical-criteria 11, or a clinic's own words.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>The combination in words, with the items' codes.</summary>
    public string Words => string.Join(" with ", Parts());

    /// <summary>The clinic's combinations.</summary>
    public static IReadOnlyList<Combination> Default { get; } =
    [
        new()
        {
            OnsetBelowMonths = 3,
            AnyOf = [HealthItem.PregnantOrTrying, HealthItem.Breastfeeding, HealthItem.NewAfter50, HealthItem.CancerOrImmune],
            Source = "SNNOOP10",
        },
        new()
        {
            AllOf = [HealthItem.BloodThinner, HealthItem.ChangedPattern],
            Source = "CLINIC",
        },
    ];

    /// <summary>How many facts come together in it.</summary>
    internal int Facts => (OnsetBelowMonths is null ? 0 : 1) + AllOf.Distinct().Count() + (AnyOf.Count > 0 ? 1 : 0);

    internal bool Holds(Answers answers)
    {
        var items = answers.Health ?? [];
        return (OnsetBelowMonths is null || answers.Onset?.Max < OnsetBelowMonths)
            && AllOf.All(items.Contains)
            && (AnyOf.Count == 0 || AnyOf.Any(items.Contains));
    }

    private IEnumerable<string> Parts()
    {
        if (OnsetBelowMonths is { } months)
        {
            yield return $"headaches this frequent for less than {Text.Count(months, "month")} (the most told)";
        }

        foreach (var item in AllOf)
        {
            yield return $"`{item.Code()}`";
        }

        if (AnyOf.Count > 0)
        {
            yield return $"any of {Text.List(AnyOf.Select(item => $"`{item.Code()}`"))}";
        }
    }
}
