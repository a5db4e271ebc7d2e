namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>What a message without a number says all the same.</summary>
internal static class Unread
{
    private const int ShortMessage = 7;

    /// <summary>"None", "never": nought.</summary>
    internal static bool IsNone(TokenLine tokens) =>
        (tokens.Any(token => token.Is(Meaning.Never)) || IsNotOneDay(tokens)) && !IsOfSomethingElse(tokens) && !tokens.Any(token => token.IsAny(Meaning.DontKnow, Meaning.Vague) || token.Is(Meaning.Sometimes))
        && (tokens.Is(0, Meaning.Never) || tokens.Count <= ShortMessage);

    /// <summary>"Nothing helps", "if I take nothing it lasts a day", "never when I sleep": no number of days.</summary>
    private static bool IsOfSomethingElse(TokenLine tokens)
    {
        if (tokens.Is(0, Meaning.Never) && tokens.Is(1, Meaning.Comma, Meaning.Stop))
        {
            return false;
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.Is(at, Meaning.Treated, Meaning.Untreated, Meaning.Lasts, Meaning.AllDay, Meaning.UntilSleep, Meaning.PartOfDay, Meaning.Morning, Meaning.Afternoon, Meaning.Otherwise)
                || (tokens.Is(at, Meaning.Never) && (tokens[at + 1].Word is "when" or "if" or "help" or "helps" or "helped" or "works" or "work" or "touches" or "aide" or "marche" or "fonctionne" or "soulage" or "quand" or "si" or "n"
                    || (tokens.Is(at + 1, Meaning.Word) && tokens[at + 1].Word is "worked" or "working" or "stops" or "does" or "touch" or "relieves"))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Not a single day".</summary>
    private static bool IsNotOneDay(TokenLine tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.Is(at, Meaning.Not, Meaning.No) && (tokens.Is(at + 1, Meaning.Day) || (tokens.Is(at + 1, Meaning.Article, Meaning.Number) && tokens.Is(at + 2, Meaning.Day))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I don't take anything".</summary>
    internal static bool TakesNothing(TokenLine tokens) =>
        tokens.Any(token => token.IsAny(Meaning.TakesNothing, Meaning.Untreated)) && !tokens.Any(token => token.IsAny(Meaning.DontKnow, Meaning.Vague));

    /// <summary>Why nothing was read.</summary>
    internal static NotUnderstoodReason Reason(TokenLine tokens)
    {
        if (tokens.Any(token => token.Is(Meaning.DontKnow)))
        {
            return NotUnderstoodReason.DoesNotKnow;
        }

        return tokens.Any(token => token.Meaning is Meaning.Vague or Meaning.Sometimes or Meaning.Long or Meaning.Lifelong or Meaning.UntilSleep or Meaning.Always or Meaning.Event
                or Meaning.Severe or Meaning.Week or Meaning.Day or Meaning.Hour or Meaning.Month or Meaning.Year or Meaning.Usually or Meaning.Since)
            ? NotUnderstoodReason.Vague
            : NotUnderstoodReason.NotMentioned;
    }
}
