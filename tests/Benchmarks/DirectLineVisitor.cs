using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ScreeningBot.Tests;

namespace ScreeningBot.Benchmarks;

/// <summary>A visitor on our Direct Line: takes a token, is greeted, and answers question after question.</summary>
internal sealed class DirectLineVisitor(HttpClient client)
{
    private string conversation = string.Empty;
    private string token = string.Empty;
    private string watermark = string.Empty;

    /// <summary>The question that is open; null after the end.</summary>
    internal string? Question { get; private set; }

    /// <summary>Whether it was a narrower one.</summary>
    internal bool Clarifies { get; private set; }

    internal async Task ArriveAsync(CancellationToken cancellationToken)
    {
        using var given = await client.PostAsync("/api/directline/token", content: null, cancellationToken);
        var answer = await ReadAsync(given, cancellationToken);
        conversation = answer["conversationId"]!.GetValue<string>();
        token = answer["token"]!.GetValue<string>();
        using var _ = await SendAsync(HttpMethod.Post, "/v3/directline/conversations", new JsonObject { ["locale"] = "en-CA" }, cancellationToken);
        await PollAsync(cancellationToken);
    }

    /// <summary>Sends a text; answered when the turn is durable.</summary>
    internal async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        using var _ = await SendAsync(
            HttpMethod.Post,
            $"/v3/directline/conversations/{conversation}/activities",
            new JsonObject
            {
                ["type"] = "message",
                ["text"] = text,
                ["locale"] = "en-CA",
                ["from"] = new JsonObject { ["id"] = "me" },
                ["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString("N") },
            },
            cancellationToken);
    }

    /// <summary>Reads what is new, and which question is open.</summary>
    internal async Task PollAsync(CancellationToken cancellationToken)
    {
        using var read = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{conversation}/activities?watermark={watermark}", body: null, cancellationToken);
        var answer = await ReadAsync(read, cancellationToken);
        watermark = answer["watermark"]?.ToString() ?? watermark;
        foreach (var mark in answer["activities"]!.AsArray().Select(activity => activity!["channelData"]?["screening"]).Where(mark => mark is not null))
        {
            Question = mark!["question"]?.GetValue<string>();
            Clarifies = mark["clarifies"]?.GetValue<bool>() is true;
        }
    }

    /// <summary>The usual answer to the open question.</summary>
    internal string NextAnswer() => Clarifies ? "not sure" : Visitors.Usual("en-CA")[Question!];

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return response;
    }
}
