using Microsoft.Bot.Connector;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>Whom a token speaks for: one visitor in one conversation.</summary>
/// <param name="ConversationId">The conversation, without its channel.</param>
/// <param name="UserId">The visitor's id, made by this server.</param>
internal sealed record Visitor(string ConversationId, string UserId)
{
    /// <summary>Key of the conversation in the store.</summary>
    public string ConversationKey => Storage.ConversationKey.Of(Channels.Directline, ConversationId);
}
