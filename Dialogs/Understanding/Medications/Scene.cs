namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Where a telling stands: what was heard before it that still has a bearing on it.</summary>
/// <param name="tellings">What is told.</param>
internal sealed class Scene(Tellings tellings)
{
    /// <summary>The medicines met so far.</summary>
    internal MedicineGroups Groups { get; } = new(tellings);

    /// <summary>What was told of a medicine that is still to come.</summary>
    internal List<Signal> Awaiting { get; } = [];

    /// <summary>What was told while no medicine was known: "imitate works great. sorry, Imitrex".</summary>
    internal List<Signal> Unclaimed { get; } = [];

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
            IsBroken |= Latest is not null && tellings.SentencesBetween(Latest, telling) > 1;
        }

        IsAside &= pause == Break.None;
        return pause;
    }

    /// <summary>Meets a medicine: what was awaiting it is told of it.</summary>
    internal void Meet(Telling telling)
    {
        Groups.Meet(telling, FollowsMedicine, BeginsAnew, Awaiting);
        Awaiting.Clear();
        BeginsAnew = OfLastOnly = IsNoLongerTaken = IsBroken = false;
    }
}
