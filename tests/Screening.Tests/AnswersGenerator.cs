using FsCheck;
using FsCheck.Fluent;

namespace ScreeningBot.Screening.Tests;

/// <summary>Answers that meet every criterion but perhaps that of the preventives, so that these alone decide.</summary>
public sealed record ChronicMigraine(Answers Answers);

/// <summary>Draws answers, unknown ones included, often near the thresholds and often good, so that every outcome comes up.</summary>
public static class AnswersGenerator
{
    private static readonly string[] Preventives = [.. Example.Rules.Medicines.Medicines.Where(medicine => medicine.CountsAsTrial).Select(medicine => medicine.Generic)];

    private static readonly string[] Drugs = [.. Example.Rules.Medicines.Medicines.Select(medicine => medicine.Generic)];

    private static readonly string[] OfTheNamedClasses = ["propranolol", "nadolol", "amitriptyline", "venlafaxine"];

    private static readonly string[] Classes = [.. Example.Rules.Medicines.Classes];

    private static readonly decimal[] SomeDays = [0, 4, 9, 9.5m, 10, 12, 14, 14.5m, 15, 16, 20, 30];

    private static readonly decimal[] SomeHours = [0, 0.5m, 1.75m, 2, 3, 3.75m, 4, 6, 24, 168];

    private static readonly decimal[] SomeMonths = [0, 1, 2, 2.5m, 3, 6, 24, 1200];

    private static readonly decimal?[] TrialMonths = [null, 0, 1, 1.5m, 2, 6, 24];

    /// <summary>Any answers.</summary>
    public static Arbitrary<Answers> Arbitrary() => Any().ToArbitrary();

    /// <summary>Answers of which the preventives alone decide.</summary>
    public static Arbitrary<ChronicMigraine> Chronic() => Any()
        .Select(answers => new ChronicMigraine(Example.Usual with { Medications = answers.Medications, MedicationClasses = answers.MedicationClasses }))
        .ToArbitrary();

    /// <summary>A preventive that was tried and failed.</summary>
    public static Arbitrary<MedicationAnswer> Failed() => FailedPreventive().ToArbitrary();

    /// <summary>Days a month.</summary>
    public static Arbitrary<DayRange> DayRanges() => Range(SomeDays, (min, max) => new DayRange(min, max)).ToArbitrary();

    /// <summary>Hours.</summary>
    public static Arbitrary<HourRange> HourRanges() => Range(SomeHours, (min, max) => new HourRange(min, max)).ToArbitrary();

    private static Gen<Answers> Any() =>
        from interest in Gen.Frequency((8, Gen.Constant<Interest?>(Interest.Medical)), (1, Gen.Constant<Interest?>(Interest.Cosmetic)), (1, Gen.Constant<Interest?>(null)))
        from redFlags in MostlyNone(Enum.GetValues<RedFlag>())
        from age in Gen.Elements<int?>(null, 0, 17, 18, 38, 38, 38, 65, 66, 120)
        from frequency in Often(new DayRange(15, 30), Range(SomeDays, (min, max) => new DayRange(min, max)))
        from duration in Often(new HourRange(4, 72), Range(SomeHours, (min, max) => new HourRange(min, max)))
        from onset in Often(new MonthRange(3, null), Onset())
        from features in Gen.Frequency((1, Gen.Constant<IReadOnlyDictionary<HeadacheFeature, bool>?>(Example.Having(HeadacheFeature.DoctorDiagnosis))), (2, Features()))
        from medications in Gen.Frequency((1, Gen.Constant<IReadOnlyList<MedicationAnswer>?>(null)), (8, Medications()))
        from classes in Gen.Frequency((2, Gen.Constant<IReadOnlyList<string>>([])), (1, ListOf(Classes)), (2, ListOf(["antidepressants", "tricyclics", "betaBlockers"])))
        from acuteDays in Often(new DayRange(10, 12), Range(SomeDays, (min, max) => new DayRange(min, max)))
        from health in MostlyNone(Enum.GetValues<HealthItem>())
        from priorBotox in Gen.Elements<PriorBotox?>(null, PriorBotox.Never, PriorBotox.Never, PriorBotox.Past, PriorBotox.Current)
        select new Answers
        {
            Interest = interest,
            RedFlags = redFlags,
            Age = age is { } years ? new Age(years) : null,
            Frequency = frequency,
            Duration = duration,
            Onset = onset,
            Features = features,
            Medications = medications,
            MedicationClasses = classes,
            AcuteDays = acuteDays,
            Health = health,
            PriorBotox = priorBotox,
        };

    private static Gen<T?> Often<T>(T good, Gen<T> any)
        where T : class =>
        Gen.Frequency((3, Gen.Constant<T?>(good)), (1, Gen.Constant<T?>(null)), (4, any.Select(value => (T?)value)));

    private static Gen<T> Range<T>(decimal[] values, Func<decimal, decimal, T> range) =>
        from one in Gen.Elements(values)
        from other in Gen.Elements(values)
        select range(Math.Min(one, other), Math.Max(one, other));

    private static Gen<MonthRange> Onset() =>
        from closed in Range(SomeMonths, (min, max) => new MonthRange(min, max))
        from isOpen in Gen.Elements(true, false)
        select isOpen ? new MonthRange(closed.Min, null) : closed;

    private static Gen<IReadOnlyDictionary<HeadacheFeature, bool>?> Features() =>
        from known in Gen.Elements<bool?>(true, true, true, false, false, null).ArrayOf(10)
        select (IReadOnlyDictionary<HeadacheFeature, bool>?)known
            .Select((value, index) => (Feature: (HeadacheFeature)index, Value: value))
            .Where(feature => feature.Value is not null)
            // Aura, relief by a triptan and a diagnosis settle the matter alone: rarer, so that the others matter.
            .ToDictionary(feature => feature.Feature, feature => feature.Value!.Value && (feature.Feature < HeadacheFeature.Aura || known[0] is null));

    private static Gen<IReadOnlyList<MedicationAnswer>?> Medications() =>
        from count in Gen.Choose(0, 4)
        from medications in Medication().ArrayOf(count)
        select (IReadOnlyList<MedicationAnswer>?)medications;

    private static Gen<MedicationAnswer> Medication() =>
        from drug in Gen.Frequency((2, Gen.Elements(Preventives)), (1, Gen.Elements(Drugs)), (2, Gen.Elements(OfTheNamedClasses)))
        from outcome in Gen.Elements(Enum.GetValues<MedicationOutcome>())
        from months in Gen.Elements(TrialMonths)
        select new MedicationAnswer(drug, outcome, months);

    private static Gen<MedicationAnswer> FailedPreventive() =>
        from drug in Gen.Frequency((1, Gen.Elements(Preventives)), (1, Gen.Elements(OfTheNamedClasses)))
        from outcome in Gen.Elements(MedicationOutcome.NoBenefit, MedicationOutcome.SomeBenefit, MedicationOutcome.SideEffects)
        from months in Gen.Elements<decimal?>(null, 2, 6)
        select new MedicationAnswer(drug, outcome, months);

    private static Gen<IReadOnlyList<T>?> MostlyNone<T>(T[] values) => Gen.Frequency(
        (6, Gen.Constant<IReadOnlyList<T>?>([])),
        (1, Gen.Constant<IReadOnlyList<T>?>(null)),
        (2, ListOf(values).Select(list => (IReadOnlyList<T>?)list)));

    private static Gen<IReadOnlyList<T>> ListOf<T>(T[] values) =>
        from count in Gen.Choose(1, 3)
        from list in Gen.Elements(values).ArrayOf(count)
        select (IReadOnlyList<T>)list;
}
