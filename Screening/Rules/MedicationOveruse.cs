namespace ScreeningBot.Screening;

/// <summary>
/// Days a month from which taking acute medicines is overuse ([ICHD3] 8.2; clinical-criteria 7): the smallest number among the
/// acute medicines that are in use or may be, and among those of the classes named.
/// </summary>
/// <param name="From">Overuse from this many days on; null when none of the medicines is ever flagged.</param>
/// <param name="PossibleFrom">Possible overuse from this many days on; null likewise.</param>
internal sealed record MedicationOveruse(int? From, int? PossibleFrom)
{
    /// <summary>The threshold when no acute medicine is named: that of simple painkillers.</summary>
    internal const int DaysWhenNoneIsNamed = 15;

    /// <summary>The lowest threshold that could apply when no acute medicine is named: that of triptans and opioids.</summary>
    internal const int LowestDays = 10;

    internal static MedicationOveruse Of(Answers answers, MedicineCatalogue medicines)
    {
        var named = false;
        int? least = null;

        void Consider(Medicine medicine)
        {
            if (medicine.Role == MedicineRole.Acute)
            {
                named = true;
                least = medicine.OveruseDays < (least ?? int.MaxValue) ? medicine.OveruseDays : least;
            }
        }

        foreach (var answer in answers.Medications ?? [])
        {
            if (IsInUse(answer.Outcome) && medicines.Find(answer.Drug) is { } medicine)
            {
                Consider(medicine);
            }
        }

        foreach (var classId in answers.MedicationClasses)
        {
            foreach (var medicine in medicines.InClass(classId))
            {
                Consider(medicine);
            }
        }

        return named ? new(least, least) : new(DaysWhenNoneIsNamed, LowestDays);
    }

    internal bool IsOveruse(DayRange? days) => days?.Min >= From;

    internal bool IsPossible(DayRange? days) => !IsOveruse(days) && days?.Max >= PossibleFrom;

    private static bool IsInUse(MedicationOutcome outcome) =>
        outcome is MedicationOutcome.Current or MedicationOutcome.Helped or MedicationOutcome.SomeBenefit or MedicationOutcome.Unknown;
}
