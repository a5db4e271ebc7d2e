namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Where a telling stands: what was heard before it that still has a bearing on it.</summary>
/// <param name="tellings">What is told.</param>
internal sealed class Scene(Tellings tellings)
{
    private bool isUnclaimedOld;

    /// <summary>The medicines met so far.</summary>
    internal MedicineGroups Groups { get; } = new(tellings);

    /// <summary>What was told of a medicine that is still to come.</summary>
    internal List<Signal> Awaiting { get; } = [];

    /// <summary>What was told while no medicine was known: "imitate works great. sorry, Imitrex".</summary>
    internal List<Signal> Unclaimed { get; } = [];

    /// <summary>A length of time that was told while no medicine was known: "put on 30 lbs in 5 months with pizotifen".</summary>
    internal decimal? UnclaimedMonths { get; set; }

    /// <summary>The telling before; null at the beginning.</summary>
    internal Telling? Latest { get; set; }

    /// <summary>"but", "then": the next medicine begins a new group.</summary>
    internal bool BeginsAnew { get; set; }

    /// <summary>"both", "none of them": what follows is told of all.</summary>
    internal bool OfAll { get; set; }

    /// <summary>"which": what follows is told of the last medicine alone.</summary>
    internal bool OfLastOnly { get; set; }

    /// <summary>"when", "headaches": what follows up to the next pause is not the medicine's doing.</summary>
    internal bool IsAside { get; set; }

    /// <summary>"stopped": what follows is taken no longer.</summary>
    internal bool IsNoLongerTaken { get; set; }

    /// <summary>A whole sentence without a word of medicines lies between.</summary>
    internal bool IsBroken { get; set; }

    /// <summary>"except for advil, nothing works".</summary>
    internal bool IsException { get; set; }

    /// <summary>"neither topamax nor elavil helped".</summary>
    internal bool IsNeither { get; set; }

    /// <summary>Whether the telling before is the medicine that was named last.</summary>
    internal bool FollowsMedicine => Latest is not null && ReferenceEquals(Latest, Groups.Latest);

    /// <summary>Keeps what is told while no medicine is known.</summary>
    internal void Leave(Signal signal)
    {
        if (isUnclaimedOld)
        {
            Unclaimed.Clear();
            isUnclaimedOld = false;
        }

        Unclaimed.Add(signal);
    }

    /// <summary>Moves on to a telling.</summary>
    /// <param name="telling">The telling.</param>
    /// <returns>The pause before it.</returns>
    internal Break Enter(Telling telling)
    {
        var pause = Latest is null ? Break.Strong : tellings.PauseBetween(Latest, telling);
        if (pause == Break.Strong)
        {
            Awaiting.Clear();
            OfAll = OfLastOnly = IsNoLongerTaken = IsException = IsNeither = false;
            isUnclaimedOld = Latest is not null;
            UnclaimedMonths = null;
            IsBroken |= Latest is not null && tellings.SentencesBetween(Latest, telling) > 1;
        }

        IsAside &= pause == Break.None;
        return pause;
    }

    // "With", "while on", "that was the", "so no more", "that's it for": what stands before is of the medicine that follows.
    private bool IsTied(Telling telling)
    {
        for (var at = telling.From - 1; at >= Math.Max(telling.From - 3, 0); at--)
        {
            if (tellings.Words[at].Text is "with" or "on" or "from" or "was" or "thats" or "ditch" or "ditched" or "drop" or "dropped" or "more" or "taking" or "avec" or "sur" or "sous" or "du"
                || (tellings.Words[at].Text is "for" && at > 0 && tellings.Words[at - 1].Text is "it"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Meets a medicine: what was awaiting it is told of it.</summary>
    internal void Meet(Telling telling)
    {
        if (Groups.Current is null && !isUnclaimedOld && IsTied(telling))
        {
            // "My hair came out in handfuls with Epival": all that was told in the sentence before.
            Awaiting.AddRange(Unclaimed.Except(Awaiting));
            telling.Mention!.Months ??= UnclaimedMonths;
        }

        Unclaimed.Clear();
        Groups.Meet(telling, FollowsMedicine, BeginsAnew, Awaiting);
        Awaiting.Clear();
        BeginsAnew = OfLastOnly = IsNoLongerTaken = IsBroken = false;
    }
}
