using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>Medicines, health, earlier Botox, payment, and the review of it all: the questions of <c>MedicationHistoryDialog</c>.</summary>
internal static class MedicationHistoryQuestions
{
    internal static IReadOnlyList<Question> All { get; } =
    [
        new Question<MedicationReading>(QuestionIds.Medications)
        {
            Recogniser = understanding => understanding.Medications,
            NeededWhen = ScreeningFlow.IsChronicSoFar,
            Apply = MedicationAnswers.Applied,
            ApplyNone = document => MedicationAnswers.Applied(document, new MedicationReading([], [], [])),
            Forget = MedicationAnswers.Forgotten,
            Noted = (reading, said) => said.Wording.Say("questions.medications.noted", ("value", MedicationAnswers.Named(reading, said))),
            IsTelling = true,
            Summary = (document, said) => said.Medications(document.Answers, said.Medicines),
            Clarifications = MedicationAnswers.Clarifications,
        },

        new Question<DayCount>(QuestionIds.AcuteDays)
        {
            Recogniser = understanding => understanding.AcuteDays,
            NeededWhen = ScreeningFlow.IsChronicSoFar,
            Apply = (document, count) => document with { Answers = document.Answers with { AcuteDays = count.Days } },
            ApplyNone = document => document with { Answers = document.Answers with { AcuteDays = DayRange.Exactly(0) } },
            Forget = document => document with { Answers = document.Answers with { AcuteDays = null } },
            IsNothing = count => count.Days.Max == 0,
            Noted = (count, said) => said.Noted(QuestionIds.AcuteDays, count),
            IsTelling = true,
            ClaimsItsWords = true,
            Summary = (document, said) => document.Answers.AcuteDays is { } days ? said.Range(days) : null,
        },

        new Question<HealthReading>(QuestionIds.Health)
        {
            Recogniser = understanding => understanding.Health,
            NeededWhen = ScreeningFlow.IsOfAge,
            Apply = (document, health) => document with { Answers = document.Answers with { Health = health.Items } },
            ApplyNone = document => document with { Answers = document.Answers with { Health = [] } },
            Forget = document => document with { Answers = document.Answers with { Health = null } },
            IsNothing = health => health.Items.Count == 0,
            Noted = (_, said) => said.Wording.Say("questions.health.noted"),
            Summary = (document, said) => document.Answers.Health is { } items ? said.List("health", items) : null,
        },

        new Question<PriorBotox>(QuestionIds.PriorBotox)
        {
            Recogniser = understanding => understanding.PriorBotox,
            NeededWhen = ScreeningFlow.IsOfAge,
            Apply = (document, prior) => document with { Answers = document.Answers with { PriorBotox = prior } },
            ApplyNone = document => document with { Answers = document.Answers with { PriorBotox = Screening.PriorBotox.Never } },
            Forget = document => document with { Answers = document.Answers with { PriorBotox = null } },
            IsTelling = true,
            Summary = (document, said) => document.Answers.PriorBotox is { } prior ? said.Of("priorBotox", prior) : null,
        },

        new Question<Coverage>(QuestionIds.Coverage)
        {
            Recogniser = understanding => understanding.Coverage,
            NeededWhen = ScreeningFlow.IsChronicSoFar,
            Apply = (document, coverage) => document with { Answers = document.Answers with { Coverage = coverage } },
            ApplyUnsure = document => document with { Answers = document.Answers with { Coverage = Screening.Coverage.Unsure } },
            Forget = document => document with { Answers = document.Answers with { Coverage = null } },
            IsTelling = true,
            Summary = (document, said) => document.Answers.Coverage is { } coverage ? said.Of("coverage", coverage) : null,
        },

        new Question<YesNo>(QuestionIds.Review)
        {
            Recogniser = understanding => understanding.YesNo,
            NeededWhen = ScreeningFlow.IsChronicSoFar,
            // The first "no" is not an answer yet: the next message says what is wrong. "No" to "which line?" is: none.
            Apply = (document, answer) => answer switch
            {
                YesNo.Yes => document with { Reviewed = !document.AsksWhatToChange },
                YesNo.No => document.AsksWhatToChange ? document with { Reviewed = true } : document with { AsksWhatToChange = true },
                _ => null,
            },
            ApplyNone = document => document with { Reviewed = document.AsksWhatToChange, AsksWhatToChange = true },
            Forget = document => document with { Reviewed = false, AsksWhatToChange = false },
            AskKey = document => document.AsksWhatToChange ? "questions.review.change" : null,
            RepliesKey = document => document.AsksWhatToChange ? "questions.review.changeReplies" : null,
            IsSettledWhen = document => document.Reviewed,
        },
    ];
}
