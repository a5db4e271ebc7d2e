using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScreeningBot.Screening;

/// <summary>The version of a rule set: the clinic's own rules add a hash of what they hold, so that two clinics' versions are never the same by accident.</summary>
internal static class RuleSetVersion
{
    internal const string Base = "toronto-2026.1";

    internal static string Of(RuleSet rules, RuleSet byDefault)
    {
        var content = Content(rules);
        return string.Equals(content, Content(byDefault), StringComparison.Ordinal)
            ? Base
            : $"{Base}+{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..8]}";
    }

    // Data only, in an order of its own: wording of the program or the order of a configuration file do not make other rules.
    private static string Content(RuleSet rules) => string.Join('\n',
    [
        .. ThresholdRule.All.Select(rule => Line(rule.Name, rule.Get(rules.Thresholds))),
        .. rules.Medicines.Medicines.Select(medicine => Line(
            "medicine", medicine.Generic, medicine.Class, medicine.Role, medicine.CountsAsTrial, medicine.PublicPlanList, medicine.OveruseDays, Set(medicine.Brands), Set(medicine.French))).Order(StringComparer.Ordinal),
        .. rules.Combinations.Select(combination => Line(
            "combination", combination.OnsetBelowMonths, Set(combination.AllOf.Select(item => item.Code())), Set(combination.AnyOf.Select(item => item.Code())), combination.Source)).Order(StringComparer.Ordinal),
        .. rules.CoverageProfiles.Select(profile => Line(
            "profile", profile.Id, profile.FailedPreventives, profile.Medicines, Set(profile.OnlyDrugs), profile.Source)).Order(StringComparer.Ordinal),
    ]);

    private static string Line(params IEnumerable<object?> values) => string.Join('\t', values.Select(value => value switch
    {
        // 15 and 15.0 are the same threshold.
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    }));

    private static string Set(IEnumerable<string> values) => string.Join('|', values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
