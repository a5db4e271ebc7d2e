namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Whether a number is the patient's age.</summary>
internal static class AgeCues
{
    private const decimal YoungestTold = 5;
    private const decimal YoungestByItself = 16;
    private const decimal OldestByItself = 99;

    /// <summary>"30 years" by itself may be the time since when; more is rather an age.</summary>
    private const decimal YoungestOfYears = 31;
    private const decimal MostDaysOfMonth = 31;

    /// <summary>"I'm 41", "41 years old", "27f", "j'ai 44 ans".</summary>
    internal static bool IsAge(TokenLine tokens, Finding finding)
    {
        if (finding.Kind is not FindingKind.Amount || finding.Amount is not { } amount || amount.IsBounded || amount.Low != amount.High || amount.Low is < YoungestTold or > 130)
        {
            return false;
        }

        if (amount.Unit is Unit.YearsOld)
        {
            return true;
        }

        // "After I turned 52", "till I'm 25", "39 de fièvre".
        var before = finding.First - (tokens.Is(finding.First - 1, Meaning.IAm) ? 2 : 3);
        if (tokens.Is(before, Meaning.Now, Meaning.Since, Meaning.To, Meaning.Past) || tokens[before].Word is "when" or "if" or "quand" or "que"
            || (tokens.Is(finding.Next, Meaning.Of) && tokens.Is(finding.Next + 1, Meaning.OtherSubject)))
        {
            return false;
        }

        var isAfterIAm = tokens.Is(finding.First - 1, Meaning.IAm)
            || (tokens.Is(finding.First - 2, Meaning.IAm) && tokens.Is(finding.First - 1, Meaning.Colon, Meaning.Article, Meaning.Word, Meaning.Now));
        return amount.Unit switch
        {
            Unit.None => (tokens[finding.Next].Word is "here" && amount.Low >= YoungestByItself) || (isAfterIAm && !tokens.Is(finding.Next, Meaning.Slash, Meaning.OutOf, Meaning.Percent))
                || (tokens.Is(finding.Next, Meaning.Sex) && (tokens[finding.Next].Word.Length > 1 || tokens[finding.Next].Start <= tokens[finding.Next - 1].End + 1))
                || (tokens.Is(finding.Next, Meaning.Slash) && tokens.Is(finding.Next + 1, Meaning.Sex))
                || (tokens.Is(finding.First - 1, Meaning.Sex) && (tokens[finding.First - 1].Word.Length == 1 || finding.First == 1 || tokens.Is(finding.First - 2, Meaning.Comma, Meaning.Stop, Meaning.Article)))
                || (tokens.Is(finding.First - 1, Meaning.Slash, Meaning.Comma) && tokens.Is(finding.First - 2, Meaning.Sex) && tokens[finding.First - 2].Word.Length == 1),
            Unit.Year => isAfterIAm || (tokens.Is(finding.First - 1, Meaning.Of) && tokens.Is(finding.First - 2, Meaning.Sex)),
            _ => false,
        };
    }

    /// <summary>
    /// "52 ans, 20 jours par mois", "teacher, 39, exhausted", "44 yrs": a number that is a part of the message by itself, beside others that have a
    /// unit. One that could be days of a month is an age only where a person is named.
    /// </summary>
    internal static bool IsAgeByItself(TokenLine tokens, Finding finding)
    {
        if (finding is not { Kind: FindingKind.Amount, Amount: { IsBounded: false, Low: >= YoungestByItself and <= OldestByItself, IsAnother: false } amount } || amount.Low != amount.High
            || !(IsEnd(finding.First - 1) || tokens.Is(finding.First - 1, Meaning.Sex, Meaning.Occupation)) || !(IsEnd(finding.Next) || (amount.Unit is Unit.Year && tokens.Is(finding.First - 1, Meaning.Sex, Meaning.Occupation))) || tokens.Count <= finding.Next - finding.First + 1)
        {
            return false;
        }

        // An age is told once: "15, sometimes 20" is none.
        var isOfPerson = tokens.Is(finding.First - 2, Meaning.Sex, Meaning.Occupation) || tokens.Is(finding.First - 1, Meaning.Sex, Meaning.Occupation) || tokens.Is(finding.Next + 1, Meaning.Sex, Meaning.Occupation)
            || (tokens.Is(finding.First - 2, Meaning.Word) && tokens.Is(finding.First - 3, Meaning.IAm)) // "I'm Jess, 29"
            || (tokens.Is(finding.Next + 1, Meaning.Article) && tokens.Is(finding.Next + 2, Meaning.Sex, Meaning.Occupation));
        return amount.Unit switch
        {
            Unit.Year => tokens[finding.Next - 1].Word is "ans" || isOfPerson || amount.Low >= YoungestOfYears,
            Unit.None => isOfPerson || (amount.Low > MostDaysOfMonth && tokens.Any(token => Units.UnitOf(token.Meaning) is not null || token.Meaning is Meaning.Daily or Meaning.Constant or Meaning.Weekdays)),
            _ => false,
        };

        bool IsEnd(int at) => tokens.Is(at, Meaning.Comma, Meaning.Stop, Meaning.Dash, Meaning.Slash) || (tokens.Is(at, Meaning.And) && at >= finding.Next);
    }

    /// <summary>"When I was 20": an age, but not the one now.</summary>
    internal static bool IsAgeThen(TokenLine tokens, Finding finding) =>
        finding.Kind is FindingKind.Amount && finding.Amount is { Unit: Unit.None or Unit.Year or Unit.YearsOld, IsBounded: false }
        && ((tokens.Is(finding.First - 1, Meaning.To) && finding.Amount.Unit is Unit.Year && tokens[finding.First - 1].Word is "a") || tokens.Is(finding.First - 1, Meaning.AtAge) || (tokens.Is(finding.First - 2, Meaning.AtAge) && tokens.Is(finding.First - 1, Meaning.Word, Meaning.Break)));
}
