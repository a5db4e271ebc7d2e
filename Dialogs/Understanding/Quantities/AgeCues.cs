namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Whether a number is the patient's age.</summary>
internal static class AgeCues
{
    private const decimal YoungestTold = 5;
    private const decimal YoungestByItself = 16;

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
            Unit.None => (isAfterIAm && !tokens.Is(finding.Next, Meaning.Slash, Meaning.OutOf, Meaning.Percent))
                || (tokens.Is(finding.Next, Meaning.Sex) && (tokens[finding.Next].Word.Length > 1 || tokens[finding.Next].Start <= tokens[finding.Next - 1].End + 1))
                || (tokens.Is(finding.Next, Meaning.Slash) && tokens.Is(finding.Next + 1, Meaning.Sex))
                || (tokens.Is(finding.First - 1, Meaning.Sex) && tokens[finding.First - 1].Word.Length == 1)
                || (tokens.Is(finding.First - 1, Meaning.Slash, Meaning.Comma) && tokens.Is(finding.First - 2, Meaning.Sex) && tokens[finding.First - 2].Word.Length == 1),
            Unit.Year => isAfterIAm || (tokens.Is(finding.First - 1, Meaning.Of) && tokens.Is(finding.First - 2, Meaning.Sex)),
            _ => false,
        };
    }

    /// <summary>"52 ans, 20 jours par mois": in French a number of years by itself at the beginning of a message about more than one thing.</summary>
    internal static bool IsAgeByItself(TokenLine tokens, Finding finding) =>
        finding is { Kind: FindingKind.Amount, First: 0, Amount: { Unit: Unit.Year, IsBounded: false, Low: >= YoungestByItself } amount } && amount.Low == amount.High
        && tokens[finding.Next - 1].Word is "ans" && tokens.Is(finding.Next, Meaning.Comma, Meaning.Stop, Meaning.And) && tokens.Count > finding.Next + 1;

    /// <summary>"When I was 20": an age, but not the one now.</summary>
    internal static bool IsAgeThen(TokenLine tokens, Finding finding) =>
        finding.Kind is FindingKind.Amount && finding.Amount is { Unit: Unit.None or Unit.Year or Unit.YearsOld, IsBounded: false }
        && ((tokens.Is(finding.First - 1, Meaning.To) && finding.Amount.Unit is Unit.Year && tokens[finding.First - 1].Word is "a") || tokens.Is(finding.First - 1, Meaning.AtAge) || (tokens.Is(finding.First - 2, Meaning.AtAge) && tokens.Is(finding.First - 1, Meaning.Word, Meaning.Break)));
}
