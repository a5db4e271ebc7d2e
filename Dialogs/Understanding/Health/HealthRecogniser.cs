using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Health;

/// <summary>
/// Health items of the patient. What is denied, over, or another person's is none of them; two halves of an item ("cancer", "and headaches that changed")
/// may stand anywhere in the message. A plain yes names nothing, and is no answer.
/// </summary>
internal sealed class HealthRecogniser : IRecogniser<HealthReading>
{
    private readonly PhraseFinder finder;

    /// <summary>Reads the word files.</summary>
    internal HealthRecogniser(WordReader words) => finder = PhraseFinder.Load(words, ["health"]);

    /// <inheritdoc/>
    public Understood<HealthReading> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var told = new ToldHealth(finder.Find(utterance));
        var items = Enum.GetValues<HealthItem>().Where(item => Applies(item, told)).ToList();
        if (items.Count > 0 || told.SaysNone)
        {
            return Understood<HealthReading>.As(new HealthReading(items), new WordSpan(0, utterance.Text.Length));
        }

        return Understood<HealthReading>.Not(
            told.Has("Unsure") ? NotUnderstoodReason.DoesNotKnow : told.Has("Yes") ? NotUnderstoodReason.Vague : NotUnderstoodReason.NotMentioned);
    }

    private static bool Applies(HealthItem item, ToldHealth told) => item switch
    {
        HealthItem.BotulinumAllergy => told.IsTold("Reaction") && told.Has("Botulinum"),
        HealthItem.InfectionAtSite => told.IsTold("Infection") && (told.Has("Site") || !told.Has("OtherSite")),
        HealthItem.NewAfter50 => NewAfterFifty.IsTold(told),
        HealthItem.CancerOrImmune => told.IsTold("CancerOrImmune", alsoWhenOver: true) && told.IsTold("NewOrChanged", alsoWhenOver: true),
        HealthItem.ChangedPattern => told.IsTold("ChangedPattern") && !told.Has("Slow"),
        // Long-standing by its meaning: "since my stroke years ago" does not end it.
        HealthItem.SwallowingOrBreathing => told.IsTold(nameof(HealthItem.SwallowingOrBreathing), alsoWhenOver: true),
        _ => told.IsTold(item.ToString()),
    };
}
