namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Walks over a message once, and gathers every quantity in it.</summary>
internal sealed class FindingReader
{
    private const int FarthestAlternative = 6;
    private const int FarthestLabel = 6;
    private const decimal MostDays = 31;
    private readonly TokenLine tokens;
    private readonly AmountReader amounts;
    private readonly RateReader rates;
    private readonly DateReader dates;
    private readonly LengthReader lengths;

    private FindingReader(TokenLine tokens, DateOnly today)
    {
        this.tokens = tokens;
        amounts = new AmountReader(tokens);
        rates = new RateReader(tokens, amounts, new PeriodReader(tokens, amounts));
        dates = new DateReader(tokens, today);
        lengths = new LengthReader(tokens);
    }

    internal static List<Finding> Read(TokenLine tokens, DateOnly today) => new FindingReader(tokens, today).Read();

    private List<Finding> Read()
    {
        var findings = new List<Finding>();
        var at = 0;
        while (at < tokens.Count)
        {
            // "Last month 12 days" counts in a month; "since last month" is a date.
            var found = (tokens.Is(at - 1, Meaning.Since) ? null : rates.ReadPeriodFirst(at))
                ?? (tokens.Is(at, Meaning.Since) && tokens.Is(at + 1, Meaning.Weekday) ? lengths.Read(at + 1) : null)
                ?? dates.Read(at) ?? LastUnit(at) ?? lengths.Read(at) ?? rates.Read(at) ?? AmountAt(at);
            if (found is null)
            {
                at++;
                continue;
            }

            // "Two a week, each two to three days": not every two days.
            if (found.Kind is FindingKind.Rate or FindingKind.Aside && tokens.Is(at, Meaning.Every) && tokens[at].Word is "each" or "chaque" && tokens.Is(at + 1, Meaning.Number)
                && findings.Exists(before => before is { Kind: FindingKind.Rate } && (!before.CountsDays || found.Kind is FindingKind.Aside)) && AmountAt(at + 1) is { } length)
            {
                found = length;
            }

            if (found.IsWeekend && (tokens.Has(at - 2, at, Meaning.Lasts) || tokens.Is(found.Next, Meaning.EachTime)))
            {
                found = WeekendLong(found);
            }

            if (found is { Kind: FindingKind.Amount, Amount: { Unit: Unit.None } bare } && findings.Count > 0 && findings[^1].Kind is FindingKind.Rate && tokens.Is(at - 1, Meaning.For) && tokens.Has(at - 4, at, Meaning.Lasts)
                && (at + 1 >= tokens.Count || tokens.Is(found.Next, Meaning.Stop, Meaning.Comma)))
            {
                // "Every 10 days, and then it hangs around for 3".
                found = found with { Amount = bare with { Unit = Unit.Day, LowUnit = Unit.Day }, CountsDays = true, LengthCue = LengthCue.Strong };
            }

            if (findings.Count > 0 && SharesPeriod(findings[^1], found))
            {
                findings[^1] = findings[^1] with { Kind = FindingKind.Rate, Period = found.Period };
            }

            findings.Add(findings.Count > 0 ? WithUnitOf(findings[^1], found) : found);
            at = Math.Max(found.Next, at + 1);
        }

        return findings.Exists(finding => finding.Kind is FindingKind.Rate) ? findings.ConvertAll(AsLabelled) : findings;
    }

    /// <summary>"Imitrex 8 days a month, headaches more like 19": what is counted stands before the number.</summary>
    private Finding AsLabelled(Finding finding)
    {
        if (finding is not { Kind: FindingKind.Amount, Amount: { Unit: Unit.None, IsOne: false, IsAnother: false } amount } || (amount.High ?? amount.Low) is < 1 or > MostDays
            || tokens.Is(finding.Next, Meaning.Slash, Meaning.OutOf, Meaning.Percent, Meaning.Month, Meaning.Year, Meaning.YearsOld, Meaning.Ago, Meaning.Sex))
        {
            return finding;
        }

        if ((tokens[finding.First - 1].Word is "on" || (tokens[finding.First - 2].Word is "on" && tokens[finding.First - 1].Word is "all" or "the" or "those")) && tokens.Has(finding.First - FarthestLabel, finding.First, Meaning.Take, Meaning.AcuteMedicine, Meaning.Pill))
        {
            // "I take something on 8".
            return finding with { Amount = amount with { Unit = Unit.Day, LowUnit = Unit.Day }, CountsDays = true };
        }

        for (var at = finding.First - 1; at >= finding.First - FarthestLabel; at--)
        {
            if (tokens.Is(at, Meaning.Headache, Meaning.Migraine))
            {
                return finding with { Amount = amount with { Unit = Unit.Day, LowUnit = Unit.Day, Kind = tokens.At(at) }, CountsDays = true };
            }

            var isJoint = tokens.Is(at, Meaning.Day, Meaning.Word, Meaning.Break, Meaning.Other, Meaning.Colon, Meaning.Pronoun, Meaning.Dash, Meaning.OrMore) && tokens[at].Word is not ("at" or "is" or "since" or "a");
            if (!isJoint && !(tokens.Is(at, Meaning.Break) && tokens.Is(at - 1, Meaning.Word)))
            {
                break;
            }
        }

        return finding;
    }

    /// <summary>"It takes the whole weekend".</summary>
    private static Finding WeekendLong(Finding weekend) => new()
    {
        Kind = FindingKind.Amount,
        Amount = new Amount { Low = 1, High = 1, Unit = Unit.Weekend, LowUnit = Unit.Weekend, First = weekend.First, Next = weekend.Next },
        First = weekend.First,
        Next = weekend.Next,
        LengthCue = LengthCue.Strong,
    };

    /// <summary>"8 migraines and 6 ordinary headaches a month": both in a month.</summary>
    private bool SharesPeriod(Finding before, Finding found) =>
        before is { Kind: FindingKind.Amount, Length: null, Amount: { } one } && found is { Kind: FindingKind.Rate, Period: not null, IsDaily: false, IsWeekend: false, Amount: { } other }
        && one.Unit == other.Unit && one.Unit is Unit.Attack or Unit.Day or Unit.Times && (one.Kind != other.Kind || one.Severity != other.Severity || other.IsAnother)
        && found.First - before.Next is 1 or 2 && tokens.Is(before.Next, Meaning.And, Meaning.PlusWord, Meaning.PlusSign, Meaning.Comma)
        && !tokens.Has(before.Next, found.First, Meaning.AcuteMedicine, Meaning.PreventiveMedicine, Meaning.Take, Meaning.Pill); // "10 headache days, Tylenol 2 days a week"

    /// <summary>"3 hours, no, 4", "twice a week, sorry, three times", "2 hours with a pill, otherwise 12": what is not said again is that of the number before.</summary>
    private Finding WithUnitOf(Finding before, Finding found)
    {
        if (found is not { Kind: FindingKind.Amount, Amount: { Unit: Unit.None or Unit.Times } amount, Length: null } || before.Amount is not { } earlier || found.First - before.Next > FarthestAlternative)
        {
            return found;
        }

        var isCorrection = tokens.Has(before.Next, found.First, Meaning.Correction, Meaning.No) || tokens.Is(found.Next, Meaning.Correction);
        var isAlternative = isCorrection || tokens.Has(before.Next, found.First, Meaning.Otherwise, Meaning.Untreated, Meaning.WithoutIt, Meaning.TakesNothing, Meaning.Treated, Meaning.Sometimes, Meaning.Or, Meaning.Now, Meaning.ChangeTo, Meaning.SomeWeeks) || tokens.Is(found.Next, Meaning.Sometimes);
        var isLimit = amount.IsBounded && ((before is { Kind: FindingKind.Rate } && earlier.Unit is Unit.None or Unit.Times or Unit.Attack or Unit.Day)
            || (before is { Kind: FindingKind.Amount } && earlier.IsTime && amount.Low is null));
        if ((!isAlternative && !isLimit) || (amount.IsOne && !isCorrection))
        {
            return found;
        }

        if (before is { Kind: FindingKind.Amount } && earlier.IsTime && amount.Unit is Unit.None && earlier.Unit == earlier.LowUnit)
        {
            return found with { Amount = amount with { Unit = earlier.Unit, LowUnit = earlier.Unit }, CountsDays = before.CountsDays, LengthCue = before.LengthCue };
        }

        return before is { Kind: FindingKind.Rate, Period: not null, IsConstant: false } && (!before.IsDaily || isCorrection) && earlier.Unit is not Unit.Pill
            ? before with { Amount = amount with { Unit = earlier.Unit, LowUnit = earlier.Unit, IsFree = earlier.IsFree }, First = found.First, Next = found.Next, IsDaily = false, IsLoose = false }
            : found;
    }

    /// <summary>"Over the past year": one year; "last year" is a date.</summary>
    private Finding? LastUnit(int at) =>
        tokens.Is(at, Meaning.Last) && Units.UnitOf(tokens.At(at + 1)) is { } unit && unit.Unit.IsTime()
            ? new Finding
            {
                Kind = FindingKind.Amount,
                Amount = new Amount { Low = unit.Factor, High = unit.Factor, Unit = unit.Unit, LowUnit = unit.Unit, First = at, Next = at + 2, IsOne = true },
                First = at,
                Next = at + 2,
            }
            : null;

    private Finding? AmountAt(int at) => amounts.Read(at) is { } amount
        ? new Finding
        {
            Kind = FindingKind.Amount,
            Amount = amount,
            First = at,
            Next = amount.Next,
            CountsDays = amount.Unit is Unit.Day or Unit.Week,
            LengthCue = LengthCueOf(amount),
        }
        : null;

    private LengthCue LengthCueOf(Amount amount)
    {
        if (amount.Unit is Unit.Second or Unit.Minute or Unit.Hour)
        {
            return LengthCue.Strong;
        }

        if (amount.Unit is not (Unit.Day or Unit.Week or Unit.Weekend or Unit.Night))
        {
            return LengthCue.None;
        }

        // "3 days each", "3 days long"; "each one is 3 days", "they last about 3 days"; "une migraine de 3 jours".
        if (amount is { Unit: Unit.Day, High: > 0 and < 1, IsFree: false })
        {
            // "Half a day".
            return LengthCue.Strong;
        }

        if (tokens.Is(amount.Next, Meaning.Untreated) && tokens[amount.Next].Word.Split(' ')[0] is "if" or "when" or "unless" or "untreated" or "left" or "si" or "quand")
        {
            return LengthCue.Strong;
        }

        if (tokens.Is(amount.Next, Meaning.EachTime, Meaning.Every) || (tokens.Is(amount.Next, Meaning.Word, Meaning.Break) && tokens.Is(amount.Next + 1, Meaning.EachTime)))
        {
            return LengthCue.Strong;
        }

        for (var at = amount.First - 1; at >= amount.First - 4; at--)
        {
            switch (tokens.At(at))
            {
                case Meaning.EachTime when tokens.Is(at - 1, Meaning.Number, Meaning.Pill, Meaning.AcuteMedicine):
                    // "Two at a time": pills.
                    return LengthCue.None;
                case Meaning.Lasts or Meaning.EachTime or Meaning.Every:
                    return LengthCue.Strong;
                case Meaning.Of when tokens.Is(at - 1, Meaning.Headache, Meaning.Migraine, Meaning.Attack, Meaning.Month, Meaning.Week) || tokens[at - 1].Word is "une" or "one" or "ones":
                    return LengthCue.Strong;
                case Meaning.For:
                    return tokens.Is(at - 1, Meaning.Lasts) ? LengthCue.Strong : LengthCue.Weak;
                case Meaning.Word or Meaning.Break or Meaning.Article:
                    break;
                default:
                    return LengthCue.None;
            }
        }

        return LengthCue.None;
    }
}
