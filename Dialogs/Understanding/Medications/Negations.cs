namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Finds out what is turned round by a "not", and of what a "no" speaks.</summary>
/// <param name="tellings">What is told.</param>
/// <param name="negatesAfterwards">The language says "aide pas": its "not" may follow.</param>
internal sealed class Negations(Tellings tellings, bool negatesAfterwards)
{
    private const int NegatorReach = 4;

    private readonly HashSet<int> used = [];

    /// <summary>Whether a "not" may follow what it turns round.</summary>
    internal bool MayFollow => negatesAfterwards;

    /// <summary>Whether this telling has turned another one round already, and says nothing more.</summary>
    internal bool IsUsed(int index) => used.Contains(index);

    /// <summary>Whether a telling is turned round: "didn't really help", "aide pas", "did it help? no".</summary>
    internal bool IsNegated(int index)
    {
        var telling = tellings[index];
        for (var i = index - 1; i >= 0; i--)
        {
            var before = tellings[i];
            if (before.Mention is not null || telling.From - before.To > NegatorReach || tellings.PauseBetween(before, telling) != Break.None)
            {
                break;
            }

            if (before.Cue is Cue.Negator or Cue.Never or Cue.NothingAtAll)
            {
                used.Add(i);
                return true;
            }

            if (before.Cue is not (Cue.Slightly or Cue.Sometimes or Cue.Effect or Cue.Tried or Cue.All or Cue.Context or Cue.Headache or Cue.Yes))
            {
                break;
            }
        }

        // "aide pas", "did it help? no"
        if (tellings.Next(index) is { Cue: Cue.Negator or Cue.Never } after && !used.Contains(index + 1)
            && ((negatesAfterwards && Tellings.WordsBetween(telling, after) <= 1 && tellings.PauseBetween(telling, after) == Break.None && tellings.MentionAfter(index + 1) is null)
                || (tellings.IsAsked(telling) && Tellings.WordsBetween(telling, after) == 0)))
        {
            used.Add(index + 1);
            return true;
        }

        return false;
    }

    /// <summary>Whether nothing more is said after a telling: "topamax no, elavil yes".</summary>
    internal bool EndsHere(int index) =>
        tellings.PauseAfter(tellings[index]) != Break.None || tellings.Next(index) is { Cue: Cue.But or Cue.Then } or { Mention: not null };

    /// <summary>Whether a "no" is one of what a medicine does, as said before: "imitrex doesn't".</summary>
    internal bool IsVerb(Telling telling) => tellings.Words[telling.From].Text is "doesnt" or "didnt" or "does" or "did" or "do" or "dont" or "wont" or "isnt" or "wasnt" or "hasnt" or "was" or "has";

    /// <summary>Whether what follows in the sentence says what it does: "neither topamax nor elavil helped".</summary>
    /// <param name="index">The telling.</param>
    /// <param name="longestPause">The longest pause that may lie between.</param>
    internal bool IsSaidOfWhatFollows(int index, Break longestPause = Break.Light)
    {
        for (var i = index + 1; i < tellings.Count && tellings.PauseBetween(tellings[i - 1], tellings[i]) <= longestPause; i++)
        {
            if (tellings[i].Cue is Cue.Works or Cue.Effect or Cue.Helped or Cue.SomeBenefit)
            {
                return true;
            }
        }

        return false;
    }
}
