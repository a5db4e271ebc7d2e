namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>What was told of a medicine, before it is weighed.</summary>
internal enum Signal
{
    /// <summary>Never taken.</summary>
    NotTaken,

    /// <summary>Taken now.</summary>
    Current,

    /// <summary>It works.</summary>
    Works,

    /// <summary>It does not work.</summary>
    WorksNot,

    /// <summary>Only a bit.</summary>
    Slightly,

    /// <summary>Now and then.</summary>
    Sometimes,

    /// <summary>Only at first.</summary>
    AtFirst,

    /// <summary>Not any more.</summary>
    NoLonger,

    /// <summary>It did nothing.</summary>
    NoBenefit,

    /// <summary>It did nothing for the headaches, whatever else it did.</summary>
    NotForHeadaches,

    /// <summary>It did a little.</summary>
    SomeBenefit,

    /// <summary>It helped, in so many words.</summary>
    Helped,

    /// <summary>It was fine.</summary>
    Fine,

    /// <summary>Side effects are named.</summary>
    SideEffects,

    /// <summary>It did harm, as is told by who suffered it.</summary>
    Suffered,

    /// <summary>Refused.</summary>
    Declined,

    /// <summary>Ruled out.</summary>
    Contraindicated,

    /// <summary>Could not be taken, for whatever reason.</summary>
    CannotTake,

    /// <summary>It was taken, and stopped.</summary>
    Stopped,

    /// <summary>What it did is forgotten.</summary>
    NotRemembered,

    /// <summary>Taken for something else.</summary>
    Purpose,

    /// <summary>Taken so that headaches do not come.</summary>
    ForPrevention,
}

/// <summary>A medicine as it is named at one place of a message.</summary>
/// <param name="name">What is named.</param>
/// <param name="from">First word.</param>
/// <param name="to">First word after it.</param>
internal sealed class Mention(MedicineName name, int from, int to)
{
    /// <summary>What is named.</summary>
    internal MedicineName Name { get; } = name;

    /// <summary>First word of the name.</summary>
    internal int From { get; } = from;

    /// <summary>First word after the name.</summary>
    internal int To { get; } = to;

    /// <summary>What is told of it, in the order of telling.</summary>
    internal List<Signal> Signals { get; } = [];

    /// <summary>Length of the trial in months.</summary>
    internal decimal? Months { get; set; }

    /// <summary>A slip of the tongue, taken back.</summary>
    internal bool IsTakenBack { get; set; }

    /// <summary>Whether anything is told but that it is taken.</summary>
    internal bool HasOutcome => Signals.Exists(signal => signal is not (Signal.Current or Signal.Purpose or Signal.ForPrevention or Signal.Stopped));
}
