using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Turns;

namespace ScreeningBot.Bot.Tests.Turns;

/// <summary>A channel's adapter: keeps what is sent, and lets a test step in before each of it.</summary>
internal class Channel : BotAdapter
{
    internal List<Activity> Sent { get; } = [];

    internal IEnumerable<string> Texts => Sent.Select(activity => activity.Text);

    /// <summary>Runs before an activity is accepted.</summary>
    internal Func<Activity, CancellationToken, Task>? Sending { get; set; }

    internal async Task<(TurnReport? Report, List<Activity> InBody)> Receive(IBot bot, Activity activity)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, bot.OnTurnAsync, TestContext.Current.CancellationToken);
        return (context.TurnState.Get<TurnReport>(), context.BufferedReplyActivities);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (Sending is not null)
            {
                await Sending(activity, cancellationToken);
            }

            Sent.Add(activity);
        }

        // Channels give ids of their own.
        return [.. activities.Select((_, index) => new ResourceResponse($"channel-{Sent.Count}-{index}"))];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
}

/// <summary>A channel that reads the log.</summary>
internal sealed class LogChannel : Channel, IDeliversFromLog;
