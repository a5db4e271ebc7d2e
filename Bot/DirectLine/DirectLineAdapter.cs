using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ScreeningBot.Bot.Turns;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// Runs turns of the embedded Direct Line, in this process. It delivers nothing by itself: what the turn stored in the conversation's log is what polls and streams read.
/// </summary>
internal sealed class DirectLineAdapter : BotAdapter, IDeliversFromLog
{
    /// <summary>Runs a turn; when this returns it is stored, or has failed with an apology.</summary>
    /// <returns>What became of the turn; null when the bot does not tell.</returns>
    public async Task<TurnReport?> ProcessAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        return context.TurnState.Get<TurnReport>();
    }

    /// <inheritdoc />
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(activity.Id ??= NewActivityId(turnContext.Activity.Conversation.Id))));

    /// <inheritdoc />
    /// <remarks>Direct Line clients do not know changed messages.</remarks>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A message that a visitor has seen is not changed: send another one.");

    /// <inheritdoc />
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A message that a visitor has seen is not taken back: send another one.");

    /// <summary>An id for an activity of the conversation.</summary>
    internal static string NewActivityId(string conversationId) => $"{conversationId}|{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
}
