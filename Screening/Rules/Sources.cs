namespace ScreeningBot.Screening;

/// <summary>A source of medical facts (clinical-criteria 11).</summary>
/// <param name="Key">As it is cited: <c>ICHD3</c>.</param>
/// <param name="Title">What it is.</param>
public sealed record Source(string Key, string Title);

/// <summary>The sources of medical facts, by key.</summary>
public static class Sources
{
    /// <summary>All, in the order of clinical-criteria 11.</summary>
    public static IReadOnlyList<Source> All { get; } =
    [
        new("CLINIC", "the clinic's own article \"Botox for Headaches: When Should I Seek Treatment?\", and its choices"),
        new("HC", "BOTOX product monograph (Health Canada): indication, contraindications, warnings"),
        new("ICHD3", "International Classification of Headache Disorders, 3rd edition (2018), 1.1, 1.2, 1.3, 8.2"),
        new("PREEMPT", "PREEMPT 1 and 2 pooled analysis, Dodick et al., Headache 2010"),
        new("EHF", "European Headache Federation guideline on onabotulinumtoxinA in chronic migraine, Bendtsen et al., J Headache Pain 2018"),
        new("NICE", "NICE technology appraisal TA260"),
        new("CADTH", "CADTH Canadian Drug Expert Committee, onabotulinumtoxinA for chronic migraine, October 2019"),
        new("CHS", "Canadian Headache Society guideline for migraine prophylaxis, Can J Neurol Sci 2012"),
        new("SNNOOP10", "Do et al., Red and orange flags for secondary headaches, Neurology 2019"),
        new("MC", "Migraine Canada, pages on Botox coverage and access"),
        new("PHIPA", "Personal Health Information Protection Act, 2004 (Ontario)"),
        new("IDCM", "Identify Chronic Migraine, Lipton et al., Cephalalgia 2016"),
    ];
}
