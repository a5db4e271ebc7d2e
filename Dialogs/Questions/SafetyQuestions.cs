using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>What the visitor came for, consent, emergencies and age: the questions of <c>SafetyDialog</c>.</summary>
internal static class SafetyQuestions
{
    internal static IReadOnlyList<Question> All { get; } =
    [
        new Question<InterestReading>(QuestionIds.Interest)
        {
            Recogniser = understanding => understanding.Interest,
            // After an emergency that was not meant, the safety question comes first.
            NeededWhen = (document, _) => !document.WantsPerson && (document.EmergenciesAdvised == 0 || document.Answers.RedFlags is not null || document.Settled.Contains(QuestionIds.RedFlags, StringComparer.Ordinal)),
            Apply = (document, interest) => interest switch
            {
                InterestReading.Medical => document with { Answers = document.Answers with { Interest = Screening.Interest.Medical } },
                InterestReading.Cosmetic => document with { Answers = document.Answers with { Interest = Screening.Interest.Cosmetic } },
                InterestReading.Both => document with { Answers = document.Answers with { Interest = Screening.Interest.Medical }, AlsoCosmetic = true },
                _ => null,
            },
            Forget = document => document with { Answers = document.Answers with { Interest = null }, AlsoCosmetic = false },
            Summary = (document, said) => document.Answers.Interest is { } interest
                ? document.AlsoCosmetic ? said.Wording.Say("values.interest.both") : said.Of("interest", interest)
                : null,
        },

        new Question<YesNo>(QuestionIds.Consent)
        {
            Recogniser = understanding => understanding.YesNo,
            NeededWhen = (document, _) => !ScreeningFlow.IsCosmetic(document) && !document.WantsPerson,
            Apply = (document, answer) => answer is Understanding.YesNo.Unsure ? null : document with { ScreeningConsentGiven = answer is Understanding.YesNo.Yes },
            ApplyNone = document => document with { ScreeningConsentGiven = false },
            Forget = document => document with { ScreeningConsentGiven = null, ScreeningConsent = null },
            MostMisses = 3,
            CanBePassed = false,
        },

        new Question<YesNo>(QuestionIds.RedFlags)
        {
            Recogniser = understanding => understanding.YesNo,
            NeededWhen = (document, _) => ScreeningFlow.IsScreening(document),
            Apply = (document, answer) => answer switch
            {
                Understanding.YesNo.No => document with { Answers = document.Answers with { RedFlags = [] } },
                Understanding.YesNo.Yes => document with { Answers = document.Answers with { RedFlags = [RedFlag.Unspecified] } },
                _ => document with { CarefulAbout = RedFlag.Unspecified },
            },
            ApplyNone = document => document with { Answers = document.Answers with { RedFlags = [] } },
            ApplyUnsure = document => document with { CarefulAbout = RedFlag.Unspecified },
            Forget = document => document with { Answers = document.Answers with { RedFlags = null } },
        },

        new Question<Age>(QuestionIds.Age)
        {
            Recogniser = understanding => understanding.Age,
            NeededWhen = (document, _) => ScreeningFlow.IsScreening(document),
            Apply = (document, age) => document with { Answers = document.Answers with { Age = age } },
            Forget = document => document with { Answers = document.Answers with { Age = null } },
            Noted = (age, said) => said.Wording.Say("questions.age.noted", ("value", said.Number(age.Years))),
            IsTelling = true,
            ClaimsItsWords = true,
            Summary = (document, said) => document.Answers.Age is { } age ? said.Number(age.Years) : null,
        },
    ];
}
