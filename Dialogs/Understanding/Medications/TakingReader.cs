namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Hears whether a medicine is taken, was taken, or never was.</summary>
/// <param name="tellings">What is told.</param>
/// <param name="scene">What was heard before.</param>
/// <param name="negations">What is turned round.</param>
internal sealed class TakingReader(Tellings tellings, Scene scene, Negations negations)
{
    /// <summary>"I take": of the medicine that follows.</summary>
    internal void HearTaking(int index)
    {
        var telling = tellings[index];
        if (scene.IsNoLongerTaken || scene.Awaiting.Exists(signal => signal is not Signal.Current) || (tellings.Previous(index) is { Cue: Cue.Negator or Cue.Never or Cue.NoLonger } previous
            && tellings.PauseBetween(previous, telling) == Break.None && Tellings.WordsBetween(previous, telling) <= 2))
        {
            return;
        }

        if (tellings.MentionAfter(index, Break.Light, 5) is not null || (tellings.Next(index) is { Months: not null } or { Cue: Cue.Rate or Cue.Now or Cue.Slightly } && tellings.MentionAfter(index + 1, Break.None) is not null))
        {
            scene.Awaiting.Add(Signal.Current);
        }
        else if (scene.Groups.IsInSentenceOfLatest(telling) && tellings.Next(index) is not { Mention: not null })
        {
            scene.Groups.Tell(Signal.Current, closes: false);
        }
    }

    /// <summary>"now": of the medicine that follows at once, or of those before.</summary>
    internal void HearNow(int index)
    {
        if (tellings.MentionAfter(index, Break.None, 1) is not null || tellings.Next(index) is { Cue: Cue.Taking })
        {
            scene.Awaiting.Add(Signal.Current);
        }
        else
        {
            scene.Groups.Tell(Signal.Current, closes: true);
        }
    }

    /// <summary>"3 times a week": of the medicines before, unless it is how often the headaches come.</summary>
    internal void HearRate(int index, Break pause)
    {
        var telling = tellings[index];
        var isHabit = scene.Groups.Latest is { } latest && Tellings.WordsBetween(latest, telling) <= 1 && scene.Groups.IsInSentenceOfLatest(telling);
        if (!scene.IsAside && scene.Groups.Latest is not null && (pause == Break.None || isHabit))
        {
            scene.Groups.Tell(Signal.Current, closes: true);
        }
    }

    /// <summary>"never tried": of the medicines that follow, or of those before ("botox? never").</summary>
    internal void HearNever(int index)
    {
        var telling = tellings[index];
        if (tellings.MentionAfter(index, Break.None, 4) is not null)
        {
            AwaitNotTaken(index);
            return;
        }

        // "hasn't helped": there it is no more than "not"
        if (tellings.Next(index) is { Cue: Cue.Works or Cue.Does or Cue.Effect or Cue.Helped or Cue.Symptom or Cue.SideEffects } next
            && tellings.PauseBetween(telling, next) == Break.None && Tellings.WordsBetween(telling, next) <= 3)
        {
            return;
        }

        if (scene.Groups.Current is { } current && !(current.IsClosed && scene.Groups.IsInSentenceOfLatest(telling)) && !IsOfAnotherThing(telling))
        {
            current.TellLastPart(Signal.NotTaken);
            current.IsClosed = true;
        }
    }

    // "Elavil and Advil, don't have the bottles here": what is not had, done or used is no medicine.
    private bool IsOfAnotherThing(Telling telling) =>
        telling.To < tellings.Words.Count && tellings.Words[telling.To].Before == Break.None
        && tellings.Words[telling.To].Text is "the" or "my" or "a" or "an" or "his" or "her" or "their" or "enough" or "time" or "money" or "coverage"
            or "mon" or "ma" or "mes" or "son" or "sa" or "ses" or "assez" or "anything" or "much";

    /// <summary>"no topamax"; or "topamax no, elavil yes".</summary>
    internal void HearNegator(int index)
    {
        var telling = tellings[index];
        if (tellings.MentionAfter(index, Break.None, 2) is not null)
        {
            var word = tellings.Words[telling.From].Text;
            scene.IsNeither |= (word is "ni" && negations.IsSaidOfWhatFollows(index))
                || (word is "no" or "aucun" or "aucune" && negations.IsSaidOfWhatFollows(index, Break.None));
            if (!scene.IsNeither || word is not ("ni" or "nor" or "or" or "no" or "aucun" or "aucune"))
            {
                AwaitNotTaken(index);
            }

            return;
        }

        // "1 hour with Maxalt, 12 without": how long, not whether it was taken.
        if (tellings.Words[telling.From].Text is "without" or "sans")
        {
            return;
        }

        // "coenzyme q10 for a year. nope."
        if (scene.Latest is { Months: not null } && scene.Groups.Current is { } measured && Tellings.WordsBetween(scene.Latest, telling) == 0 && negations.EndsHere(index)
            && measured.Mentions.TrueForAll(mention => mention.Signals.TrueForAll(signal => signal is Signal.AtFirst or Signal.Current)))
        {
            scene.Groups.Tell(Signal.WorksNot, closes: true);
            return;
        }

        // "B2 helped a bit, the others no"
        if (scene.Latest?.Cue is Cue.Others or Cue.First or Cue.Second or Cue.Third or Cue.Last or Cue.FirstTwo or Cue.LastTwo && negations.EndsHere(index))
        {
            scene.Groups.Tell(Signal.WorksNot, closes: true);
            return;
        }

        // "topamax no, elavil yes"; "imitrex? no"
        if (scene.Groups.Current is not { IsClosed: false } current || scene.Groups.Latest is null || !scene.FollowsMedicine
            || Tellings.WordsBetween(scene.Groups.Latest, telling) > 1 || !negations.EndsHere(index))
        {
            return;
        }

        // "Zomig a bit, amerge nope": among verdicts a "no" is one too.
        current.TellLastPart(negations.IsVerb(telling) || scene.Groups.HasBenefitTold || tellings.Words[telling.From].Text is "pantoute" ? Signal.WorksNot : Signal.NotTaken);
        current.IsClosed = true;
    }

    /// <summary>"stopped topamax", "came off it": no more than that it was taken.</summary>
    internal void HearStopped(int index)
    {
        scene.IsNoLongerTaken = true;
        if (tellings.MentionAfter(index, Break.None, 3) is not null)
        {
            scene.Awaiting.Add(Signal.Stopped);
        }
        else if (!scene.IsBroken)
        {
            scene.Groups.Tell(Signal.Stopped, closes: false);
        }
    }

    /// <summary>"As a preventive": of the medicines before, or of the one that it introduces ("for prevention nurtec").</summary>
    internal void HearPrevention(int index)
    {
        if (scene.Groups.Current is { } current && scene.Groups.IsInSentenceOfLatest(tellings[index]))
        {
            current.TellLastPart(Signal.ForPrevention);
        }
        else if (tellings.MentionAfter(index, Break.Light, 2) is { Mention: { } next })
        {
            next.Signals.Add(Signal.ForPrevention);
        }
    }

    private void AwaitNotTaken(int index)
    {
        scene.Awaiting.Clear();
        scene.Awaiting.Add(Signal.NotTaken);

        // "kidney stones so no topamax"
        if (tellings.Previous(index) is { Cue: Cue.Condition or Cue.CannotTake or Cue.Symptom } reason && tellings.PauseBetween(reason, tellings[index]) != Break.Strong
            && tellings.HasWordBetween(reason, tellings[index], "so", "means", "donc", "alors", "faque"))
        {
            scene.Awaiting.Add(Signal.CannotTake);
        }
    }
}
