namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Kinds of findings.</summary>
internal enum FindingKind
{
    /// <summary>A number, perhaps with a unit, without a period.</summary>
    Amount,

    /// <summary>So many in a time.</summary>
    Rate,

    /// <summary>A length without a number: "all day", "constant".</summary>
    Length,

    /// <summary>A point in time: "since March".</summary>
    Date,

    /// <summary>Something with a number that answers none of these questions ("every 4 hours").</summary>
    Aside,
}

/// <summary>Something with a quantity in the message, and where it stands.</summary>
internal sealed record Finding
{
    internal required FindingKind Kind { get; init; }

    /// <summary>First token.</summary>
    internal required int First { get; init; }

    /// <summary>First token behind it.</summary>
    internal required int Next { get; init; }

    /// <summary>What is counted, for a rate; the number, for an amount.</summary>
    internal Amount? Amount { get; init; }

    /// <summary>In what time, for a rate.</summary>
    internal Period? Period { get; init; }

    /// <summary>Least and most, for a length (hours) or a date (months ago).</summary>
    internal (decimal Low, decimal High) Range { get; init; }

    /// <summary>Every day, all the time: the length of such a headache is a day.</summary>
    internal bool IsConstant { get; init; }

    /// <summary>Said for every single day ("daily", "every morning").</summary>
    internal bool IsDaily { get; init; }

    /// <summary>Most days, nearly daily, half the month: a guess at days.</summary>
    internal bool IsLoose { get; init; }

    /// <summary>The weekend: two days a week, or the length of a headache.</summary>
    internal bool IsWeekend { get; init; }

    /// <summary>Computed from days without a headache.</summary>
    internal bool IsComplement { get; init; }

    /// <summary>"The rest is mild": every other day too.</summary>
    internal bool IsRest { get; init; }

    /// <summary>Days, rather than attacks, were counted: a length does not multiply them.</summary>
    internal bool CountsDays { get; init; }

    /// <summary>How long each of what is counted lasts, when that was said within ("two 3-day migraines a month").</summary>
    internal Amount? Length { get; init; }

    /// <summary>How surely an amount of time is the length of a headache, rather than a number of days or the time since when.</summary>
    internal LengthCue LengthCue { get; init; }
}

/// <summary>How surely an amount of time is the length of a headache.</summary>
internal enum LengthCue
{
    /// <summary>Nothing says so.</summary>
    None,

    /// <summary>"For 3 days": a length, or the time since when.</summary>
    Weak,

    /// <summary>"Lasts 3 days", "3 days each", "5 hours".</summary>
    Strong,
}
