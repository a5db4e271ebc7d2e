namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Medicines that are named together, and of which the same is told.</summary>
internal sealed class Group
{
    private readonly List<Break> pauses = [];

    /// <summary>The medicines, in their order.</summary>
    internal List<Mention> Mentions { get; } = [];

    /// <summary>What was told before they were named; each that joins gets it too.</summary>
    internal List<Signal> Told { get; } = [];

    /// <summary>Something was told after them: the next medicine is of another group.</summary>
    internal bool IsClosed { get; set; }

    /// <summary>Whether a medicine is in it.</summary>
    internal bool Has(MedicineName name) => Mentions.Exists(mention => mention.Name == name);

    /// <summary>Adds a medicine.</summary>
    /// <param name="mention">The medicine.</param>
    /// <param name="pause">What stands between it and the one before.</param>
    internal void Add(Mention mention, Break pause)
    {
        Mentions.Add(mention);
        pauses.Add(pause);
        mention.Signals.AddRange(Told);
    }

    /// <summary>Takes a medicine away.</summary>
    internal void Remove(Mention mention)
    {
        var at = Mentions.IndexOf(mention);
        if (at >= 0)
        {
            Mentions.RemoveAt(at);
            pauses.RemoveAt(at);
        }
    }

    /// <summary>Tells of all.</summary>
    internal void Tell(Signal signal) => Mentions.ForEach(mention => mention.Signals.Add(signal));

    /// <summary>Tells of the last alone.</summary>
    internal void TellLast(Signal signal) => Mentions[^1].Signals.Add(signal);

    /// <summary>Tells of those that no comma parts from the last.</summary>
    internal void TellLastPart(Signal signal)
    {
        for (var i = Mentions.Count - 1; i >= 0; i--)
        {
            Mentions[i].Signals.Add(signal);
            if (pauses[i] != Break.None)
            {
                break;
            }
        }
    }

    /// <summary>Takes those away that no comma parts from the last, with nothing told of them yet; null when that is all of them.</summary>
    internal Group? SplitLastPart()
    {
        var first = Mentions.Count - 1;
        while (first > 0 && pauses[first] == Break.None)
        {
            first--;
        }

        if (first == 0)
        {
            return null;
        }

        var split = new Group();
        for (var i = first; i < Mentions.Count; i++)
        {
            Mentions[i].Signals.RemoveRange(0, Told.Count);
            split.Add(Mentions[i], pauses[i]);
        }

        Mentions.RemoveRange(first, Mentions.Count - first);
        pauses.RemoveRange(first, pauses.Count - first);
        return split;
    }

    /// <summary>Those that a length of time speaks of: all that are joined by "and", or the last of a list of commas.</summary>
    internal IEnumerable<Mention> Measured() =>
        Mentions.Count > 1 && pauses[^1] != Break.None ? Mentions.TakeLast(1) : Mentions;
}
