using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;
using ScreeningBot.Tests;

namespace ScreeningBot.Dialogs.Tests.Conversation;

/// <summary>A conversation test that reads as a conversation: <c>await Visitor.In("en").AtQuestion("age").Says("38").IsAsked("frequency");</c></summary>
internal sealed class Visitor
{
    private static readonly RuleSet Rules = RuleSet.Default();
    private static readonly Recognisers Understanding = new(MedicineCatalogue.Embedded());

    private readonly List<Func<Task>> steps = [];
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));
    private readonly string locale;
    private ScreeningConversation conversation;
    private int references;

    private Visitor(string locale)
    {
        this.locale = locale;
        conversation = Conversation(Questions.QuestionCatalogue.Default);
    }

    /// <summary>The document as it stands.</summary>
    internal ConversationDocument? Document { get; private set; }

    /// <summary>The replies of the last turn.</summary>
    internal IReadOnlyList<Activity> Replies { get; private set; } = [];

    /// <summary>What the last turn came to.</summary>
    internal TurnOutcome? Turn { get; private set; }

    internal ScreeningMark? Mark => Replies.Count == 0 ? null : (Replies[^1].ChannelData as ScreeningChannelData)?.Screening;

    internal static Visitor In(string language) => new(language == "fr" ? "fr-CA" : "en-CA");

    public TaskAwaiter<Visitor> GetAwaiter() => RunAsync().GetAwaiter();

    internal Visitor Arrives() => Step(() => SendAsync(new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("visitor")],
    }));

    internal Visitor Says(string text) => Step(() => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text }));

    internal Visitor Sends(Activity activity) => Step(() => SendAsync(activity));

    /// <summary>Answers as a fully qualified visitor does until that question is open.</summary>
    internal Visitor AtQuestion(string id, params (string Question, string Answer)[] answers) => Step(async () =>
    {
        if (Document is null)
        {
            await SendAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("visitor")] });
        }

        for (var turns = 0; Mark?.Question != id; turns++)
        {
            Assert.True(turns < 30 && Mark?.Question is not null, $"The question '{id}' was never asked; the last was '{Mark?.Question}'.");
            var question = Mark!.Question!;
            var own = answers.FirstOrDefault(answer => answer.Question == question).Answer;
            await SendAsync(new Activity { Type = ActivityTypes.Message, Text = own ?? Visitors.Usual(locale)[question] });
        }
    });

    internal Visitor IsAsked(string id, bool clarifies = false) => Step(() =>
    {
        Assert.Equal((id, clarifies), (Mark?.Question, Mark?.Clarifies is true));
        return Task.CompletedTask;
    });

    internal Visitor Hears(string words) => Step(() =>
    {
        Assert.Contains(words, string.Join("\n", Replies.Select(reply => reply.Text)), StringComparison.OrdinalIgnoreCase);
        return Task.CompletedTask;
    });

    internal Visitor DoesNotHear(string words) => Step(() =>
    {
        Assert.DoesNotContain(words, string.Join("\n", Replies.Select(reply => reply.Text)), StringComparison.OrdinalIgnoreCase);
        return Task.CompletedTask;
    });

    internal Visitor IsClosed(string? outcome) => Step(() =>
    {
        Assert.Equal((true, outcome), (Mark?.Closed is true, Mark?.Outcome));
        return Task.CompletedTask;
    });

    internal Visitor Knows(Action<Answers> check) => Step(() =>
    {
        check(Document!.Answers);
        return Task.CompletedTask;
    });

    internal Visitor Check(Action<Visitor> check) => Step(() =>
    {
        check(this);
        return Task.CompletedTask;
    });

    internal Visitor Later(TimeSpan passed) => Step(() =>
    {
        time.Advance(passed);
        return Task.CompletedTask;
    });

    /// <summary>From here on another version of the bot answers.</summary>
    internal Visitor MeetsVersion(Questions.QuestionCatalogue questions) => Step(() =>
    {
        conversation = Conversation(questions);
        return Task.CompletedTask;
    });

    private ScreeningConversation Conversation(Questions.QuestionCatalogue questions) => new(
        Rules, Understanding, new ClinicOptions { Hours = "Monday to Friday, 9 to 5" }, new RetentionDays(), time,
        () => ReferenceNumber.Create(bytes => bytes.Fill((byte)references++)), questions);

    private Visitor Step(Func<Task> step)
    {
        steps.Add(step);
        return this;
    }

    private async Task<Visitor> RunAsync()
    {
        foreach (var step in steps)
        {
            await step();
        }

        steps.Clear();
        return this;
    }

    private async Task SendAsync(Activity activity)
    {
        activity.ChannelId = "directline";
        activity.Locale = locale;
        activity.From = new ChannelAccount("visitor");
        activity.Recipient = new ChannelAccount("bot");
        activity.Conversation = new ConversationAccount(id: "conversation");
        activity.ServiceUrl = "https://test.example";
        var adapter = new CollectingAdapter();
        using var context = new TurnContext(adapter, activity);
        Turn = await conversation.TakeTurnAsync(context, Document, TestContext.Current.CancellationToken);
        Document = Turn.Document ?? Document;
        Replies = adapter.Sent;
        Assert.True(Replies.Take(Math.Max(0, Replies.Count - 1)).All(reply => (reply.ChannelData as ScreeningChannelData)?.Screening?.Question is null), "Only the last message of a turn may carry a question.");
    }

    private sealed class CollectingAdapter : BotAdapter
    {
        internal List<Activity> Sent { get; } = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sent.AddRange(activities);
            return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"{Sent.Count}-{index}")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
