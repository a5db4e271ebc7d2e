namespace ScreeningBot.Bot.Storage;

/// <summary>
/// Callbacks by conversation. A conversation that nobody listens to any more takes no memory. Callbacks run outside the lock, so one may unsubscribe
/// while it is called; one that is disposed meanwhile may be called once more.
/// </summary>
internal sealed class Listeners<T>
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Subscription[]> byConversation = new(StringComparer.Ordinal);

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

    internal void Tell(string conversationKey, T news)
    {
        Subscription[] listening;
        lock (gate)
        {
            if (!byConversation.TryGetValue(conversationKey, out listening!))
            {
                return;
            }
        }

        foreach (var subscription in listening)
        {
            subscription.OnNews(news);
        }
    }

    internal IDisposable Subscribe(string conversationKey, Action<T> onNews)
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

    private sealed class Subscription(Listeners<T> owner, string conversationKey, Action<T> onNews) : IDisposable
    {
        internal string ConversationKey => conversationKey;

        internal Action<T> OnNews => onNews;

        public void Dispose() => owner.Remove(this);
    }
}
