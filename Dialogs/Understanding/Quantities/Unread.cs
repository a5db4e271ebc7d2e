namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>What a message without a number says all the same.</summary>
internal static class Unread
{
    private const int ShortMessage = 7;

    /// <summary>"None", "never": nought.</summary>
    internal static bool IsNone(TokenLine tokens) =>
        (tokens.Any(token => token.Is(Meaning.Never)) || IsNotOneDay(tokens)) && !tokens.Any(token => token.IsAny(Meaning.DontKnow, Meaning.Vague) || token.Is(Meaning.Sometimes))
        && (tokens.Is(0, Meaning.Never) || tokens.Count <= ShortMessage);

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
