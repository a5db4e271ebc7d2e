using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>Headache, or another sign, since a blow to the head or a fall within about four weeks, twelve with a blood thinner (clinical-criteria 4).</summary>
internal sealed class HeadInjuries(CueSearch search, CircumstanceReader circumstances)
{
    /// <summary>Days within which an injury counts.</summary>
    internal const double Days = 31;

    /// <summary>Days within which it counts for somebody on a blood thinner.</summary>
    internal const double DaysWithBloodThinner = 90;

    /// <summary>Days within which it is worth the question.</summary>
    internal const double DaysToAsk = 45;

    private const int Reach = 30;

    private static readonly string[] Symptoms =
    [
        "headache", "pain", "injury-symptom", "vomiting", "nausea", "worse", "sign.dizzy", "sign.unsteady", "sign.confusion", "sign.drowsy", "sign.blurred", "sign.foggy",
        "sign.disoriented", "sign.fainting", "sign.double-vision", "sign.vision-lost", "sign.weakness", "sign.numbness", "sign.speech", "sign.balance", "sign.seizure",
    ];

    private static readonly string[] Acute = ["vomiting", "worse", "sign.confusion", "sign.drowsy", "sign.double-vision", "sign.weakness", "sign.speech", "sign.seizure"];

    /// <summary>What follows.</summary>
    internal Finding Find()
    {
        var finding = Finding.Nothing;
        foreach (var (section, isHead) in (ReadOnlySpan<(string, bool)>)[("sign.head-injury", true), ("sign.fall", false)])
        {
            foreach (var place in search.Of(section))
            {
                finding = Greater(finding, FindingOf(circumstances.Read(place), isHead));
                if (finding is Finding.Emergency)
                {
                    return finding;
                }
            }
        }

        return finding;
    }

    private static Finding Greater(Finding left, Finding right) => left > right ? left : right;

    private Finding FindingOf(Told injury, bool isHead)
    {
        if (injury.How is Circumstance.Denied or Circumstance.Asked or Circumstance.Supposed or Circumstance.AnothersHistory or Circumstance.Explained || IsFigure(injury.Place))
        {
            return Finding.Nothing;
        }

        var most = search.Has("blood-thinner") ? DaysWithBloodThinner : Days;
        var days = injury.Days;
        if (days > Math.Max(most, DaysToAsk) || (days is null && injury.How is Circumstance.Past))
        {
            return Finding.Nothing;
        }

        var symptom = Symptoms.SelectMany(section => search.Near(section, injury.Place, Reach))
            .Where(cue => !injury.Place.Overlaps(cue) && !circumstances.IsDenied(cue) && !IsFigure(cue) && !search.Near("sign.sore-neck", cue, 6).Any(neck => neck.Holds(cue))).ToList();
        if (symptom.Count == 0 && days is null && injury.How is Circumstance.Recurring)
        {
            return Finding.Nothing;
        }

        if (days is null && IsReference(injury.Place))
        {
            // "Ever since my concussion" tells since when the headaches are so frequent.
            return symptom.Exists(IsAcute) ? Finding.Emergency : symptom.Exists(IsSingle) ? Finding.Ask : Finding.Nothing;
        }

        var since = search.Near("since-then", injury.Place, Reach).Any();
        if (symptom.Count > 0 && (days is null || days <= most) && (since || symptom.Exists(IsSingle) || (days is not null && symptom.Exists(cue => cue.First > injury.Place.End))))
        {
            return Finding.Emergency;
        }

        return isHead || days is not null || symptom.Count > 0 ? Finding.Ask : Finding.Nothing;
    }

    private bool IsReference(Cue place) => search.Near("reference", place, 3).Any(reference => reference.Overlaps(place) || reference.End == place.First);

    private bool IsAcute(Cue symptom) => Acute.Any(section => search.Near(section, symptom, 0).Contains(symptom));

    private bool IsSingle(Cue symptom) => !search.Near("headaches-plural", symptom, 0).Any(symptom.Holds);

    private bool IsFigure(Cue place) => search.Near("no-head-injury", place, 8).Any(place.Overlaps) || search.Near("figure", place, 8).Any(figure => figure.Overlaps(place) && (figure == place || !place.Holds(figure)));

    /// <summary>The kind.</summary>
    internal static RedFlag Kind => RedFlag.HeadInjury;
}
