using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ScreeningBot.Bot.Wire;

/// <summary>Activities as JSON, in the one form that channels and the log share: the SDK's names, nulls left out, text that looks like a date left as it is.</summary>
internal static class ActivityJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        MaxDepth = 64,
    });

    internal static string Write(Activity activity)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { Formatting = Formatting.None };
        Serializer.Serialize(writer, activity);
        return text.ToString();
    }

    /// <exception cref="JsonException">The text is not a JSON object of an activity.</exception>
    internal static Activity Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return Serializer.Deserialize<Activity>(reader) ?? throw new JsonSerializationException("An activity is a JSON object, not null.");
    }
}
