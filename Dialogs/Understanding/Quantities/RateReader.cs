namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads how often something is: "3 to 4 times a week", "every other day", "20 out of 30", "half the month", "weekends".</summary>
internal sealed class RateReader(TokenLine tokens, AmountReader amounts, PeriodReader periods)
{
    private const int FarthestPeriod = 3;
    private const int FarthestAmount = 5;
    private readonly FixedRateReader fixedRates = new(tokens);

    internal Finding? Read(int at) =>
        fixedRates.Read(at) ?? Share(at) ?? OfCertainLength(at) ?? Counted(at) ?? Interval(at) ?? DayOutOf(at) ?? WeekOf(at) ?? WithBound(at);

    /// <summary>"At least half the month", "more than every other day", "less than weekly".</summary>
    private Finding? WithBound(int at)
    {
        if (!amounts.IsBound(at) || (fixedRates.Read(at + 1) ?? Share(at + 1) ?? Interval(at + 1)) is not { Amount: { } amount } rate)
        {
            return null;
        }

        return rate with { Amount = amounts.WithBoundBefore(amount, at), First = at, IsDaily = false, IsConstant = false };
    }

    /// <summary>"The first week of every month", "the week of my period each month".</summary>
    private Finding? WeekOf(int at) =>
        tokens.Is(at, Meaning.Week) && !tokens.Is(at - 1, Meaning.Number, Meaning.Every, Meaning.Per) && (tokens.Is(at + 1, Meaning.Per, Meaning.Every, Meaning.Of) || (tokens.Is(at + 1, Meaning.Comma) && tokens.Is(at + 2, Meaning.Every, Meaning.Per)))
            && (periods.Read(at + 1, Unit.Week) ?? periods.Read(at + 2, Unit.Week)) is { Low: >= Period.Month } period
            ? Rate(new Amount { Low = 1, High = 1, Unit = Unit.Week, LowUnit = Unit.Week, First = at, Next = period.Next }, period, at, period.Next)
            : null;

    /// <summary>"Un jour sur deux" without its "un".</summary>
    private Finding? DayOutOf(int at) =>
        tokens.Is(at, Meaning.Day) && tokens.Is(at + 1, Meaning.OutOf) && tokens.Is(at + 2, Meaning.Number) && tokens[at + 2].Low is > 1 and <= 31
            ? Rate(new Amount { Low = 1, High = 1, Unit = Unit.Day, LowUnit = Unit.Day, First = at, Next = at + 3 }, new Period(tokens[at + 2].Low, tokens[at + 2].Low, at + 3), at, at + 3)
            : null;

    /// <summary>"3 times a week", "20 out of 30", "10 good days a month".</summary>
    private Finding? Counted(int at)
    {
        if (amounts.Read(at) is not { } amount)
        {
            return null;
        }

        if (OutOf(amount) is { } ratio)
        {
            return ratio;
        }

        if (!IsCountable(amount.Unit))
        {
            return null;
        }

        // "3 migraines de 2 jours par mois".
        if (amount.Unit is Unit.Attack && tokens.Is(amount.Next, Meaning.Of, Meaning.For) && amounts.Read(amount.Next + 1) is { Unit: Unit.Day or Unit.Hour or Unit.Week } each
            && periods.Read(each.Next, Unit.Attack) is { } within)
        {
            return Rate(amount, within, at, within.Next) with { Length = each };
        }

        for (var gap = amount.Next; gap < amount.Next + FarthestPeriod; gap++)
        {
            if (periods.Read(gap, amount.Unit) is { } period && (gap == amount.Next || tokens.Is(gap, Meaning.Per, Meaning.Every, Meaning.Article, Meaning.In, Meaning.Weekly, Meaning.Monthly, Meaning.Slash))
                && IsShorter(amount, period))
            {
                amount = amounts.WithBoundBehind(amount with { Next = period.Next }, period.Next);
                return Rate(amount, period, at, amount.Next);
            }

            if (tokens.Is(gap, Meaning.Comma) && tokens.Is(gap + 1, Meaning.Every, Meaning.Per) && amount.Unit is Unit.None && !tokens.Is(gap + 1, Meaning.Number))
            {
                // "About 20, every month".
                continue;
            }

            if (!tokens.Is(gap, Meaning.Word, Meaning.Headache, Meaning.Migraine, Meaning.Attack, Meaning.Severe, Meaning.Mild, Meaning.Pill, Meaning.Of, Meaning.Ordinary))
            {
                break;
            }
        }

        return amount.IsFree ? Rate(amount, new Period(Period.Month, Period.Month, amount.Next), at, amount.Next) : null;
    }

    /// <summary>"Two 3-day migraines a month", "a three day one every week".</summary>
    private Finding? OfCertainLength(int at)
    {
        var isCounted = tokens.Is(at, Meaning.Number, Meaning.Article) && tokens.Is(at + 1, Meaning.Number);
        var first = isCounted ? at + 1 : at;
        if (!tokens.Is(first, Meaning.Number) || amounts.Read(first) is not { Unit: Unit.Day or Unit.Hour or Unit.Week, IsFree: false } length)
        {
            return null;
        }

        // The word for an attack follows the unit at once: "8 headache days" and "3 days of migraine" are days.
        var noun = tokens.Find(first, length.Next + 1, Meaning.Day, Meaning.Hour, Meaning.Week) + 1;
        var isAttack = tokens.Is(noun, Meaning.Headache, Meaning.Migraine, Meaning.Attack) || tokens[noun].Word is "one" or "ones" or "monster" or "doozy" or "killer" or "whopper" or "beast" or "stretch" or "run";
        if (!isAttack || tokens.Is(noun - 2, Meaning.Headache, Meaning.Migraine) || tokens[noun - 1].Word.EndsWith('s'))
        {
            return null;
        }

        var next = Math.Max(noun + 1, length.Next);
        length = length with { Next = next, Kind = Meaning.Word };
        var count = isCounted && tokens.Is(at, Meaning.Number) ? tokens[at] : new Token(Meaning.Number, 1, 1, 0, 0, string.Empty);
        var amount = new Amount { Low = count.Low, High = count.High, Unit = Unit.Attack, LowUnit = Unit.Attack, First = at, Next = next };
        if (periods.Read(next, Unit.Attack) is { } period)
        {
            return Rate(amount, period, at, period.Next) with { Length = length };
        }

        return isCounted && tokens.Is(at, Meaning.Number)
            ? new Finding { Kind = FindingKind.Amount, Amount = amount, First = at, Next = next, Length = length }
            : new Finding { Kind = FindingKind.Amount, Amount = length, First = at, Next = next, LengthCue = LengthCue.Strong };
    }

    /// <summary>"In a month I have 15", "every week 3 days", "last month 12", "out of 30 days I have 20".</summary>
    internal Finding? ReadPeriodFirst(int at)
    {
        var period = periods.Read(at, behind: null);
        if (period is null && tokens.Is(at, Meaning.OutOf) && amounts.Read(at + 1) is { Unit: Unit.Day or Unit.Week, Low: > 0 } whole && whole.Low == whole.High)
        {
            var days = whole.Low.Value * Period.DaysOf(whole.Unit)!.Value;
            period = new Period(days, days, whole.Next);
        }

        if (period is not { Low: >= Period.Week } length || (length.Low >= Period.Year && tokens.Is(at, Meaning.Last, Meaning.This, Meaning.Definite)))
        {
            return null;
        }

        for (var i = length.Next; i < length.Next + FarthestAmount; i++)
        {
            if (amounts.Read(i) is { } amount)
            {
                if (amount.Unit is Unit.None && ((i == length.Next && tokens[at].Word is "by") || (amount.Low > length.High && length.High < Period.Year)))
                {
                    // "By week 9".
                    return null;
                }

                var isLength = tokens.Has(length.Next, i, Meaning.For, Meaning.Lasts) || tokens.Is(amount.Next, Meaning.EachTime, Meaning.YearsOld, Meaning.Ago);
                return !isLength && (!amount.IsOne || amount.Unit is Unit.Week) && IsCountable(amount.Unit) && IsShorter(amount, length) && periods.Read(amount.Next, amount.Unit) is null
                    ? Rate(amount, length, at, amount.Next)
                    : null;
            }

            if (tokens.Is(i, Meaning.Stop, Meaning.But, Meaning.Daily, Meaning.Constant, Meaning.MostDays, Meaning.Every, Meaning.Now))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"Every other day", "every 10 days", "aux deux semaines", "every month", "weekly".</summary>
    private Finding? Interval(int at)
    {
        if (tokens.Is(at, Meaning.Every) && Units.UnitOf(tokens.At(at + 1)) is { Unit: Unit.Hour or Unit.Minute })
        {
            return new Finding { Kind = FindingKind.Aside, First = at, Next = at + 2 };
        }

        if (tokens.Is(at, Meaning.Every) && amounts.Read(at + 1) is { Unit: Unit.Hour or Unit.Minute } hours)
        {
            return new Finding { Kind = FindingKind.Aside, First = at, Next = hours.Next };
        }

        var period = tokens.At(at) switch
        {
            Meaning.Every => periods.Read(at, behind: null),
            Meaning.Other when tokens.Is(at + 1, Meaning.Day) => new Period(2, 2, at + 2),
            Meaning.Ordinal when tokens.Is(at + 1, Meaning.Day) && tokens[at].Low > 1 => null,
            Meaning.Weekly or Meaning.Monthly or Meaning.Fortnightly or Meaning.Yearly => periods.Read(at, Unit.Times),
            _ => null,
        };
        return period is { } every
            ? Rate(new Amount { Low = 1, High = 1, Unit = Unit.Times, LowUnit = Unit.Times, First = at, Next = every.Next }, every, at, every.Next)
            : null;
    }

    /// <summary>"20 out of 30", "6 days of 7", "1 in 3 days", "25/30", "un jour sur deux", "3 weeks out of 4".</summary>
    private Finding? OutOf(Amount amount)
    {
        if (amount.Unit is not (Unit.None or Unit.Day or Unit.Times or Unit.Week or Unit.Attack or Unit.Night))
        {
            return null;
        }

        var at = amount.Next;
        var isSlash = tokens.Is(at, Meaning.Slash);
        // "100 days in the past 365"; "une de trois jours" is one that lasts three.
        var isPast = tokens.Is(at, Meaning.Last) && amount.Unit is Unit.Day or Unit.Times or Unit.Attack && tokens.Is(at + 1, Meaning.Number);
        if (!isSlash && !isPast && !tokens.Is(at, Meaning.OutOf) && !(tokens.Is(at, Meaning.Of, Meaning.In, Meaning.Per) && amount.Unit is Unit.None or Unit.Day or Unit.Times))
        {
            return null;
        }

        if (tokens.Is(at, Meaning.Of) && amount.IsOne && tokens[at].Word is "de" or "d")
        {
            return null;
        }

        var isIn = tokens.Is(at, Meaning.In);
        at++;
        while (tokens.Is(at, Meaning.Article, Meaning.Definite, Meaning.Last, Meaning.This, Meaning.Every, Meaning.Of, Meaning.Per))
        {
            at++;
        }

        if (!tokens.Is(at, Meaning.Number) || tokens[at].Low != tokens[at].High || tokens[at].Low < amount.High || tokens[at].Low > Period.Year + 6)
        {
            return null;
        }

        var whole = amounts.Read(at);
        if (whole is { Kind: not Meaning.Word } && tokens[at].Low is not (7 or 14 or 28 or 30 or 31 or 60 or 90 or 100))
        {
            // "10 days out of 15 days with a headache": two numbers of days.
            return null;
        }

        var unit = whole?.Unit is Unit.Day or Unit.Week ? whole.Unit : Unit.None;
        var next = unit is Unit.None ? at + 1 : whole!.Next;
        var isPlausible = isSlash ? tokens[at].Low is 7 or 10 or 14 or 28 or 30 or 31 || amount.Unit is Unit.Day : !isIn || unit is not Unit.None || amount.Unit is not Unit.None;
        if (!isPlausible || amount.Low is null || amount.High is null)
        {
            return null;
        }

        var isWeeks = amount.Unit is Unit.Week || (unit is Unit.Week && amount.Unit is Unit.None);
        var each = isWeeks || unit is Unit.Week ? Period.Week : 1;
        var counted = amount with { Unit = isWeeks ? Unit.Week : Unit.Day, LowUnit = isWeeks ? Unit.Week : Unit.Day };
        return Rate(counted, new Period(tokens[at].Low * each, tokens[at].Low * each, next), amount.First, next);
    }

    /// <summary>"Half the month", "two thirds of the days", "80 % of the time".</summary>
    private Finding? Share(int at)
    {
        decimal share;
        int next;
        if (tokens.Is(at, Meaning.Fraction))
        {
            (share, next) = (tokens[at].Low, at + 1);
        }
        else if (tokens.Is(at, Meaning.Number) && tokens.Is(at + 1, Meaning.Percent) && tokens[at].Low <= 100)
        {
            (share, next) = (tokens[at].Low / 100, at + 2);
        }
        else if (tokens.Is(at, Meaning.Number) && tokens.Is(at + 1, Meaning.Slash) && tokens.Is(at + 2, Meaning.Number) && tokens[at].Low < tokens[at + 2].Low && tokens[at + 2].Low <= 4)
        {
            (share, next) = (tokens[at].Low / tokens[at + 2].Low, at + 3);
        }
        else
        {
            return null;
        }

        var end = next;
        while (tokens.Is(end, Meaning.Of, Meaning.Article, Meaning.Definite, Meaning.This, Meaning.Last, Meaning.Per) || (tokens.Is(end, Meaning.Word, Meaning.Break) && tokens[end].Word is "my" or "mes" or "mon" or "all"))
        {
            end++;
        }

        var isWhole = tokens.Is(end, Meaning.Month, Meaning.TheTime, Meaning.FreeDays)
            || (tokens.Is(end, Meaning.Week, Meaning.Year) && tokens.Is(end - 1, Meaning.Definite, Meaning.Per, Meaning.Of))
            || (tokens.Is(end, Meaning.Day) && tokens[end].Word.EndsWith('s'))
            || (tokens.Is(end, Meaning.Times) && end > next);
        if (!isWhole)
        {
            return tokens.Is(at + 1, Meaning.Percent) ? new Finding { Kind = FindingKind.Aside, First = at, Next = next } : null;
        }

        var days = share * Period.Month;
        var amount = new Amount { Low = days, High = days, Unit = Unit.Day, LowUnit = Unit.Day, First = at, Next = end + 1, IsFree = tokens.Is(end, Meaning.FreeDays) };
        amount = amounts.WithBoundBehind(amount, amount.Next);
        return Rate(amount, new Period(Period.Month, Period.Month, amount.Next), at, amount.Next) with { IsLoose = true };
    }

    private static bool IsCountable(Unit unit) => unit is Unit.None or Unit.Day or Unit.Times or Unit.Attack or Unit.Pill or Unit.Week or Unit.Weekend or Unit.Night;

    /// <summary>"A week a month" is a rate, "a month a week" is not.</summary>
    private static bool IsShorter(Amount amount, Period period) => Period.DaysOf(amount.Unit) is not { } days || days < period.High;

    private static Finding Rate(Amount amount, Period period, int first, int next) => new()
    {
        Kind = FindingKind.Rate,
        Amount = amount,
        Period = period,
        First = first,
        Next = next,
        IsComplement = amount.IsFree,
        CountsDays = amount.Unit is Unit.Day or Unit.Week or Unit.Weekend,
        IsDaily = period is { Low: 1, High: 1 } && amount is { Low: >= 1 },
    };
}
