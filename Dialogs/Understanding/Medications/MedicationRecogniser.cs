using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Medicines in a visitor's words: which, what became of each, and for how long it was tried.</summary>
internal sealed class MedicationRecogniser : IRecogniser<MedicationReading>
{
    /// <summary>The one medicine that is given against an attack and for prevention.</summary>
    private const string GivenForBoth = "rimegepant";

    /// <summary>"I want Botox for the migraine": what is wished for has not become of anything yet.</summary>
    internal const string TheTreatmentItself = "onabotulinumtoxinA";

    private readonly MedicationReader reader;
    private readonly OutcomeNet net = OutcomeNet.Load();

    /// <summary>Reads what the reader finds.</summary>
    internal MedicationRecogniser(MedicationReader reader) => this.reader = reader;

    /// <inheritdoc/>
    public Understood<MedicationReading> Recognise(Utterance utterance)
    {
        var told = reader.Read(utterance);
        if (told.Mentions.Count == 0)
        {
            return Whole(told);
        }

        var medications = new List<MedicationAnswer>();
        var classes = new List<string>();
        var unlisted = new List<string>();
        WordSpan? span = null;
        var certainty = Certainty.Exact;
        foreach (var same in told.Mentions.GroupBy(mention => mention.Name))
        {
            var signals = same.SelectMany(mention => mention.Signals).ToList();
            if (same.All(mention => mention.IsTakenBack) || OutcomeWeighing.Weigh(signals) is not { } outcome)
            {
                continue;
            }

            if (outcome is MedicationOutcome.Unknown && same.Key.Id is not TheTreatmentItself && !signals.Exists(signal => signal is Signal.NotRemembered or Signal.Purpose))
            {
                outcome = same.Select(mention => IsCondition(told, mention) ? null : net.Outcome(told, mention)).FirstOrDefault(likely => likely is not null) ?? outcome;
                certainty = outcome is MedicationOutcome.Unknown ? certainty : Certainty.Assumed;
            }

            foreach (var mention in same)
            {
                var here = told.Words.SpanOf(mention.From, mention.To);
                span = span?.Union(here) ?? here;
            }

            switch (same.Key.Kind)
            {
                case MedicineNameKind.Listed:
                    medications.Add(new MedicationAnswer(same.Key.Id, outcome, same.Select(mention => mention.Months).FirstOrDefault(months => months is not null)));
                    break;
                case MedicineNameKind.Class:
                    classes.Add(same.Key.Id);
                    break;
                default:
                    unlisted.Add(utterance.WordsAt(told.Words.SpanOf(same.First().From, same.First().To)));
                    break;
            }
        }

        classes.RemoveAll(id => medications.Exists(medication => reader.IsInClass(medication.Drug, id)));
        var isForPrevention = medications.Exists(medication => medication.Drug is GivenForBoth)
            && told.Mentions.Any(mention => mention.Name.Id is GivenForBoth && mention.Signals.Contains(Signal.ForPrevention));
        var reading = new MedicationReading(medications, classes, unlisted) { ForPrevention = isForPrevention ? [GivenForBoth] : [] };
        if (reading.IsNone)
        {
            return told.Whole is WholeAnswer.Vague ? Understood<MedicationReading>.Not(NotUnderstoodReason.Vague, told.Span) : Understood<MedicationReading>.As(reading, told.Span);
        }

        return Understood<MedicationReading>.As(reading, span?.Union(told.Span) ?? told.Span, certainty);
    }

    /// <summary>"1 hour with maxalt, 12 without": how long it lasts is told, not what became of the medicine.</summary>
    private static bool IsCondition(MedicationsTold told, Mention mention) =>
        mention.From > 0 && told.Words[mention.From - 1].Text is "with" or "without" or "avec" or "sans";

    private static Understood<MedicationReading> Whole(MedicationsTold told) => told.Whole switch
    {
        WholeAnswer.None => Understood<MedicationReading>.As(new MedicationReading([], [], []), told.Span, told.WholeIsExplicit ? Certainty.Exact : Certainty.Assumed),
        WholeAnswer.Vague or WholeAnswer.BareYes => Understood<MedicationReading>.Not(NotUnderstoodReason.Vague, told.Span),
        WholeAnswer.DoesNotKnow => Understood<MedicationReading>.Not(NotUnderstoodReason.DoesNotKnow, told.Span),
        _ => Understood<MedicationReading>.Not(NotUnderstoodReason.NotMentioned),
    };
}
