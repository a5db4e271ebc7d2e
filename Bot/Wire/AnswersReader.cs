using System.Globalization;
using System.Text.Json;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Wire;

/// <summary>Reads one set of answers, and keeps the first fault that it meets. What is read after a fault is thrown away.</summary>
internal sealed class AnswersReader
{
    private static readonly string[] AnswerNames =
    [
        "interest", "redFlags", "age", "frequency", "duration", "onset", "features", "medications", "medicationClasses",
        "unlistedMedicines", "acuteDays", "health", "priorBotox", "coverage",
    ];

    private static readonly string[] RangeNames = ["min", "max"];
    private static readonly string[] MedicationNames = ["drug", "outcome", "months"];

    private readonly MedicineCatalogue? medicines;
    private string? fault;

    private AnswersReader(MedicineCatalogue? medicines) => this.medicines = medicines;

    internal static ReadAnswers Read(JsonElement json, MedicineCatalogue? medicines)
    {
        try
        {
            var reader = new AnswersReader(medicines);
            var answers = reader.Answers(json);
            return reader.fault is null ? ReadAnswers.Well(answers) : ReadAnswers.Malformed(reader.fault);
        }
        catch (InvalidOperationException)
        {
            // The JSON library decodes a text when it is asked for, and then finds half of a surrogate pair.
            return ReadAnswers.Malformed("answers: a text is not valid Unicode.");
        }
    }

    private Answers Answers(JsonElement json)
    {
        const string Path = "answers";
        if (!IsObject(json, Path, AnswerNames))
        {
            return Screening.Answers.None;
        }

        return new()
        {
            Interest = Code<Interest>(Member("interest"), $"{Path}.interest"),
            RedFlags = List(Member("redFlags"), $"{Path}.redFlags", (item, path) => RequiredCode<RedFlag>(item, path)),
            Age = WholeYears(Member("age"), $"{Path}.age"),
            Frequency = Days(Member("frequency"), $"{Path}.frequency"),
            Duration = Range(Member("duration"), $"{Path}.duration", HourRange.HoursInWeek, (min, max) => new HourRange(min, max)),
            Onset = Onset(Member("onset"), $"{Path}.onset"),
            Features = Features(Member("features"), $"{Path}.features"),
            Medications = List(Member("medications"), $"{Path}.medications", Medication),
            MedicationClasses = List(Member("medicationClasses"), $"{Path}.medicationClasses", MedicationClass) ?? [],
            UnlistedMedicines = List(Member("unlistedMedicines"), $"{Path}.unlistedMedicines", String) ?? [],
            AcuteDays = Days(Member("acuteDays"), $"{Path}.acuteDays"),
            Health = List(Member("health"), $"{Path}.health", (item, path) => RequiredCode<HealthItem>(item, path)),
            PriorBotox = Code<PriorBotox>(Member("priorBotox"), $"{Path}.priorBotox"),
            Coverage = Code<Coverage>(Member("coverage"), $"{Path}.coverage"),
        };

        JsonElement? Member(string name) => Get(json, name);
    }

    private DayRange? Days(JsonElement? json, string path) => Range(json, path, DayRange.DaysInMonth, (min, max) => new DayRange(min, max));

    private MonthRange? Onset(JsonElement? json, string path) =>
        Ends(json, path, MonthRange.MostMonths, mayBeOpen: true) is var (min, max) ? new MonthRange(min, max) : null;

    private T? Range<T>(JsonElement? json, string path, decimal most, Func<decimal, decimal, T> range)
        where T : class =>
        Ends(json, path, most, mayBeOpen: false) is var (min, max) && max is { } closed ? range(min, closed) : null;

    /// <summary>Both ends of a range that may be made of them; null when unknown or malformed.</summary>
    private (decimal Min, decimal? Max)? Ends(JsonElement? json, string path, decimal most, bool mayBeOpen)
    {
        if (json is not { } range || !IsObject(range, path, RangeNames))
        {
            return null;
        }

        if (!range.TryGetProperty("min", out var least) || !range.TryGetProperty("max", out var greatest))
        {
            return Fault<(decimal, decimal?)?>(path, "min and max are wanted.");
        }

        var isOpen = mayBeOpen && greatest.ValueKind == JsonValueKind.Null;
        var min = Number(least, $"{path}.min", most);
        var max = isOpen ? null : Number(greatest, $"{path}.max", most);
        return min is not { } from || (max is null && !isOpen) ? null
            : max < from ? Fault<(decimal, decimal?)?>(path, "max is below min.")
            : (from, max);
    }

    private decimal? Number(JsonElement json, string path, decimal most) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) && number >= 0 && number <= most
            ? number
            : Fault<decimal?>(path, string.Create(CultureInfo.InvariantCulture, $"a number from 0 to {most} is wanted."));

    private Age? WholeYears(JsonElement? json, string path)
    {
        if (json is not { } years || Number(years, path, Age.Most) is not { } number)
        {
            return null;
        }

        return decimal.IsInteger(number) ? new Age((int)number) : Fault<Age?>(path, "whole years are wanted.");
    }

    private Dictionary<HeadacheFeature, bool>? Features(JsonElement? json, string path)
    {
        if (json is not { } features || !IsObject(features, path, Codes.All<HeadacheFeature>()))
        {
            return null;
        }

        var known = new Dictionary<HeadacheFeature, bool>();
        foreach (var feature in features.EnumerateObject())
        {
            if (feature.Value.ValueKind is JsonValueKind.True or JsonValueKind.False && Codes.TryParse<HeadacheFeature>(feature.Name, out var name))
            {
                known[name] = feature.Value.GetBoolean();
            }
            else if (feature.Value.ValueKind != JsonValueKind.Null)
            {
                Fault<object>($"{path}.{feature.Name}", "true, false or null is wanted.");
            }
        }

        return known;
    }

    private MedicationAnswer? Medication(JsonElement json, string path)
    {
        if (!IsObject(json, path, MedicationNames))
        {
            return null;
        }

        var drug = String(Get(json, "drug"), $"{path}.drug");
        var isListed = drug?.Length > 0 && (medicines is null || medicines.Find(drug) is not null);
        if (drug is not null && !isListed)
        {
            Fault<object>($"{path}.drug", "a generic name of the medicines is wanted.");
        }

        var outcome = RequiredCode<MedicationOutcome>(Get(json, "outcome"), $"{path}.outcome");
        var months = Get(json, "months") is { } length ? Number(length, $"{path}.months", MonthRange.MostMonths) : null;
        return isListed && drug is not null ? new(drug, outcome, months) : null;
    }

    private string? MedicationClass(JsonElement json, string path)
    {
        var name = String(json, path);
        return name is null || medicines is null || medicines.InClass(name).Count > 0 ? name : Fault<string>(path, "a class of the medicines is wanted.");
    }

    private string? String(JsonElement json, string path) => String((JsonElement?)json, path);

    private string? String(JsonElement? json, string path) =>
        json is { ValueKind: JsonValueKind.String } text ? text.GetString() : Fault<string>(path, "a text is wanted.");

    private T? Code<T>(JsonElement? json, string path)
        where T : struct, Enum => json is { } code ? RequiredCode<T>(code, path) : null;

    private T RequiredCode<T>(JsonElement? json, string path)
        where T : struct, Enum =>
        json is { ValueKind: JsonValueKind.String } code && Codes.TryParse<T>(code.GetString(), out var value)
            ? value
            : Fault<T>(path, $"one of {string.Join(", ", Codes.All<T>())} is wanted.");

    private List<T>? List<T>(JsonElement? json, string path, Func<JsonElement, string, T?> read)
    {
        if (json is not { } list)
        {
            return null;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            return Fault<List<T>>(path, "a list is wanted.");
        }

        var items = new List<T>(list.GetArrayLength());
        foreach (var element in list.EnumerateArray())
        {
            if (read(element, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>A member that is there and not null.</summary>
    private static JsonElement? Get(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private bool IsObject(JsonElement json, string path, IReadOnlyList<string> names)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Fault<bool>(path, "an object is wanted.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!names.Contains(member.Name, StringComparer.Ordinal))
            {
                return Fault<bool>(path, $"only {string.Join(", ", names)} may be in it.");
            }

            if (!seen.Add(member.Name))
            {
                return Fault<bool>($"{path}.{member.Name}", "it is there twice.");
            }
        }

        return true;
    }

    private T? Fault<T>(string path, string rule)
    {
        fault ??= $"{path}: {rule}";
        return default;
    }
}
