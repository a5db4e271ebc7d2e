using ScreeningBot.Dialogs.Understanding.Medications;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Features;

/// <summary>Features of the headache in a visitor's words: which are there, which are not, of which the visitor is unsure.</summary>
internal sealed class FeatureRecogniser : IRecogniser<FeatureReading>
{
    private const string Triptans = "triptans";
    private const string Antiemetics = "antiemetics";
    private const int MostBesideNone = 3;

    private readonly Dictionary<Language, FeatureWords> vocabulary;
    private readonly MedicationReader medicines;

    /// <summary>Takes the words, and the reader of medicines: a triptan that helps is a feature.</summary>
    internal FeatureRecogniser(Dictionary<Language, FeatureWords> vocabulary, MedicationReader medicines)
    {
        this.vocabulary = vocabulary;
        this.medicines = medicines;
    }

    /// <inheritdoc/>
    public Understood<FeatureReading> Recognise(Utterance utterance)
    {
        var told = medicines.Read(utterance);
        var here = vocabulary[told.Language];
        var words = here.Mended(told.Typed);
        var taken = new bool[words.Count];
        foreach (var mention in told.Mentions.Where(mention => mention.Name.Kind is not MedicineNameKind.Unlisted))
        {
            Array.Fill(taken, true, mention.From, mention.To - mention.From);
        }

        var phrases = here.Find(words, taken);
        phrases.RemoveAll(phrase => IsOfMedicine(words, taken, phrase) || IsMereLetter(words, phrase));
        AddIntensities(words, taken, phrases);
        var named = FeatureStory.Tell(words, phrases, out var exceptedFrom);
        var said = named.Where(one => one.Presence is not Presence.Open).Select(one => (one.Feature, one.Presence)).Concat(OfMedicines(told, exceptedFrom, UnsureFrom(phrases, exceptedFrom))).ToList();
        var span = SpanOf(words, named, told);
        if (phrases.Exists(phrase => phrase.Meaning.Cue is FeatureCue.All
            && ((phrase.To - phrase.From > 1 && !SumsUp(words, said, phrase)) || said.Count == 0 || phrases.Exists(other => other.Meaning.Cue is FeatureCue.Except or FeatureCue.But))))
        {
            return Understood<FeatureReading>.As(All(said), utterance.Text.Length == 0 ? default : WholeOf(words));
        }

        return said.Exists(one => one.Presence is not Presence.Unsure)
            ? Understood<FeatureReading>.As(phrases.Exists(phrase => phrase.Meaning.Cue is FeatureCue.RestAbsent && words.PauseWithin(phrase.From, phrase.To) == Break.None) ? WithoutTheRest(Named(said)) : Named(said), span)
            : Unnamed(words, phrases, said.Count > 0, told.Mentions.Count > 0);
    }

    // "light, noise, smells, all of it bugs me": what was named before, and not the whole list
    private static bool SumsUp(TextWords words, List<(HeadacheFeature Feature, Presence Presence)> said, FoundPhrase<FeatureMeaning> all) =>
        said.Count(one => one.Presence is Presence.Present) > 1 && all.From > 1 && all.To < words.Count && words[all.To].Before == Break.None;

    private static FeatureReading Named(List<(HeadacheFeature Feature, Presence Presence)> said)
    {
        var present = With(Presence.Present).ToHashSet();
        var absent = With(Presence.Absent).Except(present).ToHashSet();
        return new FeatureReading(present, absent, FeatureCoverage.Named, With(Presence.Unsure).Except(present).Except(absent).ToHashSet());

        IEnumerable<HeadacheFeature> With(Presence presence) => said.Where(one => one.Presence == presence).Select(one => one.Feature);
    }

    // "yes to nausea and light, no to the rest"
    private static FeatureReading WithoutTheRest(FeatureReading named) =>
        named with { Absent = Enum.GetValues<HeadacheFeature>().Except(named.Present).Except(named.Unsure).ToHashSet() };

    // "all of them", "everything except the aura"
    private static FeatureReading All(List<(HeadacheFeature Feature, Presence Presence)> said)
    {
        var absent = said.Where(one => one.Presence is Presence.Absent).Select(one => one.Feature).ToHashSet();
        var unsure = said.Where(one => one.Presence is Presence.Unsure).Select(one => one.Feature).Except(absent).ToHashSet();
        return absent.Count == 0 && unsure.Count == 0
            ? new FeatureReading(new HashSet<HeadacheFeature>(), absent, FeatureCoverage.All, unsure)
            : new FeatureReading(Enum.GetValues<HeadacheFeature>().Except(absent).Except(unsure).ToHashSet(), absent, FeatureCoverage.Named, unsure);
    }

    private static Understood<FeatureReading> Unnamed(TextWords words, List<FoundPhrase<FeatureMeaning>> phrases, bool isUnsure, bool namesMedicines)
    {
        if (isUnsure || Has(FeatureCue.DoesNotKnow) || Has(FeatureCue.Unsure))
        {
            return Understood<FeatureReading>.Not(NotUnderstoodReason.DoesNotKnow, WholeOf(words));
        }

        if (Has(FeatureCue.Some) || Has(FeatureCue.Affirm))
        {
            return Understood<FeatureReading>.Not(NotUnderstoodReason.Vague, WholeOf(words));
        }

        return phrases.Exists(phrase => phrase.Meaning.Cue is FeatureCue.None or FeatureCue.Deny or FeatureCue.Negator && IsOfList(words, phrase)) && !namesMedicines && !phrases.Exists(phrase => phrase.Meaning.IsNaming)
            ? Understood<FeatureReading>.As(
                new FeatureReading(new HashSet<HeadacheFeature>(), new HashSet<HeadacheFeature>(), FeatureCoverage.None, new HashSet<HeadacheFeature>()), WholeOf(words))
            : Understood<FeatureReading>.Not(NotUnderstoodReason.NotMentioned);

        bool Has(FeatureCue cue) => phrases.Exists(phrase => phrase.Meaning.Cue == cue);
    }

    // "none", "none of these apply to me"; not "if I take nothing", nor "no, about 15 days"
    private static bool IsOfList(TextWords words, FoundPhrase<FeatureMeaning> phrase)
    {
        var (from, to) = (phrase.From, phrase.To);
        while (from > 0 && words[from].Before == Break.None)
        {
            from--;
        }

        while (to < words.Count && words[to].Before == Break.None)
        {
            to++;
        }

        return to - from - (phrase.To - phrase.From) <= MostBesideNone && !Enumerable.Range(0, words.Count).Any(word => char.IsAsciiDigit(words[word].Text[0]));
    }

    // "imitrex makes me sick", "le relpax marche pas": what a medicine does is no feature.
    private static bool IsOfMedicine(TextWords words, bool[] taken, FoundPhrase<FeatureMeaning> phrase) =>
        phrase.Meaning.Feature is HeadacheFeature.NauseaOrVomiting or HeadacheFeature.WorseWithActivity
        && phrase.From > 0 && words[phrase.From].Before == Break.None
        && (taken[phrase.From - 1] || (phrase.From > 1 && taken[phrase.From - 2] && words[phrase.From - 1].Text is "ca" or "sa" or "it"));

    private static int? UnsureFrom(List<FoundPhrase<FeatureMeaning>> phrases, int? exceptedFrom) =>
        phrases.Where(phrase => phrase.From >= exceptedFrom && phrase.Meaning.Cue is FeatureCue.Unsure or FeatureCue.DoesNotKnow).Select(phrase => (int?)phrase.From).FirstOrDefault();

    // "light y, sound n" answers, "10 x worse" and "spots n zigzags" do not.
    private static bool IsMereLetter(TextWords words, FoundPhrase<FeatureMeaning> phrase) =>
        phrase.To - phrase.From == 1 && !phrase.Meaning.IsNaming && words[phrase.From].Text is "n" or "x" && words[phrase.From].Before == Break.None && words.PauseAfter(phrase.From) == Break.None;

    private static WordSpan WholeOf(TextWords words) => words.Count == 0 ? default : words.SpanOf(0, words.Count);

    private static WordSpan SpanOf(TextWords words, IReadOnlyList<NamedFeature> named, MedicationsTold told)
    {
        var places = named.Select(one => (one.From, one.To)).Concat(told.Mentions.Select(mention => (mention.From, mention.To))).ToList();
        return places.Count == 0 ? default : words.SpanOf(places.Min(place => place.From), places.Max(place => place.To));
    }

    private static void AddIntensities(TextWords words, bool[] taken, List<FoundPhrase<FeatureMeaning>> phrases)
    {
        // "rizatriptan 10": a dose
        var ofMedicines = taken.ToArray();
        foreach (var phrase in phrases.Where(phrase => phrase.Meaning.IsNaming))
        {
            Array.Fill(taken, true, phrase.From, phrase.To - phrase.From);
        }

        foreach (var intensity in Intensity.Find(words).Where(one => !taken[one.From] && !(one.From > 0 && one.To - one.From == 1 && ofMedicines[one.From - 1])))
        {
            phrases.RemoveAll(phrase => phrase.From < intensity.To && intensity.From < phrase.To && !phrase.Meaning.IsNaming);
            phrases.Add(new FoundPhrase<FeatureMeaning>(
                new FeatureMeaning(intensity.IsModerateOrSevere ? FeatureCue.Present : FeatureCue.Absent, HeadacheFeature.ModerateOrSevere, null), intensity.From, intensity.To));
        }

        phrases.Sort((one, other) => one.From.CompareTo(other.From));
    }

    // A triptan that helps or does not (ICHD-3 1.3 C 3); a medicine against nausea speaks of nausea.
    private IEnumerable<(HeadacheFeature Feature, Presence Presence)> OfMedicines(MedicationsTold told, int? exceptedFrom, int? unsureFrom)
    {
        foreach (var mention in told.Mentions.Where(mention => !mention.IsTakenBack))
        {
            if (IsOf(mention, Triptans) && mention.From >= exceptedFrom)
            {
                yield return (HeadacheFeature.TriptanRelief, unsureFrom < mention.From ? Presence.Unsure : Presence.Absent);
            }
            else if (IsOf(mention, Triptans) && !mention.Signals.Contains(Signal.NotTaken) && OutcomeWeighing.Benefit(mention.Signals) is { } outcome)
            {
                if (outcome is MedicationOutcome.Helped or MedicationOutcome.SomeBenefit)
                {
                    yield return (HeadacheFeature.TriptanRelief, Presence.Present);
                }
                else if (outcome is MedicationOutcome.NoBenefit)
                {
                    yield return (HeadacheFeature.TriptanRelief, Presence.Absent);
                }
            }
            else if (IsOf(mention, Antiemetics) && !mention.Signals.Contains(Signal.NotTaken))
            {
                yield return (HeadacheFeature.NauseaOrVomiting, Presence.Present);
            }
        }
    }

    private bool IsOf(Mention mention, string classId) => mention.Name.Kind switch
    {
        MedicineNameKind.Listed => medicines.IsInClass(mention.Name.Id, classId),
        MedicineNameKind.Class => string.Equals(mention.Name.Id, classId, StringComparison.Ordinal),
        _ => false,
    };
}
