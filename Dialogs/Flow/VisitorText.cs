using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>The words of a message: typed, or sent by a button as a value.</summary>
internal static class VisitorText
{
    /// <summary>The text, or the text in the value of a button that sends none; empty when there are no words.</summary>
    internal static string Of(Activity activity) => !string.IsNullOrWhiteSpace(activity.Text)
        ? activity.Text
        : activity.Value switch
        {
            string text => text,
            JValue { Type: JTokenType.String } value => value.Value<string>()!,
            JObject { Count: > 0 } value when value["text"] is JValue { Type: JTokenType.String } text => text.Value<string>()!,
            _ => string.Empty,
        };
}
