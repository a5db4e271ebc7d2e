namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Makes one number of days out of several that were said: corrected, added, overlapping, or alternatives.</summary>
internal sealed class DayMerger(TokenLine tokens, DaySubject subject)
{
    private const int FarthestCorrection = 7;
    private const int FarthestNow = 10;

    internal (MonthDays Days, Certainty Certainty, List<Finding> Findings) Merge(List<DayCandidate> candidates)
    {
        if (candidates.Find(candidate => IsUsual(candidate.Finding)) is { } usual && candidates.Count > 1
            && !candidates.Exists(candidate => candidate.Finding.Amount!.Low is null && candidate.Finding.First > usual.Finding.First)
            && !candidates.Exists(candidate => candidate.Finding.Amount!.IsAnother))
        {
            return (usual.Days, usual.Certainty, [usual.Finding]);
        }

        var sum = candidates[0];
        List<Finding> findings = [sum.Finding];
        for (var i = 1; i < candidates.Count; i++)
        {
            var next = candidates[i];
            switch (RelationOf(sum, candidates[i - 1], next))
            {
                case Relation.Replaces:
                    sum = next;
                    findings = [next.Finding];
                    break;
                case Relation.Adds:
                    sum = Added(sum, next);
                    findings.Add(next.Finding);
                    break;
                case Relation.Alternates when next.Finding.Amount!.Low is null:
                    // "Once a week, twice at most".
                    sum = sum with { Days = new MonthDays(sum.Days.Low, Math.Max(sum.Days.High, next.Days.High), null), Certainty = Certainty.Converted };
                    findings.Add(next.Finding);
                    break;
                case Relation.Alternates:
                    sum = sum with { Days = new MonthDays(Math.Min(sum.Days.Low, next.Days.Low), Math.Max(sum.Days.High, next.Days.High), null), Certainty = Certainty.Converted };
                    findings.Add(next.Finding);
                    break;
                case Relation.Contains when next.Days.High > sum.Days.High:
                    sum = next;
                    findings = [next.Finding];
                    break;
            }
        }

        var rest = candidates.Count > 0 && !sum.Finding.IsComplement && subject is DaySubject.Headache && HasBadRest(candidates[^1].Finding.Next);
        return rest ? (new MonthDays(Period.Month, Period.Month, null), Certainty.Converted, findings) : (sum.Days, sum.Certainty, findings);
    }

    private bool IsUsual(Finding finding)
    {
        for (var at = finding.First; at < finding.Next; at++)
        {
            if (tokens[at].IsUsual)
            {
                return true;
            }
        }

        return false;
    }

    private enum Relation
    {
        /// <summary>The second corrects the first.</summary>
        Replaces,

        /// <summary>Other days than those of the first.</summary>
        Adds,

        /// <summary>Either the one or the other.</summary>
        Alternates,

        /// <summary>The more holds the fewer.</summary>
        Contains,

        /// <summary>The second tells nothing new.</summary>
        Repeats,
    }

    private Relation RelationOf(DayCandidate sum, DayCandidate before, DayCandidate next)
    {
        var (from, to) = (before.Finding.Next, next.Finding.First);
        var isClose = to - from <= FarthestCorrection;
        if (isClose && (tokens.Has(from, to, Meaning.Correction) || tokens.Has(from, to, Meaning.No) || tokens.Is(next.Finding.Next, Meaning.Correction)))
        {
            return Relation.Replaces;
        }

        if (tokens.Has(from, to, Meaning.OfThem) || tokens.Has(next.Finding.Next, next.Finding.Next + 4, Meaning.OfThem))
        {
            return next.Days.High > sum.Days.High ? Relation.Contains : Relation.Repeats;
        }

        if (sum.Finding is { Amount.Unit: Unit.Week } && next.Finding.IsDaily && isClose)
        {
            // "Two weeks of the month, every day".
            return Relation.Repeats;
        }

        if (next.Finding.IsLoose && !sum.Finding.IsLoose && !sum.Finding.IsDaily && isClose && tokens.Is(next.Finding.First, Meaning.Nearly) && tokens.Is(next.Finding.First + 1, Meaning.Always))
        {
            return Relation.Repeats;
        }

        if (to - from <= FarthestNow && IsNowBetween(from, to) && !next.Finding.Amount!.IsAnother && next.Finding.Amount.Severity == sum.Finding.Amount!.Severity)
        {
            // "8 days, but with Aimovig it's 3", "12 a month, now 15".
            return Relation.Replaces;
        }

        if (sum.Finding.IsLoose && isClose && next.Finding is { IsLoose: false, IsDaily: false, IsConstant: false, Amount: { Severity: Meaning.Word, Kind: Meaning.Word, IsAnother: false } })
        {
            // "Most days, about 20".
            return Relation.Replaces;
        }

        if (sum.Finding.IsDaily && next.Finding.IsLoose && isClose)
        {
            // "Every day. Well, nearly every day."
            return Relation.Replaces;
        }

        if (sum.Finding.IsComplement || next.Finding.IsComplement)
        {
            return sum.Finding.IsComplement || (sum.Finding is { IsDaily: false, IsLoose: false, IsConstant: false, Kind: FindingKind.Rate } && isClose) ? Relation.Repeats : Relation.Replaces;
        }

        if (IsAdded(sum, next, from, to))
        {
            return Relation.Adds;
        }

        var (one, other) = (sum.Finding.Amount!, next.Finding.Amount!);
        if (tokens.Has(from, to, Meaning.Sometimes) || tokens.Has(next.Finding.First, next.Finding.Next, Meaning.SomeWeeks) || tokens.Has(from, to, Meaning.SomeWeeks) || (isClose && tokens[to].IsMaybe && next.Days.High > sum.Days.High) || (tokens.Has(from, to, Meaning.Or) && isClose) || (other.Low is null && one.Low is not null && isClose) || tokens.Has(next.Finding.Next, next.Finding.Next + 3, Meaning.Sometimes))
        {
            return Relation.Alternates;
        }

        if (sum.Finding.IsDaily || next.Finding.IsDaily || sum.Finding.IsConstant || next.Finding.IsConstant || one.Severity != other.Severity || one.Kind != other.Kind)
        {
            return Relation.Contains;
        }

        // "3 this week, so like 12 a month": what is said of the month counts.
        return next.Finding.Kind is FindingKind.Rate && (sum.Finding.Kind is FindingKind.Amount || next.Finding.Period is { Low: Period.Month } && sum.Finding.Period is not { Low: Period.Month })
            ? Relation.Replaces
            : Relation.Repeats;
    }

    private bool IsNowBetween(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens.Is(at, Meaning.ChangeTo) || (tokens.Is(at, Meaning.Now) && tokens[at].Word is not "after") || (tokens.Is(at, Meaning.PreventiveMedicine) && tokens.Has(at - 3, at, Meaning.Treated)))
            {
                return subject is DaySubject.Headache;
            }
        }

        return false;
    }

    private bool IsAdded(DayCandidate sum, DayCandidate next, int from, int to)
    {
        var (one, other) = (sum.Finding.Amount!, next.Finding.Amount!);
        if (IsEveryDay(sum) || IsEveryDay(next))
        {
            return false;
        }

        if (subject is DaySubject.Medicine && AreOfTwoMedicines(sum.Finding, next.Finding))
        {
            return true;
        }

        if (other.IsAnother || other.Severity is Meaning.Ordinary || tokens.Has(from, to, Meaning.PlusWord, Meaning.Another, Meaning.PlusSign))
        {
            return true;
        }

        if (sum.Finding.Kind is FindingKind.Amount && next.Finding.Kind is FindingKind.Amount && sum.Finding.CountsDays && next.Finding.CountsDays && tokens.Is(to - 1, Meaning.And))
        {
            // "3 days before my period and 2 days during".
            return true;
        }

        var isOther = one.Severity is not Meaning.Word && other.Severity is not Meaning.Word && one.Severity != other.Severity;
        var areKinds = one.Kind is not Meaning.Word && other.Kind is not Meaning.Word && one.Kind != other.Kind;
        return isOther || (areKinds && (tokens.Has(from, to, Meaning.And) || (one.Kind is Meaning.Migraine && other.Severity is Meaning.Mild)
            || (one.Kind is Meaning.Migraine ? sum.Days.High > next.Days.High : next.Days.High > sum.Days.High)));
    }

    /// <summary>"Advil 8 days, Imitrex 4"; "10 days naproxen and 5 days Maxalt".</summary>
    private bool AreOfTwoMedicines(Finding one, Finding other)
    {
        if (tokens.Find(one.First, one.Next, Meaning.AcuteMedicine) is var inside and >= 0 && tokens.Find(other.First, other.Next, Meaning.AcuteMedicine) is var within and >= 0)
        {
            // "4 Imitrex days, 3 Toradol days".
            return !string.Equals(tokens[inside].Word, tokens[within].Word, StringComparison.Ordinal);
        }

        var before = tokens.Find(one.First - 3, one.First, Meaning.AcuteMedicine);
        var (first, second) = before >= 0
            ? (before, tokens.Find(one.Next, other.First, Meaning.AcuteMedicine))
            : (tokens.Find(one.Next, Math.Min(one.Next + 3, other.First), Meaning.AcuteMedicine), tokens.Find(other.Next, other.Next + 3, Meaning.AcuteMedicine));
        return first >= 0 && second >= 0 && !string.Equals(tokens[first].Word, tokens[second].Word, StringComparison.Ordinal)
            && !tokens.Has(first, other.Next, Meaning.OfThem, Meaning.Or, Meaning.Correction) && !Enumerable.Range(one.Next, other.Next - one.Next).Any(at => tokens[at].Word is "same" or "memes" or "meme" or "those");
    }

    /// <summary>Every day, or most days: what is said beside it is among these.</summary>
    private static bool IsEveryDay(DayCandidate candidate) => candidate.Finding.IsDaily || (candidate.Finding.IsLoose && candidate.Days.High == Period.Month);

    private static DayCandidate Added(DayCandidate sum, DayCandidate next)
    {
        var (low, high) = (sum.Days.Low + next.Days.Low, sum.Days.High + next.Days.High);
        var working = sum.Days.Low == sum.Days.High && next.Days.Low == next.Days.High
            ? $"{DayArithmetic.Figure(sum.Days.High)} + {DayArithmetic.Figure(next.Days.High)} = {DayArithmetic.Figure(high)}"
            : null;
        return next with { Days = new MonthDays(low, high, working), Certainty = Certainty.Converted };
    }

    /// <summary>"8 bad days and the rest mild"; not "the rest I'm fine".</summary>
    private bool HasBadRest(int from)
    {
        var rest = tokens.Find(from, tokens.Count, Meaning.Rest);
        if (rest < 0)
        {
            return false;
        }

        var end = Math.Min(tokens.Count, rest + 8);
        return (tokens.Has(from, end, Meaning.Severe, Meaning.Mild, Meaning.Headache, Meaning.Migraine, Meaning.Ordinary) || tokens.Has(rest, end, Meaning.Pain))
            && !tokens.Has(rest, end, Meaning.Free, Meaning.FreeDays, Meaning.Never, Meaning.No, Meaning.Not, Meaning.WithoutIt);
    }
}
