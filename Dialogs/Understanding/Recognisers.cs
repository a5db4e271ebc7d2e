using ScreeningBot.Dialogs.Understanding.Features;
using ScreeningBot.Dialogs.Understanding.Health;
using ScreeningBot.Dialogs.Understanding.Medications;
using ScreeningBot.Dialogs.Understanding.Quantities;
using ScreeningBot.Dialogs.Understanding.Safety;
using ScreeningBot.Dialogs.Understanding.Volunteered;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>The recognisers of all languages, built once and shared: they hold no state of a conversation.</summary>
public sealed class Recognisers : IUnderstanding
{
    /// <summary>Builds every recogniser. Costly (models and word files are loaded): once a process.</summary>
    /// <param name="medicines">The medicines that can be named.</param>
    public Recognisers(MedicineCatalogue medicines)
    {
        ArgumentNullException.ThrowIfNull(medicines);
        var words = WordReader.Load();

        // The costly ones are built side by side: a start waits for the longest, not for all of them.
        QuantityAnalyser? quantities = null;
        IntentRecogniser? intents = null;
        FeatureRecogniser? features = null;
        MedicationRecogniser? medications = null;
        RedFlagRecogniser? redFlags = null;
        HealthRecogniser? health = null;
        Parallel.Invoke(
            () => quantities = new QuantityAnalyser(medicines),
            () => intents = new IntentRecogniser(words, medicines),
            () =>
            {
                var featureWords = FeatureWords.OfAllLanguages();
                var medicationReader = new MedicationReader(medicines, featureWords.Values.SelectMany(one => one.Vocabulary));
                features = new FeatureRecogniser(featureWords, medicationReader);
                medications = new MedicationRecogniser(medicationReader);
            },
            () => redFlags = new RedFlagRecogniser(),
            () => health = new HealthRecogniser());

        Interest = new InterestRecogniser(words, intents!);
        YesNo = new YesNoRecogniser(words);
        RedFlags = redFlags!;
        Age = new AgeRecogniser(quantities!);
        Frequency = new FrequencyRecogniser(quantities!);
        Duration = new DurationRecogniser(quantities!);
        Onset = new OnsetRecogniser(quantities!);
        Features = features!;
        Medications = medications!;
        AcuteDays = new AcuteDaysRecogniser(quantities!);
        Health = health!;
        PriorBotox = new PriorBotoxRecogniser(words);
        Coverage = new CoverageRecogniser(words);
        Contact = new ContactRecogniser();
        Intents = intents!;
        Volunteered = new VolunteeredRecogniser(words, quantities!, medicines, Medications, Contact);
    }

    /// <inheritdoc/>
    public IRecogniser<InterestReading> Interest { get; }

    /// <inheritdoc/>
    public IRecogniser<YesNo> YesNo { get; }

    /// <inheritdoc/>
    public IRecogniser<RedFlagReading> RedFlags { get; }

    /// <inheritdoc/>
    public IRecogniser<Age> Age { get; }

    /// <inheritdoc/>
    public IRecogniser<DayCount> Frequency { get; }

    /// <inheritdoc/>
    public IRecogniser<HourRange> Duration { get; }

    /// <inheritdoc/>
    public IRecogniser<MonthRange> Onset { get; }

    /// <inheritdoc/>
    public IRecogniser<FeatureReading> Features { get; }

    /// <inheritdoc/>
    public IRecogniser<MedicationReading> Medications { get; }

    /// <inheritdoc/>
    public IRecogniser<DayCount> AcuteDays { get; }

    /// <inheritdoc/>
    public IRecogniser<HealthReading> Health { get; }

    /// <inheritdoc/>
    public IRecogniser<PriorBotox> PriorBotox { get; }

    /// <inheritdoc/>
    public IRecogniser<Coverage> Coverage { get; }

    /// <inheritdoc/>
    public IRecogniser<ContactReading> Contact { get; }

    /// <inheritdoc/>
    public IRecogniser<IReadOnlyList<string>> Intents { get; }

    /// <inheritdoc/>
    public IRecogniser<VolunteeredAnswers> Volunteered { get; }
}
