namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Finds what a number counts, through the words between ("3 really bad headache days"), and joined smaller units ("4h30").</summary>
internal sealed class UnitReader(TokenLine tokens)
{
    private const int FarthestUnit = 4;
    private const int MostPlainWords = 2;
    private const decimal YoungestTold = 14;

    /// <summary>The amount with the unit that follows it; as it was when none does.</summary>
    internal Amount WithUnit(Amount amount)
    {
        var found = amount;
        var plainWords = 0;
        for (var at = amount.Next; at < amount.Next + FarthestUnit; at++)
        {
            var meaning = tokens.At(at);
            if (meaning is Meaning.FreeDays)
            {
                return WithKindBehind(found with { Unit = Unit.Day, LowUnit = Unit.Day, IsFree = true, Next = at + 1 });
            }

            if (meaning is Meaning.Headache or Meaning.Migraine && tokens.Is(amount.First - 1, Meaning.IAm) && tokens[amount.First - 1].Word is "im" or "i'm" or "i am" && amount.Low >= YoungestTold)
            {
                // "I'm 24 headaches are on weekends only".
                break;
            }

            if (meaning is Meaning.Headache or Meaning.Migraine or Meaning.Attack)
            {
                found = found with { Kind = meaning is Meaning.Attack ? found.Kind : meaning };
                if (tokens.Is(at + 1, Meaning.Day, Meaning.FreeDays))
                {
                    continue;
                }

                return WithKindBehind(found with { Unit = Unit.Attack, LowUnit = Unit.Attack, Next = at + 1 });
            }

            if (meaning is Meaning.Rest && tokens[at].Word is "other days" or "autres jours" or "autres journees" && at == amount.Next)
            {
                // "And 5 other days".
                return WithKindBehind(found with { Unit = Unit.Day, LowUnit = Unit.Day, IsAnother = true, Next = at + 1 });
            }

            if (Units.UnitOf(meaning) is { } unit)
            {
                if (plainWords > 0 && unit.Unit is not (Unit.Day or Unit.Attack or Unit.Times or Unit.Pill))
                {
                    break;
                }

                return WithKindBehind(found with
                {
                    Low = found.Low * unit.Factor,
                    High = found.High * unit.Factor,
                    Unit = unit.Unit,
                    LowUnit = unit.Unit,
                    Next = at + 1,
                });
            }

            if (meaning is Meaning.AcuteMedicine or Meaning.PreventiveMedicine && !tokens.Is(at + 1, Meaning.Day, Meaning.Pill))
            {
                // "2 advil": pills.
                return found with { Unit = Unit.Pill, LowUnit = Unit.Pill, Next = at + 1 };
            }

            switch (meaning)
            {
                case Meaning.AcuteMedicine or Meaning.PreventiveMedicine:
                    break;
                case Meaning.Severe or Meaning.Mild or Meaning.Ordinary:
                    found = found with { Severity = meaning };
                    break;
                case Meaning.Another or Meaning.Other:
                    found = found with { IsAnother = true };
                    break;
                case Meaning.PlusWord when tokens.Is(at + 1, Meaning.Mild, Meaning.Severe):
                case Meaning.Of when at == amount.Next || tokens.Is(at - 1, Meaning.Word, Meaning.Pill):
                    break;
                case Meaning.Dash when tokens[at].Start == tokens[at - 1].End:
                    break;
                case Meaning.Word when plainWords < MostPlainWords:
                    plainWords++;
                    break;
                default:
                    at = amount.Next + FarthestUnit;
                    break;
            }
        }

        // "10 milder ones": told apart, but the unit is that of the number before.
        return found.Severity is Meaning.Word && !found.IsAnother ? amount : amount with { Severity = found.Severity, IsAnother = found.IsAnother };
    }

    /// <summary>"2 hours and 15 minutes", "4h30", "a year and a half", "2 ans et 3 mois".</summary>
    internal Amount WithSmallerUnit(Amount amount)
    {
        var at = amount.Next;
        var isJoined = tokens.Is(at, Meaning.And);
        at = isJoined ? at + 1 : at;
        if (!amount.Unit.IsTime() || amount.Low is null || amount.High is null)
        {
            return amount;
        }

        var fraction = tokens.Is(at, Meaning.Article) || (tokens.Is(at, Meaning.Number) && tokens[at].Low == 1) ? at + 1 : at;
        if (isJoined && tokens.Is(fraction, Meaning.Fraction) && Units.UnitOf(tokens.At(fraction + 1)) is null && !tokens.Is(fraction + 1, Meaning.Of))
        {
            var part = tokens[fraction].Low;
            return amount with { Low = amount.Low + part, High = amount.High + part, Next = fraction + 1 };
        }

        if (!tokens.Is(at, Meaning.Number))
        {
            return amount;
        }

        var number = tokens[at];
        var smaller = Units.UnitOf(tokens.At(at + 1));
        if (smaller is { } named && named.Unit.IsTime() && IsNextBelow(named.Unit, amount.Unit) && number.Low * named.Unit.Hours() < amount.Unit.Hours())
        {
            return amount with
            {
                Low = amount.Low + (number.Low * named.Unit.Hours() / amount.Unit.Hours()),
                High = amount.High + (number.High * named.Unit.Hours() / amount.Unit.Hours()),
                Next = at + 2,
            };
        }

        var touches = tokens[at].Start == tokens[at - 1].End || number.Low is 15 or 30 or 45;
        if (!isJoined && amount.Unit is Unit.Hour && smaller is null && touches && number.Low < 60 && decimal.IsInteger(number.Low)
            && tokens[at - 1].Word.Length <= 3 && !tokens.Is(at + 1, Meaning.Per, Meaning.Every, Meaning.Article, Meaning.Definite, Meaning.Times))
        {
            return amount with { Low = amount.Low + (number.Low / 60), High = amount.High + (number.Low / 60), Next = at + 1 };
        }

        return amount;
    }

    private static bool IsNextBelow(Unit smaller, Unit larger) => (larger, smaller) is
        (Unit.Year, Unit.Month) or (Unit.Year, Unit.Week) or (Unit.Month, Unit.Week) or (Unit.Month, Unit.Day) or (Unit.Week, Unit.Day)
        or (Unit.Day, Unit.Hour) or (Unit.Hour, Unit.Minute) or (Unit.Minute, Unit.Second);

    /// <summary>Kind and severity that are said behind the unit: "10 days with migraine", "6 jours de gros mal de tete", "10 jours plus legers".</summary>
    private Amount WithKindBehind(Amount amount)
    {
        var found = amount;
        if (amount.Unit is Unit.Day && !amount.IsFree && tokens.Is(amount.Next, Meaning.FreeDays, Meaning.Free))
        {
            return amount with { IsFree = true, Next = amount.Next + 1 };
        }

        for (var at = amount.Next; at < amount.Next + 3; at++)
        {
            switch (tokens.At(at))
            {
                case Meaning.Headache or Meaning.Migraine or Meaning.Attack:
                    return found with { Kind = tokens.Is(at, Meaning.Attack) ? found.Kind : tokens.At(at), Next = at + 1 };
                case Meaning.Severe or Meaning.Mild or Meaning.Ordinary when found.Severity is Meaning.Word:
                    found = found with { Severity = tokens.At(at) };
                    if (tokens.Is(at - 1, Meaning.PlusWord) || at == amount.Next)
                    {
                        found = found with { Next = at + 1 };
                    }

                    break;
                case Meaning.Of or Meaning.PlusWord:
                case Meaning.Word when tokens[at].Word is "with" or "avec" or "a":
                case Meaning.Break when tokens[at].Word is "with" or "avec":
                case Meaning.Treated when tokens[at].Word is "with" or "avec":
                    break;
                default:
                    return found;
            }
        }

        return found;
    }
}
