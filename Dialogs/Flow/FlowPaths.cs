using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>A way through the questions.</summary>
/// <param name="Name">Who takes it, in English, for staff.</param>
/// <param name="LeavesAt">What makes it leave the whole way, as the edge is labelled; empty for the whole way itself.</param>
/// <param name="Steps">Ids of what is asked, in order, with the ends of <see cref="FlowPaths"/>.</param>
internal sealed record FlowPath(string Name, string LeavesAt, IReadOnlyList<string> Steps);

/// <summary>The ways through the questions, walked by the questions' own conditions: nothing here decides what is asked.</summary>
internal sealed class FlowPaths(QuestionCatalogue questions, RuleSet rules)
{
    /// <summary>Where a wish for a person comes from.</summary>
    internal const string Anywhere = "anywhere";

    /// <summary>The result is said.</summary>
    internal const string Result = "result";

    /// <summary>The emergency advice, which closes.</summary>
    internal const string Emergency = "emergency";

    /// <summary>The closing message.</summary>
    internal const string Closing = "closing";

    private static readonly DateTimeOffset Any = DateTimeOffset.UnixEpoch;

    /// <summary>What somebody answers who is asked everything.</summary>
    private static readonly Dictionary<string, Func<ConversationDocument, ConversationDocument>> Usual = new(StringComparer.Ordinal)
    {
        [QuestionIds.Interest] = Answer(answers => answers with { Interest = Interest.Medical }),
        [QuestionIds.Consent] = document => document with { ScreeningConsentGiven = true },
        [QuestionIds.RedFlags] = Answer(answers => answers with { RedFlags = [] }),
        [QuestionIds.Age] = Answer(answers => answers with { Age = new Age(Age.Most) }),
        [QuestionIds.Frequency] = Answer(answers => answers with { Frequency = DayRange.Exactly(DayRange.DaysInMonth) }),
        [QuestionIds.Duration] = Answer(answers => answers with { Duration = HourRange.Exactly(HourRange.HoursInWeek) }),
        [QuestionIds.Health] = Answer(answers => answers with { Health = [] }),
        [QuestionIds.Review] = document => document with { Reviewed = true },
        [QuestionIds.ContactConsent] = document => document with { Contact = document.Contact with { ConsentGiven = true } },
        [QuestionIds.ContactPhone] = document => document with { Contact = document.Contact with { Phone = "any" } },
    };

    /// <summary>The whole way first, then those that leave it, in the order in which they do.</summary>
    internal IReadOnlyList<FlowPath> All()
    {
        var thresholds = rules.Thresholds;
        return
        [
            Walk("everything is asked", string.Empty),
            Walk("cosmetic only", "cosmetic only", (QuestionIds.Interest, Answer(answers => answers with { Interest = Interest.Cosmetic }))),
            Walk("no consent", "no", (QuestionIds.Consent, document => document with { ScreeningConsentGiven = false })),
            Walk("an emergency", "any of them", (QuestionIds.RedFlags, Answer(answers => answers with { RedFlags = [RedFlag.Unspecified] }))),
            Walk($"younger than {thresholds.MinAge}", $"under {thresholds.MinAge}", (QuestionIds.Age, Answer(answers => answers with { Age = new Age(0) }))),
            Walk(
                "occasional headaches",
                $"fewer than {thresholds.OccasionalBelowDays:0.##} days",
                (QuestionIds.Frequency, Answer(answers => answers with { Frequency = DayRange.Exactly(0) }))),
            Walk(
                "brief headaches",
                $"shorter than {thresholds.BriefBelowHours:0.##} hours",
                (QuestionIds.Duration, Answer(answers => answers with { Duration = HourRange.Exactly(0) }))),
            Walk("no call is wanted", "no", (QuestionIds.ContactConsent, document => document with { Contact = document.Contact with { ConsentGiven = false } })),
            Walk("a person is wanted", "a person, please", (Anywhere, document => document with { WantsPerson = true })),
        ];
    }

    private static Func<ConversationDocument, ConversationDocument> Answer(Func<Answers, Answers> change) =>
        document => document with { Answers = change(document.Answers) };

    private FlowPath Walk(string name, string leavesAt, params (string Id, Func<ConversationDocument, ConversationDocument> Answer)[] own)
    {
        var document = new ConversationDocument { Channel = "any", Locale = "en-CA", StartedAt = Any, LastTurnAt = Any };
        var steps = new List<string>();
        if (own is [{ Id: Anywhere }])
        {
            steps.Add(Anywhere);
            document = own[0].Answer(document);
        }

        Ask(questions.UpToReview);
        if (document.Answers.RedFlags is { Count: > 0 })
        {
            return new FlowPath(name, leavesAt, [.. steps, Emergency]);
        }

        if (document is { ScreeningConsentGiven: not false, WantsPerson: false })
        {
            steps.Add(Result);
            document = document with { OutcomeSaid = rules.Assess(document.Answers).Outcome };
        }

        Ask(questions.Contact);
        return new FlowPath(name, leavesAt, [.. steps, Closing]);

        void Ask(IEnumerable<Question> group)
        {
            foreach (var question in group)
            {
                // An emergency and a refused consent close wherever the screening stands.
                var isOver = document.Answers.RedFlags is { Count: > 0 } || document.ScreeningConsentGiven is false;
                if (isOver || !question.NeededWhen(document, rules) || question.IsSettled(document))
                {
                    continue;
                }

                steps.Add(question.Id);
                var answer = own.FirstOrDefault(one => one.Id == question.Id).Answer ?? Usual.GetValueOrDefault(question.Id);
                document = (answer?.Invoke(document) ?? document) with { Settled = [.. document.Settled, question.Id] };
            }
        }
    }
}
