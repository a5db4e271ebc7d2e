using System.Text.Json;
using System.Text.Json.Nodes;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Evaluation;

/// <summary>Readings in the shape of the labels of each slot.</summary>
internal sealed class Predictions(IUnderstanding understanding)
{
    private readonly MedicineCatalogue medicines = MedicineCatalogue.Embedded();

    internal JsonObject For(string slot, Utterance utterance) => slot switch
    {
        "frequency" => Days(understanding.Frequency.Recognise(utterance)),
        "acuteDays" => Days(understanding.AcuteDays.Recognise(utterance)),
        "duration" => Hours(understanding.Duration.Recognise(utterance)),
        "onset" => Months(understanding.Onset.Recognise(utterance)),
        "medications" => Medications(understanding.Medications.Recognise(utterance)),
        "yesno" => new() { ["value"] = understanding.YesNo.Recognise(utterance).TryGet(out var said) ? Camel(said) : null },
        "age" => AgeOf(understanding.Age.Recognise(utterance)),
        "contact" => Contact(understanding.Contact.Recognise(utterance)),
        "redflag" => RedFlagOf(RedFlags(utterance)),
        "redflagAsk" => RedFlagAsk(RedFlags(utterance)),
        "intent" => new() { ["intents"] = Array(understanding.Intents.Recognise(utterance).TryGet(out var intents) ? intents : []) },
        "features" => Features(understanding.Features.Recognise(utterance)),
        "health" => understanding.Health.Recognise(utterance).TryGet(out var health)
            ? new() { ["items"] = Array(health.Items.Select(Camel)) }
            : Unclear(),
        "interest" => new() { ["value"] = understanding.Interest.Recognise(utterance).TryGet(out var interest) ? Camel(interest) : "unclear" },
        "priorBotox" => new() { ["value"] = understanding.PriorBotox.Recognise(utterance).TryGet(out var prior) ? Camel(prior) : "unclear" },
        "coverage" => new() { ["value"] = understanding.Coverage.Recognise(utterance).TryGet(out var coverage) ? Camel(coverage) : "unclear" },
        "multi" => new() { ["slots"] = Volunteered(understanding.Volunteered.Recognise(utterance)) },
        _ => throw new FormatException($"There is no slot '{slot}'."),
    };

    private static JsonObject Unclear() => new() { ["unclear"] = true };

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static JsonObject Days(Understood<DayCount> reading) =>
        reading.TryGet(out var count) ? new() { ["daysMin"] = count.Days.Min, ["daysMax"] = count.Days.Max } : Unclear();

    private static JsonObject Hours(Understood<HourRange> reading) =>
        reading.TryGet(out var hours) ? new() { ["hoursMin"] = hours.Min, ["hoursMax"] = hours.Max } : Unclear();

    private static JsonObject Months(Understood<MonthRange> reading) =>
        reading.TryGet(out var months) ? new() { ["monthsMin"] = months.Min, ["monthsMax"] = months.Max } : Unclear();

    private static JsonObject AgeOf(Understood<Age> reading) =>
        reading.TryGet(out var age) ? new() { ["years"] = age.Years } : new() { ["invalid"] = true };

    private static JsonObject Contact(Understood<ContactReading> reading)
    {
        var written = new JsonObject();
        if (reading.TryGet(out var contact))
        {
            Add("phoneE164", contact.Phone);
            Add("email", contact.Email);
            Add("name", contact.Name);
            Add("invalid", contact.Fault is { } fault ? Camel(fault) : null);
        }

        return written;

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                written[key] = value;
            }
        }
    }

    private static JsonObject RedFlagOf(RedFlagReading flags) => new()
    {
        ["emergency"] = flags.Emergencies.Count > 0,
        ["kind"] = flags.Emergencies.Count > 0 ? Camel(flags.Emergencies[0]) : null,
    };

    private static JsonObject RedFlagAsk(RedFlagReading flags) => flags.AskAbout is { } kind
        ? new() { ["ask"] = true, ["kind"] = Camel(kind) }
        : new() { ["ask"] = false, ["emergency"] = flags.Emergencies.Count > 0 };

    private static JsonObject Features(Understood<FeatureReading> reading) => !reading.TryGet(out var features)
        ? Unclear()
        : features.Coverage switch
        {
            FeatureCoverage.None => new() { ["none"] = true },
            FeatureCoverage.All => new() { ["all"] = true },
            _ => new() { ["true"] = Array(features.Present.Select(Camel)), ["false"] = Array(features.Absent.Select(Camel)) },
        };

    private RedFlagReading RedFlags(Utterance utterance) =>
        understanding.RedFlags.Recognise(utterance).TryGet(out var flags) ? flags : RedFlagReading.Nothing;

    private JsonObject Medications(Understood<MedicationReading> reading)
    {
        // A name that is in no catalogue has no place in the labels.
        if (!reading.TryGet(out var named) || (!named.IsNone && named.Medications.Count == 0 && named.Classes.Count == 0))
        {
            return Unclear();
        }

        if (named.IsNone)
        {
            return new() { ["none"] = true };
        }

        var written = new JsonObject
        {
            ["drugs"] = new JsonArray([.. named.Medications.Select(medication => (JsonNode)new JsonObject
            {
                ["generic"] = medication.Drug,
                ["role"] = medicines.Find(medication.Drug) is { } medicine ? Camel(named.ForPrevention.Contains(medication.Drug) ? MedicineRole.Preventive : medicine.Role) : null,
                ["outcome"] = Camel(medication.Outcome),
                ["months"] = medication.Months,
            })]),
        };
        if (named.Classes.Count > 0)
        {
            written["classes"] = Array(named.Classes);
        }

        return written;
    }

    private JsonObject Volunteered(Understood<VolunteeredAnswers> reading)
    {
        var slots = new JsonObject();
        if (reading.TryGet(out var told))
        {
            Add("age", told.Age, AgeOf);
            Add("frequency", told.Frequency, Days);
            Add("duration", told.Duration, Hours);
            Add("onset", told.Onset, Months);
            Add("medications", told.Medications, Medications);
            Add("acuteDays", told.AcuteDays, Days);
            Add("contact", told.Contact, Contact);
        }

        return slots;

        void Add<T>(string slot, Understood<T>? part, Func<Understood<T>, JsonObject> write)
            where T : notnull
        {
            if (part is { Succeeded: true })
            {
                slots[slot] = write(part);
            }
        }
    }
}
