using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ScreeningBot.Bot.Wire;

/// <summary>Reads activities that come from outside: bounded, and never with an exception that quotes them.</summary>
internal static class ActivityReader
{
    private const int MostLevels = 64;

    // Strict UTF-8 would refuse a whole message for one broken character of an old client.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        CheckAdditionalContent = true,
        MaxDepth = MostLevels,
    });

    /// <summary>The activity, or null when the text is not one.</summary>
    internal static Activity? TryRead(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(utf8.Span)));
            return Serializer.Deserialize<Activity>(reader);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }
}
