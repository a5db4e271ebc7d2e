using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ScreeningBot.Bot.Turns;

/// <summary>
/// The key by which a repeat of a message is known within its conversation: on Direct Line the client's own id of it (a client that lost the connection posts the same message again,
/// and the server gave it another id), elsewhere the activity's id. A digest, because clients choose these ids: a key has one length and says nothing.
/// </summary>
internal static class MessageKey
{
    /// <summary>The key, or null when the activity has neither id: then it is a new turn every time.</summary>
    internal static string? Of(IActivity activity)
    {
        var isDirectLine = string.Equals(activity.ChannelId, Channels.Directline, StringComparison.Ordinal);
        if (isDirectLine && ClientActivityId(activity) is { } client)
        {
            return Digest("client", client);
        }

        return string.IsNullOrEmpty(activity.Id) ? null : Digest("activity", activity.Id);
    }

    /// <summary><c>channelData.clientActivityID</c>, or null.</summary>
    internal static string? ClientActivityId(IActivity activity) =>
        activity.TryGetChannelData<ClientChannelData>(out var data) && !string.IsNullOrEmpty(data?.ClientActivityId) ? data.ClientActivityId : null;

    private static string Digest(string kind, string id) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{id}")).AsSpan(0, 18));
}
