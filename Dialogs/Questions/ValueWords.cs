using System.Buffers;
using System.Globalization;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>How values are written in a language ("12 to 15", "topiramate: no help"), and the short answers that any question may get ("none of these").</summary>
internal sealed class ValueWords(Wording wording, MedicineCatalogue medicines, ShortAnswers shortAnswers)
{
    private const int MostShortWords = 2;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;:!?\n");

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(wording.Language.Locale);

    /// <summary>The wording of the language.</summary>
    internal Wording Wording { get; } = wording;

    /// <summary>The medicines that can be named.</summary>
    internal MedicineCatalogue Medicines { get; } = medicines;

    /// <summary>Whether the whole of it is "none of these".</summary>
    internal bool IsNone(Utterance utterance) => shortAnswers.Says("None", utterance);

    /// <summary>Whether the whole of it is "I do not know".</summary>
    internal bool DoesNotKnow(Utterance utterance) => shortAnswers.Says("DoesNotKnow", utterance);

    /// <summary>Whether the first clause by itself says "none", or is a short no.</summary>
    internal bool BeginsWithNo(Utterance utterance, IUnderstanding understanding) =>
        FirstClause(utterance) is var first && (IsNone(first) || ShortYesOrNo(first, understanding) is YesNo.No);

    /// <summary>Whether the first clause is a short yes, no, or neither.</summary>
    internal static bool BeginsWithYesOrNo(Utterance utterance, IUnderstanding understanding) => ShortYesOrNo(FirstClause(utterance), understanding) is not null;

    /// <summary>A number: at most two decimals.</summary>
    internal string Number(decimal value) => value.ToString("0.##", culture);

    /// <summary>A range: "18", "12 to 15", "12 or more".</summary>
    internal string Range(IAnswerRange range) => range switch
    {
        { Max: null } => Wording.Say("values.orMore", ("min", Number(range.Min))),
        _ when range.Min == range.Max => Number(range.Min),
        { Min: 0, Max: { } max } => Wording.Say("values.atMost", ("max", Number(max))),
        _ => Wording.Say("values.range", ("min", Number(range.Min)), ("max", Number(range.Max.Value))),
    };

    /// <summary>A length of hours, in the unit that people use for it: "6 hours", "2 to 3 days".</summary>
    internal string Hours(HourRange hours) => InUnits(hours, "hours", "days", 24);

    /// <summary>A length of months, in the unit that people use for it: "6 months", "2 years or more", "about 7 to 8 years" for what was told by a year's number.</summary>
    internal string Months(MonthRange months)
    {
        const int InYear = 12;
        return months is { Min: >= 2 * InYear, Max: { } max } && max != months.Min && (months.Min % InYear != 0 || max % InYear != 0)
            ? Wording.Say("values.about", ("value", InUnits(new MonthRange(InWholeYears(months.Min), InWholeYears(max)), "months", "years", InYear)))
            : InUnits(months, "months", "years", InYear);

        static decimal InWholeYears(decimal months) => Math.Round(months / InYear, MidpointRounding.AwayFromZero) * InYear;
    }

    /// <summary>A day count said back with its arithmetic.</summary>
    internal string Noted(string question, DayCount count) => Wording.Say(
        $"questions.{question}.noted",
        ("value", Range(count.Days)),
        ("working", count.Working is { } working ? $" ({working.Replace(".", culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal)})" : string.Empty));

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

        // A class is answered by the medicine of it that was named.
        var listed = (answers.Medications ?? []).Select(medication => (Told: medication, Medicine: medicines.Find(medication.Drug))).ToList();
        var parts = listed
            .Select(medication => Named(medication.Told, medication.Medicine))
            .Concat(answers.MedicationClasses.Where(classId => !listed.Any(medication => medication.Medicine?.Class == classId)).Select(ClassName))
            .Concat(answers.UnlistedMedicines)
            .ToList();
        return parts.Count == 0 ? Wording.Say("values.none") : string.Join(", ", parts);
    }

    /// <summary>A list of named values; the list's own "none" when it is empty.</summary>
    internal string List<T>(string list, IEnumerable<T> values)
        where T : struct, Enum
    {
        var names = string.Join(", ", values.Select(value => Of(list, value)));
        return names.Length == 0 ? Wording.Say($"values.{list}.none") : names;
    }

    // Longer clauses that sound like a no ("topamax did nothing") are about something.
    private static YesNo? ShortYesOrNo(Utterance clause, IUnderstanding understanding) =>
        clause.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostShortWords && understanding.YesNo.Recognise(clause) is { Succeeded: true, Value: var value }
            ? value
            : null;

    private static Utterance FirstClause(Utterance utterance) => utterance.Text.AsSpan().IndexOfAny(ClauseEnds) is var end and >= 0
        ? new Utterance(utterance.Text[..end], utterance.Language, utterance.Today)
        : utterance;

    /// <summary>A medicine with what became of it; one against the pain by its name alone where nothing was told, for nothing is asked.</summary>
    private string Named(MedicationAnswer medication, Medicine? medicine)
    {
        var name = DrugName(medicine, medication.Drug);
        if (medication is { Outcome: MedicationOutcome.Unknown, Months: null } && medicine?.Role is MedicineRole.Acute)
        {
            return name;
        }

        var outcome = Of("outcome", medication.Outcome);
        return $"{name} ({(medication.Months is { } months ? $"{outcome}, {WithUnit("months", Number(months), months)}" : outcome)})";
    }

    /// <summary>A range with its unit; in the larger unit where it is a whole number of two or more of them.</summary>
    private string InUnits(IAnswerRange range, string unit, string largerUnit, decimal toLarger)
    {
        var isLarge = range.Min >= 2 * toLarger && range.Min % toLarger == 0 && (range.Max ?? 0) % toLarger == 0;
        var by = isLarge ? toLarger : 1;
        var name = isLarge ? largerUnit : unit;
        var min = range.Min / by;
        return (range.Max / by) switch
        {
            null => Wording.Say("values.orMore", ("min", WithUnit(name, Number(min), min))),
            { } max when max == min => WithUnit(name, Number(max), max),
            { } max when min == 0 => Wording.Say("values.atMost", ("max", WithUnit(name, Number(max), max))),
            { } max => WithUnit(name, Wording.Say("values.range", ("min", Number(min)), ("max", Number(max))), max),
        };
    }

    /// <summary>French counts up to two as one: "1,5 heure".</summary>
    private string WithUnit(string unit, string number, decimal largest) =>
        Wording.Say($"values.{unit}.{(IsOne(largest) ? "one" : "other")}", ("value", number));

    private bool IsOne(decimal largest) => Wording.Language == Language.French ? largest < 2 : largest == 1;
}
