using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Health;

/// <summary>
/// Reads which health items a patient has. Only the patient counts; what is over or denied is none, and so is an illness that is not on the
/// list. A plain "yes" names nothing, and is not understood.
/// </summary>
internal sealed class HealthRecogniser : IRecogniser<HealthReading>
{
    private readonly CueBook book = CueBook.Load("circumstances", "health");

    /// <inheritdoc/>
    public Understood<HealthReading> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var whole = new WordSpan(0, utterance.Text.Length);
        var search = book.Search(utterance.Folded);
        var items = Items(search, utterance.Today);
        if (items.Count > 0)
        {
            return Understood<HealthReading>.As(new HealthReading(items), whole);
        }

        var unsure = search.Of("unsure");
        if (search.Of("none").Any(none => !unsure.Any(unsureOf => unsureOf.Holds(none)) && !search.Near("not-none", none, 4).Any(none.Overlaps)))
        {
            return Understood<HealthReading>.As(new HealthReading([]), whole);
        }

        if (Names(search, unsure.Count > 0))
        {
            return Understood<HealthReading>.As(new HealthReading([]), whole, Certainty.Assumed);
        }

        return Understood<HealthReading>.Not(
            unsure.Count > 0 ? NotUnderstoodReason.DoesNotKnow : search.Has("yes") ? NotUnderstoodReason.Vague : NotUnderstoodReason.NotMentioned, whole);
    }

    private static List<HealthItem> Items(CueSearch search, DateOnly today)
    {
        var patient = new PatientWords(search, today);
        var found = new HashSet<HealthItem>();
        foreach (var rule in HealthRule.All)
        {
            if (search.Of(rule.Section).Any(place => patient.Says(place) && !MeansElse(search, rule, place) && !(rule.EndsWithTime && patient.IsOver(place, rule.Item is HealthItem.PregnantOrTrying))))
            {
                found.Add(rule.Item);
            }
        }

        var history = new HeadacheHistory(search, patient, today);
        if (history.IsNewAfterFifty())
        {
            found.Add(HealthItem.NewAfter50);
        }

        if (history.IsCancerOrImmune())
        {
            found.Add(HealthItem.CancerOrImmune);
        }

        // What has changed with an illness is that item's other half.
        if (history.IsBroughtOnByStrain() || (history.IsWorseSoon() && !found.Contains(HealthItem.CancerOrImmune)))
        {
            found.Add(HealthItem.ChangedPattern);
        }

        return [.. found.Order()];
    }

    private static bool MeansElse(CueSearch search, HealthRule rule, Cue place) =>
        (rule.Unless is not null && search.Near(rule.Unless, place, 6).Any(place.Overlaps))
        || (rule.UnlessAnywhere is not null && search.Has(rule.UnlessAnywhere));

    /// <summary>Whether the message names something of health at all, be it denied, over, another's, or not on the list.</summary>
    private static bool Names(CueSearch search, bool isUnsure) =>
        (search.Has("statement") && !isUnsure && !search.Has("question"))
        || search.Has("other") || search.Has("any-item") || search.Has("same-headache") || search.Has("slow-change") || search.Has("began") || search.Has("doctor-looked") || HealthRule.All.Any(rule => search.Has(rule.Section));
}
