using Microsoft.Bot.Schema;

namespace ScreeningBot.Bot.Storage;

/// <summary>The key of a conversation in the store: <c>channel/id</c>.</summary>
internal static class ConversationKey
{
    internal static string Of(string channelId, string conversationId) => $"{channelId}/{conversationId}";

    /// <summary>The key of the conversation that an activity belongs to.</summary>
    /// <exception cref="ArgumentException">The activity names no channel or no conversation.</exception>
    internal static string Of(IActivity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            throw new ArgumentException("An activity names its channel and its conversation.", nameof(activity));
        }

        return Of(activity.ChannelId, activity.Conversation.Id);
    }
}
