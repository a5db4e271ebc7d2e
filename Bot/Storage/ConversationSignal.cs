namespace ScreeningBot.Bot.Storage;

/// <inheritdoc cref="IConversationSignal"/>
/// <remarks>A conversation that nobody listens to takes no memory. Callbacks run outside the lock; one that is disposed meanwhile may be called once more.</remarks>
internal sealed class ConversationSignal : IConversationSignal
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Subscription[]> byConversation = new(StringComparer.Ordinal);

    /// <summary>Conversations that somebody listens to.</summary>
    internal int Conversations
    {
        get
        {
            lock (gate)
            {
                return byConversation.Count;
            }
        }
    }

    /// <inheritdoc/>
    public void Notify(string conversationKey)
    {
        Subscription[]? listening;
        lock (gate)
        {
            byConversation.TryGetValue(conversationKey, out listening);
        }

        foreach (var subscription in listening ?? [])
        {
            subscription.OnNews();
        }
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(string conversationKey, Action onNews)
    {
        var subscription = new Subscription(this, conversationKey, onNews);
        lock (gate)
        {
            byConversation[conversationKey] = byConversation.TryGetValue(conversationKey, out var others) ? [.. others, subscription] : [subscription];
        }

        return subscription;
    }

    private void Remove(Subscription subscription)
    {
        lock (gate)
        {
            if (!byConversation.TryGetValue(subscription.ConversationKey, out var all))
            {
                return;
            }

            var others = Array.FindAll(all, other => other != subscription);
            if (others.Length == 0)
            {
                byConversation.Remove(subscription.ConversationKey);
            }
            else
            {
                byConversation[subscription.ConversationKey] = others;
            }
        }
    }

    private sealed class Subscription(ConversationSignal owner, string conversationKey, Action onNews) : IDisposable
    {
        internal string ConversationKey => conversationKey;

        internal Action OnNews => onNews;

        public void Dispose() => owner.Remove(this);
    }
}
