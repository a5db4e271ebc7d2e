namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads amounts: "at least 3 or 4 days", "an hour and a half", "4h30", "between 10 and 12", "a couple of bad days".</summary>
internal sealed class AmountReader(TokenLine tokens)
{
    private const decimal LargestListed = 60;
    private readonly ValueReader values = new(tokens);
    private readonly UnitReader units = new(tokens);

    private enum Bound
    {
        None,
        AtLeast,
        MoreThan,
        LessThan,
        AtMost,
    }

    /// <summary>The amount that begins at a token; null when none does.</summary>
    internal Amount? Read(int at)
    {
        if (ReadOne(at) is not { } amount)
        {
            return null;
        }

        // "Fewer than 15 but more than 10".
        var behind = tokens.Is(amount.Next, Meaning.And, Meaning.But, Meaning.Comma) ? amount.Next + 1 : amount.Next;
        if (amount is { Low: null, High: not null, IsTime: false } && BoundBefore(tokens.At(behind)) is Bound.MoreThan or Bound.AtLeast
            && ReadOne(behind) is { High: null, Low: { } least } start && least < amount.High && (amount.Unit == start.Unit || amount.Unit is Unit.None || start.Unit is Unit.None))
        {
            return amount with { Low = least, LowExcluded = start.LowExcluded, Next = start.Next, Unit = amount.Unit is Unit.None ? start.Unit : amount.Unit, LowUnit = amount.Unit is Unit.None ? start.Unit : amount.Unit };
        }

        // "More than 10 but less than 15", "at least 4 hours, up to 3 days".
        var next = tokens.Is(amount.Next, Meaning.And, Meaning.But, Meaning.Comma) ? amount.Next + 1 : amount.Next;
        return amount is { Low: not null, High: null } && BoundBefore(tokens.At(next)) is Bound.LessThan or Bound.AtMost
            && ReadOne(next) is { Low: null, High: { } most } end && (amount.Unit == end.Unit || amount.Unit is Unit.None || end.Unit is Unit.None || (amount.IsTime && end.IsTime))
            ? amount with
            {
                High = most,
                HighExcluded = end.HighExcluded,
                Unit = end.Unit is Unit.None ? amount.Unit : end.Unit,
                LowUnit = amount.Unit is Unit.None ? end.Unit : amount.LowUnit,
                Next = end.Next,
            }
            : amount;
    }

    private Amount? ReadOne(int at)
    {
        var next = at;
        var bound = Bound.None;
        var isBetween = false;
        for (; ; next++)
        {
            if (BoundBefore(tokens.At(next)) is { } said)
            {
                bound = said;
            }
            else if (tokens.Is(next, Meaning.Between, Meaning.From))
            {
                isBetween = true;
            }
            else
            {
                break;
            }
        }

        bound = Denied(at, bound);
        if (values.Read(next, isUnitAllowedAlone: bound is not Bound.None) is not { } first)
        {
            return null;
        }

        next = first.Next;
        var post = BoundBehind(ref next);
        var isAnother = tokens.Is(at - 1, Meaning.Another, Meaning.PlusWord) || (tokens.Is(at - 1, Meaning.PlusSign) && !tokens.Touch(at - 2));
        var amount = new Amount { First = at, IsAnother = isAnother, Low = first.Low, High = first.High, LowUnit = first.Unit, Unit = first.Unit, IsOne = first.IsOne, Next = next };
        if (first.Unit is Unit.None)
        {
            amount = ReadWithoutUnitYet(amount, next, isBetween, bound is not Bound.None, ref post);
        }

        if (amount.Unit is not Unit.None)
        {
            amount = units.WithSmallerUnit(amount);
            amount = WithSecondEnd(amount, isBetween, bound is not Bound.None);
        }

        next = amount.Next;
        post = post is Bound.None ? BoundBehind(ref next) : post;
        return Bounded(amount with { Next = next }, bound is Bound.None ? post : bound);
    }

    /// <summary>"3 to 4 days": both ends, then the unit of both.</summary>
    private Amount ReadWithoutUnitYet(Amount amount, int next, bool isBetween, bool hasBound, ref Bound post)
    {
        var isRise = true;
        if (ConnectorLength(next, amount, isBetween, hasBound) is var length and >= 0
            && values.Read(next + length, isUnitAllowedAlone: false) is { } second && IsSecondEnd(amount, second, length))
        {
            isRise = second.High >= amount.Low;
            amount = amount with
            {
                Low = Math.Min(amount.Low!.Value, second.Low),
                High = Math.Max(amount.High!.Value, second.High),
                LowUnit = second.Unit,
                Unit = second.Unit,
                IsOne = false,
                Next = second.Next,
            };
            next = second.Next;
            if (ConnectorLength(next, amount, isBetween: false) is var more and > 0
                && values.Read(next + more, isUnitAllowedAlone: false) is { Unit: Unit.None } third && third.Low == amount.High + 1)
            {
                amount = amount with { High = third.High, Next = third.Next };
                next = third.Next;
            }

            post = post is Bound.None ? BoundBehind(ref next) : post;
            amount = amount with { Next = next };
        }

        // "Went from 5 to 15": no range, but a change.
        if (tokens.Is(amount.First - 1, Meaning.Change) && amount.Low != amount.High)
        {
            var (before, now) = isRise ? (amount.Low, amount.High) : (amount.High, amount.Low);
            amount = amount with { Before = before, Low = now, High = now };
        }

        return amount.Unit is Unit.None ? units.WithUnit(amount) : amount;
    }

    /// <summary>"An hour or two", "half an hour to an hour", "4 hours to 3 days".</summary>
    private Amount WithSecondEnd(Amount amount, bool isBetween, bool hasBound)
    {
        var length = ConnectorLength(amount.Next, amount, isBetween, hasBound);
        if (length < 0 || (length == 0 && !tokens[amount.Next].IsMaybe) || values.Read(amount.Next + length, isUnitAllowedAlone: false) is not { } second)
        {
            return amount;
        }

        var end = new Amount { Low = second.Low, High = second.High, LowUnit = second.Unit, Unit = second.Unit, Next = second.Next, First = amount.First };
        end = second.Unit is Unit.None ? units.WithUnit(end) : end;
        if (end.Unit is Unit.None)
        {
            // "An hour or two"; not "20 days or 5 a week", nor "10 days - 6 hours".
            end = end with { LowUnit = amount.Unit, Unit = amount.Unit };
            if (tokens.Is(end.Next, Meaning.Per, Meaning.Every, Meaning.Article, Meaning.Definite, Meaning.Slash) || tokens.Is(amount.Next, Meaning.Dash))
            {
                return amount;
            }
        }

        end = units.WithSmallerUnit(end);
        var isSame = end.Unit == amount.Unit || (end.IsTime && amount.IsTime && !tokens.Is(amount.Next, Meaning.Dash));
        var rises = end.IsTime && amount.IsTime ? end.Hours.High >= amount.Hours.Low : end.High >= amount.Low;
        return isSame && rises
            ? amount with { High = end.High, Unit = end.Unit, Next = end.Next, IsOne = false, IsFree = amount.IsFree || end.IsFree }
            : amount;
    }

    /// <summary>Tokens between the ends of a range: "to", "or", "-", "and" after "between"; 0 for two numbers side by side; -1 when it is none.</summary>
    private int ConnectorLength(int at, Amount amount, bool isBetween, bool hasBound = false)
    {
        var isRising = amount.High is { } top && tokens.Is(at + 1, Meaning.Number) && tokens[at + 1].Low > top;
        if (tokens.Is(at, Meaning.Or, Meaning.Comma) && tokens.Is(at + 1, Meaning.AtMost, Meaning.Sometimes) && tokens.Is(at + 2, Meaning.Number, Meaning.Article))
        {
            return tokens.Is(at, Meaning.Comma) && hasBound ? -1 : 2;
        }

        if (tokens.Is(at, Meaning.To, Meaning.Or, Meaning.Dash) || (isBetween && tokens.Is(at, Meaning.And)))
        {
            return 1;
        }

        if (!hasBound && ((tokens.Is(at, Meaning.AtMost) && tokens.Is(at + 1, Meaning.Number, Meaning.Article)) || (tokens.Is(at, Meaning.Sometimes) && isRising)))
        {
            return 1;
        }

        // "A day and a half, maybe two".
        if (amount.IsTime && amount.Unit == amount.LowUnit && tokens.Is(at, Meaning.Number) && tokens[at].IsMaybe && tokens[at].Low > amount.High)
        {
            return 0;
        }

        // "2 maybe 3", "15, maybe 20".
        if (tokens.Is(at, Meaning.Comma) && isRising && tokens[at + 1].IsMaybe)
        {
            return 1;
        }

        // "3/4 times", "2, 3 days", "two three times": the next number up.
        var isNext = amount.Unit is Unit.None && amount.Low is { } low && low == amount.High && decimal.IsInteger(low) && low < LargestListed;
        if (tokens.Is(at, Meaning.Slash, Meaning.Comma))
        {
            return isNext && isRising && tokens[at + 1].Low == amount.High + 1 ? 1 : -1;
        }

        return isNext && tokens.Is(at, Meaning.Number) && tokens[at].Low > amount.High && (tokens[at].Low <= amount.High + 2 || tokens[at].IsMaybe)
            && !IsLengthOfAttack(at) ? 0 : -1;
    }

    /// <summary>"Two 3-day migraines", "two three day migraines".</summary>
    private bool IsLengthOfAttack(int at) =>
        (tokens.Is(at + 1, Meaning.Dash) && tokens.Is(at + 2, Meaning.Day, Meaning.Hour))
        || (tokens.Is(at + 1, Meaning.Day, Meaning.Hour) && tokens.Is(at + 2, Meaning.Headache, Meaning.Migraine, Meaning.Attack));

    private bool IsSecondEnd(Amount amount, ValueReader.Value second, int connectorLength)
    {
        if (amount.Low is null || second.IsArticle)
        {
            return false;
        }

        // "12-3", "20 or 5" are no ranges; "from 20 to 8" is a change, and told apart before.
        return second.High >= amount.Low || (connectorLength == 1 && tokens.Is(amount.Next, Meaning.To, Meaning.Or, Meaning.And));
    }

    /// <summary>"Never had less than 10", "rarely under 6 hours": at least.</summary>
    private Bound Denied(int at, Bound bound)
    {
        for (var before = at - 1; bound is Bound.LessThan or Bound.MoreThan && before >= at - 4; before--)
        {
            if (tokens.Is(before, Meaning.Never) || tokens[before].Word is "rarely" or "rarement" or "seldom" or "hardly ever")
            {
                return tokens[before].Word is "nothing" or "none" or "rien" or "aucun" or "aucune" ? bound : bound is Bound.LessThan ? Bound.AtLeast : Bound.AtMost;
            }

            if (!tokens.Is(before, Meaning.Break, Meaning.Was, Meaning.Word, Meaning.Lasts, Meaning.In))
            {
                break;
            }
        }

        return bound;
    }

    private static Bound? BoundBefore(Meaning meaning) => meaning switch
    {
        Meaning.AtLeast or Meaning.GreaterOrEqual => Bound.AtLeast,
        Meaning.MoreThan or Meaning.Greater => Bound.MoreThan,
        Meaning.LessThan or Meaning.Less => Bound.LessThan,
        Meaning.AtMost or Meaning.LessOrEqual => Bound.AtMost,
        _ => null,
    };

    /// <summary>"Or more", "max", "+" behind a number; the same words before the next number belong to that one.</summary>
    private Bound BoundBehind(ref int next)
    {
        var isBeforeNumber = tokens.Is(next + 1, Meaning.Number, Meaning.Article, Meaning.Count, Meaning.Fraction, Meaning.NumberWord);
        var bound = tokens.At(next) switch
        {
            Meaning.OrMore or Meaning.PlusSign => Bound.AtLeast,
            Meaning.OrLess => Bound.AtMost,
            Meaning.AtLeast when !isBeforeNumber => Bound.AtLeast,
            Meaning.AtMost when !isBeforeNumber => Bound.AtMost,
            Meaning.PlusWord when !isBeforeNumber
                && !tokens.Is(next + 1, Meaning.Another, Meaning.Mild, Meaning.Severe, Meaning.Ordinary, Meaning.Headache, Meaning.Migraine, Meaning.Word, Meaning.Pronoun, Meaning.Of, Meaning.Other) => Bound.AtLeast,
            _ => Bound.None,
        };
        if (bound is not Bound.None)
        {
            next++;
        }

        return bound;
    }

    private static Amount Bounded(Amount amount, Bound bound) => bound switch
    {
        Bound.AtLeast => amount with { High = null },
        Bound.MoreThan => amount with { High = null, LowExcluded = true },
        Bound.LessThan => amount with { Low = null, HighExcluded = true },
        Bound.AtMost => amount with { Low = null },
        _ => amount,
    };

    /// <summary>Whether a token is a bound of what follows it.</summary>
    internal bool IsBound(int at) => BoundBefore(tokens.At(at)) is not null;

    /// <summary>The amount with the bound that stands before it.</summary>
    internal Amount WithBoundBefore(Amount amount, int at) => Bounded(amount, BoundBefore(tokens.At(at)) ?? Bound.None) with { First = at };

    /// <summary>Reads bounds that stand behind a whole rate: "15 days a month or more".</summary>
    internal Amount WithBoundBehind(Amount amount, int at)
    {
        var next = at;
        var bound = amount.IsBounded ? Bound.None : BoundBehind(ref next);
        return bound is Bound.None ? amount : Bounded(amount, bound) with { Next = next };
    }
}
