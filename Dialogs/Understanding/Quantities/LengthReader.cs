namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads lengths that are said without counting: "all day", "morning to night", "from noon till six".</summary>
internal sealed class LengthReader(TokenLine tokens)
{
    private const decimal HalfDay = 12;
    private const decimal Day = 24;
    private const decimal DaysInWeek = 7;
    private const int FarthestEnd = 10;

    /// <summary>"De 8h à 20h" is the time of day, "de 4h à 6h" a number of hours.</summary>
    private const decimal EarliestMorning = 6;
    private const decimal EarliestEvening = 15;

    internal Finding? Read(int at) => tokens.At(at) switch
    {
        Meaning.AllDay when !tokens.Is(at - 1, Meaning.Of, Meaning.Fraction) => Length(HalfDay, Day, at, at + 1),
        Meaning.DayAndNight => Length(Day, Day, at, at + 1),
        Meaning.From => Clock(at),
        Meaning.Of when tokens.Is(at + 1, Meaning.Number, Meaning.Noon, Meaning.Midnight) => Clock(at),
        Meaning.Noon or Meaning.Midnight => Clock(at - 1) ?? FromBeginToEnd(at),
        Meaning.Number when TimeAt(at) is { IsTold: true } => Clock(at - 1) ?? FromBeginToEnd(at),
        Meaning.Weekday => FromDayToDay(at),
        Meaning.Morning when !tokens.Is(at - 1, Meaning.Number) => FromMorningToNight(at),
        _ => null,
    };

    private static Finding Length(decimal low, decimal high, int first, int next) =>
        new() { Kind = FindingKind.Length, Range = (low, high), First = first, Next = next };

    /// <summary>"Starts at 9 am and is gone by 5 pm".</summary>
    private Finding? FromBeginToEnd(int at)
    {
        if (TimeAt(at) is not { IsTold: true } begin)
        {
            return null;
        }

        for (var next = begin.Next; next < begin.Next + FarthestEnd; next++)
        {
            if (TimeAt(next) is { } end)
            {
                var isEnd = end.IsTold || (Units.UnitOf(tokens.At(end.Next)) is null && Enumerable.Range(begin.Next, next - begin.Next).Any(between => IsEnding(tokens[between].Word)));
                return isEnd && end.Hour != begin.Hour ? LengthOf(begin.Hour, end) : null;
            }

            if (tokens.Is(next, Meaning.Or, Meaning.Every, Meaning.Take))
            {
                break;
            }
        }

        return null;

        Finding LengthOf(decimal begin, Time end)
        {
            var hours = Between(begin, end.Hour, end.IsTold || end.IsUnit ? Day : HalfDay);
            return Length(hours, hours, at, end.Next);
        }
    }

    /// <summary>"Friday night to Sunday night": both with the part of the day, or it would be days of the week.</summary>
    private Finding? FromDayToDay(int at)
    {
        if (PartOfDay(at + 1) is not { } begin)
        {
            return null;
        }

        var isSpan = false;
        var next = at + 2;
        while (next < at + FarthestEnd && !tokens.Is(next, Meaning.Weekday, Meaning.Stop, Meaning.Or, Meaning.Every))
        {
            isSpan |= tokens.Is(next, Meaning.To, Meaning.Dash, Meaning.AtMost, Meaning.Per) || IsEnding(tokens[next].Word);
            next++;
        }

        if (!isSpan)
        {
            return null;
        }

        return tokens.Is(next, Meaning.Weekday) && PartOfDay(next + 1) is { } end && DaysBetween(tokens[at].Low, tokens[next].Low) * Day + end - begin is > 0 and var hours
            ? Length(hours, hours, at, next + 2)
            : null;
    }

    /// <summary>Hours from one day of the week to another in a stretch: "Friday to Sunday" is two days; null when none is told.</summary>
    internal static decimal? HoursFromDayToDay(TokenLine tokens, int from, int to)
    {
        var first = tokens.Find(from, to, Meaning.Weekday);
        var isSpan = first >= 0 && tokens.Is(first + 1, Meaning.To, Meaning.Dash, Meaning.AtMost, Meaning.Per);
        var last = isSpan ? tokens.Find(first + 2, to, Meaning.Weekday) : -1;
        return last > 0 ? DaysBetween(tokens[first].Low, tokens[last].Low) * Day : null;
    }

    /// <summary>"It starts in the morning and is still there at night".</summary>
    private Finding? FromMorningToNight(int at)
    {
        var isStill = false;
        for (var next = at + 1; next < at + FarthestEnd; next++)
        {
            if (tokens.Is(next, Meaning.Number, Meaning.Stop, Meaning.Or, Meaning.Every))
            {
                return null;
            }

            if (tokens.Is(next, Meaning.Afternoon) && !tokens[next].Word.Contains("noon", StringComparison.Ordinal))
            {
                return isStill ? Length(HalfDay, Day, at, next + 1) : null;
            }

            isStill |= tokens.Is(next, Meaning.To, Meaning.Lasts) || tokens[next].Word is "still" or "encore" or "toujours" || IsEnding(tokens[next].Word);
        }

        return null;
    }

    private static bool IsEnding(string word) =>
        word is "ends" or "end" or "ending" or "gone" or "stops" or "stop" or "done" or "over" or "leaves" or "fades" or "quits" or "finishes" or "finit" or "finis" or "part" or "arrete" or "termine" or "passe" or "partie" or "parti" or "still" or "encore";

    private static decimal DaysBetween(decimal one, decimal other) => other > one ? other - one : other - one + DaysInWeek;

    private decimal? PartOfDay(int at) => tokens[at].Word switch
    {
        "morning" or "matin" or "am" => 8,
        "noon" or "midi" => 12,
        "afternoon" or "apres midi" or "aprem" => 15,
        "evening" or "night" or "nite" or "soir" or "nuit" or "soiree" or "eve" => 20,
        _ => null,
    };

    private static decimal Between(decimal begin, decimal end, decimal cycle)
    {
        var hours = end - begin;
        while (hours <= 0)
        {
            hours += cycle;
        }

        return hours;
    }

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
        var hours = Between(begin.Hour, end.Hour, cycle);
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
