namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>
/// Gives to each medicine what is told of it. People tell in groups: "topamax and elavil did nothing, propranolol made me dizzy" are two;
/// what is told goes to the group before it, or to the medicine that it is tied to ("no luck with topamax").
/// </summary>
internal sealed class Story
{
    private const int NegatorReach = 4;

    private readonly Tellings tellings;
    private readonly bool negatesAfterwards;
    private readonly HashSet<int> used = [];
    private readonly List<Group> groups = [];
    private readonly List<Signal> awaiting = [];

    private Telling? latest;
    private Telling? latestMention;
    private bool newGroup;
    private bool ofAll;
    private bool ofLastOnly;
    private bool aside;
    private bool noLongerTaken;
    private bool isBroken;
    private bool isException;
    private bool isNeither;

    private Story(Tellings tellings, bool negatesAfterwards)
    {
        this.tellings = tellings;
        this.negatesAfterwards = negatesAfterwards;
    }

    private Group? Current => groups.Count > 0 ? groups[^1] : null;

    /// <summary>Reads a message: afterwards each mention holds what is told of it.</summary>
    /// <param name="tellings">What is told.</param>
    /// <param name="negatesAfterwards">The language says "aide pas": its "not" may follow.</param>
    internal static void Tell(Tellings tellings, bool negatesAfterwards)
    {
        var story = new Story(tellings, negatesAfterwards);
        for (var i = 0; i < tellings.Count; i++)
        {
            story.Step(i);
        }
    }

    private void Step(int index)
    {
        var telling = tellings[index];
        var pause = latest is null ? Pause.Full : tellings.PauseBetween(latest, telling);
        if (pause == Pause.Full)
        {
            awaiting.Clear();
            ofAll = ofLastOnly = noLongerTaken = isException = isNeither = false;
            isBroken |= latest is not null && tellings.SentencesBetween(latest, telling) > 1;
        }

        if (pause != Pause.None)
        {
            aside = false;
        }

        if (telling.Mention is not null)
        {
            Meet(telling, pause);
        }
        else if (telling.Months is { } months)
        {
            Measure(index, months);
        }
        else if (!used.Contains(index))
        {
            Hear(index, telling, telling.Cue!.Value, pause);
        }

        latest = telling;
    }

    // A medicine: of the group before it, or the first of a new one.
    private void Meet(Telling telling, Pause pause)
    {
        var mention = telling.Mention!;
        var listed = latestMention is not null && ReferenceEquals(latest, latestMention) && Tellings.WordsBetween(latestMention, telling) == 0
            && (Current is null || !Current.Mentions.Exists(other => other.Name == mention.Name && IsSameWord(other, mention)));
        if (Current is not { } current || current.IsClosed || newGroup || awaiting.Count > 0
            || (!listed && (current.Has(mention.Name) || SentenceEndedSinceMention(telling))))
        {
            current = new Group();
            current.Told.AddRange(awaiting);
            groups.Add(current);
        }

        current.Add(mention, latestMention is null ? Pause.Full : tellings.Words.PauseWithin(latestMention.To - 1, telling.From + 1));
        awaiting.Clear();
        newGroup = ofLastOnly = noLongerTaken = false;
        isBroken = false;
        latestMention = telling;
    }

    private bool IsSameWord(Mention one, Mention other) =>
        string.Equals(tellings.Words[one.From].Text, tellings.Words[other.From].Text, StringComparison.Ordinal);

    private bool SentenceEndedSinceMention(Telling telling) =>
        latestMention is not null && tellings.Words.PauseWithin(latestMention.To - 1, telling.From + 1) == Pause.Full;

    private void Measure(int index, decimal months)
    {
        if (tellings.MentionAfter(index) is { } next && (tellings.IsTiedToNext(index) || Current is null or { IsClosed: true } || !SameSentence(tellings[index])))
        {
            next.Mention!.Months = months;
            return;
        }

        if (Current is { } current && !aside && !isBroken)
        {
            // "for a year each", "all of them for a year"; after a pause it is of the whole list
            var ofWholeList = ofAll || tellings.Next(index) is { Cue: Cue.All } || (latestMention is not null && tellings.PauseBetween(latestMention, tellings[index]) != Pause.None);
            foreach (var mention in ofWholeList ? current.Mentions : current.Measured())
            {
                mention.Months ??= months;
            }
        }
    }

    private bool SameSentence(Telling telling) =>
        latestMention is not null && tellings.Words.PauseWithin(latestMention.To - 1, telling.From + 1) != Pause.Full;

    private void Hear(int index, Telling telling, Cue cue, Pause pause)
    {
        switch (cue)
        {
            case Cue.Stopped:
                HearStopped(index);
                break;
            case Cue.But:
                isException = tellings.Words[telling.From].Text is "except" or "besides" or "other" or "apart" or "aside" or "sauf" or "a" or "hormis";
                newGroup = true;
                aside = false;
                awaiting.Clear();
                break;
            case Cue.Then:
                newGroup = true;
                break;
            case Cue.Which:
                ofLastOnly = true;
                break;
            case Cue.All:
                HearAll(index, telling);
                break;
            case Cue.When or Cue.Headache:
                aside = true;
                break;
            case Cue.Correction:
                TakeBack(index);
                break;
            case Cue.First or Cue.Second or Cue.Third or Cue.Last or Cue.FirstTwo or Cue.FirstThree or Cue.LastTwo or Cue.Others:
                Refer(index, cue);
                break;
            case Cue.Taking:
                HearTaking(index, telling);
                break;
            case Cue.Now:
                if (tellings.MentionAfter(index, Pause.None, 1) is not null || tellings.Next(index) is { Cue: Cue.Taking })
                {
                    awaiting.Add(Signal.Current);
                }
                else
                {
                    Tell(Signal.Current, closes: true);
                }

                break;
            case Cue.Rate:
                if (!aside && latestMention is not null && (pause == Pause.None || IsAcuteHabit(telling)))
                {
                    Tell(Signal.Current, closes: true);
                }

                break;
            case Cue.Never:
                HearNever(index, telling);
                break;
            case Cue.Negator:
                HearNegator(index, telling);
                break;
            case Cue.NothingAtAll:
                HearNothing(index, telling);
                break;
            case Cue.Does:
                if (Current is { IsClosed: false } && ReferenceEquals(latest, latestMention) && latest is not null && Tellings.WordsBetween(latest, telling) == 0 && EndsHere(index, telling))
                {
                    Tell(Signal.Works, closes: true);
                }

                break;
            case Cue.Ditto:
                HearDitto(index);
                break;
            case Cue.Tried or Cue.Yes or Cue.Context:
                break;
            default:
                HearOutcome(index, telling, cue);
                break;
        }
    }

    private bool IsAcuteHabit(Telling telling) => latestMention is not null && Tellings.WordsBetween(latestMention, telling) <= 1 && SameSentence(telling);

    private void HearAll(int index, Telling telling)
    {
        ofAll = true;
        // "useless, both of them"
        if (tellings.Previous(index) is { Cue: { } before } previous && SignalOf(before) is { } signal && before is not Cue.Works && Tellings.WordsBetween(previous, telling) <= 1)
        {
            TellAll(signal);
        }
    }

    private void HearTaking(int index, Telling telling)
    {
        if (noLongerTaken || awaiting.Exists(signal => signal is not Signal.Current) || (tellings.Previous(index) is { Cue: Cue.Negator or Cue.Never or Cue.NoLonger } previous
            && tellings.PauseBetween(previous, telling) == Pause.None && Tellings.WordsBetween(previous, telling) <= 2))
        {
            return;
        }

        if (tellings.MentionAfter(index, Pause.Light, 5) is not null || (tellings.Next(index) is { Months: not null } or { Cue: Cue.Rate or Cue.Now or Cue.Slightly } && tellings.MentionAfter(index + 1, Pause.None) is not null))
        {
            awaiting.Add(Signal.Current);
        }
        else if (SameSentence(telling) && tellings.Next(index) is not { Mention: not null })
        {
            Tell(Signal.Current, closes: false);
        }
    }

    private void HearNever(int index, Telling telling)
    {
        if (tellings.MentionAfter(index, Pause.None, 4) is not null)
        {
            AwaitNotTaken(index);
            return;
        }

        // "hasn't helped": there it is no more than "not"
        if (tellings.Next(index) is { Cue: Cue.Works or Cue.Effect or Cue.Helped or Cue.Symptom or Cue.SideEffects } next
            && tellings.PauseBetween(telling, next) == Pause.None && Tellings.WordsBetween(telling, next) <= 3)
        {
            return;
        }

        if (Current is { } current && !(current.IsClosed && SameSentence(telling)))
        {
            current.TellLastPart(Signal.NotTaken);
            current.IsClosed = true;
        }
    }

    private void HearNegator(int index, Telling telling)
    {
        if (tellings.MentionAfter(index, Pause.None, 2) is not null)
        {
            var word = tellings.Words[telling.From].Text;
            isNeither |= word is "ni" && IsSaidOfWhatFollows(index);
            if (!isNeither || word is not ("ni" or "nor" or "or"))
            {
                AwaitNotTaken(index);
            }

            return;
        }

        // "topamax no, elavil yes"; "imitrex? no"
        if (Current is not { IsClosed: false } current || latestMention is null || !ReferenceEquals(latest, latestMention)
            || Tellings.WordsBetween(latestMention, telling) > 1 || !EndsHere(index, telling))
        {
            return;
        }

        current.TellLastPart(IsVerb(telling) ? Signal.WorksNot : Signal.NotTaken);
        current.IsClosed = true;
    }

    private void AwaitNotTaken(int index)
    {
        awaiting.Clear();
        awaiting.Add(Signal.NotTaken);

        // "kidney stones so no topamax"
        if (tellings.Previous(index) is { Cue: Cue.Condition or Cue.Symptom } reason && tellings.PauseBetween(reason, tellings[index]) != Pause.Full
            && tellings.HasWordBetween(reason, tellings[index], "so", "means", "donc", "alors", "faque"))
        {
            awaiting.Add(Signal.CannotTake);
        }
    }

    // "imitrex doesn't", "zomig does": what it does was said before.
    private bool IsVerb(Telling telling) => tellings.Words[telling.From].Text is "doesnt" or "didnt" or "does" or "did" or "do" or "dont" or "wont" or "isnt" or "wasnt" or "hasnt" or "was" or "has";

    // "neither topamax nor elavil helped"
    private bool IsSaidOfWhatFollows(int index)
    {
        for (var i = index + 1; i < tellings.Count && tellings.PauseBetween(tellings[i - 1], tellings[i]) != Pause.Full; i++)
        {
            if (tellings[i].Cue is Cue.Works or Cue.Effect or Cue.Helped or Cue.SomeBenefit)
            {
                return true;
            }
        }

        return false;
    }

    // "stopped topamax", "came off it": no more than that it was taken.
    private void HearStopped(int index)
    {
        noLongerTaken = true;
        if (tellings.MentionAfter(index, Pause.None, 3) is not null)
        {
            awaiting.Add(Signal.Stopped);
        }
        else if (!isBroken)
        {
            Tell(Signal.Stopped, closes: false);
        }
    }

    private bool EndsHere(int index, Telling telling) =>
        tellings.PauseAfter(telling) != Pause.None || tellings.Next(index) is { Cue: Cue.But or Cue.Then } or { Mention: not null };

    private void HearNothing(int index, Telling telling)
    {
        if (tellings.MentionAfter(index, Pause.None, 1) is not null && IsSaidOfWhatFollows(index))
        {
            isNeither = true;
            return;
        }

        ofAll = tellings.Words[telling.From].Text is not ("nothing" or "rien");
        if (tellings.Next(index) is { Cue: Cue.Works or Cue.Effect or Cue.Helped or Cue.SomeBenefit } next
            && tellings.PauseBetween(telling, next) == Pause.None && Tellings.WordsBetween(telling, next) <= 3)
        {
            ofAll = true;
            return;
        }

        if (Current is not null && !tellings.IsTiedToNext(index))
        {
            HearOutcome(index, telling, Cue.NoBenefit);
        }
    }

    // "elavil did nothing, same with topamax"; with nothing told before, it is no change.
    private void HearDitto(int index)
    {
        var isOfNext = tellings.MentionAfter(index, Pause.None) is not null;
        if (tellings.Words[tellings[index].From].Text is "either" or "too" or "also" or "aussi" && !EndsHere(index, tellings[index]))
        {
            return;
        }

        var told = groups.Where(group => group.IsClosed && (isOfNext || !ReferenceEquals(group, Current))).SelectMany(group => group.Mentions.TakeLast(1))
            .LastOrDefault(mention => mention.HasOutcome)?.Signals ?? [Signal.NoBenefit];
        if (isOfNext)
        {
            awaiting.AddRange(told);
        }
        else if (Current is { IsClosed: false })
        {
            foreach (var signal in told)
            {
                Tell(signal, closes: true);
            }
        }
    }

    private void HearOutcome(int index, Telling telling, Cue cue)
    {
        if (SignalFor(index, telling, cue) is not { } signal)
        {
            return;
        }

        if (IsOfNext(index, telling, cue))
        {
            awaiting.Add(signal);
            return;
        }

        if (cue is Cue.NoLonger && tellings.Next(index) is { Cue: Cue.Taking } next && Tellings.WordsBetween(telling, next) <= 1)
        {
            noLongerTaken = true;
            return;
        }

        if (isBroken || Current is null)
        {
            return;
        }

        if (ofAll)
        {
            TellAll(signal);
        }
        else
        {
            Tell(signal, closes: true, adjacent: latestMention is not null && ReferenceEquals(latest, latestMention) && tellings.PauseBetween(latestMention, telling) == Pause.None);
        }
    }

    // Whether what is told belongs to the medicine that follows.
    private bool IsOfNext(int index, Telling telling, Cue cue)
    {
        if (telling.StandsBefore && tellings.MentionAfter(index, Pause.Light, 4) is not null)
        {
            return true;
        }

        if (cue is Cue.AtFirst or Cue.NoLonger or Cue.Purpose || tellings.Words[telling.From].Text is "ok" or "okay")
        {
            return false;
        }

        if (Current is null)
        {
            // "did nothing: topamax, elavil"; "ça m'a rien fait le topamax"
            return cue is not (Cue.Symptom or Cue.Condition) ? tellings.MentionAfter(index, Pause.Light, 2) is not null : tellings.IsTiedToNext(index);
        }

        return tellings.IsTiedToNext(index) && (Current.IsClosed || !ReferenceEquals(latest, latestMention) || tellings.PauseBetween(latestMention!, telling) != Pause.None || !negatesAfterwards);
    }

    private Signal? SignalFor(int index, Telling telling, Cue cue)
    {
        switch (cue)
        {
            case Cue.Works or Cue.Helped or Cue.SomeBenefit when isNeither:
                return Signal.WorksNot;
            case Cue.Works:
                return !IsNegated(index, telling) ? Signal.Works : isException && ofAll ? Signal.Helped : Signal.WorksNot;
            case Cue.Effect:
                return IsNegated(index, telling) || isNeither ? Signal.WorksNot : null;
            case Cue.NoBenefit when isException && ofAll:
                return Signal.Helped;
            case Cue.Helped or Cue.Fine:
                return IsNegated(index, telling) ? Signal.WorksNot : SignalOf(cue);
            case Cue.Symptom when tellings.Previous(index) is { Cue: Cue.Works } helped && tellings.PauseBetween(helped, telling) == Pause.None && Tellings.WordsBetween(helped, telling) <= 2:
                return Signal.Purpose;
            case Cue.Symptom or Cue.SideEffects:
                return (cue is Cue.Symptom && aside) || IsNegated(index, telling) ? null : SignalOf(cue);
            case Cue.NoLonger or Cue.AtFirst when aside:
                return null;
            case Cue.Slightly when tellings.Words[telling.From].Text is "some" && telling.To - telling.From == 1:
                return tellings.Previous(index) is { Cue: Cue.Works } || tellings.PauseAfter(telling) != Pause.None ? Signal.Slightly : null;
            case Cue.Condition:
                return Current is { IsClosed: false } && latestMention is not null && SameSentence(telling) && !aside ? Signal.CannotTake : null;
            default:
                return SignalOf(cue);
        }
    }

    private static Signal? SignalOf(Cue cue) => cue switch
    {
        Cue.Slightly => Signal.Slightly,
        Cue.Sometimes => Signal.Sometimes,
        Cue.AtFirst => Signal.AtFirst,
        Cue.NoLonger => Signal.NoLonger,
        Cue.NoBenefit => Signal.NoBenefit,
        Cue.SomeBenefit => Signal.SomeBenefit,
        Cue.Helped => Signal.Helped,
        Cue.Fine => Signal.Fine,
        Cue.Symptom => Signal.SideEffects,
        Cue.SideEffects => Signal.Suffered,
        Cue.Declined => Signal.Declined,
        Cue.Contraindicated => Signal.Contraindicated,
        Cue.CannotTake => Signal.CannotTake,
        Cue.NotRemembered => Signal.NotRemembered,
        Cue.Purpose => Signal.Purpose,
        Cue.NotForHeadaches => Signal.NotForHeadaches,
        Cue.Stopped => Signal.Stopped,
        Cue.Works => Signal.Works,
        _ => null,
    };

    private bool IsNegated(int index, Telling telling)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            var before = tellings[i];
            if (before.Mention is not null || telling.From - before.To > NegatorReach || tellings.PauseBetween(before, telling) != Pause.None)
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
            && ((negatesAfterwards && Tellings.WordsBetween(telling, after) <= 1 && tellings.PauseBetween(telling, after) == Pause.None && tellings.MentionAfter(index + 1) is null)
                || (tellings.IsAsked(telling) && Tellings.WordsBetween(telling, after) == 0)))
        {
            used.Add(index + 1);
            return true;
        }

        return false;
    }

    private void Tell(Signal signal, bool closes, bool adjacent = false)
    {
        if (Current is not { } current)
        {
            return;
        }

        // "never tried topamax, elavil did nothing": the last of the list goes its own way.
        if (adjacent && current.Told.Count > 0 && !current.Told.Contains(Signal.Current) && !current.IsClosed && current.SplitLastPart() is { } split)
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

    private void TellAll(Signal signal)
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

    private void Refer(int index, Cue cue)
    {
        var known = groups.SelectMany(group => group.Mentions).Where(mention => !mention.IsTakenBack).DistinctBy(mention => mention.Name).ToList();
        if (known.Count < 2 || tellings.MentionAfter(index, Pause.None, 2) is not null)
        {
            return;
        }

        var meant = cue switch
        {
            Cue.First => known.Take(1),
            Cue.Second => known.Skip(1).Take(1),
            Cue.Third => known.Skip(2).Take(1),
            Cue.Last => known.TakeLast(1),
            Cue.FirstTwo => known.Take(2),
            Cue.FirstThree => known.Take(3),
            Cue.LastTwo => known.TakeLast(2),
            _ => known.Where(mention => !mention.HasOutcome),
        };
        var group = new Group();
        foreach (var mention in meant)
        {
            group.Add(mention, Pause.None);
        }

        if (group.Mentions.Count > 0)
        {
            groups.Add(group);
            awaiting.Clear();
        }
    }

    private void TakeBack(int index)
    {
        awaiting.Clear();
        newGroup = true;
        for (var i = index + 1; i < tellings.Count && i <= index + 4; i++)
        {
            if (tellings[i].Mention is not null)
            {
                if (latestMention is not null)
                {
                    latestMention.Mention!.IsTakenBack = true;
                    Current?.Mentions.Remove(latestMention.Mention);
                }

                return;
            }
        }
    }
}
