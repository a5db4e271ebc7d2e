namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads how often without a number: "daily", "most days", "weekends", "Monday to Friday", "mondays and thursdays", "24/7".</summary>
internal sealed class FixedRateReader(TokenLine tokens)
{
    private const decimal WeekendDays = 2;
    private const decimal WorkDays = 5;
    private const int Saturday = 6;
    private const int Sunday = 7;
    private const decimal FewestOfMostDays = 16;
    private const decimal MostOfFewerThanHalf = 14;

    internal Finding? Read(int at)
    {
        switch (tokens.At(at))
        {
            case Meaning.Daily when tokens.Is(at + 1, Meaning.Or) && tokens.Is(at + 2, Meaning.Nearly) && EverydayBehind(at + 3) is null:
                // "Daily or nearly so".
                return Days(FewestOfMostDays, Period.Month, Period.Month, at, at + 3) with { IsLoose = true };
            case Meaning.Daily when tokens.Is(at + 1, Meaning.Except, Meaning.But) && DaysExcepted(at + 2) is { } excepted:
                // "Every day but Sunday".
                return Days(Period.Week - excepted.Amount!.High!.Value, Period.Week - excepted.Amount.High.Value, Period.Week, at, excepted.Next);
            case Meaning.Daily when NearlyBehind(at + 1) is { } end:
                // "Every day, well almost".
                return Days(FewestOfMostDays, Period.Month, Period.Month, at, end) with { IsLoose = true };
            case Meaning.Daily:
                return EveryDay(at, at + 1);
            case Meaning.Constant:
                return EveryDay(at, at + 1) with { IsConstant = true };
            case Meaning.Always when tokens[at - 1].Word.StartsWith("there", StringComparison.Ordinal):
                return EveryDay(at, at + 1) with { IsConstant = true };
            case Meaning.Always when tokens[at - 1].Word is "as":
                return null;
            case Meaning.Always when tokens.Is(at + 1, Meaning.Stop, Meaning.Comma, Meaning.Headache, Meaning.Migraine) || tokens.Count == 1:
                return EveryDay(at, at + 1) with { IsConstant = true };
            case Meaning.Number when tokens[at].Low == 24 && AroundTheClock(at + 1) is { } end:
                return EveryDay(at, end) with { IsConstant = true };
            case Meaning.EveryOtherDay:
                return Days(1, 1, 2, at, at + 1);
            case Meaning.MostDays:
                return Days(FewestOfMostDays, Period.Month, Period.Month, at, at + 1) with { IsLoose = true };
            case Meaning.LessThanHalf:
                return Days(0, MostOfFewerThanHalf, Period.Month, at, at + 1) with { IsLoose = true };
            case Meaning.Nearly when EverydayBehind(at + 1) is { } end:
                return Days(FewestOfMostDays, Period.Month, Period.Month, at, end) with { IsLoose = true };
            case Meaning.Every when tokens.Is(at + 1, Meaning.Weekend) || (tokens.Is(at + 1, Meaning.Other) && tokens.Is(at + 2, Meaning.Weekend)):
                var isOther = tokens.Is(at + 1, Meaning.Other);
                return Days(WeekendDays, WeekendDays, isOther ? 2 * Period.Week : Period.Week, at, isOther ? at + 3 : at + 2);
            case Meaning.Weekend when tokens.Is(at + 1, Meaning.And, Meaning.Comma) && tokens.Has(at + 2, at + 4, Meaning.Weekday) && !tokens.Is(at + 2, Meaning.Number):
                return DaysOfTheWeek(at);
            case Meaning.Weekend:
                return Days(WeekendDays, WeekendDays, Period.Week, at, at + 1) with { IsWeekend = true };
            case Meaning.Weekdays:
                return Days(WorkDays, WorkDays, Period.Week, at, at + 1);
            case Meaning.Times when tokens.Is(at + 1, Meaning.Article, Meaning.Per, Meaning.Every) && tokens.Is(at + 2, Meaning.Day):
                // "Several times a day".
                return EveryDay(at, at + 3);
            case Meaning.Weekday:
                return DaysOfTheWeek(at);
            case Meaning.Every when tokens.Is(at + 1, Meaning.Weekday):
                return DaysOfTheWeek(at + 1) with { First = at };
            case Meaning.Every when tokens.Is(at + 1, Meaning.Weekdays):
                return Days(WorkDays, WorkDays, Period.Week, at, at + 2);
            case Meaning.Every when tokens.Is(at + 1, Meaning.Day, Meaning.Night):
                return EveryDay(at, at + 2);
            case Meaning.Every when tokens.Is(at + 1, Meaning.Word) && tokens.Is(at + 2, Meaning.Day):
                return EveryDay(at, at + 3);
            default:
                return null;
        }
    }

    /// <summary>"24/7", "24 sur 24", "24 hours a day".</summary>
    private int? AroundTheClock(int at)
    {
        at = tokens.Is(at, Meaning.Hour) ? at + 1 : at;
        at = tokens.Is(at, Meaning.Slash, Meaning.Dash, Meaning.OutOf) ? at + 1 : at;
        if (tokens.Is(at, Meaning.Number) && tokens[at].Low is 7 or 24)
        {
            at++;
            at = tokens.Is(at, Meaning.Comma) && tokens.Is(at + 1, Meaning.Number) ? at + 1 : at;

            // "24h/24, 7j/7".
            if (tokens.Is(at, Meaning.Number) && tokens[at].Low == 7 && tokens.Is(at + 1, Meaning.Day))
            {
                at += 2;
                at = tokens.Is(at, Meaning.Slash, Meaning.OutOf) ? at + 2 : at;
            }

            return at;
        }

        return tokens.Is(at - 1, Meaning.Hour) && tokens.Is(at, Meaning.Article, Meaning.Definite, Meaning.Per) && tokens.Is(at + 1, Meaning.Day) ? at + 2 : null;
    }

    private Finding? DaysExcepted(int at)
    {
        while (tokens.Is(at, Meaning.Definite, Meaning.Article, Meaning.Of) || tokens[at].Word is "on")
        {
            at++;
        }

        return tokens.At(at) switch
        {
            Meaning.Weekday => DaysOfTheWeek(at),
            Meaning.Weekend => Days(WeekendDays, WeekendDays, Period.Week, at, at + 1),
            Meaning.Weekdays => Days(WorkDays, WorkDays, Period.Week, at, at + 1),
            _ => null,
        };
    }

    private int? NearlyBehind(int at)
    {
        var end = at;
        while (end < at + 3 && tokens.Is(end, Meaning.Comma, Meaning.Word, Meaning.Or, Meaning.Dash, Meaning.Stop) && end < tokens.Count)
        {
            end++;
        }

        return end > at && tokens.Is(end, Meaning.Nearly) && (end + 1 >= tokens.Count || tokens.Is(end + 1, Meaning.Stop, Meaning.Comma)) ? end + 1 : null;
    }

    private int? EverydayBehind(int at) => tokens.At(at) switch
    {
        Meaning.Daily or Meaning.Constant or Meaning.Always => at + 1,
        Meaning.Every when tokens.Is(at + 1, Meaning.Day) => at + 2,
        Meaning.Every when tokens.Is(at + 2, Meaning.Day) && tokens.Is(at + 1, Meaning.Word) => at + 3,
        _ => null,
    };

    private Finding DaysOfTheWeek(int at)
    {
        var days = new bool[8];
        var next = at;
        var end = at;
        decimal? openedBy = null;
        while (true)
        {
            if (tokens.Is(next, Meaning.Weekday))
            {
                for (var day = openedBy ?? tokens[next].Low; day <= tokens[next].Low; day++)
                {
                    days[(int)day] = true;
                }

                openedBy = tokens.Is(next + 1, Meaning.To, Meaning.Dash, Meaning.Per) ? tokens[next].Low : null;
                next++;
                end = next;
            }
            else if (tokens.Is(next, Meaning.Weekend) && IsFreeBehind(next + 1))
            {
                // "Monday to Friday, the weekend I'm fine".
                break;
            }
            else if (tokens.Is(next, Meaning.Weekend))
            {
                days[Saturday] = days[Sunday] = true;
                openedBy = null;
                end = ++next;
            }
            else if (tokens.Is(next, Meaning.Every) && tokens.Is(next + 1, Meaning.Weekday))
            {
                // "Every Monday and every Thursday".
                next++;
            }
            else if (tokens.Is(next, Meaning.Comma, Meaning.And, Meaning.Or, Meaning.To, Meaning.Dash, Meaning.Per, Meaning.Slash, Meaning.Article, Meaning.Definite, Meaning.Of) && next < end + 3)
            {
                next++;
            }
            else
            {
                break;
            }
        }

        var count = days.Count(day => day);
        return Days(count, count, Period.Week, at, end);
    }

    private bool IsFreeBehind(int at)
    {
        while (tokens.Is(at, Meaning.IAm, Meaning.Break, Meaning.Word))
        {
            at++;
        }

        return tokens.Is(at, Meaning.Free, Meaning.FreeDays, Meaning.Never);
    }

    private static Finding EveryDay(int first, int next) => Days(1, 1, 1, first, next) with { IsDaily = true };

    private static Finding Days(decimal low, decimal high, decimal period, int first, int next) => new()
    {
        Kind = FindingKind.Rate,
        Amount = new Amount { Low = low, High = high, Unit = Unit.Day, LowUnit = Unit.Day, First = first, Next = next },
        Period = new Period(period, period, next),
        First = first,
        Next = next,
        CountsDays = true,
    };
}
