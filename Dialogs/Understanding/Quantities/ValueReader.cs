namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads the number of an amount: figures and number words, fractions, "once", "a" before a unit.</summary>
internal sealed class ValueReader(TokenLine tokens)
{
    /// <summary>A number that was said.</summary>
    /// <param name="Low">The least.</param>
    /// <param name="High">The most.</param>
    /// <param name="Unit">Its unit, where that is part of the number.</param>
    /// <param name="Next">First token behind it.</param>
    /// <param name="IsOne">"A", "one".</param>
    /// <param name="IsArticle">"A", not "one".</param>
    internal readonly record struct Value(decimal Low, decimal High, Unit Unit, int Next, bool IsOne = false, bool IsArticle = false);

    /// <summary>The number at a token; a unit without any number ("over an hour", "more than year") counts as one only where allowed.</summary>
    internal Value? Read(int at, bool isUnitAllowedAlone)
    {
        // "A good nine hours".
        if (tokens.Is(at, Meaning.Article) && tokens.Is(at + 1, Meaning.Word) && tokens.Is(at + 2, Meaning.Number) && tokens[at + 1].Word is "good" or "solid" or "full" or "bon" or "bonne")
        {
            at += 2;
        }
        else if (tokens.Is(at, Meaning.Article) && tokens.Is(at + 1, Meaning.Number))
        {
            at++;
        }

        if (FractionAt(at) is { } fraction)
        {
            return OfUnit(fraction.Low, fraction.Next, isRequired: false);
        }

        switch (tokens.At(at))
        {
            case Meaning.Number:
                return Number(at);
            case Meaning.Count:
                return new Value(tokens[at].Low, tokens[at].High, Unit.Times, at + 1);
            case Meaning.Fraction:
                return OfUnit(tokens[at].Low, at + 1, isRequired: false);
            case Meaning.Article:
                return UnitAt(SkipAdjectives(at + 1)) is { } unit ? new Value(unit.Factor, unit.Factor, unit.Unit, unit.Next, IsOne: true, IsArticle: true) : null;
            case var _ when tokens.Is(at + 1, Meaning.And) && (tokens.Is(at + 2, Meaning.Fraction) || (tokens.Is(at + 2, Meaning.Article) && tokens.Is(at + 3, Meaning.Fraction)))
                && UnitAt(at) is { } half && half.Unit.IsTime():
                return new Value(half.Factor, half.Factor, half.Unit, half.Next, IsOne: true);
            default:
                return isUnitAllowedAlone && UnitAt(at) is { } alone && alone.Unit.IsTime() ? new Value(alone.Factor, alone.Factor, alone.Unit, alone.Next, IsOne: true) : null;
        }
    }

    private Value? Number(int at)
    {
        var token = tokens[at];
        var isOne = token.Low == 1 && token.High == 1 && !char.IsAsciiDigit(token.Word[0]);
        if (token.Low == 1 && tokens.Is(at + 1, Meaning.Fraction) && OfUnit(tokens[at + 1].Low, at + 2, isRequired: true) is { } part)
        {
            // "Une demi-heure".
            return part;
        }

        var next = at + 1;
        if (tokens.Is(next, Meaning.Colon) && tokens.Touch(at) && tokens.Touch(next) && tokens.Is(next + 1, Meaning.Number) && tokens[next + 1].Word.Length == 2 && tokens[next + 1].Low < 60
            && !tokens.Is(next + 2, Meaning.Morning, Meaning.Afternoon))
        {
            // "1:30".
            var hours = token.Low + (tokens[next + 1].Low / 60);
            return new Value(hours, hours, Unit.Hour, tokens.Is(next + 2, Meaning.Hour) ? next + 3 : next + 2);
        }

        if (FractionAt(next) is { } figures)
        {
            return new Value(token.Low + figures.Low, token.High + figures.Low, Unit.None, figures.Next);
        }

        if (tokens.Is(next, Meaning.And))
        {
            var fraction = tokens.Is(next + 1, Meaning.Article) ? next + 2 : next + 1;
            if (tokens.Is(fraction, Meaning.Fraction))
            {
                return new Value(token.Low + tokens[fraction].Low, token.High + tokens[fraction].Low, Unit.None, fraction + 1);
            }

            if (FractionAt(fraction) is { } behind)
            {
                return new Value(token.Low + behind.Low, token.High + behind.Low, Unit.None, behind.Next);
            }
        }

        return new Value(token.Low, token.High, Unit.None, next, isOne);
    }

    /// <summary>"1/2", "3/4" in figures; "3/4 times" is a range, and "25/30" and "24/7" are days.</summary>
    private (decimal Low, int Next)? FractionAt(int at)
    {
        if (!tokens.Is(at, Meaning.Number) || !tokens.Is(at + 1, Meaning.Slash) || !tokens.Is(at + 2, Meaning.Number))
        {
            return null;
        }

        var (over, under) = (tokens[at].Low, tokens[at + 2].Low);
        var isFraction = (over, under) is (1, 2) or (1, 3) or (1, 4)
            || ((over, under) is (3, 4) or (2, 3) && tokens.Is(at + 3, Meaning.Of, Meaning.Per, Meaning.Hour, Meaning.TheTime));
        return isFraction ? (over / under, at + 3) : null;
    }

    /// <summary>"Half an hour", "half a day", "three quarters of an hour".</summary>
    private Value? OfUnit(decimal value, int next, bool isRequired)
    {
        var at = next;
        while (tokens.Is(at, Meaning.Of, Meaning.Article, Meaning.Definite, Meaning.Per) || (tokens.Is(at, Meaning.Number) && tokens[at].Low == 1))
        {
            at++;
        }

        if (UnitAt(at) is { } unit)
        {
            return new Value(value * unit.Factor, value * unit.Factor, unit.Unit, unit.Next);
        }

        return isRequired ? null : new Value(value, value, Unit.None, next);
    }

    private (Unit Unit, decimal Factor, int Next)? UnitAt(int at) =>
        Units.UnitOf(tokens.At(at)) is { } unit ? (unit.Unit, unit.Factor, at + 1) : null;

    private int SkipAdjectives(int at)
    {
        var skipped = at;
        while (skipped < at + 2 && tokens.Is(skipped, Meaning.Severe, Meaning.Mild, Meaning.Ordinary))
        {
            skipped++;
        }

        return skipped;
    }
}
