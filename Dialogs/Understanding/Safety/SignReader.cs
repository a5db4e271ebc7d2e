using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>Applies the table to the signs in a message.</summary>
internal sealed class SignReader(CueSearch search, CircumstanceReader circumstances, Findings findings)
{
    private const int MostTries = 400;

    /// <summary>What figures of speech say too: "I thought I was dying" is no wish, but it tells how bad it was.</summary>
    private const string HowBad = "crippling";

    private const string Death = "death-word";
    private const string Blow = "net.blow";

    private readonly List<Cue> pregnancies = [.. Pregnancies.In(search, circumstances)];

    internal void Read()
    {
        foreach (var rule in RedFlagTable.Signs)
        {
            foreach (var place in search.Of(rule.Section).Where(place => !IsFigure(place) && !MeansElse(rule.Unless, place) && !IsAboutElse(rule.Without)))
            {
                var finding = FindingOf(rule.Weight, Read(rule.Weight, place));
                findings.Add(rule.Kind, finding);
                if (finding is Finding.Emergency)
                {
                    break;
                }
            }
        }

        foreach (var rule in RedFlagTable.Combinations.Where(rule => findings.Of(rule.Kind) < rule.Finding))
        {
            findings.Add(rule.Kind, FindingOf(rule));
        }
    }

    /// <summary>A faint sign, or an event at no stated time, behind a medicine that is known for it is its side effect.</summary>
    private Told Read(SignWeight weight, Cue place)
    {
        var told = circumstances.Read(place);
        return (weight == SignWeight.Faint || (weight == SignWeight.Event && told.How is Circumstance.Told)) && told.Counts && circumstances.IsAfterMedicine(place) ? told with { How = Circumstance.Explained } : told;
    }

    private static Finding FindingOf(SignWeight weight, Told told)
    {
        var finding = weight.When(told.How);
        return finding is Finding.Emergency && ((told.IsMild && weight.MildAsks) || (told.IsLaughedAt && weight == SignWeight.Wish)) ? Finding.Ask : finding;
    }

    private Finding FindingOf(CombinationRule rule)
    {
        var found = Finding.Nothing;
        var tries = 0;
        foreach (var first in Places(rule.Parts[0], new Cue(0, search.Words.Count), 0))
        {
            // One of each part, the nearest, around the first.
            var parts = new List<Cue> { first };
            foreach (var part in rule.Parts.Skip(1))
            {
                var nearest = Places(part, first, rule.Reach).OrderBy(place => Math.Max(place.First - first.End, first.First - place.End)).Cast<Cue?>().FirstOrDefault();
                if (nearest is not { } place)
                {
                    break;
                }

                parts.Add(place);
            }

            if (parts.Count == rule.Parts.Count)
            {
                var told = parts.ConvertAll(circumstances.Read);
                if (!(rule.Finding is Finding.Ask && circumstances.IsAfterMedicine(first)) && told.Select((one, index) => (rule.Parts[index].EndsWith('*') && one.How is not Circumstance.Denied) || Counts(rule, one)).All(counts => counts))
                {
                    var finding = rule.Finding is Finding.Emergency && told.Exists(one => one.IsMild) ? Finding.Ask : rule.Finding;
                    found = finding > found ? finding : found;
                }
            }

            if (found == rule.Finding || ++tries > MostTries)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>A thought of death counts when it is supposed, recurring or explained, too.</summary>
    private static bool Counts(CombinationRule rule, Told told) => told.Counts
        || (rule.Kind is RedFlag.SelfHarm && told.How is Circumstance.Supposed or Circumstance.Recurring or Circumstance.Explained);

    private IEnumerable<Cue> Places(string alternatives, Cue around, int reach) =>
        alternatives.TrimEnd('*').Split('|').SelectMany(section => Near(section, around, reach).Where(place => (section is HowBad || !IsFigure(place)) && !(section is Death && MeansElse("no-death", place)) && !(section is Blow && MeansElse("no-head-injury", place))));

    private IEnumerable<Cue> Near(string section, Cue around, int reach) => section is Pregnancies.Section
        ? pregnancies.Where(place => place.First >= around.First - reach && place.First <= around.End + reach)
        : search.Near(section, around, reach);

    private bool IsAboutElse(string? sections) => sections is not null && sections.Split('|').Any(search.Has);

    private bool MeansElse(string? section, Cue place) => section is not null && search.Near(section, place, 6).Any(place.Overlaps);

    /// <summary>A figure of speech takes the words that it shares; a sign of more words than the figure stands.</summary>
    private bool IsFigure(Cue place) => search.Near("figure", place, 8).Any(figure => figure.Overlaps(place) && (figure == place || !place.Holds(figure)));
}
