using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>How often, how long, since when, and what like: the questions of <c>HeadachePatternDialog</c>.</summary>
internal static class HeadachePatternQuestions
{
    /// <summary>Kind of the clarification that stands in for an onset without a number.</summary>
    private const string Straddle = "straddle";

    internal static IReadOnlyList<Question> All { get; } =
    [
        new Question<DayCount>(QuestionIds.Frequency)
        {
            Recogniser = understanding => understanding.Frequency,
            NeededWhen = ScreeningFlow.IsOfAge,
            Apply = (document, count) => document with
            {
                Answers = document.Answers with { Frequency = count.Days },
                FewerThanksToTreatment = count.FewerThanksToTreatment,
            },
            Forget = document => document with { Answers = document.Answers with { Frequency = null }, FewerThanksToTreatment = false },
            IsNothing = count => count.Days.Max == 0,
            Noted = (count, said) => said.Noted(QuestionIds.Frequency, count),
            IsTelling = true,
            ClaimsItsWords = true,
            Summary = (document, said) => document.Answers.Frequency is { } days ? said.Range(days) : null,
            Clarifications = [StraddleOf(CriterionId.HeadacheDays, answer =>
                answer.Understanding.Frequency.Recognise(answer.Utterance).TryGet(out var count)
                    ? answer.Document with { Answers = answer.Document.Answers with { Frequency = count.Days } }
                    : null)],
        },

        new Question<HourRange>(QuestionIds.Duration)
        {
            Recogniser = understanding => understanding.Duration,
            NeededWhen = ScreeningFlow.IsChronicSoFar,
            Apply = (document, hours) => document with { Answers = document.Answers with { Duration = hours } },
            Forget = document => document with { Answers = document.Answers with { Duration = null } },
            Noted = (hours, said) => said.Wording.Say("questions.duration.noted", ("value", said.Hours(hours))),
            IsTelling = true,
            ClaimsItsWords = true,
            Summary = (document, said) => document.Answers.Duration is { } hours ? said.Hours(hours) : null,
            Clarifications = [StraddleOf(CriterionId.HeadacheHours, answer =>
                answer.Understanding.Duration.Recognise(answer.Utterance).TryGet(out var hours)
                    ? answer.Document with { Answers = answer.Document.Answers with { Duration = hours } }
                    : null)],
        },

        new OnsetQuestion(),

        new Question<FeatureReading>(QuestionIds.Features)
        {
            Recogniser = understanding => understanding.Features,
            NeededWhen = ScreeningFlow.IsChronicSoFar,
            Apply = (document, reading) => document with { Answers = document.Answers with { Features = FeaturesOf(reading) } },
            ApplyNone = document => document with { Answers = document.Answers with { Features = FeaturesOf(AllFeatures, _ => false) } },
            Forget = document => document with { Answers = document.Answers with { Features = null } },
            IsNothing = reading => reading.Coverage is FeatureCoverage.None || (reading.Coverage is FeatureCoverage.Named && reading.Present.Count == 0),
            IsTelling = true,
            Summary = (document, said) => document.Answers.Features is { } features
                ? said.List("features", features.Where(feature => feature.Value).Select(feature => feature.Key).Order())
                : null,
        },
    ];

    private static IReadOnlyList<HeadacheFeature> AllFeatures => Enum.GetValues<HeadacheFeature>();

    /// <summary>At the question, an answer that names a feature makes the unnamed false; one that the visitor is unsure of stays unknown (clinical-criteria 2).</summary>
    private static Dictionary<HeadacheFeature, bool> FeaturesOf(FeatureReading reading) => reading.Coverage switch
    {
        FeatureCoverage.None => FeaturesOf(AllFeatures, _ => false),
        FeatureCoverage.All => FeaturesOf(AllFeatures, _ => true),
        _ => FeaturesOf(AllFeatures.Where(feature => !reading.Unsure.Contains(feature)), reading.Present.Contains),
    };

    private static Dictionary<HeadacheFeature, bool> FeaturesOf(IEnumerable<HeadacheFeature> features, Func<HeadacheFeature, bool> isPresent) =>
        features.ToDictionary(feature => feature, isPresent);

    private static Clarification StraddleOf(CriterionId criterion, Func<ClarificationAnswer, ConversationDocument?> wholeAnswer) => new()
    {
        Kind = Straddle,
        Due = (document, rules) => rules.Straddles(document.Answers, criterion) ? string.Empty : null,
        Apply = answer => wholeAnswer(answer) ?? answer.YesNo switch
        {
            YesNo.Yes => answer.Document with { Answers = answer.Rules.Narrow(answer.Document.Answers, criterion, reached: true) },
            YesNo.No => answer.Document with { Answers = answer.Rules.Narrow(answer.Document.Answers, criterion, reached: false) },
            YesNo.Unsure => answer.Document,
            _ => null,
        },
    };

    /// <summary>Since when. An onset that sounds long and has no number is narrowed to "at least three months?" before it is an answer.</summary>
    private sealed class OnsetQuestion : Question
    {
        private const string SoundsLong = "soundsLong";

        private static readonly Question<MonthRange> Plain = new(QuestionIds.Onset)
        {
            Recogniser = understanding => understanding.Onset,
            Apply = (document, months) => document with { Answers = document.Answers with { Onset = months } },
            Forget = document => document with { Answers = document.Answers with { Onset = null } },
            Noted = (months, said) => said.Wording.Say("questions.onset.noted", ("value", said.Months(months))),
        };

        internal OnsetQuestion()
            : base(QuestionIds.Onset)
        {
            NeededWhen = ScreeningFlow.IsChronicSoFar;
            Forget = document => Plain.Forget(document) with { OnsetSoundsLong = false };
            IsTelling = true;
            ClaimsItsWords = true;
            Summary = (document, said) => document.Answers.Onset is { } months ? said.Months(months) : null;
            Clarifications =
            [
                new Clarification
                {
                    Kind = Straddle,
                    Due = (document, rules) => document.OnsetSoundsLong && document.Answers.Onset is null ? SoundsLong
                        : rules.Straddles(document.Answers, CriterionId.Onset) ? string.Empty : null,
                    Apply = answer => WholeAnswer(answer) ?? answer.YesNo switch
                    {
                        YesNo.Yes => Narrowed(answer, reached: true),
                        YesNo.No => Narrowed(answer, reached: false),
                        YesNo.Unsure => answer.Document,
                        _ => null,
                    },
                },
            ];
        }

        internal override Answering Answer(ConversationDocument document, Utterance utterance, IUnderstanding understanding, ValueWords said)
        {
            var answering = Plain.Answer(document, utterance, understanding, said);
            return answering is { Result: AnswerResult.NotUnderstood, Reason: NotUnderstoodReason.SoundsLong }
                ? new Answering(document with { OnsetSoundsLong = true }, AnswerResult.Answered, Words: utterance.Text)
                : answering;
        }

        internal override Answering? Volunteer(ConversationDocument document, object? reading, Utterance utterance, ValueWords said) =>
            Plain.Volunteer(document, reading, utterance, said);

        private static ConversationDocument? WholeAnswer(ClarificationAnswer answer) =>
            answer.Understanding.Onset.Recognise(answer.Utterance).TryGet(out var months)
                ? answer.Document with { Answers = answer.Document.Answers with { Onset = months } }
                : null;

        private static ConversationDocument Narrowed(ClarificationAnswer answer, bool reached) => answer.Document with
        {
            Answers = string.Equals(answer.Subject, SoundsLong, StringComparison.Ordinal)
                ? answer.Document.Answers with { Onset = answer.Rules.OnsetWithoutNumber(reached) }
                : answer.Rules.Narrow(answer.Document.Answers, CriterionId.Onset, reached),
        };
    }
}
