using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// The widget's token from the embedded Direct Line. It always ends with a conversation to talk in: whatever cannot be resumed
/// (no token, one that is garbled or too old, a conversation that was erased) is a new one, and never an error that would leave a visitor before an empty window.
/// </summary>
internal sealed class EmbeddedToken(DirectLineTokens tokens, IConversationStore store, ResumableFor resumable, ConversationLimit limit)
{
    /// <summary>Answers with a token, for the conversation that the bearer token names if it may be resumed, else for a new one.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var visitor = await ResumedAsync(context);
        if (visitor is null)
        {
            if (!await limit.AdmitAsync(context))
            {
                return;
            }

            visitor = DirectLineTokens.NewVisitor();
        }

        await WidgetToken.WriteAsync(context, new WidgetToken(
            DirectLineAddress.DomainOf(context.Request), tokens.Issue(visitor), visitor.ConversationId, visitor.UserId, DirectLineTokens.LifetimeSeconds));
    }

    private async Task<Visitor?> ResumedAsync(HttpContext context)
    {
        if (DirectLineAccess.BearerOf(context.Request) is not { } token
            || await tokens.ReadAsync(token) is not { Visitor: { } visitor } reading
            || reading.ExpiredFor > resumable.Time)
        {
            return null;
        }

        try
        {
            // A conversation that was never begun, or is erased, has nothing to resume: under a new id the widget begins it, and is greeted.
            return await store.LoadAsync(visitor.ConversationKey, context.RequestAborted) is null ? null : visitor;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return visitor;
        }
    }
}

/// <summary>How long after a token has ended it may still resume its conversation: as long as an unfinished one is kept.</summary>
/// <param name="Time">So long.</param>
internal sealed record ResumableFor(TimeSpan Time);
