namespace ScreeningBot.Screening;

/// <summary>A medicine of the catalogue that was named, and what became of it.</summary>
public sealed record MedicationAnswer
{
    /// <summary>Creates the answer.</summary>
    /// <param name="drug">A generic name of medicines.csv, in its own spelling.</param>
    /// <param name="outcome">What happened.</param>
    /// <param name="months">Length of the trial in months, 0 to 1200; null when not told.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is outside 0 to 1200.</exception>
    public MedicationAnswer(string drug, MedicationOutcome outcome, decimal? months = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(drug);
        Drug = drug;
        Outcome = outcome;
        Months = months is { } length ? Preconditions.InRange(length, 0, MonthRange.MostMonths, "Months", nameof(months)) : null;
    }

    /// <summary>Generic name, as medicines.csv spells it.</summary>
    public string Drug { get; }

    /// <summary>What happened with it.</summary>
    public MedicationOutcome Outcome { get; }

    /// <summary>Length of the trial in months, 0 to 1200; null when not told.</summary>
    public decimal? Months { get; }
}
