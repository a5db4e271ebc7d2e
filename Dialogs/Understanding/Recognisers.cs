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
        var quantities = new QuantityAnalyser(medicines);

        var words = WordReader.Load();

        var intents = new IntentRecogniser(words, medicines);

        Interest = new InterestRecogniser(words, intents);

        YesNo = new YesNoRecogniser(words);

        RedFlags = new RedFlagRecogniser();

        Age = new AgeRecogniser(quantities);

        Frequency = new FrequencyRecogniser(quantities);

        Duration = new DurationRecogniser(quantities);

        Onset = new OnsetRecogniser(quantities);

        var featureWords = FeatureWords.OfAllLanguages();
        var medicationReader = new MedicationReader(medicines, featureWords.Values.SelectMany(one => one.Vocabulary));
        Features = new FeatureRecogniser(featureWords, medicationReader);

        Medications = new MedicationRecogniser(medicationReader);

        AcuteDays = new AcuteDaysRecogniser(quantities);

        Health = new HealthRecogniser();

        PriorBotox = new PriorBotoxRecogniser(words);

        Coverage = new CoverageRecogniser(words);

        Contact = new ContactRecogniser();

        Intents = intents;

        Volunteered = new VolunteeredRecogniser(quantities, Medications, Contact);
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
