namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>The medicines of a message in the groups in which they are told of, the latest last.</summary>
/// <param name="tellings">What is told.</param>
internal sealed class MedicineGroups(Tellings tellings)
{
    private readonly List<Group> groups = [];

    /// <summary>The group that is told of; null before the first medicine.</summary>
    internal Group? Current => groups.Count > 0 ? groups[^1] : null;

    /// <summary>The medicine that was named last; null before the first.</summary>
    internal Telling? Latest { get; private set; }

    /// <summary>Takes a medicine into the current group, or begins a new one with it.</summary>
    /// <param name="telling">The medicine.</param>
    /// <param name="isNext">Nothing is told between it and the medicine before.</param>
    /// <param name="beginsAnew">What was told since the last medicine parts them.</param>
    /// <param name="told">What was told of it before it was named.</param>
    internal void Meet(Telling telling, bool isNext, bool beginsAnew, IReadOnlyCollection<Signal> told)
    {
        var mention = telling.Mention!;
        var isListed = isNext && Latest is not null && Tellings.WordsBetween(Latest, telling) == 0
            && (Current is null || !Current.Mentions.Exists(other => other.Name == mention.Name && IsSameWord(other, mention)));
        if (Current is not { } current || current.IsClosed || beginsAnew || told.Count > 0 || IsInstead(current, telling)
            || (!isListed && (current.Has(mention.Name) || !IsInSentenceOfLatest(telling))))
        {
            current = new Group();
            current.Told.AddRange(told);
            groups.Add(current);
        }

        current.Add(mention, Latest is null ? Break.Strong : tellings.PauseBetween(Latest, telling));
        Latest = telling;
    }

    /// <summary>Whether no sentence ends between the latest medicine and a telling.</summary>
    internal bool IsInSentenceOfLatest(Telling telling) => Latest is not null && tellings.PauseBetween(Latest, telling) != Break.Strong;

    /// <summary>Tells of the current group.</summary>
    /// <param name="signal">What is told.</param>
    /// <param name="closes">The next medicine is of another group.</param>
    /// <param name="ofLastOnly">It is told of the last medicine alone.</param>
    /// <param name="isAdjacent">It stands right beside the last medicine.</param>
    internal void Tell(Signal signal, bool closes, bool ofLastOnly = false, bool isAdjacent = false)
    {
        if (Current is not { } current)
        {
            return;
        }

        // "never tried topamax, elavil did nothing": the last of the list goes its own way.
        if (isAdjacent && current.Told.Count > 0 && !current.Told.Contains(Signal.Current) && !current.IsClosed && current.SplitLastPart() is { } split)
        {
            groups.Add(split);
            current = split;
        }

        if (ofLastOnly)
        {
            current.TellLast(signal);
        }
        else
        {
            current.Tell(signal);
        }

        current.IsClosed |= closes;
    }

    /// <summary>Tells of all but the current group, of which nothing was told yet.</summary>
    internal void TellOthers(Signal signal)
    {
        foreach (var mention in groups.Where(group => !ReferenceEquals(group, Current)).SelectMany(group => group.Mentions).Where(mention => !mention.HasOutcome && !Current!.Has(mention.Name)))
        {
            mention.Signals.Add(signal);
        }
    }

    /// <summary>Tells of the current group, and of all of which nothing was told yet.</summary>
    internal void TellAll(Signal signal)
    {
        foreach (var group in groups)
        {
            if (ReferenceEquals(group, Current) || group.Mentions.TrueForAll(mention => !mention.HasOutcome))
            {
                group.Tell(signal);
                group.IsClosed = true;
            }
        }
    }

    /// <summary>Medicines whose length of trial is not told yet.</summary>
    internal IEnumerable<Mention> Unmeasured => groups.SelectMany(group => group.Mentions).Where(mention => mention.Months is null);

    /// <summary>Makes those the current group that "the first two" or "the others" means, among two or more; whether there are any.</summary>
    internal bool Refer(Cue cue)
    {
        var known = groups.SelectMany(group => group.Mentions).DistinctBy(mention => mention.Name).ToList();
        var meant = cue switch
        {
            _ when known.Count < 2 => [],
            Cue.First => known.Take(1),
            Cue.Second => known.Skip(1).Take(1),
            Cue.Third => known.Skip(2).Take(1),
            Cue.Last => known.TakeLast(1),
            Cue.FirstTwo => known.Take(2),
            Cue.FirstThree => known.Take(3),
            Cue.LastTwo => known.TakeLast(2),
            _ => known.Where(mention => !IsTold(mention.Name)),
        };
        var group = new Group();
        foreach (var mention in meant)
        {
            group.Add(mention, Break.None);
        }

        if (group.Mentions.Count == 0)
        {
            return false;
        }

        groups.Add(group);
        return true;
    }

    /// <summary>Whether nothing was told of any medicine before.</summary>
    internal bool HasToldNothingBefore => !groups.Exists(group => group.IsClosed && !ReferenceEquals(group, Current) && group.Mentions.Exists(mention => mention.HasOutcome));

    /// <summary>Whether it was told of a medicine before what good it did, or that it did none.</summary>
    internal bool HasBenefitTold => groups.Exists(group => !ReferenceEquals(group, Current) && group.Mentions.Exists(mention => OutcomeWeighing.Benefit(mention.Signals) is not null));

    private bool IsTold(MedicineName name) => groups.Exists(group => group.Mentions.Exists(mention => mention.Name == name && mention.HasOutcome));

    /// <summary>What was told of the medicine before; no benefit when nothing was.</summary>
    /// <param name="isOfNext">It is told of a medicine that is still to come, so that the current group counts as one before.</param>
    internal IReadOnlyList<Signal> ToldBefore(bool isOfNext) =>
        groups.Where(group => group.IsClosed && (isOfNext || !ReferenceEquals(group, Current)))
            .SelectMany(group => group.Mentions.TakeLast(1))
            .LastOrDefault(mention => mention.HasOutcome)?.Signals.ToList() ?? [Signal.NoBenefit];

    /// <summary>Takes the latest medicine back: it was a slip. What was told of it is true of the one that was meant.</summary>
    /// <returns>What was told of it.</returns>
    internal IReadOnlyList<Signal> TakeBackLatest()
    {
        if (Latest is not { Mention: { } slip })
        {
            return [];
        }

        slip.IsTakenBack = true;
        groups.ForEach(group => group.Remove(slip));
        groups.RemoveAll(group => group.Mentions.Count == 0);
        return slip.Signals;
    }

    // "Not topamax, it was elavil": what was denied is denied of the first alone.
    private bool IsInstead(Group current, Telling telling) =>
        current.Told.Contains(Signal.NotTaken) && Latest is not null
        && tellings.HasWordBetween(Latest, telling, "its", "it", "was", "is", "c", "cest", "est", "etait", "cetait", "rather", "plutot");

    private bool IsSameWord(Mention one, Mention other) =>
        string.Equals(tellings.Words[one.From].Text, tellings.Words[other.From].Text, StringComparison.Ordinal);
}
