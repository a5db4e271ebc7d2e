using System.Globalization;
using System.Text.RegularExpressions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>How values are written in a language ("12 to 15", "topiramate: no help"), and the short answers that any question may get ("none of these").</summary>
internal sealed class ValueWords(Wording wording, MedicineCatalogue medicines)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(wording.Language.Locale);
    private readonly Regex none = PhraseBook.Load(wording.Language, "conversation").Whole("none");
    private readonly Regex doesNotKnow = PhraseBook.Load(wording.Language, "conversation").Whole("doesNotKnow");

    /// <summary>The wording of the language.</summary>
    internal Wording Wording { get; } = wording;

    /// <summary>The medicines that can be named.</summary>
    internal MedicineCatalogue Medicines { get; } = medicines;

    /// <summary>Whether the whole of it is "none of these".</summary>
    internal bool IsNone(Utterance utterance) => none.IsMatch(utterance.Folded);

    /// <summary>Whether the whole of it is "I do not know".</summary>
    internal bool DoesNotKnow(Utterance utterance) => doesNotKnow.IsMatch(utterance.Folded);

    /// <summary>A number: at most two decimals.</summary>
    internal string Number(decimal value) => value.ToString("0.##", culture);

    /// <summary>A range: "18", "12 to 15", "12 or more".</summary>
    internal string Range(IAnswerRange range) => range switch
    {
        { Max: null } => Wording.Say("values.or more", ("min", Number(range.Min))),
        _ when range.Min == range.Max => Number(range.Min),
        _ => Wording.Say("values.range", ("min", Number(range.Min)), ("max", Number(range.Max.Value))),
    };

    /// <summary>A day count said back with its arithmetic.</summary>
    internal string Noted(string question, DayCount count) => Wording.Say(
        $"questions.{question}.noted",
        ("value", Range(count.Days)),
        ("working", count.Working is { } working ? $" ({working})" : string.Empty));

    /// <summary>A value of a closed list, by its code.</summary>
    internal string Of<T>(string list, T value)
        where T : struct, Enum => Wording.Say($"values.{list}.{value.Code()}");

    /// <summary>The name of a class of medicines.</summary>
    internal string ClassName(string classId) =>
        Wording.Has($"values.classes.{classId}") ? Wording.Say($"values.classes.{classId}") : Wording.Say("values.classes.other");

    /// <summary>The name of a medicine in the language.</summary>
    internal string DrugName(Medicine? medicine, string generic) =>
        Wording.Language == Language.French && medicine is { French: [var french, ..] } ? french : generic;

    /// <summary>Medicines, classes and unlisted names in one line; null when nothing is known.</summary>
    internal string? Medications(Answers answers, MedicineCatalogue medicines)
    {
        if (answers.Medications is null && answers.MedicationClasses.Count == 0 && answers.UnlistedMedicines.Count == 0)
        {
            return null;
        }

        var parts = (answers.Medications ?? [])
            .Select(medication => $"{DrugName(medicines.Find(medication.Drug), medication.Drug)} ({Outcome(medication)})")
            .Concat(answers.MedicationClasses.Select(ClassName))
            .Concat(answers.UnlistedMedicines)
            .ToList();
        return parts.Count == 0 ? Wording.Say("values.none") : string.Join(", ", parts);
    }

    /// <summary>A list of named values; "none" when it is empty.</summary>
    internal string List<T>(string list, IEnumerable<T> values)
        where T : struct, Enum
    {
        var names = string.Join(", ", values.Select(value => Of(list, value)));
        return names.Length == 0 ? Wording.Say("values.none") : names;
    }

    private string Outcome(MedicationAnswer medication)
    {
        var outcome = Of("outcome", medication.Outcome);
        return medication.Months is { } months ? $"{outcome}, {Wording.Say("values.months", ("value", Number(months)))}" : outcome;
    }
}
