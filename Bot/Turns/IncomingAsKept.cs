using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.Turns;

/// <summary>
/// What is kept of a visitor's activity: what the stream's echo and the transcript need, and nothing else that a client may have put into it
/// (attachments, values, names, entities).
/// </summary>
internal static class IncomingAsKept
{
    /// <summary>The activity as it may be logged, or null when it leaves no trace (only what a visitor says does).</summary>
    /// <param name="activity">As it came in.</param>
    /// <param name="id">Id under which it is logged.</param>
    /// <param name="text">Its text as it may be kept.</param>
    /// <param name="now">Its time, if it has none.</param>
    internal static (string ActivityId, string Json)? Of(Activity activity, string id, string? text, DateTimeOffset now)
    {
        if (!string.Equals(activity.Type, ActivityTypes.Message, StringComparison.Ordinal)
            && !string.Equals(activity.Type, ActivityTypes.Event, StringComparison.Ordinal))
        {
            return null;
        }

        return (id, ActivityJson.Write(new Activity
        {
            Type = activity.Type,
            Id = id,
            Timestamp = activity.Timestamp ?? now,
            ChannelId = activity.ChannelId,
            From = new ChannelAccount(activity.From?.Id, role: RoleTypes.User),
            Conversation = new ConversationAccount(id: activity.Conversation.Id),
            Locale = activity.Locale,
            Text = text,
            TextFormat = text is null ? null : TextFormatTypes.Plain,
            ChannelData = MessageKey.ClientActivityId(activity) is { } client ? new ClientChannelData { ClientActivityId = client } : null,
        }));
    }
}
