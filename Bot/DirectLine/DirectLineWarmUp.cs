using System.Text;
using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Web;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>Makes the first token and the first activity cost what the others do: cryptography and JSON are slow once, and so is the key that is derived from a secret.</summary>
internal sealed class DirectLineWarmUp(DirectLineTokens tokens, TimeProvider time) : IWarmUp
{
    /// <inheritdoc />
    public string Name => "tokens";

    /// <inheritdoc />
    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        var visitor = DirectLineTokens.NewVisitor();
        _ = await tokens.ReadAsync(tokens.Issue(visitor));
        _ = await tokens.ReadForStreamAsync(tokens.IssueForStream(visitor));
        var beginning = ActivityJson.Write(IncomingActivity.Beginning(visitor, "en-CA", "http://localhost", time.GetUtcNow()));
        var message = ActivityReader.TryRead(Encoding.UTF8.GetBytes(beginning)) ?? new Activity();
        IncomingActivity.Stamp(message, visitor, "http://localhost", time.GetUtcNow());
    }
}
