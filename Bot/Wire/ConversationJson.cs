using System.Text.Json;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Wire;

/// <summary>
/// Conversations and leads as the store keeps them. Members that this version does not know are skipped, and ones that an earlier version did not know have a default, so that a deployment,
/// and taking it back, leave running conversations alone.
/// </summary>
internal static class ConversationJson
{
    internal static string Write(ConversationDocument document) => JsonSerializer.Serialize(document, WireJson.Options);

    /// <exception cref="JsonException">The text is not a conversation.</exception>
    internal static ConversationDocument Read(string json) =>
        JsonSerializer.Deserialize<ConversationDocument>(json, WireJson.Options) ?? throw new JsonException("A conversation is an object, not null.");

    internal static string WriteLead(Lead lead) => JsonSerializer.Serialize(lead, WireJson.Options);

    /// <exception cref="JsonException">The text is not a lead.</exception>
    internal static Lead ReadLead(string json) =>
        JsonSerializer.Deserialize<Lead>(json, WireJson.Options) ?? throw new JsonException("A lead is an object, not null.");
}
