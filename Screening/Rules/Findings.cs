namespace ScreeningBot.Screening;

/// <summary>What the rows of the rules look at: the answers, and what follows from them under a rule set.</summary>
internal sealed class Findings
{
    private readonly CriterionStatus[] statuses;

    internal Findings(RuleSet rules, Answers answers)
    {
        Rules = rules;
        Answers = answers;
        Preventives = PreventiveFailures.Of(answers, rules.Medicines, rules.Thresholds.MinTrialMonths, static medicine => medicine.CountsAsTrial);
        statuses = new CriterionStatus[rules.Criteria.Count];
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = rules.Criteria[i].Judge(this);
        }
    }

    internal RuleSet Rules { get; }

    internal Answers Answers { get; }

    /// <summary>Failures among all preventives that count as a trial.</summary>
    internal PreventiveFailures Preventives { get; }

    internal CriterionStatus this[CriterionId id] => statuses[(int)id];

    internal bool IsMet(CriterionId id) => this[id] == CriterionStatus.Met;
}
