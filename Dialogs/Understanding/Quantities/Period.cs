namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>The time in which something is counted: "a week", "every 2 to 3 days", "a month" (30 days).</summary>
/// <param name="Low">Least days.</param>
/// <param name="High">Most days.</param>
/// <param name="Next">First token behind it.</param>
internal readonly record struct Period(decimal Low, decimal High, int Next)
{
    internal const decimal Week = 7;
    internal const decimal Month = 30;
    internal const decimal Year = 360;

    /// <summary>Length of a unit in days; null for a unit that is no period.</summary>
    internal static decimal? DaysOf(Unit unit) => unit switch
    {
        Unit.Day => 1,
        Unit.Week => Week,
        Unit.Month => Month,
        Unit.Year => Year,
        _ => null,
    };
}

/// <summary>Reads periods.</summary>
internal sealed class PeriodReader(TokenLine tokens, AmountReader amounts)
{
    /// <summary>The period that begins at a token, behind a number ("3 a week") or before one ("every week 3"); null when none does.</summary>
    /// <param name="at">First token.</param>
    /// <param name="behind">What is counted, when the period follows a number; null when it stands by itself.</param>
    internal Period? Read(int at, Unit? behind)
    {
        switch (tokens.At(at))
        {
            case Meaning.Daily when behind is not null:
                return new Period(1, 1, at + 1);
            case Meaning.Weekly when behind is not null:
                return new Period(Period.Week, Period.Week, at + 1);
            case Meaning.Weekdays when behind is Unit.Times or Unit.Day or Unit.Attack or Unit.None && !tokens[at].Word.Contains("day", StringComparison.Ordinal):
                return new Period(Period.Week, Period.Week, at + 1);
            case Meaning.Fortnightly when behind is not null:
                return new Period(2 * Period.Week, 2 * Period.Week, at + 1);
            case Meaning.Monthly when behind is not null:
                return new Period(Period.Month, Period.Month, at + 1);
            case Meaning.Yearly when behind is not null:
                return new Period(Period.Year, Period.Year, at + 1);
            case Meaning.SomeWeeks:
                return new Period(Period.Week, Period.Week, at + 1);
            case Meaning.Every when tokens.Is(at + 1, Meaning.Of, Meaning.Last, Meaning.This, Meaning.For):
                return null;
            case Meaning.Per or Meaning.Every:
                return OfUnits(at + 1, isDayAllowed: behind is not null);
            case Meaning.Of when tokens.Is(at + 1, Meaning.Number):
                return null;
            case Meaning.In or Meaning.Of:
                return OfUnits(at + 1, isDayAllowed: tokens.Is(at + 1, Meaning.Article, Meaning.Number, Meaning.Last));
            case Meaning.Slash when behind is not null:
                return OfUnits(at + 1, isDayAllowed: true);
            case Meaning.Article or Meaning.Definite when behind is not null:
                return OfUnits(at, isDayAllowed: true);
            case Meaning.Definite when tokens.Is(at + 2, Meaning.Last):
            case Meaning.This or Meaning.Last:
                return OfUnits(at, isDayAllowed: tokens.Is(at + 1, Meaning.Number));
            case Meaning.Week or Meaning.Month when behind is Unit.Times or Unit.Day or Unit.Attack or Unit.Pill:
                return OfUnits(at, isDayAllowed: false);
            default:
                return null;
        }
    }

    /// <summary>"Every other week", "every third day", "2 weeks", "the last 30 days", "week".</summary>
    private Period? OfUnits(int at, bool isDayAllowed)
    {
        while (tokens.Is(at, Meaning.Article, Meaning.Definite, Meaning.This, Meaning.Last, Meaning.Per, Meaning.Of) || (tokens.Is(at, Meaning.Word) && tokens[at].Word is "given" or "typical"))
        {
            at++;
        }

        if (tokens.Is(at, Meaning.Ordinal, Meaning.Other))
        {
            var each = tokens.Is(at, Meaning.Other) ? 2 : tokens[at].Low;
            return each > 0 && Units.UnitOf(tokens.At(at + 1)) is { } unit && Period.DaysOf(unit.Unit) is { } days
                ? new Period(each * unit.Factor * days, each * unit.Factor * days, Behind(at + 2))
                : null;
        }

        if (tokens.Is(at, Meaning.Number))
        {
            return amounts.Read(at) is { Low: > 0, IsFree: false } several && several.Unit == several.LowUnit && Period.DaysOf(several.Unit) is { } days
                ? new Period(several.Low.Value * days, (several.High ?? several.Low.Value) * days, several.Next)
                : null;
        }

        if (Units.UnitOf(tokens.At(at)) is not { } single || Period.DaysOf(single.Unit) is not { } length || (single.Unit is Unit.Day && !isDayAllowed))
        {
            return null;
        }

        // "Every day or two".
        return tokens.Is(at + 1, Meaning.Or) && tokens.Is(at + 2, Meaning.Number) && tokens[at + 2].Low is > 1 and <= 4 && Units.UnitOf(tokens.At(at + 3)) is null
            ? new Period(single.Factor * length, tokens[at + 2].Low * single.Factor * length, at + 3)
            : new Period(single.Factor * length, single.Factor * length, Behind(at + 1));
    }

    /// <summary>"Le mois dernier": the word behind belongs to it.</summary>
    private int Behind(int at) => tokens.Is(at, Meaning.Last) ? at + 1 : at;
}
