using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>What days are counted of.</summary>
internal enum DaySubject
{
    /// <summary>Days with a headache.</summary>
    Headache,

    /// <summary>Days with an acute medicine.</summary>
    Medicine,
}

/// <summary>Chooses, from the quantities in a message, those that tell days a month, and adds up or sets against each other what stands side by side.</summary>
internal sealed class DayCounter(QuantityReading reading, DaySubject subject)
{
    private const decimal MostDaysSaid = 31;
    private const decimal LongestAttackDays = 7;
    private const decimal MostOtherDaysOfWeek = 4;

    private readonly TokenLine tokens = reading.Tokens;

    /// <summary>The days, from findings that speak of the subject; null when none does.</summary>
    /// <param name="findings">Findings to consider: rates, amounts of days, and lengths.</param>
    /// <param name="isBareAllowed">Whether a number without any unit tells days: at the question itself.</param>
    internal Understood<DayCount>? Count(IReadOnlyList<Finding> findings, bool isBareAllowed)
    {
        var candidates = Candidates(findings, isBareAllowed);
        if (candidates.Count == 0)
        {
            return null;
        }

        if (candidates.Find(candidate => candidate.IsOutOfRange) is { } impossible && candidates.TrueForAll(candidate => candidate.IsOutOfRange))
        {
            return Understood<DayCount>.Not(NotUnderstoodReason.OutOfRange, reading.SpanOf(impossible.Finding));
        }

        candidates.RemoveAll(candidate => candidate.IsOutOfRange);
        candidates = new OtherPeople(tokens).Without(candidates);
        var (current, before) = Current(candidates);
        if (before.Count == 0 && IsAllPast(candidates) && CurrentBare(findings, candidates) is { } bare)
        {
            (current, before) = ([bare], candidates);
        }

        var merged = new DayMerger(tokens, subject).Merge(current);
        var range = new DayRange(merged.Days.Floor, Math.Max(merged.Days.Floor, merged.Days.Ceiling));
        var isFewer = (before.Exists(past => past.Days.High > range.Max) || current.Exists(candidate => candidate.Finding.Amount!.Before > candidate.Finding.Amount.High)) && tokens.Any(token => IsTreatment(token.Meaning));
        return Understood<DayCount>.As(
            new DayCount(range, merged.Days.Working, isFewer),
            reading.SpanOf([.. merged.Findings]),
            merged.Certainty);
    }

    private static bool IsTreatment(Meaning meaning) =>
        meaning is Meaning.Treatment or Meaning.PreventiveMedicine or Meaning.AcuteMedicine or Meaning.Pill or Meaning.Treated;

    /// <summary>"Migraine 4x a month, regular headache 2x a week": the kind stands before the number.</summary>
    private Finding WithKindBefore(Finding finding)
    {
        if (finding.Amount is not { Severity: Meaning.Word, Kind: Meaning.Word } amount)
        {
            return finding;
        }

        for (var at = finding.First - 1; at >= finding.First - 3; at--)
        {
            if (tokens.Is(at, Meaning.Headache, Meaning.Migraine))
            {
                amount = amount with { Kind = tokens.At(at) };
            }
            else if (tokens.Is(at, Meaning.Severe, Meaning.Mild, Meaning.Ordinary) && !tokens.Is(at - 1, Meaning.Number))
            {
                amount = amount with { Severity = tokens.At(at) };
            }
            else if (!tokens.Is(at, Meaning.Pronoun, Meaning.Colon, Meaning.Of, Meaning.Definite) && tokens[at].Word is not ("one" or "ones"))
            {
                break;
            }
        }

        return finding with { Amount = amount };
    }

    private List<DayCandidate> Candidates(IReadOnlyList<Finding> findings, bool isBareAllowed)
    {
        findings = [.. findings.Select(WithKindBefore)];
        if (findings.Count(finding => finding.Amount is not null) > 1)
        {
            // "I missed 3 days of school, but had it 11": days of something else.
            findings = [.. findings.Where(finding => !(finding.Kind is FindingKind.Amount && tokens.Is(finding.Next, Meaning.Of) && tokens.Is(finding.Next + 1, Meaning.Activity)))];
        }

        var rates = findings.Where(finding => finding.Kind is FindingKind.Rate && !IsNegated(finding)).ToList();
        var doses = rates.Where(rate => rate.IsDaily && rate.Amount!.Unit is not Unit.Day && (subject is DaySubject.Medicine || rate.Amount.Low > 1)).ToList();
        if (subject is DaySubject.Medicine && rates.Count > 1)
        {
            // "Every day that I work, so 5 days a week".
            rates.RemoveAll(rate => rate.IsDaily && tokens[rate.Next].Word is "i" or "that" or "when" or "im" or "i'm" or "que" or "ou" or "je" or "quand" && rates.Exists(other => !other.IsDaily && other.First > rate.First));
        }

        if (subject is DaySubject.Medicine)
        {
            // "3 times a day when it's bad" does not say on how many days; nor do pills beside a number of days.
            rates.RemoveAll(rate => rate is { IsDaily: true, Amount.Low: > 1 } && tokens.Is(rate.Next, Meaning.Sometimes, Meaning.Vague));
            rates.RemoveAll(rate => rate.IsDaily && tokens[rate.Next].Word is "when" or "if" or "quand" or "si" && tokens.Has(rate.Next, rate.Next + 4, Meaning.Severe, Meaning.Headache, Meaning.Migraine, Meaning.Pain));
            rates.RemoveAll(rate => rate.Amount!.Unit is Unit.Pill && findings.Any(other => other.First > rate.First && other is { Kind: FindingKind.Amount, CountsDays: true }));
        }

        if (doses.Count > 0)
        {
            // "Twice a day on 10 days": the doses of a day are no days.
            if (rates.Count > doses.Count || findings.Any(finding => IsAmountOfDays(finding, isBareAllowed: false)))
            {
                rates.RemoveAll(doses.Contains);
            }
        }

        var candidates = rates.ConvertAll(rate => OfRate(rate, findings));
        var amounts = findings.Where(finding => IsAmountOfDays(finding, isBareAllowed) && !IsNegated(finding)).ToList();
        if (amounts.Exists(amount => amount.CountsDays) && candidates.Count == 0)
        {
            amounts.RemoveAll(amount => amount.Amount!.IsBare && amount.Amount.Severity is Meaning.Word && !amount.Amount.IsAnother && !IsNextToCorrection(amount) && !tokens.Has(amount.First - 5, amount.First, Meaning.Now, Meaning.ChangeTo)
                && !(tokens.Has(amount.First - 5, amount.First, Meaning.PreventiveMedicine) && tokens.Has(amount.First - 7, amount.First, Meaning.Treated)));
        }

        foreach (var amount in amounts)
        {
            // Beside a rate a number of days is another kind ("8 bad days"), or says how long each lasts ("4 a month, 3 days").
            if (rates.Count == 0 || IsOtherKind(amount) || (amount.CountsDays && (tokens.Is(amount.First - 1, Meaning.Except) || tokens[amount.First - 1].Word is "me" or "mine" or "moi")) || IsOfNamedMedicine(amount) || (amount.CountsDays && !rates.Exists(rate => !rate.CountsDays && rate.First < amount.First) && amount.Amount!.High is null or > LongestAttackDays)
                || (amount.CountsDays && amount.Amount!.Low > LongestAttackDays))
            {
                candidates.Add(OfAmount(amount, findings));
            }
        }

        return [.. candidates.OrderBy(candidate => candidate.Finding.First)];
    }

    /// <summary>"T3 four times a month, the Advil 10x".</summary>
    private bool IsOfNamedMedicine(Finding amount) => subject is DaySubject.Medicine && amount.Amount!.Unit is Unit.Day or Unit.Times && tokens.Has(amount.First - 2, amount.First, Meaning.AcuteMedicine);

    private bool IsOtherKind(Finding finding) =>
        finding.Amount is { } amount && (amount.Severity is not Meaning.Word || amount.IsAnother || amount.Kind is not Meaning.Word || IsNextToCorrection(finding));

    private bool IsNextToCorrection(Finding finding) =>
        tokens.Is(finding.First - 1, Meaning.Correction, Meaning.No) || tokens.Is(finding.First - 2, Meaning.Correction, Meaning.No)
        || tokens.Is(finding.Next, Meaning.Correction) || tokens.Is(finding.Next + 1, Meaning.Correction, Meaning.No) || tokens.Is(finding.Next, Meaning.No);

    private bool IsAmountOfDays(Finding finding, bool isBareAllowed)
    {
        if (finding.Kind is not FindingKind.Amount || finding.LengthCue is LengthCue.Strong || finding.Amount is not { } amount)
        {
            return false;
        }

        var isSubset = subject is DaySubject.Medicine && tokens.Is(finding.Next, Meaning.OfThem);
        return amount.Unit switch
        {
            Unit.Day => isBareAllowed || (!amount.IsOne && finding.LengthCue is LengthCue.None && !tokens.Is(finding.Next, Meaning.Ago) && !tokens.Is(finding.First - 1, Meaning.Ago, Meaning.Since, Meaning.ItMakes)),
            Unit.Week => isBareAllowed && !(amount.IsOne && !tokens.Is(amount.First, Meaning.Number)) && finding.LengthCue is LengthCue.None,
            Unit.Attack => (isBareAllowed || finding.Length is not null || amount.IsAnother) && !amount.IsOne,
            Unit.Times => isBareAllowed,
            Unit.None => (isBareAllowed || isSubset || amount.IsAnother) && !(amount.IsOne && tokens.Count > 2) && !AgeCues.IsAge(tokens, finding) && decimal.IsInteger(amount.Low ?? amount.High ?? 0),
            _ => false,
        };
    }

    /// <summary>"Not every day", "pas tous les jours", "it's not 10, it's 15".</summary>
    private bool IsNegated(Finding finding)
    {
        var isFixed = finding.IsDaily || finding.IsConstant || finding.IsLoose;
        for (var at = finding.First - 1; at >= finding.First - (isFixed ? 4 : 1); at--)
        {
            if (tokens.Is(at, Meaning.Not, Meaning.Instead) || (isFixed && (tokens.Is(at, Meaning.Free) || (tokens.Is(at, Meaning.Never) && at == finding.First - 1))))
            {
                return true;
            }

            if (tokens.Is(at, Meaning.Comma, Meaning.Stop, Meaning.But, Meaning.Number))
            {
                break;
            }
        }

        return false;
    }

    private DayCandidate OfRate(Finding rate, IReadOnlyList<Finding> findings)
    {
        var amount = FreeCues.IsFree(tokens, rate, subject) ? rate.Amount! with { IsFree = true } : rate.Amount!;
        var length = rate.CountsDays || rate.IsDaily ? (1, 1) : LengthOf(rate, findings);
        var days = DayArithmetic.Of(amount, rate.Period!.Value, length);
        var isMonth = rate.Period is { Low: Period.Month, High: Period.Month };
        return new DayCandidate(rate with { Amount = amount, IsComplement = amount.IsFree }, days)
        {
            IsOutOfRange = isMonth && amount.Unit is Unit.None or Unit.Day or Unit.Times && (amount.Low ?? amount.High) > MostDaysSaid,
            Certainty = rate.IsLoose ? Certainty.Assumed : days.Working is null && isMonth ? Certainty.Exact : Certainty.Converted,
        };
    }

    private DayCandidate OfAmount(Finding finding, IReadOnlyList<Finding> findings)
    {
        // "2 migraines a week plus a headache on 1 other day": in the same week.
        var isOfWeek = finding.Amount is { IsAnother: true, High: <= MostOtherDaysOfWeek } && findings.LastOrDefault(other => other.First < finding.First) is { Kind: FindingKind.Rate, Period: { Low: Period.Week, High: Period.Week } };
        var inDays = isOfWeek ? Period.Week : Period.Month;
        var month = new Period(inDays, inDays, finding.Next);
        var amount = FreeCues.IsFree(tokens, finding, subject) ? finding.Amount! with { IsFree = true } : finding.Amount!;
        var length = finding.CountsDays ? (1, 1) : LengthOf(finding, findings);
        var days = DayArithmetic.Of(amount, month, length);
        return new DayCandidate(finding with { Amount = amount, Period = month, IsComplement = amount.IsFree }, days)
        {
            IsOutOfRange = (amount.Low ?? amount.High) > MostDaysSaid,
            Certainty = days.Working is not null ? Certainty.Converted : amount.Unit is Unit.Day ? Certainty.Exact : tokens.Count <= 6 ? Certainty.Exact : Certainty.Assumed,
        };
    }

    /// <summary>Days that each attack lasts: said within, or elsewhere in the message; a day when it is not said.</summary>
    private static (decimal Low, decimal High) LengthOf(Finding attacks, IReadOnlyList<Finding> findings)
    {
        if (attacks.Length is { } own)
        {
            return DayArithmetic.WholeDays(own.Hours.Low, own.Hours.High);
        }

        var length = LengthBeside(attacks, findings);
        return length switch
        {
            null => (1, 1),
            { Kind: FindingKind.Amount, Amount.Unit: Unit.Weekend } => (2, 2),
            { Kind: FindingKind.Amount } => DayArithmetic.WholeDays(length.Amount!.Hours.Low, length.Amount.Hours.High),
            _ => DayArithmetic.WholeDays(length.Range.Low, length.Range.High),
        };
    }

    /// <summary>The finding that tells how long attacks last: "lasts 2 days", or a few days beside a number of attacks.</summary>
    internal static Finding? LengthBeside(Finding attacks, IReadOnlyList<Finding> findings)
    {
        return findings.FirstOrDefault(finding => finding.First > attacks.First && IsLength(finding)) ?? findings.LastOrDefault(finding => finding.First < attacks.First && IsLength(finding));

        bool IsLength(Finding finding) => finding.Kind is FindingKind.Length
            || (finding.Kind is FindingKind.Amount && finding.Amount!.Unit is Unit.Day or Unit.Week or Unit.Hour or Unit.Weekend && finding.Length is null
                && (finding.LengthCue is not LengthCue.None || (finding.Amount.Unit is Unit.Day && finding.Amount.High <= LongestAttackDays && finding.First > attacks.First
                    && finding.Amount.Severity is Meaning.Word && finding.Amount.Kind is Meaning.Word)));
    }

    /// <summary>"Used to be 4 or 5 a month but now it's more like 20": the last number, though it has no unit.</summary>
    private DayCandidate? CurrentBare(IReadOnlyList<Finding> findings, List<DayCandidate> past)
    {
        var amounts = findings.Where(finding => IsAmountOfDays(finding, isBareAllowed: true)).ToList();
        var last = amounts.LastOrDefault(finding => past.TrueForAll(candidate => candidate.Finding.First != finding.First) && finding.Amount!.Unit is Unit.None && !IsNegated(finding));
        List<Finding> all = [.. findings.Where(finding => finding == last || past.Exists(candidate => candidate.Finding.First == finding.First))];
        return last is not null && !Cues.ArePast(tokens, all)[all.IndexOf(last)] ? OfAmount(last, findings) : null;
    }

    private bool IsAllPast(List<DayCandidate> candidates) =>
        Cues.Of(tokens, candidates.ConvertAll(candidate => candidate.Finding), [Meaning.Past, Meaning.Now, Meaning.Ago], [Meaning.Was, Meaning.Said, Meaning.AtAge, Meaning.Change, Meaning.ChangeTo, Meaning.Since])
            .All(cue => cue is Meaning.Past or Meaning.Was or Meaning.Said or Meaning.AtAge or Meaning.Change or Meaning.Ago);

    /// <summary>"Last year 5 a month, now 18".</summary>
    private bool IsOfLastYear(Finding finding)
    {
        var date = reading.Findings.LastOrDefault(before => before.Kind is FindingKind.Date && before.Next <= finding.First && finding.First - before.Next <= 4);
        // "5 last month, this month already 11".
        var isOfLast = tokens.Has(finding.First, finding.Next, Meaning.Last) && reading.Findings.Any(other => other.First > finding.First && other.Kind is FindingKind.Rate && tokens.Has(other.First, other.Next, Meaning.This));
        return isOfLast || date is { Range.High: >= 11 } && !tokens.Has(date.First - 2, date.First, Meaning.Since) && !tokens.Has(date.Next, finding.First, Meaning.Comma, Meaning.Stop, Meaning.But, Meaning.Now, Meaning.ChangeTo);
    }

    private (List<DayCandidate> Current, List<DayCandidate> Before) Current(List<DayCandidate> candidates)
    {
        var past = Cues.ArePast(tokens, candidates.ConvertAll(candidate => candidate.Finding));
        var dated = candidates.ConvertAll(candidate => IsOfLastYear(candidate.Finding));
        for (var i = 0; i < past.Length && dated.Contains(false) && dated.Contains(true); i++)
        {
            past[i] |= dated[i] && candidates.Exists(other => other.Finding.First > candidates[i].Finding.First);
        }

        if (!past.Contains(false))
        {
            return (candidates, []);
        }

        return ([.. candidates.Where((_, i) => !past[i])], [.. candidates.Where((_, i) => past[i])]);
    }
}

/// <summary>A finding that may tell the days.</summary>
internal sealed record DayCandidate(Finding Finding, MonthDays Days)
{
    /// <summary>More days than a month has.</summary>
    internal bool IsOutOfRange { get; init; }

    internal Certainty Certainty { get; init; }
}
