namespace ScreeningBot.Bot.Storage;

/// <inheritdoc cref="IConversationSignal"/>
internal sealed class ConversationSignal : IConversationSignal
{
    private readonly Listeners<ConversationSignal> listeners = new();

    /// <summary>Conversations that somebody listens to.</summary>
    internal int Conversations => listeners.Conversations;

    /// <inheritdoc/>
    public void Notify(string conversationKey) => listeners.Tell(conversationKey, this);

    /// <inheritdoc/>
    public IDisposable Subscribe(string conversationKey, Action onNews) => listeners.Subscribe(conversationKey, _ => onNews());
}
