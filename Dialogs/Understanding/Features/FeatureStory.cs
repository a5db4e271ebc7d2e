using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Features;

/// <summary>
/// Works out what is said of each feature that is named: "no" before it or after it, "is fine", "bothers me", "not sure". What is said goes to the
/// features of its own clause.
/// </summary>
internal sealed class FeatureStory
{
    private const int NegatorReach = 4;
    private const int UnsureReach = 4;
    private const int FewWords = 4;
    private const int DegreeReach = 4;

    private readonly FeaturePhrases phrases;
    private readonly TextWords words;
    private readonly List<NamedFeature> named = [];
    private readonly List<NamedFeature> open = [];

    private bool denies;
    private bool isUnsure;
    private bool harmlessAhead;
    private bool answersFollow;
    private int? exceptedFrom;
    private bool deniesList;
    private bool bothersByNot;
    private bool harmlessSaid;

    private FeatureStory(TextWords words, IReadOnlyList<FoundPhrase<FeatureMeaning>> phrases)
    {
        this.words = words;
        this.phrases = new FeaturePhrases(words, phrases);
    }

    /// <summary>The features that are named, in their order, with what is said of each.</summary>
    /// <param name="words">The words of the message.</param>
    /// <param name="phrases">The phrases found in them.</param>
    /// <param name="exceptedFrom">The word from which on all that is named is left out of "everything"; null when nothing is.</param>
    internal static IReadOnlyList<NamedFeature> Tell(TextWords words, IReadOnlyList<FoundPhrase<FeatureMeaning>> phrases, out int? exceptedFrom)
    {
        var story = new FeatureStory(words, phrases);
        for (var i = 0; i < phrases.Count; i++)
        {
            story.Step(i);
        }

        story.Finish();
        story.ForgetThen();
        exceptedFrom = story.exceptedFrom;
        return story.named;
    }

    private void Step(int index)
    {
        var phrase = phrases[index];
        var pause = index == 0 ? Break.Strong : phrases.PauseBetween(index - 1, index);
        if (pause == Break.Strong)
        {
            var asked = index > 0 && words[phrases[index - 1].To - 1].Asked;
            denies = isUnsure = harmlessAhead = bothersByNot = false;
            if (!asked)
            {
                open.Clear();
            }
        }
        else if (pause == Break.Light)
        {
            denies &= phrases.IsListGoingOn(index);
            isUnsure = false;
        }

        if (phrase.Meaning.IsNaming)
        {
            Name(index, phrase, pause);
            return;
        }

        switch (phrase.Meaning.Cue)
        {
            case FeatureCue.Negator or FeatureCue.Deny:
                HearNo(index);
                break;
            case FeatureCue.None when phrase.To - phrase.From == 1:
                HearNo(index);
                break;
            case FeatureCue.Affirm:
                HearYes(index);
                break;
            case FeatureCue.Unsure or FeatureCue.DoesNotKnow:
                HearUnsure(index);
                break;
            case FeatureCue.Bothers:
                HearBothers(index);
                break;
            case FeatureCue.Endures when phrases.IsNegated(index):
                denies = false;
                bothersByNot = true;
                break;
            case FeatureCue.Endures or FeatureCue.Harmless:
                HearHarmless(index);
                break;
            case FeatureCue.But:
                exceptedFrom ??= index > 0 && phrases[index - 1].Meaning.Cue is FeatureCue.All && pause == Break.None ? phrase.To : null;
                denies = isUnsure = harmlessAhead = bothersByNot = false;
                open.Clear();
                break;
            case FeatureCue.Joint:
                denies &= deniesList || words[phrase.From].Text is "or" or "nor" or "ni" or "ou";
                break;
            case FeatureCue.Except:
                exceptedFrom ??= phrases.HasBefore(index, FeatureCue.All) ? phrase.To : null;
                denies = false;
                break;
            default:
                break;
        }
    }

    private void Name(int index, FoundPhrase<FeatureMeaning> phrase, Break pause)
    {
        var (cue, first, second) = phrase.Meaning;
        if (first is HeadacheFeature.LightSensitive && phrases.IsNear(index, FeatureCue.Before) && words[phrase.From].Text is "flashing" or "flashy" or "flickering" or "sparkling" or "twinkling" or "strobe")
        {
            // Lights that are seen, not such as bother.
            first = HeadacheFeature.Aura;
        }

        // "the nausea is terrible", "kids screaming = torture": of the nausea, of the noise, not of the pain
        var isOfBefore = pause == Break.None || (pause == Break.Light && open.Count > 0 && phrase.From == open[^1].To && words[phrase.From].Text is "torture" or "agony" or "hell" or "murder" or "brutal" or "enfer");
        if (first is HeadacheFeature.ModerateOrSevere && cue is FeatureCue.Present or FeatureCue.Absent && open.Count > 0 && isOfBefore
            && open[^1].Feature is HeadacheFeature.NauseaOrVomiting or HeadacheFeature.LightSensitive or HeadacheFeature.SoundSensitive or HeadacheFeature.WorseWithActivity
            && phrase.From - open[^1].To <= (open[^1].Feature is HeadacheFeature.LightSensitive or HeadacheFeature.SoundSensitive ? DegreeReach : 2) && phrases[index - 1].Meaning.Cue is not FeatureCue.Joint)
        {
            if (cue is FeatureCue.Present != phrases.IsNegated(index))
            {
                HearBothers(index, isSaid: true);
            }
            else
            {
                HearHarmless(index);
            }

            return;
        }

        // "severe nausea": neither is the pain
        if (pause == Break.None && first is HeadacheFeature.NauseaOrVomiting or HeadacheFeature.LightSensitive or HeadacheFeature.SoundSensitive
            && named.Count > 0 && named[^1].Feature is HeadacheFeature.ModerateOrSevere && named[^1].To == phrase.From && named[^1].To - named[^1].From == 1 && !char.IsAsciiDigit(words[named[^1].From].Text[0]))
        {
            open.Remove(named[^1]);
            named.RemoveAt(named.Count - 1);
        }

        foreach (var feature in new[] { first, second })
        {
            if (feature is not { } which)
            {
                continue;
            }

            var one = new NamedFeature(which, cue, phrase.From, phrase.To);
            one.Presence = cue switch
            {
                FeatureCue.Absent when which is HeadacheFeature.DoctorDiagnosis && phrases.IsMigraineAsWell(index) => Presence.Present,
                FeatureCue.Absent => Presence.Absent,
                FeatureCue.Topic when which is HeadacheFeature.WorseWithActivity or HeadacheFeature.DoctorDiagnosis => Presence.Open,
                FeatureCue.Topic when which is HeadacheFeature.Aura => phrases.IsNear(index, FeatureCue.Before) ? Presence.Present : Presence.Open,
                _ => Presence.Present,
            };
            if (exceptedFrom is not null)
            {
                one.Presence = Presence.Absent;
            }
            else if ((denies && cue is not FeatureCue.Absent) || (harmlessAhead && cue is FeatureCue.Topic))
            {
                one.Deny();
            }
            else if (isUnsure && which is not HeadacheFeature.ModerateOrSevere)
            {
                one.Presence = Presence.Unsure;
            }

            if (pause == Break.Light && !phrases.IsListGoingOn(index))
            {
                open.Clear();
            }

            named.Add(one);
            open.Add(one);
        }
    }

    private void HearNo(int index)
    {
        var phrase = phrases[index];

        // "can't stand light nor noise": both bother
        if (bothersByNot && words[phrase.From].Text is "ni" or "nor")
        {
            return;
        }

        var next = phrases.Next(index);
        var follows = next is not null && phrases.PauseBetween(index, index + 1) == Break.None && phrases[index + 1].From - phrase.To <= NegatorReach
            && (phrases[index + 1].Meaning.IsNaming || phrases[index + 1].Meaning.Cue is FeatureCue.Bothers or FeatureCue.Endures or FeatureCue.Harmless);
        var afterNamed = open.Count > 0 && index > 0 && phrases[index - 1].Meaning is { IsNaming: true } && phrase.From - phrases[index - 1].To <= 1
            && (words.PauseAfter(phrase.To - 1) != Break.None || (next is { } other && other.From == phrase.To));
        if (!follows && open.Count > 0 && open.TrueForAll(one => one.Cue is FeatureCue.Topic) && phrases[index - 1].Meaning.IsNaming && phrase.From - phrases[index - 1].To <= 1
            && words[phrase.From].Text is "doesnt" or "dont" or "isnt" or "arent" or "does" or "do" or "didnt")
        {
            // "light doesn't do a thing to me"; but "music is fine, bright sun isn't"
            if (!harmlessSaid || words[phrase.From].Text is not ("isnt" or "arent"))
            {
                open.ForEach(one => one.Deny());
            }

            open.Clear();
            return;
        }

        if (afterNamed && (!follows || answersFollow || (phrases.MayFollow(index) && phrases.PauseBetween(index - 1, index) == Break.None)))
        {
            // "nausea no", "ça bat pas", "throbbing? no"
            if (!harmlessSaid || words[phrase.From].Text is not ("isnt" or "arent"))
            {
                open.ForEach(one => one.Deny());
            }

            open.Clear();
            answersFollow = true;
            return;
        }

        if (index > 0 && phrases[index - 1].Meaning.Cue is FeatureCue.Bothers or FeatureCue.Endures && !phrase.IsForeign && phrase.To - phrase.From == 1 && phrase.From - phrases[index - 1].To <= 1 && (phrases[index - 1].Meaning.Cue is FeatureCue.Endures || !follows))
        {
            return;
        }

        if (follows || (phrase.Meaning.Cue is FeatureCue.Negator && next is not null && phrases.PauseBetween(index, index + 1) == Break.None && phrases[index + 1].Meaning.Cue is FeatureCue.Joint or FeatureCue.Affirm))
        {
            denies = phrases[index + 1].Meaning.Cue is not (FeatureCue.Bothers or FeatureCue.Endures or FeatureCue.Harmless);

            // "no nausea and vomiting" denies both, "it does not throb and light bothers me" one.
            deniesList = words[phrase.From].Text is "no" or "without" or "zero" or "pas" or "sans" or "aucun" or "aucune" or "never" or "jamais";
        }
    }

    private void HearYes(int index)
    {
        var phrase = phrases[index];
        if (open.Count > 0 && index > 0 && phrases[index - 1].Meaning.IsNaming && phrase.From - phrases[index - 1].To <= 1
            && words[phrase.From].Text is not ("a" or "un" or "some"))
        {
            foreach (var one in open)
            {
                one.Presence = one.Presence is Presence.Open && one.Feature is HeadacheFeature.WorseWithActivity or HeadacheFeature.Aura or HeadacheFeature.DoctorDiagnosis ? Presence.Present : one.Presence;
            }

            open.Clear();
            answersFollow |= phrases.PauseBetween(index - 1, index) == Break.None;
            denies = false;
        }
    }

    private void HearUnsure(int index)
    {
        var phrase = phrases[index];
        var tied = words[phrase.To - 1].Text is "about" or "if" or "whether" or "on" or "for" or "regarding" or "si" or "pour" or "de" or "la" or "le" or "les" or "l";
        if (!tied && open.Count > 0 && index > 0 && phrases[index - 1].Meaning.IsNaming && phrase.From - phrases[index - 1].To <= 1)
        {
            open.ForEach(one => one.Presence = Presence.Unsure);
            open.Clear();
            return;
        }

        isUnsure = phrases.Next(index) is { } && phrases[index + 1].Meaning.IsNaming && phrases[index + 1].From - phrase.To <= UnsureReach && phrases.PauseBetween(index, index + 1) != Break.Strong
            && (tied || phrases.PauseBetween(index, index + 1) == Break.None);
    }

    private void HearBothers(int index, bool isSaid = false)
    {
        if (!isSaid && phrases.IsNegated(index))
        {
            denies = false;
            HearHarmless(index);
            return;
        }

        foreach (var one in open)
        {
            one.Presence = one.Presence is Presence.Open && one.Feature is HeadacheFeature.WorseWithActivity ? Presence.Present : one.Presence;
        }

        denies = false;
        open.Clear();
    }

    private void HearHarmless(int index)
    {
        harmlessSaid = true;
        // "not sensitive to light": of what follows
        var isTied = phrases.Next(index) is { Meaning.IsNaming: true } next && phrases.PauseBetween(index, index + 1) == Break.None && next.From - phrases[index].To <= 2
            && (IsPreposition(words[next.From - 1].Text) || IsPreposition(words[phrases[index].To].Text) || IsPreposition(words[phrases[index].To - 1].Text)
                || (words[next.From - 1].Text is "the" or "la" or "le" or "les" && phrases[index].To == next.From - 1 && words[phrases[index].From].Text is not ("is" or "are" or "was" or "s" or "fine" or "ok" or "okay")));
        if (!isTied && open.Exists(MayBeHarmless))
        {
            open.FindAll(MayBeHarmless).ForEach(one => one.Deny());
            open.Clear();
        }
        else
        {
            harmlessAhead = true;
        }
    }

    private static bool IsPreposition(string word) => word is "to" or "by" or "with" or "of" or "about" or "a" or "au" or "aux" or "par";

    private static bool MayBeHarmless(NamedFeature one) => one.Feature is HeadacheFeature.LightSensitive or HeadacheFeature.SoundSensitive or HeadacheFeature.WorseWithActivity or HeadacheFeature.NauseaOrVomiting;

    // "used to be one side, now it's the whole head": what was, up to what is now
    private void ForgetThen()
    {
        for (var then = 0; then + 1 < words.Count; then++)
        {
            if (!(words[then].Text is "used" && words[then + 1].Text is "to") && words[then].Text is not ("previously" or "formerly" or "avant" or "autrefois"))
            {
                continue;
            }

            var now = then + 1;
            while (now < words.Count && words[now].Text is not ("now" or "nowadays" or "lately" or "maintenant" or "asteur" or "astheure") && !IsThere(now))
            {
                now++;
            }

            if (now < words.Count)
            {
                named.RemoveAll(one => one.From > then && one.From < now);
            }
        }
    }

    // "avant je vomissais, la j'ai plus de nausee"
    private bool IsThere(int word) => words[word].Text is "la" && words[word].Before != Break.None && word + 1 < words.Count && words[word + 1].Text is "j" or "je" or "c" or "ca";

    // "stairs", as a whole answer
    private void Finish()
    {
        if (words.Count <= FewWords)
        {
            foreach (var one in named.Where(one => one.Presence is Presence.Open && one.Cue is FeatureCue.Topic))
            {
                one.Presence = one.Feature is HeadacheFeature.WorseWithActivity ? Presence.Present : one.Presence;
            }
        }
    }
}
