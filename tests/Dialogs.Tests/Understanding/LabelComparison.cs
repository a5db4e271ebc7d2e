using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScreeningBot.Dialogs.Tests.Understanding;

/// <summary>Whether a prediction says exactly what a label says: everything in it is right, the order in lists aside.</summary>
internal static class LabelComparison
{
    private const decimal Exact = 0.000001m;

    internal static bool Same(string slot, JsonObject gold, JsonObject? predicted, decimal tolerance = 0)
    {
        if (predicted is null)
        {
            return false;
        }

        if (Is(gold, "unclear") || Is(predicted, "unclear"))
        {
            return Is(gold, "unclear") && Is(predicted, "unclear");
        }

        return slot switch
        {
            "frequency" or "acuteDays" => SameNumbers(gold, predicted, tolerance, "daysMin", "daysMax"),
            "duration" => SameNumbers(gold, predicted, tolerance, "hoursMin", "hoursMax"),
            "onset" => SameNumbers(gold, predicted, tolerance, "monthsMin", "monthsMax"),
            "medications" => Is(gold, "none") == Is(predicted, "none")
                && SameSet(gold, predicted, "classes")
                && SameDrugs(gold["drugs"]?.AsArray() ?? [], predicted["drugs"]?.AsArray() ?? [], tolerance),
            "yesno" or "interest" or "priorBotox" or "coverage" => SameText(gold, predicted, "value"),
            "age" => Is(gold, "invalid") || Is(predicted, "invalid")
                ? Is(gold, "invalid") && Is(predicted, "invalid")
                : SameNumbers(gold, predicted, tolerance, "years"),
            "contact" => SameFolded(gold, predicted, "phoneE164", "email", "name", "invalid"),
            "redflag" => Is(gold, "emergency") == Is(predicted, "emergency") && SameText(gold, predicted, "kind"),
            "redflagAsk" => Is(gold, "ask") == Is(predicted, "ask")
                && (Is(gold, "ask") ? SameText(gold, predicted, "kind") : Is(gold, "emergency") == Is(predicted, "emergency")),
            "intent" => SameSet(gold, predicted, "intents"),
            "features" => Is(gold, "none") == Is(predicted, "none") && Is(gold, "all") == Is(predicted, "all")
                && SameSet(gold, predicted, "true") && SameSet(gold, predicted, "false"),
            "health" => predicted["items"] is JsonArray && SameSet(gold, predicted, "items"),
            "multi" => predicted["slots"] is JsonObject told && SameParts(gold["slots"]!.AsObject(), told, tolerance),
            _ => throw new FormatException($"There is no slot '{slot}'."),
        };
    }

    /// <summary>Every part must be right and none more may be claimed; a part left out counts as unclear.</summary>
    private static bool SameParts(JsonObject gold, JsonObject predicted, decimal tolerance) =>
        gold.Select(part => part.Key).Union(predicted.Select(part => part.Key), StringComparer.Ordinal).All(slot =>
            Same(slot, gold[slot]?.AsObject() ?? Unclear(), predicted[slot]?.AsObject() ?? Unclear(), tolerance));

    private static JsonObject Unclear() => new() { ["unclear"] = true };

    private static bool Is(JsonObject node, string key) => node[key] switch
    {
        null => false,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        _ => true,
    };

    private static bool SameNumbers(JsonObject gold, JsonObject predicted, decimal tolerance, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (!predicted.ContainsKey(key) || !SameNumber(gold[key], predicted[key], tolerance))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameNumber(JsonNode? gold, JsonNode? predicted, decimal tolerance) =>
        gold is null || predicted is null
            ? gold is null && predicted is null
            : predicted.GetValueKind() is JsonValueKind.Number && Math.Abs(Number(gold) - Number(predicted)) <= tolerance + Exact;

    private static decimal Number(JsonNode node) =>
        decimal.Parse(node.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    private static bool SameText(JsonObject gold, JsonObject predicted, string key) =>
        string.Equals(gold[key]?.GetValue<string>(), predicted[key]?.GetValue<string>(), StringComparison.Ordinal);

    private static bool SameFolded(JsonObject gold, JsonObject predicted, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (!string.Equals(Folded(gold[key]), Folded(predicted[key]), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static string Folded(JsonNode? node) =>
        string.Join(' ', (node?.GetValue<string>() ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool SameSet(JsonObject gold, JsonObject predicted, string key) => Set(gold, key).SetEquals(Set(predicted, key));

    private static HashSet<string> Set(JsonObject node, string key) =>
        (node[key]?.AsArray() ?? []).Select(value => value!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);

    private static bool SameDrugs(JsonArray gold, JsonArray predicted, decimal tolerance)
    {
        if (gold.Count != predicted.Count)
        {
            return false;
        }

        var rest = predicted.Select(drug => drug!.AsObject()).ToList();
        foreach (var wanted in gold.Select(drug => drug!.AsObject()))
        {
            var found = rest.FindIndex(drug => SameFolded(wanted, drug, "generic") && SameText(wanted, drug, "role")
                && SameText(wanted, drug, "outcome") && SameNumber(wanted["months"], drug["months"], tolerance));
            if (found < 0)
            {
                return false;
            }

            rest.RemoveAt(found);
        }

        return true;
    }
}
