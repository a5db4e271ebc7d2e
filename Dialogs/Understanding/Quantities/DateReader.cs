namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads points in time as whole months before today: "March", "march 2024", "2021", "last spring", "Christmas", "last month", "3/2024".</summary>
internal sealed class DateReader(TokenLine tokens, DateOnly today)
{
    private const int MonthsInYear = 12;
    private const int EarliestYear = 1900;
    private const int ThisCentury = 2000;
    private const int MonthsInSeason = 3;

    private readonly int now = (today.Year * MonthsInYear) + today.Month - 1;

    internal Finding? Read(int at)
    {
        switch (tokens.At(at))
        {
            case Meaning.MonthName or Meaning.Holiday:
                return Month(at, at);
            case Meaning.Season when IsSeason(at):
                return Season(at, at);
            case Meaning.Last or Meaning.This when tokens.Is(at + 1, Meaning.MonthName, Meaning.Holiday):
                return Month(at, at + 1);
            case Meaning.Last or Meaning.This when tokens.Is(at + 1, Meaning.Season):
                return Season(at, at + 1);
            case Meaning.Last when tokens.Is(at + 1, Meaning.Weekend, Meaning.Night):
                return Ago(0, 0, at, at + 2);
            case Meaning.Last or Meaning.This when Units.UnitOf(tokens.At(at + 1)) is { } unit && unit.Unit.IsTime():
                return tokens[at].Word is "last" || tokens.Is(at, Meaning.This) ? Named(unit.Unit, tokens.Is(at, Meaning.This), at, at + 2) : null;
            case Meaning.Week or Meaning.Month or Meaning.Year when tokens.Is(at + 1, Meaning.Last) && !tokens.Is(at - 1, Meaning.Number):
                return Named(Units.UnitOf(tokens.At(at))!.Value.Unit, isThis: false, at, at + 2);
            case Meaning.Year when tokens.Is(at + 1, Meaning.BeforeLast):
                return Year(today.Year - 2, at, at + 2);
            case Meaning.Month when tokens.Is(at + 1, Meaning.BeforeLast):
                return Ago(2, 2, at, at + 2);
            case Meaning.NewYear or Meaning.YearStart:
                return Ago(now - (today.Year * MonthsInYear), now - (today.Year * MonthsInYear), at, at + 1);
            case Meaning.YearEnd:
                return Year(today.Year - 1, at, at + 1);
            case Meaning.Yesterday:
                return Ago(0, 0, at, at + 1);
            case Meaning.Since when tokens.Is(at + 1, Meaning.Weekday):
                return Ago(0, 0, at, at + 2);
            case Meaning.Number:
                return InFigures(at) ?? Years(at);
            default:
                return null;
        }
    }

    private static Finding Make(decimal low, decimal high, int first, int next) =>
        new() { Kind = FindingKind.Date, Range = (Math.Max(low, 0), high), First = first, Next = next };

    private static Finding? Ago(decimal low, decimal high, int first, int next) => high >= 0 ? Make(low, high, first, next) : null;

    /// <summary>"March", "last march", "march 3rd 2024", "mars de l'an passé", "march or april".</summary>
    private Finding? Month(int first, int at)
    {
        var month = (int)tokens[at].Low;
        var next = at + 1;
        var isLast = first < at && tokens.Is(first, Meaning.Last);
        if (tokens.Is(next, Meaning.Last) && !tokens.Is(next + 1, Meaning.Year))
        {
            isLast = true;
            next++;
        }

        if (tokens.Is(next, Meaning.Number, Meaning.Ordinal) && tokens[next].Low <= 31 && Units.UnitOf(tokens.At(next + 1)) is null
            && !tokens.Is(next + 1, Meaning.Per, Meaning.Every, Meaning.Article, Meaning.To, Meaning.Or, Meaning.Times)
            && ((tokens.Is(next, Meaning.Ordinal) && next == at + 1) || YearAt(next + 1, mayStandAlone: true) is not null))
        {
            next++;
        }

        if (YearAt(next, mayStandAlone: true) is { } year)
        {
            var ago = now - ((year.Year * MonthsInYear) + month - 1);
            return Ago(ago, ago, first, year.Next);
        }

        if (tokens.Is(first - 1, Meaning.Next) || tokens.Is(next, Meaning.Next))
        {
            return null;
        }

        var months = (now - (month - 1)) % MonthsInYear;
        months = months == 0 && isLast ? MonthsInYear : months;
        if (tokens.Is(next, Meaning.Or, Meaning.To, Meaning.Dash) && tokens.Is(next + 1, Meaning.MonthName) && Month(next + 1, next + 1) is { } other)
        {
            return Ago(Math.Min(months, other.Range.Low), Math.Max(months, other.Range.High), first, other.Next);
        }

        return Ago(months, months, first, next);
    }

    /// <summary>"Fall asleep" is no season.</summary>
    private bool IsSeason(int at) =>
        tokens.Is(at - 1, Meaning.Since, Meaning.In, Meaning.Of, Meaning.Article, Meaning.Definite, Meaning.From)
        || tokens.Is(at + 1, Meaning.Last, Meaning.BeforeLast, Meaning.Of)
        || tokens[at - 1].Word is "early" or "late" or "mid"
        || tokens[at].Word.StartsWith("l'", StringComparison.Ordinal)
        || tokens.Count <= 2
        || YearAt(at + 1, mayStandAlone: true) is not null;

    private Finding? Season(int first, int at)
    {
        var month = (int)tokens[at].Low;
        var next = at + 1;
        var isLast = first < at && tokens.Is(first, Meaning.Last);
        if (tokens.Is(next, Meaning.Last) && !tokens.Is(next + 1, Meaning.Year))
        {
            isLast = true;
            next++;
        }

        if (YearAt(next, mayStandAlone: true) is { } year)
        {
            // The winter of 2024 began in December 2023.
            var begin = ((month == MonthsInYear ? year.Year - 1 : year.Year) * MonthsInYear) + month - 1;
            return Ago(now - begin - (MonthsInSeason - 1), now - begin, first, year.Next);
        }

        var ago = (now - (month - 1)) % MonthsInYear;
        if (tokens.Is(next, Meaning.BeforeLast))
        {
            // "The winter before last".
            ago += ago < MonthsInSeason ? 2 * MonthsInYear : MonthsInYear;
            return Ago(ago - (MonthsInSeason - 1), ago, first, next + 1);
        }

        ago += isLast && ago < MonthsInSeason ? MonthsInYear : 0;
        return Ago(ago - (MonthsInSeason - 1), ago, first, next);
    }

    /// <summary>"Last month", "last year", "this year", "l'an dernier".</summary>
    private Finding? Named(Unit unit, bool isThis, int first, int next) => unit switch
    {
        Unit.Week => Ago(0, 0, first, next),
        Unit.Month when isThis => Ago(0, 0, first, next),
        Unit.Month => Ago(1, 1, first, next),
        Unit.Year => Year(isThis ? today.Year : today.Year - 1, first, next),
        _ => null,
    };

    /// <summary>From its December to its January.</summary>
    private Finding? Year(int year, int first, int next) =>
        Ago(now - ((year * MonthsInYear) + MonthsInYear - 1), now - (year * MonthsInYear), first, next) is { } found
            ? found with { Amount = new Amount { Low = year, High = year, First = first, Next = next } }
            : null;

    private Finding? Years(int at)
    {
        if (YearAt(at, mayStandAlone: tokens.Is(at - 1, Meaning.Since, Meaning.In, Meaning.Born, Meaning.From)) is not { } year || Year(year.Year, at, year.Next) is not { } found)
        {
            return null;
        }

        return tokens.Is(year.Next, Meaning.Or, Meaning.To, Meaning.Dash) && YearAt(year.Next + 1, mayStandAlone: true) is { } other && other.Year > year.Year
            && Year(other.Year, at, other.Next) is { } later
            ? found with { Range = (later.Range.Low, found.Range.High), Next = later.Next }
            : found;
    }

    /// <summary>"2024", "nineteen ninety eight", "of last year".</summary>
    private (int Year, int Next)? YearAt(int at, bool mayStandAlone)
    {
        while (mayStandAlone && tokens.Is(at, Meaning.Comma, Meaning.Of, Meaning.In))
        {
            at++;
        }

        if (mayStandAlone && tokens.Is(at, Meaning.Last, Meaning.This) && tokens.Is(at + 1, Meaning.Year))
        {
            return (tokens.Is(at, Meaning.This) ? today.Year : today.Year - 1, at + 2);
        }

        at = mayStandAlone && tokens.Is(at, Meaning.Article, Meaning.Definite) ? at + 1 : at;
        if (mayStandAlone && tokens.Is(at, Meaning.Year) && tokens.Is(at + 1, Meaning.Last))
        {
            return (today.Year - 1, at + 2);
        }

        if (!tokens.Is(at, Meaning.Number) || !decimal.IsInteger(tokens[at].Low))
        {
            return null;
        }

        var number = (int)tokens[at].Low;
        if (number >= EarliestYear && number <= today.Year)
        {
            return (number, at + 1);
        }

        if (mayStandAlone && tokens[at].Word is ['0', >= '0' and <= '9'])
        {
            // "Since 08".
            return (ThisCentury + number, at + 1);
        }

        if (mayStandAlone && number is 19 or 20 && tokens.Is(at + 1, Meaning.Number) && tokens[at + 1].Low is >= 10 and < 100
            && (number * 100) + (int)tokens[at + 1].Low <= today.Year && !char.IsAsciiDigit(tokens[at].Word[0]))
        {
            return ((number * 100) + (int)tokens[at + 1].Low, at + 2);
        }

        return null;
    }

    /// <summary>"2024-03-15", "15/03/2024", "03/2024".</summary>
    private Finding? InFigures(int at)
    {
        if (!tokens.Is(at + 1, Meaning.Dash, Meaning.Slash) || !tokens.Is(at + 2, Meaning.Number))
        {
            return null;
        }

        var hasThird = tokens.At(at + 3) == tokens.At(at + 1) && tokens.Is(at + 4, Meaning.Number);
        var (one, two, three) = (tokens[at].Low, tokens[at + 2].Low, hasThird ? tokens[at + 4].Low : 0);
        var (year, month) = (one, two, three) switch
        {
            ( >= EarliestYear, <= MonthsInYear, _) => (one, two),
            ( <= MonthsInYear, >= EarliestYear, 0) => (two, one),
            ( <= 31, <= MonthsInYear, >= EarliestYear) => (three, two),
            ( <= MonthsInYear, <= 31, >= EarliestYear) => (three, one),
            _ => (0, 0),
        };
        if (year == 0 || year > today.Year || month < 1)
        {
            return null;
        }

        var ago = now - (((int)year * MonthsInYear) + (int)month - 1);
        return Ago(ago, ago, at, hasThird ? at + 5 : at + 3) is { } found
            ? found with { Amount = new Amount { Low = year, High = year, First = at, Next = found.Next } }
            : null;
    }
}
