using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.Turns;

/// <inheritdoc cref="IUnsavedReplies"/>
internal sealed class UnsavedReplies : IUnsavedReplies
{
    private readonly Listeners<string> listeners = new();

    /// <inheritdoc/>
    public void Publish(string conversationKey, string activityJson) => listeners.Tell(conversationKey, activityJson);

    /// <inheritdoc/>
    public IDisposable Subscribe(string conversationKey, Action<string> onReply) => listeners.Subscribe(conversationKey, onReply);
}
