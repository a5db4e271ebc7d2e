namespace ScreeningBot.Screening;

/// <summary>The rules, as data: thresholds, decision table, medicines, combinations, coverage profiles, version.</summary>
public sealed record RuleSet
{
    private RuleSet()
    {
    }

    /// <summary>The thresholds.</summary>
    public Thresholds Thresholds { get; private init; } = new();

    /// <summary>The medicines.</summary>
    public required MedicineCatalogue Medicines { get; init; }

    /// <summary>Version, such as <c>toronto-2026.1</c>; stored with every assessment and said with every question.</summary>
    public string Version { get; private init; } = "toronto-2026.1";

    /// <summary>The clinic's rules with the embedded medicines.</summary>
    public static RuleSet Default() => new() { Medicines = MedicineCatalogue.Embedded() };

    /// <summary>Assesses answers. Total: every set of answers has exactly one outcome.</summary>
    /// <param name="answers">What is known.</param>
    /// <param name="words">The visitor's own words by question id, quoted in the evidence; may be empty.</param>
    public Assessment Assess(Answers answers, IReadOnlyDictionary<string, string>? words = null) =>
        throw new NotSupportedException($"{answers} {words}");
}
