using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Questions;

/// <summary>Consent to be contacted, and how: the questions of <c>ContactDialog</c>.</summary>
internal static class ContactQuestions
{
    private const int LongestTime = 100;

    internal static IReadOnlyList<Question> All { get; } =
    [
        new Question<YesNo>(QuestionIds.ContactConsent)
        {
            Recogniser = understanding => understanding.YesNo,
            NeededWhen = (document, rules) => ScreeningFlow.MayTakeContact(document, rules),
            Apply = (document, answer) => answer is YesNo.Unsure ? null : Consented(document, answer is YesNo.Yes),
            ApplyNone = document => Consented(document, given: false),
            Forget = document => document with { Contact = document.Contact with { ConsentGiven = null, Consent = null } },
        },

        new Question<ContactReading>(QuestionIds.ContactName)
        {
            Recogniser = understanding => understanding.Contact,
            NeededWhen = IsWelcome,
            Apply = (document, contact) => contact.Name is null ? null : Filled(document, contact),
            ApplyNone = document => document,
            Forget = document => document with { Contact = document.Contact with { Name = null } },
            IsSettledWhen = document => document.Contact.Name is not null,
        },

        new Question<ContactReading>(QuestionIds.ContactPhone)
        {
            Recogniser = understanding => understanding.Contact,
            NeededWhen = IsWelcome,
            Apply = (document, contact) => contact.Phone is null && contact.Email is null ? null : Filled(document, contact),
            ApplyNone = document => document,
            Forget = document => document with { Contact = document.Contact with { Phone = null } },
            IsSettledWhen = document => document.Contact.Phone is not null,
            Clarifications =
            [
                new Clarification
                {
                    Kind = "oneOfTwo",
                    Due = (document, _) => document.Contact is { Phone: null, Email: null }
                        && document.Settled.Contains(QuestionIds.ContactEmail, StringComparer.Ordinal) ? string.Empty : null,
                    Apply = answer => answer.Understanding.Contact.Recognise(answer.Utterance).TryGet(out var contact) && (contact.Phone ?? contact.Email) is not null
                        ? Filled(answer.Document, contact)
                        : answer.YesNo is YesNo.No or YesNo.Unsure ? answer.Document : null,
                },
            ],
        },

        new Question<ContactReading>(QuestionIds.ContactEmail)
        {
            Recogniser = understanding => understanding.Contact,
            NeededWhen = IsWelcome,
            Apply = (document, contact) => contact.Phone is null && contact.Email is null ? null : Filled(document, contact),
            ApplyNone = document => document,
            Forget = document => document with { Contact = document.Contact with { Email = null } },
            IsSettledWhen = document => document.Contact.Email is not null,
        },

        new BestTimeQuestion(),
    ];

    private static bool IsWelcome(ConversationDocument document, RuleSet rules) =>
        document.Contact.ConsentGiven is true && ScreeningFlow.MayTakeContact(document, rules);

    private static ConversationDocument Consented(ConversationDocument document, bool given) =>
        document with { Contact = document.Contact with { ConsentGiven = given } };

    private static ConversationDocument Filled(ConversationDocument document, ContactReading contact) => document with
    {
        Contact = document.Contact with
        {
            Name = contact.Name ?? document.Contact.Name,
            Phone = contact.Phone ?? document.Contact.Phone,
            Email = contact.Email ?? document.Contact.Email,
        },
    };

    /// <summary>When to call: any words, passed on as they are.</summary>
    private sealed class BestTimeQuestion : Question
    {
        internal BestTimeQuestion()
            : base(QuestionIds.ContactTime)
        {
            TakesAnyWords = true;
            NeededWhen = (document, rules) => IsWelcome(document, rules) && document.Contact is not { Phone: null, Email: null };
            Forget = document => document with { Contact = document.Contact with { BestTime = null } };
        }

        internal override Answering Answer(ConversationDocument document, Utterance utterance, IUnderstanding understanding, ValueWords said)
        {
            var text = utterance.Text.Trim();
            if (said.DoesNotKnow(utterance) || said.IsNone(utterance))
            {
                return new Answering(document, AnswerResult.DoesNotKnow);
            }

            return text.Length is 0 or > LongestTime
                ? new Answering(document, AnswerResult.NotUnderstood)
                : new Answering(document with { Contact = document.Contact with { BestTime = text } }, AnswerResult.Answered);
        }

        internal override Answering? Volunteer(ConversationDocument document, object? reading, Utterance utterance, ValueWords said) => null;
    }
}
