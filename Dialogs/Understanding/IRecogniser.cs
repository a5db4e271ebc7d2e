using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Reads one kind of answer from a visitor's words. Never throws, whatever the words; the same words give the same reading.</summary>
/// <typeparam name="T">What is read.</typeparam>
public interface IRecogniser<T>
    where T : notnull
{
    /// <summary>Reads <paramref name="utterance"/> as an answer of this kind.</summary>
    Understood<T> Recognise(Utterance utterance);
}

/// <summary>All that the bot understands: one small recogniser for each kind of answer.</summary>
public interface IUnderstanding
{
    /// <summary>What the visitor came for.</summary>
    IRecogniser<InterestReading> Interest { get; }

    /// <summary>Yes, no, or neither.</summary>
    IRecogniser<YesNo> YesNo { get; }

    /// <summary>Red flags, at any question, in every language, whatever the length of the text. Always succeeds; nothing alarming is a reading too.</summary>
    IRecogniser<RedFlagReading> RedFlags { get; }

    /// <summary>Age in years.</summary>
    IRecogniser<Age> Age { get; }

    /// <summary>Headache days a month.</summary>
    IRecogniser<DayCount> Frequency { get; }

    /// <summary>Hours of an untreated headache.</summary>
    IRecogniser<HourRange> Duration { get; }

    /// <summary>Months at this frequency.</summary>
    IRecogniser<MonthRange> Onset { get; }

    /// <summary>Features of the headache.</summary>
    IRecogniser<FeatureReading> Features { get; }

    /// <summary>Medicines, classes, outcomes, trial lengths.</summary>
    IRecogniser<MedicationReading> Medications { get; }

    /// <summary>Days a month with an acute medicine.</summary>
    IRecogniser<DayCount> AcuteDays { get; }

    /// <summary>Health items.</summary>
    IRecogniser<HealthReading> Health { get; }

    /// <summary>Botox for headache before now.</summary>
    IRecogniser<PriorBotox> PriorBotox { get; }

    /// <summary>How the visitor would pay.</summary>
    IRecogniser<Coverage> Coverage { get; }

    /// <summary>Name, telephone, e-mail.</summary>
    IRecogniser<ContactReading> Contact { get; }

    /// <summary>Interruptions, questions, corrections, language: codes of <see cref="Intents"/>, one or two. Always succeeds; <c>answer</c> and <c>offtopic</c> are readings too.</summary>
    IRecogniser<IReadOnlyList<string>> Intents { get; }

    /// <summary>What a message tells besides, or before, the open question. Always succeeds.</summary>
    IRecogniser<VolunteeredAnswers> Volunteered { get; }
}

/// <summary>What warm-up, benchmarks and tests have in common.</summary>
public static class WholePass
{
    /// <summary>Reads a text with every recogniser, and forgets what was read: more than any turn does.</summary>
    public static void ReadWithEverything(this IUnderstanding understanding, Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        _ = understanding.RedFlags.Recognise(utterance);
        _ = understanding.Intents.Recognise(utterance);
        _ = understanding.Interest.Recognise(utterance);
        _ = understanding.YesNo.Recognise(utterance);
        _ = understanding.Age.Recognise(utterance);
        _ = understanding.Frequency.Recognise(utterance);
        _ = understanding.Duration.Recognise(utterance);
        _ = understanding.Onset.Recognise(utterance);
        _ = understanding.Features.Recognise(utterance);
        _ = understanding.Medications.Recognise(utterance);
        _ = understanding.AcuteDays.Recognise(utterance);
        _ = understanding.Health.Recognise(utterance);
        _ = understanding.PriorBotox.Recognise(utterance);
        _ = understanding.Coverage.Recognise(utterance);
        _ = understanding.Contact.Recognise(utterance);
        _ = understanding.Volunteered.Recognise(utterance);
    }
}
