using System.Globalization;

namespace ScreeningBot.Screening;

/// <summary>The rules as Markdown.</summary>
internal static class RuleSetPage
{
    internal static string Of(RuleSet rules) => string.Join('\n', Sections(rules).SelectMany(lines => lines.Append(string.Empty)));

    private static IEnumerable<IEnumerable<string>> Sections(RuleSet rules)
    {
        yield return
        [
            $"# Rules {rules.Version}",
            "",
            "Generated from the rules that the bot uses; do not edit. A test fails when this page and the rules differ.",
            "The bot pre-screens. It does not diagnose. Every fact carries a source key (last section).",
        ];
        yield return
        [
            "## Thresholds",
            "",
            .. Table(
                ["name", "value", "unit", "what it is for", "limits", "source"],
                ThresholdRule.All.Select(rule => (string[])
                    [$"`{rule.Name}`", Text.Number(rule.Get(rules.Thresholds)), rule.Unit, rule.Words, $"{Text.Number(rule.Least)} to {Text.Number(rule.Most)}", rule.Source])),
        ];
        yield return
        [
            "## Criteria",
            "",
            "Each is met, notMet or unknown. A range meets a lower bound when its least does, fails it when its most does not reach it, and is unknown in between.",
            "The score is the sum of the weights: all when met, half when unknown. It sorts; it never decides.",
            "",
            .. Table(
                ["criterion", "met when", "weight", "asked in", "source"],
                rules.Criteria.Select(criterion => (string[])
                    [$"`{criterion.Id.Code()}`", criterion.Words, criterion.Weight.ToString(CultureInfo.InvariantCulture), Text.List(criterion.Questions), criterion.Source])),
        ];
        yield return
        [
            "## Failed preventives",
            "",
            "Distinct medicines that count as a trial. Said twice, the strongest counts.",
            "",
            .. Table(["what was told", "counts as"], Outcomes(rules)),
            "",
            "A class that is named without a medicine is one possible failure if any medicine of it counts. It is dropped if any medicine of it is listed.",
            "Antidepressants also cover the tricyclics; named together they are one class.",
        ];
        yield return
        [
            "## Health items",
            "",
            .. Table(
                ["item", "what it is", "effect", "source"],
                rules.HealthItems.Select(rule => (string[])[$"`{rule.Item.Code()}`", rule.Words, rule.Blocks ? "a doctor first" : "flag only", rule.Source])),
        ];
        yield return
        [
            "## Decision table",
            "",
            "The first row that holds decides.",
            "",
            .. Table(
                ["#", "outcome", "when", "reasons"],
                rules.Table.Rows.Select((row, index) => (string[])[(index + 1).ToString(CultureInfo.InvariantCulture), row.Outcome.Code(), row.When, row.Because])),
        ];
        yield return
        [
            "## Flags",
            "",
            .. Table(["flag", "when", "source"], Flags.All.Select(rule => (string[])[$"`{rule.Flag.Code()}`", rule.Words, rule.Source])),
            "",
            "The overuse threshold is the smallest number of the table of medicines among the acute medicines that are taken now, helped, helped somewhat or have no outcome told, and those of the classes named.",
            $"None listed or named: {MedicationOveruse.DaysWhenNoneIsNamed} is the threshold, and {MedicationOveruse.LowestDays} the lowest that could apply. Only medicines without a number: nothing is flagged.",
        ];
        yield return
        [
            "## Combinations (`sameDayCare`)",
            "",
            .. Table(["when together", "source"], rules.Combinations.Select(combination => (string[])[combination.Words, combination.Source])),
        ];
        yield return
        [
            "## Coverage profiles",
            "",
            "What a plan of a kind usually asks to see, beside the criteria `headacheDays`, `headacheHours`, `onset` and `migraineFeatures`. Never said as a chance.",
            "",
            .. Table(
                ["profile", "failed preventives", "which medicines count", "source"],
                rules.CoverageProfiles.Select(profile => (string[])
                    [$"`{profile.Id}`", profile.FailedPreventives.ToString(CultureInfo.InvariantCulture), Counted(profile), profile.Source])),
        ];
        yield return
        [
            "## Medicines",
            "",
            .. Table(
                ["medicine", "class", "role", "counts as a trial", "public plans' list", "overuse from (days a month)"],
                rules.Medicines.Medicines.Select(medicine => (string[])
                [
                    medicine.Generic, medicine.Class, medicine.Role.Code(), YesOrNo(medicine.CountsAsTrial), YesOrNo(medicine.PublicPlanList),
                    medicine.OveruseDays?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                ])),
        ];
        yield return ["## Sources", "", .. Table(["key", "what"], Sources.All.Select(source => (string[])[source.Key, source.Title]))];
    }

    private static IEnumerable<string[]> Outcomes(RuleSet rules)
    {
        var fairTrial = rules.Thresholds.MinTrialMonths;
        foreach (var outcome in Enum.GetValues<MedicationOutcome>())
        {
            var atAnyLength = Result(outcome, null);
            var whenShort = Result(outcome, 0);
            yield return [$"`{outcome.Code()}`", Text.Words(atAnyLength.Code())];
            if (whenShort != atAnyLength)
            {
                yield return [$"`{outcome.Code()}`, known to be taken for less than {Text.Count(fairTrial, "month")}", Text.Words(whenShort.Code())];
            }
        }

        TrialResult Result(MedicationOutcome outcome, decimal? months) =>
            PreventiveFailures.Result(new MedicationAnswer("any", outcome, months), fairTrial);
    }

    private static string Counted(CoverageProfile profile)
    {
        var counted = profile.Medicines == ProfileMedicines.PublicPlanList ? "those on the public plans' list" : "all that count as a trial";
        return profile.OnlyDrugs.Count == 0 ? counted : $"{counted}, of these only {Text.List(profile.OnlyDrugs)}";
    }

    private static string YesOrNo(bool value) => value ? "yes" : "no";

    private static IEnumerable<string> Table(string[] head, IEnumerable<string[]> rows) =>
        [Row(head), Row([.. head.Select(_ => "---")]), .. rows.Select(Row)];

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
}
