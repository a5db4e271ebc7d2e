using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ScreeningBot.Screening;

/// <summary>Whether a medicine prevents attacks or treats one that has begun.</summary>
public enum MedicineRole
{
    /// <summary>Taken to have fewer headaches.</summary>
    Preventive,

    /// <summary>Taken against a headache that is there.</summary>
    Acute,
}

/// <summary>A row of medicines.csv.</summary>
/// <param name="Generic">English generic name, the id of the medicine.</param>
/// <param name="Class">Class id, such as <c>betaBlockers</c>.</param>
/// <param name="Role">Preventive or acute.</param>
/// <param name="CountsAsTrial">Whether a failed trial counts as a failed preventive.</param>
/// <param name="PublicPlanList">Whether public plans count it ([CADTH]).</param>
/// <param name="OveruseDays">Days a month from which taking it is overuse ([ICHD3] 8.2); null when it is not flagged.</param>
/// <param name="Brands">Brand names and other English names.</param>
/// <param name="French">French names.</param>
public sealed record Medicine(
    string Generic,
    string Class,
    MedicineRole Role,
    bool CountsAsTrial,
    bool PublicPlanList,
    int? OveruseDays,
    IReadOnlyList<string> Brands,
    IReadOnlyList<string> French);

/// <summary>The medicines that the rules know: medicines.csv, embedded, and what a clinic adds or replaces.</summary>
public sealed class MedicineCatalogue
{
    private readonly FrozenDictionary<string, Medicine> byGeneric;
    private readonly FrozenDictionary<string, IReadOnlyList<Medicine>> byClass;
    private readonly FrozenDictionary<string, IReadOnlyList<Medicine>> byNamedClass;

    private MedicineCatalogue(IReadOnlyList<Medicine> medicines)
    {
        Medicines = medicines;
        byGeneric = Medicines.ToFrozenDictionary(medicine => medicine.Generic, StringComparer.Ordinal);
        byClass = Medicines.GroupBy(medicine => medicine.Class, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<Medicine>)[.. group], StringComparer.Ordinal);
        byNamedClass = byClass.Keys.ToFrozenDictionary(
            classId => classId,
            classId => (IReadOnlyList<Medicine>)[.. Medicines.Where(medicine => IsNamedBy(medicine, classId))],
            StringComparer.Ordinal);
    }

    /// <summary>All medicines, in the file's order.</summary>
    public IReadOnlyList<Medicine> Medicines { get; }

    /// <summary>All class ids, in the order of the file.</summary>
    public IEnumerable<string> Classes => Medicines.Select(medicine => medicine.Class).Distinct(StringComparer.Ordinal);

    /// <summary>The catalogue that is embedded in this assembly.</summary>
    public static MedicineCatalogue Embedded()
    {
        using var stream = typeof(MedicineCatalogue).Assembly.GetManifestResourceStream("medicines.csv")
            ?? throw new InvalidOperationException("medicines.csv is not embedded in the Screening assembly.");
        using var reader = new StreamReader(stream);
        return new MedicineCatalogue(Read(reader));
    }

    /// <summary>This catalogue with the rows of <paramref name="csv"/> (the same columns as medicines.csv) added, or put in place of those of the same generic name.</summary>
    /// <exception cref="FormatException">A column is missing, a value is not one that the column may hold, or a medicine is there twice or in another spelling; the message names it.</exception>
    public MedicineCatalogue With(TextReader csv)
    {
        var own = Read(csv);
        foreach (var medicine in own)
        {
            if (Medicines.FirstOrDefault(known => string.Equals(known.Generic, medicine.Generic, StringComparison.OrdinalIgnoreCase)) is { } known
                && !string.Equals(known.Generic, medicine.Generic, StringComparison.Ordinal))
            {
                throw new FormatException($"medicines: '{medicine.Generic}' is spelled '{known.Generic}' here.");
            }
        }

        var replaced = own.ToDictionary(medicine => medicine.Generic, StringComparer.Ordinal);
        return new MedicineCatalogue(
        [
            .. Medicines.Select(medicine => replaced.GetValueOrDefault(medicine.Generic, medicine)),
            .. own.Where(medicine => Find(medicine.Generic) is null),
        ]);
    }

    /// <summary>The medicine of that generic name, or null. Ids are case-sensitive.</summary>
    public Medicine? Find(string generic) => byGeneric.GetValueOrDefault(generic);

    /// <summary>The medicines of a class; empty when there is no such class.</summary>
    public IReadOnlyList<Medicine> InClass(string classId) => byClass.GetValueOrDefault(classId) ?? [];

    /// <summary>The medicines that somebody may mean who names a class: its own, and those of the classes that it also covers (clinical-criteria 3: antidepressants, tricyclics).</summary>
    internal IReadOnlyList<Medicine> Named(string classId) => byNamedClass.GetValueOrDefault(classId) ?? [];

    /// <summary>The class that also covers this one when people name it; null when there is none.</summary>
    internal static string? WiderClass(string classId) => string.Equals(classId, "tricyclics", StringComparison.Ordinal) ? "antidepressants" : null;

    /// <summary>Whether somebody who names the class may mean the medicine.</summary>
    internal static bool IsNamedBy(Medicine medicine, string classId) =>
        string.Equals(medicine.Class, classId, StringComparison.Ordinal) || string.Equals(WiderClass(medicine.Class), classId, StringComparison.Ordinal);

    private static List<Medicine> Read(TextReader text)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        var medicines = new List<Medicine>();
        var generics = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!csv.Read() || !csv.ReadHeader())
        {
            throw new FormatException("medicines: there is no line with the names of the columns.");
        }

        while (csv.Read())
        {
            medicines.Add(new Medicine(
                // Two spellings of one name would be two medicines, and count twice.
                Field(csv, "generic", value => generics.Add(value) ? Id(value) : throw new FormatException("it is there twice")),
                Field(csv, "class", Id),
                Field(csv, "role", value => Codes.TryParse<MedicineRole>(value, out var role) ? role : throw new FormatException("'preventive' or 'acute' is wanted")),
                Field(csv, "countsAsTrial", YesOrNo),
                Field(csv, "publicPlanList", YesOrNo),
                Field(csv, "overuseDays", DaysOrNone),
                Field(csv, "brands", Names),
                Field(csv, "french", Names)));
        }

        return medicines;
    }

    private static T Field<T>(CsvReader csv, string column, Func<string, T> convert)
    {
        if (!csv.TryGetField<string>(column, out var value))
        {
            throw new FormatException($"medicines: line {csv.Parser.RawRow} has no column '{column}'.");
        }

        try
        {
            return convert(value ?? string.Empty);
        }
        catch (FormatException error)
        {
            throw new FormatException($"medicines: line {csv.Parser.RawRow}, column '{column}': '{value}': {error.Message}", error);
        }
    }

    private static string Id(string value) => value.Length > 0 ? value : throw new FormatException("a name is wanted");

    private static int? DaysOrNone(string value) =>
        value.Length == 0 ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= (int)DayRange.DaysInMonth ? days
        : throw new FormatException($"a number of days from 1 to {DayRange.DaysInMonth}, or nothing, is wanted");

    private static bool YesOrNo(string value) => value switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new FormatException("'yes' or 'no' is wanted"),
    };

    private static IReadOnlyList<string> Names(string value) =>
        value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
