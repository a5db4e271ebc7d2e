using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Web;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// Makes the first visitor's requests cost what the others do: cryptography, JSON, the way of a turn and the store's reading are slow once, and so is a key that is derived from a secret.
/// Nothing of it is stored.
/// </summary>
internal sealed class DirectLineWarmUp(DirectLineTokens tokens, DirectLineAdapter adapter, IBot bot, ActivityFeed feed, TimeProvider time) : IWarmUp
{
    private const string ServiceUrl = "http://localhost";

    /// <inheritdoc />
    public string Name => "direct line";

    /// <inheritdoc />
    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        var visitor = DirectLineTokens.NewVisitor();
        var token = tokens.Issue(visitor);
        _ = await tokens.ReadAsync(token);
        _ = await tokens.ReadForStreamAsync(tokens.IssueForStream(visitor));
        JsonSerializer.Serialize(Stream.Null, new WidgetToken(ServiceUrl, token, visitor.ConversationId, visitor.UserId, 0), JsonSerializerOptions.Web);
        JsonSerializer.Serialize(Stream.Null, new ConversationToken(visitor.ConversationId, token, 0, ServiceUrl), JsonSerializerOptions.Web);

        // Typing is heard and leaves no trace, yet goes the whole way of a message up to what is said to it.
        var typing = ActivityReader.TryRead(Encoding.UTF8.GetBytes(ActivityJson.Write(new Activity { Type = ActivityTypes.Typing, Locale = "en-CA" })))!;
        IncomingActivity.Stamp(typing, visitor, ServiceUrl, time.GetUtcNow());
        await adapter.ProcessAsync(typing, bot, cancellationToken);
        var set = await feed.ReadAsync(visitor.ConversationKey, Watermark.Start, cancellationToken);
        set.WriteTo(new ArrayBufferWriter<byte>());
    }
}
