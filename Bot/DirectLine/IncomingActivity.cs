using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>Makes of what a client sent an activity that the bot may trust: who speaks, where and when is said by the server.</summary>
internal static class IncomingActivity
{
    private const int LongestName = 100;

    /// <summary>Overwrites what only the server knows.</summary>
    public static void Stamp(Activity activity, Visitor visitor, string serviceUrl, DateTimeOffset now)
    {
        activity.Id = DirectLineAdapter.NewActivityId(visitor.ConversationId);
        activity.ChannelId = Channels.Directline;
        activity.ServiceUrl = serviceUrl;
        activity.Timestamp = now;
        activity.Conversation = new ConversationAccount(id: visitor.ConversationId);
        activity.From = new ChannelAccount(visitor.UserId, Shorten(activity.From?.Name), RoleTypes.User);
        activity.Recipient = Bot;
        // Members that steer the SDK or stand for somebody else: none of them is a visitor's to set.
        activity.DeliveryMode = null;
        activity.CallerId = null;
        activity.RelatesTo = null;
        activity.Expiration = null;
    }

    /// <summary>What the bot hears when a conversation begins. It has a client id of its own, so that it is heard once.</summary>
    public static Activity Beginning(Visitor visitor, string? locale, string serviceUrl, DateTimeOffset now)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Locale = locale,
            ChannelData = new JObject { ["clientActivityID"] = "beginning-of-conversation" },
        };
        Stamp(activity, visitor, serviceUrl, now);
        activity.MembersAdded = [Bot, activity.From];
        return activity;
    }

    private static ChannelAccount Bot => new("bot", "Bot", RoleTypes.Bot);

    private static string? Shorten(string? name) => name is { Length: > LongestName } ? name[..LongestName] : name;
}
