using Newtonsoft.Json;

namespace ScreeningBot.Bot.Turns;

/// <summary>What is read, and kept, of the channel data of a visitor's activity.</summary>
internal sealed class ClientChannelData
{
    /// <summary>The client's own id of the activity; it must come back through the stream unchanged, or the client reports that sending failed.</summary>
    [JsonProperty("clientActivityID", NullValueHandling = NullValueHandling.Ignore)]
    public string? ClientActivityId { get; set; }
}
