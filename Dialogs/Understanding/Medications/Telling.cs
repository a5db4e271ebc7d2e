namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Something that a message tells, at its place: a medicine, a cue, or a length of time.</summary>
/// <param name="From">First word.</param>
/// <param name="To">First word after it.</param>
/// <param name="Mention">The medicine, when it is one.</param>
/// <param name="Cue">The cue, when it is one.</param>
/// <param name="StandsBefore">The cue speaks of the medicine that follows.</param>
/// <param name="Months">The length in months, when it is one.</param>
internal sealed record Telling(int From, int To, Mention? Mention, Cue? Cue, bool StandsBefore, decimal? Months)
{
    /// <summary>Whether it is that cue.</summary>
    internal bool Is(Cue cue) => Cue == cue;
}

/// <summary>All that a message tells, in its order, with what stands between.</summary>
internal sealed class Tellings(TextWords words, IReadOnlyList<Telling> list, IReadOnlySet<string> prepositions)
{
    private const int MostConnectingWords = 3;

    /// <summary>The words of the message.</summary>
    internal TextWords Words => words;

    /// <summary>Number of tellings.</summary>
    internal int Count => list.Count;

    /// <summary>The telling at a place, from 0.</summary>
    internal Telling this[int index] => list[index];

    /// <summary>The pause that lies between two tellings, or between two places.</summary>
    internal Break PauseBetween(Telling one, Telling other) => words.PauseWithin(one.To - 1, other.From + 1);

    /// <summary>Number of words between two tellings that follow each other.</summary>
    internal static int WordsBetween(Telling one, Telling other) => other.From - one.To;

    /// <summary>Number of ends of sentences between two tellings.</summary>
    internal int SentencesBetween(Telling one, Telling other)
    {
        var ends = 0;
        for (var i = one.To; i <= other.From; i++)
        {
            ends += words[i].Before == Break.Strong ? 1 : 0;
        }

        return ends;
    }

    /// <summary>Whether one of some words stands between two tellings.</summary>
    internal bool HasWordBetween(Telling one, Telling other, params ReadOnlySpan<string> wanted)
    {
        for (var i = one.To; i < other.From; i++)
        {
            if (wanted.Contains(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows a telling.</summary>
    internal Break PauseAfter(Telling one) => words.PauseAfter(one.To - 1);

    /// <summary>Whether a question mark follows it.</summary>
    internal bool IsAsked(Telling one) => words[one.To - 1].Asked;

    /// <summary>The telling after this one; null at the end.</summary>
    internal Telling? Next(int index) => index + 1 < list.Count ? list[index + 1] : null;

    /// <summary>The telling before this one; null at the beginning.</summary>
    internal Telling? Previous(int index) => index > 0 ? list[index - 1] : null;

    /// <summary>The medicine that follows at once; null when something else does, or a sentence ends between, or too many words lie between.</summary>
    /// <param name="index">Where to start.</param>
    /// <param name="longestPause">The longest pause that may lie between.</param>
    /// <param name="mostWords">The most words that may lie between.</param>
    internal Telling? MentionAfter(int index, Break longestPause = Break.None, int mostWords = MostConnectingWords)
    {
        // "won't let me take imitrex": what is said of taking lies between.
        var at = index + 1;
        while (at < list.Count && list[at].Cue is Medications.Cue.Taking or Medications.Cue.Tried && PauseBetween(list[index], list[at]) == Break.None)
        {
            at++;
        }

        return at < list.Count && list[at] is { Mention: not null } next && PauseBetween(list[index], next) <= longestPause
            && next.From - list[at - 1].To <= mostWords && list[index + 1].From - list[index].To <= mostWords
                ? next
                : null;
    }

    /// <summary>Whether a preposition ties this telling to the medicine that follows: "side effects from topamax".</summary>
    internal bool IsTiedToNext(int index)
    {
        if (MentionAfter(index) is not { } next)
        {
            return false;
        }

        for (var i = list[index].To; i < next.From; i++)
        {
            if (prepositions.Contains(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }
}
