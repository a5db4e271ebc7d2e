namespace ScreeningBot.Screening;

/// <summary>What a judgement rests on, in English, for staff (the preventives: <see cref="PreventiveEvidence"/>).</summary>
internal static class Evidence
{
    private const string NotKnown = "not known";

    private static readonly IReadOnlyDictionary<HeadacheFeature, string> FeatureWords = new Dictionary<HeadacheFeature, string>
    {
        [HeadacheFeature.Unilateral] = "one side",
        [HeadacheFeature.Pulsating] = "pulsating",
        [HeadacheFeature.ModerateOrSevere] = "moderate or severe",
        [HeadacheFeature.WorseWithActivity] = "worse with activity",
        [HeadacheFeature.NauseaOrVomiting] = "nausea or vomiting",
        [HeadacheFeature.LightSensitive] = "light bothers",
        [HeadacheFeature.SoundSensitive] = "sound bothers",
        [HeadacheFeature.Aura] = "aura",
        [HeadacheFeature.TriptanRelief] = "a triptan relieves it",
        [HeadacheFeature.DoctorDiagnosis] = "a doctor diagnosed migraine",
    };

    /// <summary>Facts with the visitor's own words behind them: <c>18 days a month: "like 18 days"</c>.</summary>
    internal static string Text(string facts, IReadOnlyList<string> questions, IReadOnlyDictionary<string, string>? words)
    {
        var quotes = questions
            .Select(question => words?.GetValueOrDefault(question))
            .OfType<string>()
            .Where(said => !string.IsNullOrWhiteSpace(said))
            .Select(Screening.Text.Quoted)
            .ToList();
        return quotes.Count == 0 ? facts : $"{facts}: {Screening.Text.List(quotes)}";
    }

    internal static string Range(IAnswerRange? range, string unit, decimal threshold) => range switch
    {
        null => NotKnown,
        { Min: var min, Max: var max } when min < threshold && !(max < threshold) =>
            $"{RangeText.Of(min, max)} {unit} (on both sides of {Screening.Text.Number(threshold)})",
        _ => $"{RangeText.Of(range.Min, range.Max)} {unit}",
    };

    internal static string Features(Answers answers)
    {
        string Those(bool? known) => Screening.Text.List(FeatureWords.Where(feature => answers.Feature(feature.Key) == known).Select(feature => feature.Value));

        IEnumerable<string> groups = [Group("yes", Those(true)), Group("no", Those(false)), Group(NotKnown, Those(null))];
        return answers.Features is not { Count: > 0 } ? NotKnown : string.Join("; ", groups.Where(group => group.Length > 0));
    }

    internal static string Safety(Findings findings)
    {
        var least = findings.Rules.Thresholds.MinAge;
        var age = findings.Answers.Age switch
        {
            null => "age not known",
            { Years: var years } when years < least => $"age {years}, under {least}",
            { Years: var years } => $"age {years}",
        };
        var health = findings.Answers.Health switch
        {
            null => "health questions not answered",
            { Count: 0 } => "nothing on the health list",
            var items => Screening.Text.List(items.Distinct().Select(findings.Rules.Rule).Select(rule => rule.Blocks ? $"{rule.Words} (a doctor first)" : rule.Words)),
        };
        return $"{age}; {health}";
    }

    internal static string Group(string name, string items) => items.Length == 0 ? "" : $"{name}: {items}";
}
