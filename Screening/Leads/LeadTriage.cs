using System.Collections.Frozen;

namespace ScreeningBot.Screening;

/// <summary>What becomes of a visitor who leaves contact details: kind and priority of the lead (design 5, "Lead").</summary>
/// <param name="Kind">What it asks the staff to do.</param>
/// <param name="Priority">1 first, 5 last.</param>
public sealed record LeadTriage(LeadKind Kind, int Priority)
{
    private static readonly LeadTriage ForAPerson = new(LeadKind.Person, 1);

    private static readonly FrozenDictionary<Outcome, LeadTriage> ByOutcome = new Dictionary<Outcome, LeadTriage>
    {
        [Outcome.Qualified] = new(LeadKind.Consultation, 2),
        [Outcome.QualifiedSelfPay] = new(LeadKind.Consultation, 3),
        [Outcome.Review] = new(LeadKind.Review, 3),
        [Outcome.NotQualified] = new(LeadKind.Callback, 5),
        [Outcome.CareFirst] = new(LeadKind.Callback, 5),
        [Outcome.Cosmetic] = new(LeadKind.Callback, 5),
    }.ToFrozenDictionary();

    /// <summary>Kind and priority; null when no lead may be made: in an emergency, and of somebody who is under age (clinical-criteria 6 and 8).</summary>
    /// <param name="outcome">What the answers come to.</param>
    /// <param name="underAge">Whether the patient is under age: <see cref="RuleSet.IsUnderAge"/>.</param>
    /// <param name="wantsPerson">Whether the visitor asked for a person.</param>
    public static LeadTriage? Of(Outcome outcome, bool underAge, bool wantsPerson) =>
        underAge || !ByOutcome.TryGetValue(outcome, out var triage) ? null
        : wantsPerson ? ForAPerson
        : triage;
}
