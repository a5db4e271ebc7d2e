namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>What is counted.</summary>
internal enum Unit
{
    /// <summary>Not said.</summary>
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Night,
    Weekend,

    /// <summary>Times, without saying of what.</summary>
    Times,

    /// <summary>Attacks, headaches, migraines.</summary>
    Attack,
    Pill,

    /// <summary>Age: "38 years old".</summary>
    YearsOld,
}

/// <summary>Lengths of units.</summary>
internal static class Units
{
    internal static bool IsTime(this Unit unit) => unit is Unit.Second or Unit.Minute or Unit.Hour or Unit.Day or Unit.Week or Unit.Month or Unit.Year;

    /// <summary>Length in hours, a month being 30 days and a year twelve months.</summary>
    internal static decimal Hours(this Unit unit) => unit switch
    {
        Unit.Second => 1m / 3600,
        Unit.Minute => 1m / 60,
        Unit.Day => 24,
        Unit.Week => 168,
        Unit.Month => 720,
        Unit.Year => 8640,
        _ => 1,
    };

    /// <summary>Unit of a token, and how many of it the word stands for (a fortnight is two weeks).</summary>
    internal static (Unit Unit, decimal Factor)? UnitOf(Meaning meaning) => meaning switch
    {
        Meaning.Second => (Unit.Second, 1),
        Meaning.Minute => (Unit.Minute, 1),
        Meaning.Hour => (Unit.Hour, 1),
        Meaning.Day => (Unit.Day, 1),
        Meaning.Night => (Unit.Night, 1),
        Meaning.Week => (Unit.Week, 1),
        Meaning.Fortnight => (Unit.Week, 2),
        Meaning.Month => (Unit.Month, 1),
        Meaning.Year => (Unit.Year, 1),
        Meaning.Decade => (Unit.Year, 10),
        Meaning.Century => (Unit.Year, 100),
        Meaning.Weekend => (Unit.Weekend, 1),
        Meaning.Times => (Unit.Times, 1),
        Meaning.Attack or Meaning.Headache or Meaning.Migraine => (Unit.Attack, 1),
        Meaning.Pill => (Unit.Pill, 1),
        Meaning.YearsOld => (Unit.YearsOld, 1),
        _ => null,
    };
}
