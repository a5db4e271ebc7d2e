using System.Net;
using System.Text.Json.Nodes;

namespace ScreeningBot.Bot.Tests.Hosting;

/// <summary>What tests say about answers.</summary>
internal static class Responses
{
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    /// <summary>The answer is this error, in the common shape, and tells nothing of the inside.</summary>
    public static async Task AssertErrorAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal((status, code), (response.StatusCode, (string?)JsonNode.Parse(text)!["error"]!["code"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)JsonNode.Parse(text)!["error"]!["message"]));
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }
}
