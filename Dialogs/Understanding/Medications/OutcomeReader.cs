namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Hears what became of a medicine, and tells it of those that it is told of.</summary>
/// <param name="tellings">What is told.</param>
/// <param name="scene">What was heard before.</param>
/// <param name="negations">What is turned round.</param>
internal sealed class OutcomeReader(Tellings tellings, Scene scene, Negations negations)
{
    /// <summary>"both", "all of them": what follows is of all, and so is what was just told ("useless, both of them").</summary>
    internal void HearAll(int index)
    {
        var telling = tellings[index];
        // "Vyepti now, before that Aimovig and Emgality both flopped": the two just named.
        scene.OfAll = !(tellings.Words[telling.From].Text is "both" && telling.To - telling.From == 1 && scene.Groups.Current is { Mentions.Count: 2, IsClosed: false } && scene.FollowsMedicine);
        // "useless, both of them"
        if (tellings.Previous(index) is { Cue: { } before } previous && CueSignals.Of(before) is { } signal && before is not Cue.Works && Tellings.WordsBetween(previous, telling) <= 1)
        {
            scene.Groups.TellAll(signal);
        }
    }

    /// <summary>"nothing", "neither": turns round what follows; alone it is a failure.</summary>
    internal void HearNothing(int index)
    {
        var telling = tellings[index];
        if (tellings.MentionAfter(index, Break.None, 1) is not null && negations.IsSaidOfWhatFollows(index))
        {
            scene.IsNeither = true;
            return;
        }

        scene.OfAll = tellings.Words[telling.From].Text is not ("nothing" or "rien");
        if (tellings.Next(index) is { Cue: Cue.Works or Cue.Effect or Cue.Helped or Cue.SomeBenefit } next
            && tellings.PauseBetween(telling, next) == Break.None && Tellings.WordsBetween(telling, next) <= 3)
        {
            scene.OfAll = true;
            return;
        }

        if (scene.Groups.Current is not null && !tellings.IsTiedToNext(index))
        {
            HearOutcome(index, Cue.NoBenefit);
        }
    }

    /// <summary>"elavil did nothing, same with topamax"; with nothing told before, it is no change.</summary>
    internal void HearDitto(int index)
    {
        // "Gravol, ketoprofen too": by themselves these words tell of nothing but the taking.
        var isWeak = tellings.Words[tellings[index].From].Text is "either" or "too" or "also" or "aussi";
        if (isWeak && (!negations.EndsHere(index) || scene.Groups.HasToldNothingBefore))
        {
            return;
        }

        var isOfNext = tellings.MentionAfter(index) is not null;
        if (isOfNext)
        {
            scene.Awaiting.AddRange(scene.Groups.ToldBefore(isOfNext));
        }
        else if (scene.Groups.Current is { IsClosed: false })
        {
            foreach (var signal in scene.Groups.ToldBefore(isOfNext))
            {
                scene.Groups.Tell(signal, closes: true);
            }
        }
    }

    /// <summary>"imitrex doesn't help, zomig does".</summary>
    internal void HearDoes(int index)
    {
        if (tellings.Previous(index) is { Cue: Cue.Never or Cue.Negator } denied && Tellings.WordsBetween(denied, tellings[index]) == 0 && negations.EndsHere(index))
        {
            // "Advil works sometimes, tylenol never does"
            scene.Groups.Tell(Signal.WorksNot, closes: true);
            return;
        }

        if (scene.Groups.Current is { IsClosed: false } && scene.FollowsMedicine && Tellings.WordsBetween(scene.Latest!, tellings[index]) == 0 && negations.EndsHere(index))
        {
            scene.Groups.Tell(Signal.Works, closes: true);
        }
    }

    /// <summary>An outcome: of the medicine that it is tied to, or of those before.</summary>
    internal void HearOutcome(int index, Cue cue)
    {
        var telling = tellings[index];
        if (SignalFor(index, telling, cue) is not { } signal)
        {
            return;
        }

        if (IsOfReferredTo(index, telling))
        {
            scene.Awaiting.Add(signal);
            return;
        }

        if (IsOfNext(index, telling, cue))
        {
            scene.Awaiting.Add(signal);
            return;
        }

        if (cue is Cue.NoLonger && tellings.Next(index) is { Cue: Cue.Taking } next && Tellings.WordsBetween(telling, next) <= 1)
        {
            scene.IsNoLongerTaken = true;
            return;
        }

        if (scene.Groups.Current is null)
        {
            scene.Leave(signal);
        }

        if (scene.IsBroken || scene.Groups.Current is null)
        {
            return;
        }

        if (signal is Signal.Works or Signal.Helped && IsOnlyOne(index))
        {
            // "Of Inderal, Sandomigran and Botox only the Botox worked"
            scene.Groups.TellOthers(Signal.WorksNot);
        }

        if (scene.OfAll)
        {
            scene.Groups.TellAll(signal);
        }
        else
        {
            scene.Groups.Tell(signal, closes: true, scene.OfLastOnly, isAdjacent: scene.Groups.Latest is not null && scene.FollowsMedicine && tellings.PauseBetween(scene.Groups.Latest, telling) == Break.None);
        }
    }

    // Whether what is told belongs to the medicine that follows.
    private bool IsOfNext(int index, Telling telling, Cue cue)
    {
        if (telling.StandsBefore && tellings.Words.PauseWithin(telling.From, telling.To) == Break.None && tellings.MentionAfter(index, Break.Light, 4) is not null)
        {
            return true;
        }

        if (char.IsSurrogate(tellings.Words[telling.From].Text[0]) && tellings[0] is { Mention: null } first && char.IsSurrogate(tellings.Words[first.From].Text[0]) && tellings.MentionAfter(index, Break.Light, 1) is not null)
        {
            // "👎 topiramate 👍 botox"
            return true;
        }

        if (cue is Cue.AtFirst or Cue.NoLonger or Cue.Purpose || tellings.Words[telling.From].Text is "ok" or "okay")
        {
            return false;
        }

        if (scene.Groups.Current is null)
        {
            // "did nothing: topamax, elavil"; "ça m'a rien fait le topamax"
            return cue is not (Cue.Symptom or Cue.Condition) ? tellings.MentionAfter(index, Break.Light, 2) is not null : tellings.IsTiedToNext(index);
        }

        return tellings.IsTiedToNext(index) && (scene.Groups.Current.IsClosed || !scene.FollowsMedicine || tellings.PauseBetween(scene.Groups.Latest!, telling) != Break.None || !negations.MayFollow);
    }

    private bool IsOnlyOne(int index) =>
        index > 1 && tellings[index - 1].Mention is not null && tellings[index - 2] is { Cue: Cue.But } only && tellings.Words[only.From].Text is "only" or "just" or "seul" or "juste" or "seulement"
        && tellings.PauseBetween(only, tellings[index]) == Break.None;

    // "Dry mouth with the first one"
    private bool IsOfReferredTo(int index, Telling telling) =>
        tellings.Next(index) is { Cue: Cue.First or Cue.Second or Cue.Third or Cue.Last or Cue.FirstTwo or Cue.LastTwo or Cue.Others } reference
        && tellings.PauseBetween(telling, reference) == Break.None && tellings.HasWordBetween(telling, reference, "with", "from", "on", "avec", "du", "de", "sur", "pour");

    // "Maxalt: good"; not "good luck", "a good change".
    private bool IsPraise(int index, Telling telling) =>
        tellings.Words[telling.From].Text is "good" or "bon" or "bonne" && telling.To - telling.From == 1 && negations.EndsHere(index)
        && scene.FollowsMedicine && Tellings.WordsBetween(scene.Latest!, telling) <= 2;

    private Signal? SignalFor(int index, Telling telling, Cue cue)
    {
        switch (cue)
        {
            case Cue.Works or Cue.Helped or Cue.SomeBenefit when scene.IsNeither:
                return Signal.WorksNot;
            case Cue.Works:
                return !negations.IsNegated(index) ? Signal.Works : scene.IsException && scene.OfAll ? Signal.Helped : Signal.WorksNot;
            case Cue.Effect:
                return negations.IsNegated(index) || scene.IsNeither ? Signal.WorksNot : IsPraise(index, telling) ? Signal.Works : null;
            case Cue.NoBenefit when scene.IsException && scene.OfAll:
                return Signal.Helped;
            case Cue.Helped or Cue.Fine:
                return negations.IsNegated(index) ? Signal.WorksNot : CueSignals.Of(cue);
            case Cue.Symptom when tellings.Previous(index) is { Cue: Cue.Works } helped && tellings.PauseBetween(helped, telling) == Break.None && Tellings.WordsBetween(helped, telling) <= 2:
                return Signal.Purpose;
            case Cue.Symptom or Cue.SideEffects:
                return (cue is Cue.Symptom && scene.IsAside) || negations.IsNegated(index) ? null : CueSignals.Of(cue);
            case Cue.NoLonger or Cue.AtFirst when scene.IsAside:
                return null;
            case Cue.Sometimes when scene.FollowsMedicine && Tellings.WordsBetween(scene.Latest!, telling) == 0 && tellings.PauseAfter(telling) != Break.None && tellings.Next(index)?.Cue is not null:
                // "Tylenol now and then, it works": how often it is taken.
                return Signal.Current;
            case Cue.Slightly when tellings.Words[telling.From].Text is "some" && telling.To - telling.From == 1:
                return tellings.Previous(index) is { Cue: Cue.Works } || tellings.PauseAfter(telling) != Break.None ? Signal.Slightly : null;
            case Cue.Condition:
                return scene.Groups.Current is { IsClosed: false } && scene.Groups.Latest is not null && scene.Groups.IsInSentenceOfLatest(telling) && !scene.IsAside ? Signal.CannotTake : null;
            default:
                return CueSignals.Of(cue);
        }
    }
}
