using ScreeningBot.Dialogs.Understanding.Quantities;

namespace ScreeningBot.Dialogs.Understanding.Volunteered;

/// <summary>
/// Whether a quantity in a message is about the headaches, though nobody asked: "fainted 12 years ago", "zigzags for 20 minutes", "pain 8/10",
/// "always", "every 12 weeks" said of something else must claim nothing.
/// </summary>
internal sealed class SubjectCues(QuantityReading reading)
{
    private const decimal ShortestOnsetDays = 14;
    private const decimal PainScale = 10;
    private const int MostWordsBesideLoose = 5;
    private static readonly Meaning[] Ends = [Meaning.Stop, Meaning.But, Meaning.Comma, Meaning.And];

    private readonly TokenLine tokens = reading.Tokens;
    private readonly bool namesHeadache = reading.Tokens.Any(token => IsHeadache(token.Meaning));
    private readonly bool namesOther = SpeaksOfOther(reading.Tokens);

    /// <summary>Whether the message speaks of something else beside headaches.</summary>
    internal bool NamesOther => namesOther;

    /// <summary>Whether a rate tells headache days.</summary>
    internal bool TellsDays(Finding rate)
    {
        var (amount, period) = (rate.Amount!, rate.Period!.Value);
        if (amount.Unit is Unit.Pill || IsOfActivity(rate))
        {
            return false;
        }

        // "8/10", "7 sur 10": how bad, not how often.
        if (period is { Low: PainScale, High: PainScale } && tokens.Has(rate.First, rate.Next, Meaning.OutOf, Meaning.Slash) && !tokens.Has(rate.First, rate.Next, Meaning.Day, Meaning.Times))
        {
            return false;
        }

        if (IsOneDate(rate) || (!namesHeadache && tokens.Is(rate.First, Meaning.Weekly, Meaning.Monthly, Meaning.Yearly)))
        {
            return false;
        }

        var isOfTime = rate.IsConstant || tokens.Is(rate.First, Meaning.Weekly, Meaning.Monthly, Meaning.Yearly) || tokens.Has(rate.First, rate.Next, Meaning.TheTime) || tokens[rate.First].Word.Contains("time", StringComparison.Ordinal)
            || tokens[rate.First].Word.Contains("temps", StringComparison.Ordinal) || tokens[rate.First].Word.Contains("souvent", StringComparison.Ordinal)
            || tokens[rate.First].Word.Contains("often", StringComparison.Ordinal);
        if (!namesHeadache && (string.Equals(tokens[rate.First].Word, "all of them", StringComparison.Ordinal)
            || (!HasOtherThan(rate) && ((rate.IsLoose && tokens.Count > rate.Next - rate.First + MostWordsBesideLoose) || (rate.IsDaily && amount.Unit is Unit.Times && period is { Low: 1, High: 1 })))))
        {
            // "Yes to all of them", "I think about it most days", "three times a day".
            return false;
        }

        if (namesHeadache)
        {
            return !(period.Low > Period.Month && namesOther) && !(isOfTime && IsOfOther(rate));
        }

        return period.Low <= Period.Month && (!isOfTime || HasOtherThan(rate)) && !namesOther;
    }

    /// <summary>Whether the message speaks of something else; what a medicine did, or ruled it out, is told of the medicine.</summary>
    private static bool SpeaksOfOther(TokenLine tokens)
    {
        var isOfMedicine = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Meaning is Meaning.PreventiveMedicine or Meaning.AcuteMedicine or Meaning.Treatment)
            {
                isOfMedicine = true;
            }
            else if (token.Is(Meaning.Stop) || IsHeadache(token.Meaning))
            {
                isOfMedicine = false;
            }
            else if (token.Is(Meaning.OtherSubject) && token.Word is not "retired" && !isOfMedicine && !IsCause(tokens, at) && !IsOfMedicineBehind(tokens, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I have asthma so no beta blockers".</summary>
    private static bool IsOfMedicineBehind(TokenLine tokens, int at)
    {
        var end = at;
        while (end < at + 6 && !tokens.Is(end, Meaning.Stop) && !IsHeadache(tokens.At(end)))
        {
            if (tokens.Is(end, Meaning.PreventiveMedicine, Meaning.AcuteMedicine))
            {
                return true;
            }

            end++;
        }

        return false;
    }

    /// <summary>"After a car accident", "since my concussion": when the headaches began.</summary>
    private static bool IsCause(TokenLine tokens, int at)
    {
        for (var before = at - 1; before >= at - 4; before--)
        {
            if (tokens[before].Word is "after" or "since" or "following" or "because" or "due" or "apres" or "depuis" or "suite")
            {
                return true;
            }

            if (!tokens.Is(before, Meaning.Article, Meaning.Definite, Meaning.Break, Meaning.Word, Meaning.Of, Meaning.To, Meaning.OtherSubject, Meaning.Severe))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"I fell on Sunday"; not "every Sunday", "on mondays".</summary>
    private bool IsOneDate(Finding rate) => IsOneWeekend(rate) || tokens.Is(rate.First, Meaning.Weekday) && rate.Next == rate.First + 1
        && !(tokens[rate.First].Word.EndsWith('s') || tokens.Is(rate.First - 1, Meaning.Every) || tokens[rate.First - 1].Word is "le" or "only");

    /// <summary>"En fin de semaine", "on the weekend": the one just past, or still to come.</summary>
    private bool IsOneWeekend(Finding rate) => rate.IsWeekend && rate.First > 0 && rate.Next == rate.First + 1 && !tokens[rate.First].Word.EndsWith('s') && !tokens[rate.First].Word.Contains("ins ", StringComparison.Ordinal)
        && !tokens[rate.First].Word.Contains(" and ", StringComparison.Ordinal) && !tokens[rate.First].Word.Contains(" et ", StringComparison.Ordinal)
        && !(tokens.Is(rate.First - 1, Meaning.Definite) && !tokens.Is(rate.First - 2, Meaning.Break, Meaning.In));

    /// <summary>Whether a length is that of a headache.</summary>
    internal bool TellsLength(Finding length, bool hasFrequency)
    {
        if (length.Kind is FindingKind.Rate)
        {
            return TellsDays(length) && !tokens[length.First].Word.StartsWith("wont", StringComparison.Ordinal) && !tokens[length.First].Word.StartsWith("won't", StringComparison.Ordinal);
        }

        if (length.Amount?.Unit is Unit.Second || tokens.Is(length.First - 1, Meaning.In) || tokens[length.First - 1].Word is "within" or "dedans" || IsTimeOfDay(length) || IsOfActivity(length) || tokens.Is(length.Next, Meaning.Ago) || tokens.Is(length.First - 1, Meaning.Ago, Meaning.Since))
        {
            return false;
        }

        if (hasFrequency || IsOnlyQuantities())
        {
            return !IsOfOther(length);
        }

        return !namesOther && (namesHeadache || length.LengthCue is LengthCue.Weak || tokens.Has(length.First - 3, length.First, Meaning.Lasts, Meaning.EachTime)
            || tokens.Has(length.Next, length.Next + 3, Meaning.EachTime, Meaning.Untreated, Meaning.TakesNothing, Meaning.Usually, Meaning.WithoutIt));
    }

    /// <summary>Whether a time since when is that of the headaches.</summary>
    internal bool TellsSince(Finding since, bool hasOther)
    {
        if (IsOfOther(since) || IsOfActivity(since) || tokens[since.First - 1].Word is "my" || tokens.Has(since.First - 3, since.First, Meaning.Never))
        {
            return false;
        }

        if (MedicineCues.IsTrial(tokens, since))
        {
            return false;
        }

        // "Since this morning" is what is wrong today.
        var isOfToday = tokens.Is(since.First, Meaning.Yesterday) || (since.Amount is { Unit: Unit.Day, High: < ShortestOnsetDays } && since.Kind is FindingKind.Amount);
        // "I have had this for two years", "j'ai ça depuis 6 mois".
        var isOfThis = tokens.Is(since.First - 1, Meaning.Since, Meaning.For) && tokens[since.First - 2].Word is "this" or "these" or "them" or "ca";
        return hasOther || (isOfThis && !isOfToday) || tokens.Has(since.First - 3, since.First, Meaning.Lasts) || (namesHeadache && !isOfToday) || (IsOnlyQuantities() && !isOfToday && !tokens.Is(since.Next, Meaning.Ago) && !tokens.Is(since.First - 1, Meaning.Ago));
    }

    /// <summary>"6 days a week I take Advil"; not pills without days ("15 a week"), nor doses of some days ("6 a day when it's bad").</summary>
    internal bool TellsDaysOfMedicine(Finding finding)
    {
        if (!tokens.Any(token => token.Meaning is Meaning.AcuteMedicine or Meaning.Pill or Meaning.Treatment || token.Word is "something" or "anything") || IsOneDate(finding))
        {
            return false;
        }

        if (finding is not { Kind: FindingKind.Rate, Amount: { } amount, Period: { } period } || amount.Unit is Unit.Day)
        {
            return true;
        }

        if (period.Low <= 1 && !tokens.Is(finding.First, Meaning.Daily, Meaning.Constant))
        {
            return !tokens.Has(finding.Next, finding.Next + 4, Meaning.Break, Meaning.Severe, Meaning.Sometimes) || tokens.Has(finding.Next, finding.Next + 4, Meaning.Daily);
        }

        return amount.Unit is not Unit.Pill || period.Low < Period.Week;
    }

    /// <summary>Whether a time is introduced as one since when: "since", "ago", "for two years"; not "March" alone.</summary>
    internal bool IsIntroducedAsSince(Finding finding)
    {
        var isIntroduced = tokens.Has(finding.First - 3, finding.First, Meaning.Since, Meaning.ItMakes, Meaning.Ago) || tokens.Is(finding.Next, Meaning.Ago, Meaning.Now);
        if (finding.Kind is FindingKind.Date)
        {
            return (isIntroduced || IsNamedYear(finding) || tokens.Has(finding.First - 7, finding.First, Meaning.Since)) && (!tokens.Has(finding.First - 3, finding.First, Meaning.Born) || tokens.Has(finding.First - 7, finding.First, Meaning.Since));
        }

        var isFor = tokens.Is(finding.First - 1, Meaning.For);
        return finding.Amount!.Unit switch
        {
            Unit.Month or Unit.Year => tokens[finding.Next].Word is not "old"
                && (isIntroduced || isFor || tokens.Is(finding.First - 1, Meaning.Going) || !finding.Amount.IsOne || finding.Amount.IsBounded || finding.LengthCue is not LengthCue.None || tokens.Is(finding.First, Meaning.Last)),
            Unit.Week => isIntroduced || isFor || tokens.Is(finding.First, Meaning.Last),
            _ => isIntroduced || (isFor && finding.Amount.Low >= ShortestOnsetDays),
        };
    }

    /// <summary>"For 3 days", beside a rate: how long each lasts.</summary>
    internal static bool IsShortStay(Finding finding) => finding.LengthCue is LengthCue.Weak && finding.Amount is { Unit: Unit.Day, High: < ShortestOnsetDays };

    private static bool IsHeadache(Meaning meaning) => meaning is Meaning.Headache or Meaning.Migraine or Meaning.Attack or Meaning.Pain;

    /// <summary>"Last year it got this bad", "in 2022 they started".</summary>
    private bool IsNamedYear(Finding finding) =>
        finding.Range.High > finding.Range.Low && tokens.Has(finding.Next, finding.Next + 5, Meaning.Since, Meaning.ChangeTo);

    /// <summary>"At 9 h", "à 9h".</summary>
    private bool IsTimeOfDay(Finding finding) =>
        finding.Amount?.Unit is Unit.Hour && tokens[finding.First - 1].Word is "at" or "a" && !tokens.Is(finding.First - 1, Meaning.Article);

    /// <summary>Whether the clause speaks of something else that lasts or began: pregnancy, an aura, a fall.</summary>
    private bool IsOfOther(Finding finding)
    {
        var (from, to) = Clause(finding);
        var other = tokens.Find(from, to, Meaning.OtherSubject);
        return other >= 0 && !IsCause(tokens, other);
    }

    /// <summary>Whether the words right before speak of something else that is done so often: work, coffee, appointments, getting worse.</summary>
    private bool IsOfActivity(Finding finding)
    {
        var (from, _) = Clause(finding);
        if (tokens.Is(finding.Next, Meaning.Activity) || (tokens.Is(finding.Next, Meaning.Break) && tokens.Is(finding.Next + 1, Meaning.Activity)))
        {
            return true;
        }

        for (var at = finding.First - 1; at >= from; at--)
        {
            if (tokens.Is(at, Meaning.Activity))
            {
                return true;
            }

            if (IsHeadache(tokens.At(at)))
            {
                return false;
            }
        }

        return false;
    }

    private (int From, int To) Clause(Finding finding)
    {
        var from = finding.First;
        while (from > 0 && !Ends.AsSpan().Contains(tokens.At(from - 1)))
        {
            from--;
        }

        var to = finding.Next;
        while (to < tokens.Count && !Ends.AsSpan().Contains(tokens.At(to)))
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>Whether the message tells another quantity of time too: "constant since March".</summary>
    private bool HasOtherThan(Finding rate) => reading.Findings.Any(other => other.First != rate.First
        && (other.Kind is FindingKind.Length or FindingKind.Date || other is { Kind: FindingKind.Rate, IsConstant: false } || (other.Amount?.IsTime ?? false)));

    /// <summary>"4 hours", "2-3 years": the message is nothing but quantities.</summary>
    private bool IsOnlyQuantities()
    {
        var covered = reading.Findings.Sum(finding => finding.Next - finding.First);
        var others = tokens.Count(token => token.Meaning is Meaning.Comma or Meaning.Stop or Meaning.And or Meaning.Since or Meaning.For or Meaning.Lasts or Meaning.EachTime or Meaning.Going or Meaning.Now or Meaning.Ago);
        return tokens.Count - covered - others <= 0;
    }
}
