using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ScreeningBot.Bot.Turns;

/// <summary>
/// A turn context in which sending collects and nothing leaves. It is a context of its own, not the channel's with a handler: a turn that is taken again starts clean, and one that was
/// given up and still sends, sends nowhere.
/// </summary>
internal sealed class ReplyCollector : IDisposable
{
    private readonly List<Activity> replies = [];
    private readonly TimeProvider time;
    private readonly TurnContext context;

    internal ReplyCollector(BotAdapter adapter, Activity incoming, TimeProvider time)
    {
        this.time = time;
        context = new TurnContext(adapter, incoming);
        context.OnSendActivities(Collect);
    }

    /// <summary>The context to take the turn in.</summary>
    internal ITurnContext Context => context;

    /// <summary>What was sent so far, addressed, with id and time; traces are not for visitors and are left out.</summary>
    internal IReadOnlyList<Activity> Replies => replies;

    public void Dispose() => context.Dispose();

    /// <summary>Gives a reply the id and time under which it is stored.</summary>
    internal static void Stamp(Activity reply, TimeProvider time)
    {
        var now = time.GetUtcNow();
        reply.Id = Guid.CreateVersion7(now).ToString("N");
        reply.Timestamp = now;
    }

    private Task<ResourceResponse[]> Collect(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        foreach (var activity in activities)
        {
            Stamp(activity, time);
            if (!string.Equals(activity.Type, ActivityTypes.Trace, StringComparison.Ordinal))
            {
                replies.Add(activity);
            }
        }

        return Task.FromResult(activities.ConvertAll(activity => new ResourceResponse(activity.Id)).ToArray());
    }
}
