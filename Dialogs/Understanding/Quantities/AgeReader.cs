using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Finds the patient's age among the quantities of a message.</summary>
internal sealed class AgeReader(QuantityReading reading)
{
    private const int MonthsInYear = 12;
    private readonly TokenLine tokens = reading.Tokens;

    /// <summary>The age; null when none is said.</summary>
    /// <param name="isBareAllowed">Whether a number alone is an age: at the question itself.</param>
    internal Understood<Age>? Read(bool isBareAllowed)
    {
        if (tokens.Is(0, Meaning.Dash) && tokens.Is(1, Meaning.Number) && isBareAllowed)
        {
            return Understood<Age>.Not(NotUnderstoodReason.OutOfRange, reading.Whole);
        }

        if (isBareAllowed && AtBirthday() is { } birthday)
        {
            return birthday;
        }

        if (Born(isBareAllowed) is { } born)
        {
            return born;
        }

        var told = reading.Findings.Where(finding => AgeCues.IsAge(tokens, finding) || (IsTurning(finding) && (isBareAllowed || IsTurningTold(finding)))).ToList();
        var chosen = Chosen(told) ?? reading.Findings.FirstOrDefault(finding => !isBareAllowed && AgeCues.IsAgeByItself(tokens, finding)) ?? (isBareAllowed ? Chosen([.. reading.Findings.Where(IsBareAge)]) : null);
        if (chosen is null)
        {
            return null;
        }

        if (isBareAllowed && IsOfAnother(chosen))
        {
            // "My daughter is 22, I'm 54"; "sixty-nine, my wife is 66".
            chosen = told.Find(finding => !IsOfAnother(finding)) ?? reading.Findings.FirstOrDefault(finding => finding.First < chosen.First && IsBareAge(finding)) ?? chosen;
        }

        if (isBareAllowed && reading.Findings.FirstOrDefault(finding => finding.First > chosen.Next && finding.First - chosen.Next <= 3 && tokens.Has(chosen.Next, finding.First, Meaning.Correction, Meaning.No) && IsBareAge(finding)) is { } corrected)
        {
            // "I'm 45, just kidding, 46".
            chosen = corrected;
        }

        var years = chosen.Amount!.Low!.Value;
        if (chosen.Amount.Low == chosen.Amount.High && (IsTurning(chosen) || IsNext(chosen)))
        {
            years--;
        }

        return Make(Math.Floor(years), chosen, AgeCues.IsAge(tokens, chosen) ? Certainty.Exact : Certainty.Assumed);
    }

    /// <summary>"My 21st birthday was yesterday".</summary>
    private Understood<Age>? AtBirthday()
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens.Is(at, Meaning.Ordinal) && tokens[at + 1].Word is "birthday" or "bday" or "b-day" or "anniversaire" or "fete")
            {
                var isNext = tokens.Has(at + 2, tokens.Count, Meaning.Next, Meaning.Turning) || tokens.Has(at + 2, at + 5, Meaning.In);
                return Understood<Age>.As(new Age((int)tokens[at].Low - (isNext ? 1 : 0)), reading.Whole, Certainty.Converted);
            }
        }

        return null;
    }

    /// <summary>"Born in march 1980", "1985".</summary>
    private Understood<Age>? Born(bool isBareAllowed)
    {
        var date = reading.Findings.FirstOrDefault(finding => finding is { Kind: FindingKind.Date } && finding.Range.High > MonthsInYear
            && (tokens.Has(finding.First - 5, finding.First, Meaning.Born) || tokens.Has(finding.Next, finding.Next + 4, Meaning.Born) || (isBareAllowed && finding.First == 0 && finding.Next >= tokens.Count)));
        if (date is null)
        {
            return BornInShortYear();
        }

        // A year alone: at the end of it whoever was born in it has had the birthday.
        var years = date.Range.Low == date.Range.High
            ? Math.Floor(date.Range.Low / MonthsInYear)
            : reading.Utterance.Today.Year - (date.Amount?.Low ?? reading.Utterance.Today.Year);
        return Make(years, date, Certainty.Converted);
    }

    /// <summary>"Born in 84", "née en 79".</summary>
    private Understood<Age>? BornInShortYear()
    {
        var year = reading.Findings.FirstOrDefault(finding => finding is { Kind: FindingKind.Amount, Amount: { Unit: Unit.None, IsBounded: false, Low: >= 0 and < 100 } amount } && amount.Low == amount.High
            && tokens[finding.First].Word.Length == 2 && (tokens.Is(finding.First - 1, Meaning.Born) || (tokens.Is(finding.First - 2, Meaning.Born) && tokens.Is(finding.First - 1, Meaning.In, Meaning.Break))));
        if (year is null)
        {
            return null;
        }

        var today = reading.Utterance.Today.Year;
        var years = (today - (int)year.Amount!.Low!.Value) % 100;
        return Make(years, year, Certainty.Converted);
    }

    private Understood<Age> Make(decimal years, Finding finding, Certainty certainty) => years is >= 0 and <= Age.Most
        ? Understood<Age>.As(new Age((int)years), reading.SpanOf(WithIntroduction(finding)), tokens.Count <= 3 && certainty is Certainty.Assumed ? Certainty.Exact : certainty)
        : Understood<Age>.Not(NotUnderstoodReason.OutOfRange, reading.SpanOf(finding));

    private bool IsOfAnother(Finding age) => tokens.Is(age.First - 1, Meaning.IAm)
        && tokens[age.First - 1].Word.Split(' ')[0] is "daughter" or "son" or "mother" or "mom" or "mum" or "husband" or "wife" or "ma" or "mon" or "she" or "he" or "shes" or "hes" or "elle" or "il";

    /// <summary>"Age 29": the word before is part of it.</summary>
    private Finding WithIntroduction(Finding finding) => tokens.Is(finding.First - 1, Meaning.IAm) ? finding with { First = finding.First - 1 } : finding;

    private bool IsBareAge(Finding finding) =>
        (finding.Kind is FindingKind.Amount || IsNumberThenTime(finding)) && !tokens[finding.First].Word.EndsWith("aine", StringComparison.Ordinal) && finding.Amount is { IsBounded: false, Unit: Unit.None or Unit.Year or Unit.YearsOld } amount
        && (amount.Low == amount.High || tokens.Is(amount.First + 1, Meaning.Comma)) && !tokens.Is(finding.First - 1, Meaning.Not, Meaning.Instead)
        && !AgeCues.IsAgeThen(tokens, finding) && !tokens.Is(finding.First - 1, Meaning.Since, Meaning.For, Meaning.Ago, Meaning.Last, Meaning.ItMakes)
        && !tokens.Is(finding.Next, Meaning.Ago, Meaning.Percent)
        && !(amount.IsOne && tokens.Count > 2)
        && !(amount.Unit is Unit.Year && tokens.Is(finding.First - 1, Meaning.Since, Meaning.For));

    /// <summary>"Turning 40", "je vais avoir 40 ans", "almost 40": not yet.</summary>
    private bool IsTurning(Finding finding) =>
        finding.Kind is FindingKind.Amount && finding.Amount is { IsBounded: false, Unit: Unit.None or Unit.Year or Unit.YearsOld }
        && (tokens.Is(finding.First - 1, Meaning.Turning, Meaning.Nearly)
            || (tokens.Is(finding.First - 1, Meaning.Going) && !tokens.Is(finding.First - 2, Meaning.Number))
            || (tokens.Is(finding.First - 2, Meaning.Turning) && tokens.Is(finding.First - 1, Meaning.Word, Meaning.Going)));

    /// <summary>"I'll be 40"; not "it will be 10 years", nor "almost 20".</summary>
    private bool IsTurningTold(Finding finding) =>
        tokens.Has(finding.First - 2, finding.First, Meaning.Turning) && finding.Amount is { Low: >= 10 } && !tokens[finding.Next - 1].Word.StartsWith("year", StringComparison.Ordinal);

    /// <summary>"71 last month", "18 in 3 weeks": a number, and when.</summary>
    private bool IsNumberThenTime(Finding finding) =>
        finding is { Kind: FindingKind.Rate, Amount.Unit: Unit.None } && tokens.Is(finding.First + 1, Meaning.Last, Meaning.This, Meaning.In);

    /// <summary>"40 next month", "18 in two weeks".</summary>
    private bool IsNext(Finding finding) =>
        (IsNumberThenTime(finding) && tokens.Is(finding.First + 1, Meaning.In)) ||
        tokens.Is(finding.Next, Meaning.Next) || (tokens.Is(finding.Next, Meaning.In) && tokens.Is(finding.Next + 1, Meaning.Number, Meaning.Article) && Units.UnitOf(tokens.At(finding.Next + 2)) is not null);

    private Finding? Chosen(List<Finding> candidates)
    {
        if (candidates.Count == 0)
        {
            return null;
        }

        var chosen = candidates[0];
        for (var i = 1; i < candidates.Count; i++)
        {
            if (candidates[i].First - candidates[i - 1].Next <= 5
                && (tokens.Has(candidates[i - 1].Next, candidates[i].First, Meaning.Correction, Meaning.No) || tokens.Is(candidates[i].Next, Meaning.Correction)))
            {
                chosen = candidates[i];
            }
            else if (IsTurning(chosen) && !IsTurning(candidates[i]))
            {
                chosen = candidates[i];
            }
        }

        return chosen;
    }
}
