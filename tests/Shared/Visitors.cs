namespace ScreeningBot.Tests;

/// <summary>A visitor who knows nothing but the question ids (design 6), and answers each in plain text.</summary>
/// <param name="Name">What sets this visitor apart.</param>
/// <param name="Locale">Locale of the browser.</param>
/// <param name="Outcome">What it comes to; null when it ends without an outcome.</param>
/// <param name="LeadKind">Kind of the lead; null when there is none.</param>
/// <param name="Answers">Answers by question id that differ from <see cref="Visitors.Usual"/>; a clarification is answered by <c>id?</c>.</param>
public sealed record ScriptedVisitor(string Name, string Locale, string? Outcome, string? LeadKind, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>What this visitor types when that question is open.</summary>
    public string Answer(string question, bool clarifies)
    {
        var key = clarifies ? $"{question}?" : question;
        return Answers.TryGetValue(key, out var own) ? own
            : clarifies ? (Locale.StartsWith("fr", StringComparison.Ordinal) ? "pas sûr" : "not sure")
            : Visitors.Usual(Locale)[question];
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The visitors that every channel is tried with.</summary>
public static class Visitors
{
    private static readonly IReadOnlyDictionary<string, string> English = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["interest"] = "headaches",
        ["consent"] = "yes, go ahead",
        ["redFlags"] = "none of these",
        ["age"] = "38",
        ["frequency"] = "about 20 days",
        ["duration"] = "6 hours",
        ["onset"] = "two years",
        ["features"] = "throbbing on one side, nausea, light bothers me, my doctor said migraine",
        ["medications"] = "topiramate for 4 months, no help, and propranolol made me dizzy so I stopped",
        ["acuteDays"] = "5 days",
        ["health"] = "none of these",
        ["priorBotox"] = "never",
        ["coverage"] = "insurance through work",
        ["review"] = "yes",
        ["contactConsent"] = "yes",
        ["contactName"] = "Ana Example",
        ["contactPhone"] = "416-555-0134",
        ["contactEmail"] = "skip",
        ["contactTime"] = "mornings",
    };

    private static readonly IReadOnlyDictionary<string, string> French = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["interest"] = "des migraines",
        ["consent"] = "oui, d'accord",
        ["redFlags"] = "rien de tout ça",
        ["age"] = "38 ans",
        ["frequency"] = "environ 20 jours",
        ["duration"] = "6 heures",
        ["onset"] = "deux ans",
        ["features"] = "ça bat d'un seul côté, des nausées, la lumière me dérange, mon médecin dit migraine",
        ["medications"] = "topiramate pendant 4 mois, aucun effet, et le propranolol m'a donné des étourdissements",
        ["acuteDays"] = "5 jours",
        ["health"] = "rien de tout ça",
        ["priorBotox"] = "jamais",
        ["coverage"] = "les assurances de ma job",
        ["review"] = "oui",
        ["contactConsent"] = "oui",
        ["contactName"] = "Marie Exemple",
        ["contactPhone"] = "416-555-0134",
        ["contactEmail"] = "passer",
        ["contactTime"] = "le matin",
    };

    /// <summary>All of them: every outcome, both languages.</summary>
    public static IReadOnlyList<ScriptedVisitor> All { get; } =
    [
        En("fully qualified", "Qualified", "consultation"),
        En("qualified at every bound", "Qualified", "consultation", ("frequency", "15 days"), ("duration", "4 hours"), ("onset", "3 months")),
        En("qualified, every day", "Qualified", "consultation", ("frequency", "every day"), ("duration", "all day long"), ("onset", "since 2019")),
        En("one preventive, too short", "QualifiedSelfPay", "consultation", ("medications", "topamax for a month, it did nothing, and inderal gave me nightmares")),
        En("one preventive only", "QualifiedSelfPay", "consultation", ("medications", "amitriptyline, did nothing")),
        En("only classes", "QualifiedSelfPay", "consultation", ("medications", "a beta blocker")),
        En("no preventive tried", "Review", "review", ("medications", "just advil")),
        En("does not know the medicines", "Review", "review", ("medications", "i don't know")),
        En("14 days", "Review", "review", ("frequency", "14 days")),
        En("a range that straddles, and yes", "Qualified", "consultation", ("frequency", "12 to 18 days"), ("frequency?", "yes")),
        En("a range that straddles, and no", "Review", "review", ("frequency", "12 to 18 days"), ("frequency?", "no")),
        En("not migraine-like", "Review", "review", ("features", "none of these")),
        En("treated with Botox now", "Review", "review", ("priorBotox", "yes, every 3 months, the last one was 6 weeks ago")),
        En("safety question skipped", "Review", "review", ("redFlags", "skip")),
        En("occasional", "NotQualified", "callback", ("frequency", "4 days")),
        En("occasional, no call", "NotQualified", null, ("frequency", "once a month"), ("contactConsent", "no")),
        En("brief", "NotQualified", "callback", ("duration", "about an hour")),
        En("pregnant", "CareFirst", "callback", ("health", "I am pregnant")),
        En("breastfeeding, no call", "CareFirst", null, ("health", "breastfeeding"), ("contactConsent", "no thanks")),
        En("sixteen", "CareFirst", null, ("age", "16")),
        En("cosmetic", "Cosmetic", "callback", ("interest", "wrinkles")),
        En("cosmetic, no call", "Cosmetic", null, ("interest", "the lines on my forehead"), ("contactConsent", "no")),
        En("an emergency on the list", "Emergency", null, ("redFlags", "yes")),
        En("an emergency in words", "Emergency", null, ("redFlags", "my left arm went numb this morning and I can't speak properly")),
        En("an emergency later", "Emergency", null, ("features", "I want to kill myself")),
        En("no consent", null, null, ("consent", "no")),
        En("stops", null, null, ("onset", "stop")),
        En("wants a person", null, "person", ("duration", "can I talk to a person please")),
        En("e-mail instead of a telephone", "Qualified", "consultation", ("contactPhone", "skip"), ("contactEmail", "ana@example.com")),
        En("neither telephone nor e-mail", "Qualified", null, ("contactPhone", "skip"), ("contactPhone?", "no"), ("contactEmail", "skip")),
        En("knows nothing", "Review", "review", ("age", "not sure"), ("frequency", "no idea"), ("duration", "I don't know"), ("onset", "I don't know"), ("features", "not sure"), ("medications", "I don't remember"), ("acuteDays", "not sure"), ("health", "not sure"), ("priorBotox", "not sure"), ("coverage", "not sure")),
        Fr("admissible", "Qualified", "consultation"),
        Fr("occasionnel", "NotQualified", "callback", ("frequency", "4 jours")),
        Fr("aucun préventif", "Review", "review", ("medications", "aucun")),
        Fr("esthétique", "Cosmetic", "callback", ("interest", "les rides")),
        Fr("urgence", "Emergency", null, ("redFlags", "oui")),
        Fr("enceinte", "CareFirst", "callback", ("health", "je suis enceinte")),
    ];

    /// <summary>What a fully qualified visitor answers.</summary>
    public static IReadOnlyDictionary<string, string> Usual(string locale) =>
        locale.StartsWith("fr", StringComparison.Ordinal) ? French : English;

    private static ScriptedVisitor En(string name, string? outcome, string? leadKind, params (string Question, string Answer)[] answers) =>
        new(name, "en-CA", outcome, leadKind, answers.ToDictionary(answer => answer.Question, answer => answer.Answer, StringComparer.Ordinal));

    private static ScriptedVisitor Fr(string name, string? outcome, string? leadKind, params (string Question, string Answer)[] answers) =>
        new($"fr: {name}", "fr-CA", outcome, leadKind, answers.ToDictionary(answer => answer.Question, answer => answer.Answer, StringComparer.Ordinal));
}
