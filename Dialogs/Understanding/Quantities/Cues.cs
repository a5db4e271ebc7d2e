namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>
/// What the words around quantities say of them: that one is past, that another is with a treatment, that a third is about a medicine.
/// A word before a quantity speaks of it, if no other quantity stands between; else one behind it in the same clause. Each word speaks of one quantity only.
/// </summary>
internal static class Cues
{
    private static readonly Meaning[] ClauseEnds = [Meaning.Stop, Meaning.But, Meaning.Comma];

    /// <summary>For each finding the meaning of its cue; <see cref="Meaning.Word"/> when it has none.</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="findings">The quantities, in their order.</param>
    /// <param name="anywhere">Cues that may stand before or behind.</param>
    /// <param name="before">Cues that stand before only, and begin a new clause.</param>
    internal static Meaning[] Of(TokenLine tokens, IReadOnlyList<Finding> findings, ReadOnlySpan<Meaning> anywhere, ReadOnlySpan<Meaning> before)
    {
        var cues = new Meaning[findings.Count];
        var used = -1;
        for (var i = 0; i < findings.Count; i++)
        {
            var cue = Before(tokens, Math.Max(i > 0 ? findings[i - 1].Next : 0, used + 1), findings[i].First, anywhere, before);
            if (cue < 0)
            {
                cue = Behind(tokens, findings[i].Next, i + 1 < findings.Count ? findings[i + 1].First : tokens.Count, anywhere, before);
                used = cue >= 0 ? cue : used;
            }

            cues[i] = findings[i].Amount?.Before is not null ? Meaning.ChangeTo : cue >= 0 ? tokens.At(cue) : Meaning.Word;
        }

        return cues;
    }

    private static int Before(TokenLine tokens, int from, int to, ReadOnlySpan<Meaning> anywhere, ReadOnlySpan<Meaning> before)
    {
        var isBehindComma = false;
        for (var at = to - 1; at >= from; at--)
        {
            isBehindComma |= tokens.Is(at, Meaning.Comma);
            if (isBehindComma && tokens.Is(at, Meaning.Said))
            {
                // "More than I told you, it's 12".
                break;
            }

            if (anywhere.Contains(tokens.At(at)) || before.Contains(tokens.At(at)))
            {
                return at;
            }

            if (tokens.Is(at, Meaning.Stop))
            {
                break;
            }
        }

        return -1;
    }

    private static int Behind(TokenLine tokens, int from, int to, ReadOnlySpan<Meaning> anywhere, ReadOnlySpan<Meaning> before)
    {
        for (var at = from; at < to; at++)
        {
            if (anywhere.Contains(tokens.At(at)))
            {
                return at;
            }

            if (before.Contains(tokens.At(at)) || ClauseEnds.AsSpan().Contains(tokens.At(at)))
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>Which of the findings are no longer so. When all are, none is: "I had 12 last month".</summary>
    internal static bool[] ArePast(TokenLine tokens, IReadOnlyList<Finding> findings)
    {
        var cues = Of(tokens, findings, [Meaning.Past, Meaning.Now, Meaning.Ago], [Meaning.Was, Meaning.Said, Meaning.AtAge, Meaning.Change, Meaning.ChangeTo, Meaning.Since]);
        var past = cues.Select(cue => cue is Meaning.Past or Meaning.Was or Meaning.Said or Meaning.AtAge or Meaning.Change or Meaning.Ago).ToArray();

        // "I had 12, then 15": nothing tells the one from the other.
        return past.All(isPast => isPast) ? new bool[past.Length] : past;
    }
}
