namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// An amount as it was said: an interval, open where a bound was said ("at least 3": no most), and what it counts.
/// </summary>
internal sealed record Amount
{
    /// <summary>The least; null for "up to 3" and "under 3".</summary>
    internal decimal? Low { get; init; }

    /// <summary>"More than": the least itself is not meant.</summary>
    internal bool LowExcluded { get; init; }

    /// <summary>The most; null for "at least 3" and "more than 3".</summary>
    internal decimal? High { get; init; }

    /// <summary>"Under": the most itself is not meant.</summary>
    internal bool HighExcluded { get; init; }

    /// <summary>Unit of the least: "4 hours to 3 days".</summary>
    internal Unit LowUnit { get; init; }

    /// <summary>Unit of the most.</summary>
    internal Unit Unit { get; init; }

    /// <summary>First token.</summary>
    internal int First { get; init; }

    /// <summary>First token behind it.</summary>
    internal int Next { get; init; }

    /// <summary>How bad what is counted is: <see cref="Meaning.Severe"/>, <see cref="Meaning.Mild"/>, <see cref="Meaning.Ordinary"/>, or <see cref="Meaning.Word"/> when that is not said.</summary>
    internal Meaning Severity { get; init; } = Meaning.Word;

    /// <summary><see cref="Meaning.Headache"/>, <see cref="Meaning.Migraine"/>, or <see cref="Meaning.Word"/> when neither is said.</summary>
    internal Meaning Kind { get; init; } = Meaning.Word;

    /// <summary>Days without a headache.</summary>
    internal bool IsFree { get; init; }

    /// <summary>"Another 7".</summary>
    internal bool IsAnother { get; init; }

    /// <summary>What it was before, when that was said in one go ("from 20 to 8"); null otherwise.</summary>
    internal decimal? Before { get; init; }

    /// <summary>"A", "one": often no number at all.</summary>
    internal bool IsOne { get; init; }

    /// <summary>A number in the form of a fraction or decimal, or with a unit joined to it ("4h30").</summary>
    internal bool IsBare => Unit is Unit.None;

    internal bool IsBounded => Low is null || High is null;

    /// <summary>Whether the amount is a length of time.</summary>
    internal bool IsTime => Unit.IsTime() && LowUnit.IsTime();

    /// <summary>The least and the most in hours; null where open.</summary>
    internal (decimal? Low, decimal? High) Hours => (Low * LowUnit.Hours(), High * Unit.Hours());
}
