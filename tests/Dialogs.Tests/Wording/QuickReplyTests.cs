using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Flow;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>A tap on a quick reply sends its words, and they are read like any others: by the real recognisers, in the conversation. Each must mean what it is meant to.</summary>
public sealed partial class QuickReplyTests
{
    private static readonly RuleSet Rules = RuleSet.Default();

    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));

    private static readonly ScreeningConversation Conversation = new(
        Rules, Tests.Understanding.CaseFiles.Understanding, new ClinicOptions(), new RetentionDays(), Time, () => ReferenceNumber.Create(bytes => bytes.Clear()));

    /// <summary>What each quick reply comes to, by the key of its list, in the order of the list: the same in every language.</summary>
    private static readonly Dictionary<string, string[]> Meant = new(StringComparer.Ordinal)
    {
        ["questions.interest.replies"] = ["medical", "cosmetic", "medical, also cosmetic"],
        ["questions.consent.replies"] = ["agreed", "refused"],
        ["questions.redFlags.replies"] = ["none", "unspecified", "careful question: unspecified"],
        ["questions.age.replies"] = ["passed"],
        ["questions.frequency.replies"] = ["30", "20", "15", "8", "4"],
        ["questions.frequency.straddleReplies"] = ["15..18", "12..14", "12..18"],
        ["questions.duration.replies"] = ["1", "4..6", "12..24", "48..72", "24"],
        ["questions.duration.straddleReplies"] = ["4..72", "2..3.75", "2..72"],
        ["questions.onset.replies"] = ["0..2", "6", "12", "24.."],
        ["questions.onset.straddleReplies"] = ["3..4", "2", "2..4"],
        ["questions.features.replies"] = ["doctorDiagnosis", "moderateOrSevere nauseaOrVomiting pulsating", "none", "passed"],
        ["questions.medications.replies"] = ["none", "passed"],
        ["questions.medications.whichOfClassReplies"] = ["class betaBlockers"],
        ["questions.medications.outcomeOfReplies"] = ["topiramate noBenefit", "topiramate someBenefit", "topiramate helped", "topiramate sideEffects", "topiramate unknown"],
        ["questions.acuteDays.replies"] = ["0", "5", "10", "15", "30"],
        ["questions.health.replies"] = ["none", "pregnantOrTrying", "breastfeeding", "bloodThinner", "passed"],
        ["questions.priorBotox.replies"] = ["never", "past", "current"],
        ["questions.coverage.replies"] = ["insurance", "selfPay", "unsure"],
        ["questions.review.replies"] = ["agreed", "which line?"],
        ["questions.review.changeReplies"] = ["asks frequency", "asks duration", "asks onset", "asks features", "asks medications"],
        ["questions.contactConsent.replies"] = ["agreed", "refused"],
        ["questions.contactName.replies"] = ["passed"],
        ["questions.contactPhone.replies"] = ["passed"],
        ["questions.contactPhone.oneOfTwoReplies"] = ["left"],
        ["questions.contactEmail.replies"] = ["passed"],
        ["questions.contactTime.replies"] = ["as said", "as said", "as said"],
        ["careful.replies"] = ["emergency", "none", "emergency"],
        ["emergency.replies"] = ["asks redFlags", "asks redFlags"],
        ["closing.stoppedReplies"] = ["erased", "asks interest"],
        ["closing.overReplies"] = ["asks interest"],
    };

    public static TheoryData<string, string> Lists => [.. WordingFiles.All.SelectMany(wording => wording.ListKeys.Order(StringComparer.Ordinal).Select(key => (wording.Language.Code, key)))];

    public static TheoryData<string> Languages => WordingFiles.Languages;

    [Fact]
    public void It_is_written_down_what_every_quick_reply_means() => WordingFiles.AssertNone(
        "What do these mean?",
        WordingFiles.All[0].ListKeys.Where(key => Meant.GetValueOrDefault(key)?.Length != WordingFiles.All[0].Replies(key).Count)
            .Concat(Meant.Keys.Where(key => !WordingFiles.All[0].ListKeys.Contains(key))));

    [Theory, MemberData(nameof(Lists))]
    public async Task A_quick_reply_is_understood_as_it_is_meant(string language, string list)
    {
        var misunderstood = new List<string>();
        foreach (var (reply, meant) in WordingFiles.Of(language).Replies(list).Zip(Meant[list]))
        {
            var (before, open) = Asking(list, language);
            var after = await SendAsync(before, reply);
            var understood = Meaning(list, open, after.Document, after.Replies, reply);
            if (understood != meant)
            {
                misunderstood.Add($"{language}, {list}: \"{reply}\" is understood as '{understood}', and meant '{meant}'");
            }
        }

        WordingFiles.AssertNone("Misunderstood", misunderstood);
    }

    /// <summary>What is not named counts as absent, so a reply that names signs has to name enough of them: one tap must not tell somebody that it is no migraine.</summary>
    [Theory, MemberData(nameof(Languages))]
    public async Task A_tap_that_names_signs_of_migraine_is_enough_for_migraine(string language)
    {
        const string List = "questions.features.replies";
        foreach (var (reply, _) in WordingFiles.Of(language).Replies(List).Zip(Meant[List]).Where(one => one.Second is not ("none" or "passed")))
        {
            var after = await SendAsync(Asking(List, language).Document, reply);
            Assert.True(Rules.Assess(after.Document.Answers)[CriterionId.MigraineFeatures].Status is CriterionStatus.Met, $"{language}: {reply}");
        }
    }

    /// <summary>What the bot gives as an example of an answer, in quotation marks, is an answer.</summary>
    [Theory, MemberData(nameof(Languages))]
    public async Task Every_example_that_the_bot_gives_is_understood(string language)
    {
        var wording = WordingFiles.Of(language);
        var misunderstood = new List<string>();
        foreach (var (key, example) in wording.Keys.Where(key => key.StartsWith("questions.", StringComparison.Ordinal)).SelectMany(key => Examples(wording.Template(key)).Select(example => (key, example))))
        {
            var id = key.Split('.')[1];
            var after = await SendAsync(Before(id, language), example);

            // At the review an example changes a line: it is shown again, as it stands then.
            var isUnderstood = id == QuestionIds.Review
                ? after.Replies[^1].Text.Contains(WordingFiles.Services.Words(language).Wording.Template("questions.review.ask").Split('\n')[0], StringComparison.Ordinal)
                : after.Document.Settled.Contains(id, StringComparer.Ordinal);
            if (!isUnderstood)
            {
                misunderstood.Add($"{language}, {key}: {example}");
            }
        }

        WordingFiles.AssertNone("Not understood", misunderstood);
    }

    /// <summary>A conversation that has come to where the list is offered.</summary>
    private static (ConversationDocument Document, string Open) Asking(string list, string language)
    {
        var parts = list.Split('.');
        if (parts[0] != "questions")
        {
            var document = Before(QuestionIds.Age, language);
            return (parts switch
            {
                ["careful", ..] => document with
                {
                    CarefulAbout = RedFlag.Unspecified, Answers = document.Answers with { RedFlags = null },
                    Settled = [.. document.Settled.Where(id => id != QuestionIds.RedFlags)], Open = new(QuestionIds.RedFlags, CarefulQuestion.Key),
                },
                ["emergency", ..] => Closed(document with { EmergenciesAdvised = 1, Answers = document.Answers with { RedFlags = [RedFlag.Unspecified] } }, ClosingReason.Emergency),
                [_, "stoppedReplies"] => Closed(document, ClosingReason.Stopped),
                _ => Closed(document, ClosingReason.Completed),
            }, string.Empty);
        }

        var (id, kind) = (parts[1], parts[2]);
        var asked = Before(id, language);
        var answers = asked.Answers;
        return ((id, kind) switch
        {
            (QuestionIds.Frequency, "straddleReplies") => Narrowing(asked with { Answers = answers with { Frequency = new(12, 18) } }, id, "straddle"),
            (QuestionIds.Duration, "straddleReplies") => Narrowing(asked with { Answers = answers with { Duration = new(2, 72) } }, id, "straddle"),
            (QuestionIds.Onset, "straddleReplies") => Narrowing(asked with { Answers = answers with { Onset = new(2, 4) } }, id, "straddle"),
            (QuestionIds.Medications, "whichOfClassReplies") => Narrowing(asked with { Answers = answers with { Medications = [], MedicationClasses = ["betaBlockers"] } }, id, "whichOfClass", "betaBlockers"),
            (QuestionIds.Medications, "outcomeOfReplies") => Narrowing(asked with { Answers = answers with { Medications = [new("topiramate", MedicationOutcome.Unknown)] } }, id, "outcomeOf", "topiramate"),
            (QuestionIds.Review, "changeReplies") => asked with { AsksWhatToChange = true },
            (QuestionIds.ContactPhone, "oneOfTwoReplies") => Narrowing(asked with { Settled = [.. asked.Settled, QuestionIds.ContactEmail] }, id, "oneOfTwo"),
            _ => asked,
        }, id);
    }

    private static ConversationDocument Closed(ConversationDocument document, ClosingReason reason) => document with { Open = null, Closed = new(Time.GetUtcNow(), reason) };

    private static ConversationDocument Narrowing(ConversationDocument document, string id, string kind, string subject = "") =>
        document with { Settled = [.. document.Settled, id], Open = new(id, $"{id}:{kind}:{subject}") };

    /// <summary>Everything before that question is answered as a qualified visitor does, and it is open.</summary>
    private static ConversationDocument Before(string id, string language)
    {
        var order = QuestionCatalogue.Default.UpToReview.Concat(QuestionCatalogue.Default.Contact).Select(question => question.Id).ToList();
        var before = order.TakeWhile(one => one != id).ToList();
        var isPast = before.Contains;
        return new ConversationDocument
        {
            Channel = "directline",
            Locale = Language.FromLocale(language).Locale,
            StartedAt = Time.GetUtcNow(),
            LastTurnAt = Time.GetUtcNow(),
            Greeted = true,
            Asked = [.. before, id],
            Settled = before,
            Open = new OpenQuestion(id),
            ScreeningConsentGiven = isPast(QuestionIds.Consent) ? true : null,
            Reviewed = isPast(QuestionIds.Review),
            OutcomeSaid = isPast(QuestionIds.Review) ? Outcome.Qualified : null,
            Contact = new() { ConsentGiven = isPast(QuestionIds.ContactConsent) ? true : null, Phone = isPast(QuestionIds.ContactEmail) ? "+14165550134" : null },
            Answers = Answers.None with
            {
                Interest = isPast(QuestionIds.Interest) ? Interest.Medical : null,
                RedFlags = isPast(QuestionIds.RedFlags) ? [] : null,
                Age = isPast(QuestionIds.Age) ? new Age(38) : null,
                Frequency = isPast(QuestionIds.Frequency) ? DayRange.Exactly(20) : null,
                Duration = isPast(QuestionIds.Duration) ? HourRange.Exactly(6) : null,
                Onset = isPast(QuestionIds.Onset) ? MonthRange.Exactly(24) : null,
                Medications = isPast(QuestionIds.Medications) ? [] : null,
                Health = isPast(QuestionIds.Health) ? [] : null,
            },
        };
    }

    /// <summary>What a reply came to, in the words of <see cref="Meant"/>; or how it was not understood.</summary>
    private static string Meaning(string list, string open, ConversationDocument document, IReadOnlyList<Activity> replies, string reply)
    {
        var wording = WordingFiles.Services.Words(document.Locale).Wording;
        if (replies.Any(said => said.Text == wording.Say("side.notUnderstood")))
        {
            return "not understood";
        }

        var next = (replies[^1].ChannelData as ScreeningChannelData)?.Screening?.Question;
        var answers = document.Answers;
        if (list is "closing.stoppedReplies" or "closing.overReplies" or "emergency.replies" or "questions.review.changeReplies")
        {
            return document.Closed is { Reason: ClosingReason.Erased } ? "erased" : $"asks {next}";
        }

        if (list == "careful.replies")
        {
            return answers.RedFlags is null ? "nothing" : answers.RedFlags.Count > 0 && document.Closed is { Reason: ClosingReason.Emergency } ? "emergency" : "none";
        }

        if (next == open && list.EndsWith(".replies", StringComparison.Ordinal) && open != QuestionIds.RedFlags && open != QuestionIds.Review && document.Clarified.Count == 0
            && !document.Settled.Contains(open, StringComparer.Ordinal))
        {
            return "asked again";
        }

        return open switch
        {
            QuestionIds.Interest => $"{answers.Interest?.Code()}{(document.AlsoCosmetic ? ", also cosmetic" : "")}",

            // A refusal erases the document, its consent included.
            QuestionIds.Consent => document.ScreeningConsentGiven is true ? "agreed" : document.Closed is { Reason: ClosingReason.ConsentRefused } ? "refused" : "nothing",
            QuestionIds.RedFlags => document.CarefulAbout is { } about ? $"careful question: {about.Code()}" : List(answers.RedFlags?.Select(kind => kind.Code())),
            QuestionIds.Age => answers.Age?.Years.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "passed",
            QuestionIds.Frequency => Range(answers.Frequency),
            QuestionIds.Duration => Range(answers.Duration),
            QuestionIds.Onset => Range(answers.Onset),
            QuestionIds.Features => List(answers.Features?.Where(feature => feature.Value).Select(feature => feature.Key.Code())),
            QuestionIds.Medications => answers.MedicationClasses.Count > 0 ? $"class {answers.MedicationClasses[0]}"
                : List(answers.Medications?.Select(medication => $"{medication.Drug} {medication.Outcome.Code()}")),
            QuestionIds.AcuteDays => Range(answers.AcuteDays),
            QuestionIds.Health => List(answers.Health?.Select(item => item.Code())),
            QuestionIds.PriorBotox => answers.PriorBotox?.Code() ?? "passed",
            QuestionIds.Coverage => answers.Coverage?.Code() ?? "passed",
            QuestionIds.Review => document.Reviewed ? "agreed" : document.AsksWhatToChange ? "which line?" : "nothing",
            QuestionIds.ContactConsent => document.Contact.ConsentGiven switch { true => "agreed", false => "refused", null => "nothing" },
            QuestionIds.ContactName => document.Contact.Name ?? "passed",
            QuestionIds.ContactPhone => list.EndsWith("oneOfTwoReplies", StringComparison.Ordinal) ? document.Closed is not null ? "left" : $"asks {next}" : document.Contact.Phone ?? "passed",
            QuestionIds.ContactEmail => document.Contact.Email ?? "passed",
            _ => document.Contact.BestTime == reply ? "as said" : "nothing",
        };
    }

    private static IEnumerable<string> Examples(string text) => Quoted().Matches(text).Select(match => match.Groups["words"].Value.Trim('\u00A0'));

    [GeneratedRegex("[“«](?<words>[^”»]+)[”»]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    private static string List(IEnumerable<string>? codes) => codes is null ? "passed" : codes.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } some ? string.Join(' ', some) : "none";

    private static string Range(IAnswerRange? range) => range is null ? "passed"
        : range.Min == range.Max ? FormattableString.Invariant($"{range.Min:0.##}")
        : FormattableString.Invariant($"{range.Min:0.##}..{range.Max:0.##}");

    private static async Task<(ConversationDocument Document, IReadOnlyList<Activity> Replies)> SendAsync(ConversationDocument document, string text)
    {
        var adapter = new Collecting();
        using var context = new TurnContext(adapter, new Activity
        {
            Type = ActivityTypes.Message, Text = text, ChannelId = "directline", Locale = document.Locale, From = new("visitor"), Recipient = new("bot"),
            Conversation = new(id: "conversation"), ServiceUrl = "https://test.example",
        });
        var outcome = await Conversation.TakeTurnAsync(context, document, TestContext.Current.CancellationToken);
        return (outcome.Document!, adapter.Sent);
    }

    private sealed class Collecting : BotAdapter
    {
        internal List<Activity> Sent { get; } = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sent.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse($"{Sent.Count}")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
