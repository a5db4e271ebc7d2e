namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Whether days are days <em>without</em> a headache.</summary>
internal static class FreeCues
{
    private const int Farthest = 4;

    /// <summary>"10 days a month I'm fine", "5 days without a headache", "headache free on 10 days".</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="finding">The days.</param>
    /// <param name="subject">Days of what: for a medicine, "5 days I take nothing" are days without.</param>
    internal static bool IsFree(TokenLine tokens, Finding finding, DaySubject subject)
    {
        if (finding.Amount is not { } amount || amount.IsFree)
        {
            return finding.Amount?.IsFree ?? false;
        }

        if (finding.IsDaily || finding.IsConstant || amount.Unit is Unit.Attack or Unit.Pill || amount.Severity is Meaning.Severe or Meaning.Mild)
        {
            return false;
        }

        for (var at = finding.Next; at < finding.Next + Farthest; at++)
        {
            var isWithoutMedicine = tokens.Is(at, Meaning.TakesNothing, Meaning.Untreated) || (tokens.Is(at, Meaning.Take) && tokens.Is(at + 1, Meaning.Never));
            if ((tokens.Is(at, Meaning.Free) && tokens.Is(at + 1, Meaning.Number)) || (tokens.Is(at, Meaning.Day) && tokens.Has(finding.Next, at, Meaning.Comma)))
            {
                // "10 days, no pain 20 days"; "Monday to Friday, off days I'm fine": that is said of others.
                break;
            }

            if (tokens.Is(at, Meaning.Free, Meaning.FreeDays, Meaning.WithoutIt) || (subject is DaySubject.Medicine && isWithoutMedicine))
            {
                return true;
            }

            if (!tokens.Is(at, Meaning.Word, Meaning.Break, Meaning.Comma, Meaning.Day, Meaning.IAm, Meaning.In, Meaning.Of, Meaning.Other) && !(tokens.Is(at, Meaning.Or) && tokens[at].Word is "ou") || (tokens.Is(at, Meaning.Comma) && amount.Unit is not Unit.Day))
            {
                break;
            }
        }

        if (tokens.Is(finding.First - 1, Meaning.Except))
        {
            return true;
        }

        for (var at = finding.First - 1; at >= finding.First - 3; at--)
        {
            if (tokens.Is(at, Meaning.Free, Meaning.FreeDays))
            {
                return tokens[at].Word is not ("ok" or "okay" or "correct");
            }

            if (!tokens.Is(at, Meaning.Word, Meaning.Break, Meaning.For, Meaning.In))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>"I cannot recall a day without one".</summary>
    private static bool IsForgotten(TokenLine tokens, int at)
    {
        for (var before = at - 1; before >= at - 8 && before >= 0; before--)
        {
            if (tokens.Is(before, Meaning.DontKnow) || (tokens[before].Word is "recall" or "remember" or "souviens" or "rappelle" && (tokens.Is(before - 1, Meaning.Not, Meaning.Never) || tokens[before - 1].Word is "cant" or "can't" or "cannot" or "couldnt" or "not")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"No pain free days", "never a day without", "pas une journée sans": every day.</summary>
    internal static bool IsNeverFree(TokenLine tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var isFree = tokens.Is(at, Meaning.FreeDays) || (tokens.Is(at, Meaning.Free, Meaning.WithoutIt) && tokens.Has(at - 3, at, Meaning.Day))
                || (tokens.Is(at, Meaning.Day) && tokens.Is(at + 1, Meaning.Free, Meaning.WithoutIt));
            if (isFree && (tokens.Has(at - 5, at, Meaning.Never, Meaning.No, Meaning.Not)
                || IsForgotten(tokens, at)
                || (tokens.Find(at - 3, at, Meaning.Number) is var zero and >= 0 && tokens[zero].High == 0)))
            {
                return true;
            }
        }

        return false;
    }
}
