namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads lengths that are said without counting: "all day", "morning to night", "from noon till six".</summary>
internal sealed class LengthReader(TokenLine tokens)
{
    private const decimal HalfDay = 12;
    private const decimal Day = 24;

    /// <summary>"De 8h à 20h" is the time of day, "de 4h à 6h" a number of hours.</summary>
    private const decimal EarliestMorning = 6;
    private const decimal EarliestEvening = 15;

    internal Finding? Read(int at) => tokens.At(at) switch
    {
        Meaning.AllDay when !tokens.Is(at - 1, Meaning.Of, Meaning.Fraction) => Length(HalfDay, Day, at, at + 1),
        Meaning.DayAndNight => Length(Day, Day, at, at + 1),
        Meaning.From => Clock(at),
        Meaning.Of when tokens.Is(at + 1, Meaning.Number, Meaning.Noon, Meaning.Midnight) => Clock(at),
        Meaning.Noon or Meaning.Midnight => Clock(at - 1),
        Meaning.Number when tokens.Is(at + 1, Meaning.Morning, Meaning.Afternoon) => Clock(at - 1),
        _ => null,
    };

    private static Finding Length(decimal low, decimal high, int first, int next) =>
        new() { Kind = FindingKind.Length, Range = (low, high), First = first, Next = next };

    /// <summary>"From 8 am to 8 pm", "de midi à 18h"; without "am" and "pm" the shortest time that is not negative.</summary>
    private Finding? Clock(int at)
    {
        if (TimeAt(at + 1) is not { } begin || !tokens.Is(begin.Next, Meaning.To, Meaning.Dash, Meaning.AtMost) || TimeAt(begin.Next + 1) is not { } end)
        {
            return null;
        }

        var isClock = begin.IsTold || end.IsTold
            || (begin.IsUnit && end.IsUnit && begin.Hour >= EarliestMorning && end.Hour is >= EarliestEvening and < Day)
            || (!begin.IsUnit && !end.IsUnit && tokens.Is(at, Meaning.From) && begin.Hour > end.Hour && end.Hour > 0 && Units.UnitOf(tokens.At(end.Next)) is null);
        if (!isClock)
        {
            return null;
        }

        // Half of the day unknown: "from noon till 6", "9 to 5".
        var cycle = begin.IsHalfKnown && end.IsHalfKnown ? Day : HalfDay;
        var hours = end.Hour - begin.Hour;
        while (hours <= 0)
        {
            hours += cycle;
        }

        return Length(hours, hours, Math.Max(at, 0), end.Next);
    }

    private Time? TimeAt(int at)
    {
        if (tokens.Is(at, Meaning.Noon, Meaning.Midnight))
        {
            return new Time(tokens.Is(at, Meaning.Noon) ? HalfDay : Day, IsTold: true, IsHalfKnown: true, IsUnit: false, at + 1);
        }

        if (!tokens.Is(at, Meaning.Number) || tokens[at].Low is < 0 or > Day)
        {
            return null;
        }

        var hour = tokens[at].Low;
        var next = at + 1;
        var isUnit = tokens.Is(next, Meaning.Hour);
        if (isUnit && tokens[next].Word is not "h")
        {
            return null;
        }

        next = isUnit ? next + 1 : next;
        if (tokens.Is(next, Meaning.Colon) && tokens.Is(next + 1, Meaning.Number))
        {
            hour += tokens[next + 1].Low / 60;
            next += 2;
        }

        return tokens.At(next) switch
        {
            Meaning.Morning => new Time(hour == HalfDay ? 0 : hour, IsTold: true, IsHalfKnown: true, isUnit, next + 1),
            Meaning.Afternoon => new Time(hour < HalfDay ? hour + HalfDay : hour, IsTold: true, IsHalfKnown: true, isUnit, next + 1),
            _ => new Time(hour, IsTold: false, IsHalfKnown: hour > HalfDay, isUnit, next),
        };
    }

    /// <summary>A time of day.</summary>
    private readonly record struct Time(decimal Hour, bool IsTold, bool IsHalfKnown, bool IsUnit, int Next);
}
