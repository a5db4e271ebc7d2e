namespace ScreeningBot.Screening;

/// <summary>When a row holds: a sentence, and the same as a test.</summary>
/// <param name="Words">The sentence, for the medical staff who review the table.</param>
/// <param name="Holds">The test.</param>
internal sealed record Condition(string Words, Func<Findings, bool> Holds)
{
    /// <summary>Both conditions.</summary>
    internal Condition And(Condition other) => new($"{Words}, and {other.Words}", findings => Holds(findings) && other.Holds(findings));

    /// <summary>The row of which this is the condition.</summary>
    internal DecisionRow Then(Outcome outcome, Reasons reasons) => new(outcome, this, reasons);
}

/// <summary>Which reasons a row gives: a sentence, and the codes.</summary>
internal sealed record Reasons(string Words, Func<Findings, IEnumerable<string>> Codes);

/// <summary>One row of the decision table.</summary>
public sealed record DecisionRow
{
    internal DecisionRow(Outcome outcome, Condition condition, Reasons reasons)
    {
        Outcome = outcome;
        Condition = condition;
        Reasons = reasons;
    }

    /// <summary>What it comes to when this is the first row that holds.</summary>
    public Outcome Outcome { get; }

    /// <summary>When it holds, in the words of clinical-criteria 6; thresholds by name.</summary>
    public string When => Condition.Words;

    /// <summary>Which reasons it gives.</summary>
    public string Because => Reasons.Words;

    internal Condition Condition { get; }

    internal Reasons Reasons { get; }
}

/// <summary>The decision table of clinical-criteria 6: order is meaning, the first row that holds decides, the last always holds.</summary>
public sealed record DecisionTable
{
    private static readonly CriterionId[] AllButPreventives = [.. Enum.GetValues<CriterionId>().Except([CriterionId.FailedPreventives])];

    private static readonly Condition AnyRedFlag = new("any emergency sign is told", findings => findings.Answers.RedFlags is { Count: > 0 });

    private static readonly Condition NoRedFlag = new("emergency signs were asked about and there are none", findings => findings.Answers.RedFlags is { Count: 0 });

    private static readonly Condition CosmeticInterest = new("the interest is cosmetic", findings => findings.Answers.Interest == Interest.Cosmetic);

    private static readonly Condition NotSafeToAssess = new("`safeToAssess` is notMet", findings => findings[CriterionId.SafeToAssess] == CriterionStatus.NotMet);

    private static readonly Condition BotoxNow = new("Botox for headache is being given now (`priorBotox` current)", findings => findings.Answers.PriorBotox == PriorBotox.Current);

    private static readonly Condition OccasionalOrBrief = new(
        "the most headache days told are fewer than OccasionalBelowDays, or the longest headache told is shorter than BriefBelowHours",
        findings => findings.Rules.IsOccasionalOrBrief(findings.Answers));

    private static readonly Condition AllButPreventivesMet = new("all criteria but `failedPreventives` are met", findings => Array.TrueForAll(AllButPreventives, findings.IsMet));

    private static readonly Condition AllCriteriaMet = new("all six criteria are met", findings => AllButPreventivesMet.Holds(findings) && findings.IsMet(CriterionId.FailedPreventives));

    private static readonly Condition PreventivesNotMet = new("`failedPreventives` is notMet or unknown", findings => !findings.IsMet(CriterionId.FailedPreventives));

    private static readonly Condition PreventiveTried = new("a preventive was tried", findings => findings.Rules.HasTriedPreventive(findings.Answers));

    private static readonly Condition Otherwise = new("everything else", _ => true);

    private static readonly Reasons None = new("none", _ => []);

    private static readonly Reasons Kinds = new("the kinds", findings => (findings.Answers.RedFlags ?? []).Select(kind => kind.Code()));

    private static readonly Reasons UnderAgeAndBlockingItems = new("`underAge` and the blocking items", findings =>
        Only(ReasonCodes.UnderAge, findings.Rules.IsUnderAge(findings.Answers))
            .Concat((findings.Answers.Health ?? []).Where(item => findings.Rules.Rule(item).Blocks).Select(item => item.Code())));

    private static readonly Reasons CurrentBotoxPatient = new("`currentBotoxPatient`", _ => [ReasonCodes.CurrentBotoxPatient]);

    private static readonly Reasons DaysAndHoursThatDecided = new("`headacheDays` and/or `headacheHours`, those that decided", findings =>
        Only(CriterionId.HeadacheDays.Code(), findings.Rules.IsOccasional(findings.Answers))
            .Concat(Only(CriterionId.HeadacheHours.Code(), findings.Rules.IsBrief(findings.Answers))));

    private static readonly Reasons FailedPreventives = new("`failedPreventives`", _ => [CriterionId.FailedPreventives.Code()]);

    private static readonly Reasons WhatIsNotMet = new("the criteria that are not met or unknown, and `redFlags` when that is unknown", findings =>
        Enum.GetValues<CriterionId>().Where(id => !findings.IsMet(id)).Select(id => id.Code())
            .Concat(Only(ReasonCodes.RedFlags, findings.Answers.RedFlags is null)));

    private readonly DecisionRow[] rows;

    private DecisionTable(DecisionRow[] rows) => this.rows = rows;

    /// <summary>The rows, first to last.</summary>
    public IReadOnlyList<DecisionRow> Rows => rows;

    /// <summary>The table of clinical-criteria 6.</summary>
    internal static DecisionTable Default { get; } = Of(
        AnyRedFlag.Then(Outcome.Emergency, Kinds),
        CosmeticInterest.Then(Outcome.Cosmetic, None),
        NotSafeToAssess.Then(Outcome.CareFirst, UnderAgeAndBlockingItems),
        BotoxNow.Then(Outcome.Review, CurrentBotoxPatient),
        OccasionalOrBrief.Then(Outcome.NotQualified, DaysAndHoursThatDecided),
        AllCriteriaMet.And(NoRedFlag).Then(Outcome.Qualified, None),
        AllButPreventivesMet.And(PreventivesNotMet).And(PreventiveTried).And(NoRedFlag).Then(Outcome.QualifiedSelfPay, FailedPreventives),
        Otherwise.Then(Outcome.Review, WhatIsNotMet));

    /// <summary>A table of other rows; the last must hold for everybody.</summary>
    internal static DecisionTable Of(params DecisionRow[] rows) => new(rows);

    /// <summary>The first row that holds.</summary>
    internal DecisionRow Decide(Findings findings)
    {
        foreach (var row in rows)
        {
            if (row.Condition.Holds(findings))
            {
                return row;
            }
        }

        throw new InvalidOperationException("No row of the decision table holds: its last row must hold for everybody.");
    }


    private static IEnumerable<string> Only(string code, bool when) => when ? [code] : [];
}
