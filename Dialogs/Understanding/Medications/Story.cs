namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>
/// Gives to each medicine what is told of it. People tell in groups: "topamax and elavil did nothing, propranolol made me dizzy" are two;
/// what is told goes to the group before it, or to the medicine that it is tied to ("no luck with topamax").
/// </summary>
internal sealed class Story
{
    private const int CorrectionReach = 4;

    private readonly Tellings tellings;
    private readonly Negations negations;
    private readonly Scene scene;
    private readonly TakingReader taking;
    private readonly OutcomeReader outcomes;

    private Story(Tellings tellings, bool negatesAfterwards)
    {
        this.tellings = tellings;
        negations = new Negations(tellings, negatesAfterwards);
        scene = new Scene(tellings);
        taking = new TakingReader(tellings, scene, negations);
        outcomes = new OutcomeReader(tellings, scene, negations);
    }

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
        var pause = scene.Enter(telling);
        if (telling.Mention is not null)
        {
            scene.Meet(telling);
        }
        else if (telling.Months is { } months)
        {
            Measure(index, months);
        }
        else if (!negations.IsUsed(index))
        {
            Hear(index, telling.Cue!.Value, pause);
        }

        scene.Latest = telling;
    }

    private void Hear(int index, Cue cue, Break pause)
    {
        switch (cue)
        {
            case Cue.Context:
                HearContext(index);
                break;
            case Cue.Tried or Cue.Yes:
                break;
            case Cue.Taking:
                taking.HearTaking(index);
                break;
            case Cue.Now:
                taking.HearNow(index);
                break;
            case Cue.Rate:
                taking.HearRate(index, pause);
                break;
            case Cue.Stopped:
                taking.HearStopped(index);
                break;
            case Cue.Never:
                taking.HearNever(index);
                break;
            case Cue.Negator:
                taking.HearNegator(index);
                break;
            case Cue.NothingAtAll:
                outcomes.HearNothing(index);
                break;
            case Cue.All:
                outcomes.HearAll(index);
                break;
            case Cue.Prevention:
                taking.HearPrevention(index);
                break;
            case Cue.Does:
                outcomes.HearDoes(index);
                break;
            case Cue.Ditto:
                outcomes.HearDitto(index);
                break;
            case Cue.But:
                HearBut(index);
                break;
            case Cue.Then:
                scene.BeginsAnew = true;
                break;
            case Cue.Which:
                scene.OfLastOnly = true;
                break;
            case Cue.When or Cue.Headache:
                scene.IsAside = true;
                break;
            case Cue.Correction:
                HearCorrection(index);
                break;
            case Cue.First or Cue.Second or Cue.Third or Cue.Last or Cue.FirstTwo or Cue.FirstThree or Cue.LastTwo or Cue.Others:
                if (tellings.MentionAfter(index, Break.None, 2) is null && scene.Groups.Refer(cue))
                {
                    foreach (var signal in scene.Awaiting)
                    {
                        scene.Groups.Tell(signal, closes: true);
                    }

                    scene.Awaiting.Clear();
                }

                break;
            default:
                outcomes.HearOutcome(index, cue);
                break;
        }
    }

    // "I was told Botox could help": it was not taken, unless that is told too; and the next is another matter.
    private void HearContext(int index)
    {
        if (scene.FollowsMedicine && tellings.Words[tellings[index].From].Text is "might" or "may" or "could" or "should" or "would" or "supposed" or "pourrait" or "devrait")
        {
            scene.BeginsAnew = true;
            if (tellings.Previous(index - 1) is not { Cue: Cue.Tried or Cue.Taking })
            {
                scene.Groups.Current?.TellLastPart(Signal.NotTaken);
            }
        }
    }

    private void HearBut(int index)
    {
        scene.IsException = tellings.Words[tellings[index].From].Text is "except" or "besides" or "other" or "apart" or "aside" or "sauf" or "a" or "hormis";
        scene.BeginsAnew = true;
        scene.IsAside = false;
        scene.Awaiting.Clear();
    }

    // "qulipta, no wait, vyepti": the medicine just named was a slip when another one follows.
    private void HearCorrection(int index)
    {
        scene.Awaiting.Clear();
        scene.BeginsAnew = true;
        for (var i = index + 1; i < tellings.Count && i <= index + CorrectionReach; i++)
        {
            if (tellings[i].Mention is not null)
            {
                scene.Awaiting.AddRange(scene.Groups.Latest is null ? scene.Unclaimed : scene.Groups.TakeBackLatest());
                return;
            }
        }
    }

    // "Aimovig then ajovy, 3 months each"
    private bool IsOfEach(int index) =>
        tellings[index].To < tellings.Words.Count && tellings.Words[tellings[index].To].Text is "each" or "apiece" or "chaque" or "chacun" or "chacune";

    private void Measure(int index, decimal months)
    {
        if (tellings.MentionAfter(index) is { } next && (tellings.IsTiedToNext(index) || scene.Groups.Current is null or { IsClosed: true } || !scene.Groups.IsInSentenceOfLatest(tellings[index])))
        {
            next.Mention!.Months = months;
            return;
        }

        if (scene.Groups.Current is null)
        {
            scene.UnclaimedMonths ??= months;
        }

        if (IsOfEach(index))
        {
            foreach (var mention in scene.Groups.Unmeasured)
            {
                mention.Months = months;
            }

            return;
        }

        if (scene.Groups.Current is { } current && !scene.IsAside && !scene.IsBroken)
        {
            // "for a year each", "all of them for a year"; after a pause it is of the whole list
            var ofWholeList = scene.OfAll || tellings.Next(index) is { Cue: Cue.All } || (scene.Groups.Latest is not null && tellings.PauseBetween(scene.Groups.Latest, tellings[index]) != Break.None);
            foreach (var mention in ofWholeList ? current.Mentions : current.Measured())
            {
                mention.Months ??= months;
            }
        }
    }
}
