using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.Turns;

/// <inheritdoc cref="IUnsavedReplies"/>
internal sealed class UnsavedReplies(IConversationSignal signal, TimeProvider time) : IUnsavedReplies
{
    /// <summary>So long are they kept.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private const int MostPerConversation = 10;

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Entry>> byConversation = new(StringComparer.Ordinal);
    private long last;

    /// <inheritdoc/>
    public void Publish(string conversationKey, string activityJson)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            RemoveOld(now);
            if (!byConversation.TryGetValue(conversationKey, out var entries))
            {
                byConversation[conversationKey] = entries = [];
            }

            // Counted from the clock, so that the positions of an earlier process are below those of this one.
            last = Math.Max(last + 1, now.ToUnixTimeMilliseconds());
            entries.Add(new(last, now, activityJson));
            if (entries.Count > MostPerConversation)
            {
                entries.RemoveAt(0);
            }
        }

        signal.Notify(conversationKey);
    }

    /// <inheritdoc/>
    public UnsavedActivities Read(string conversationKey, long after)
    {
        lock (gate)
        {
            if (!byConversation.TryGetValue(conversationKey, out var entries))
            {
                return new([], after);
            }

            var oldest = time.GetUtcNow() - Kept;
            var found = entries.FindAll(entry => entry.Position > after && entry.At >= oldest);
            return found.Count == 0 ? new([], after) : new(found.ConvertAll(entry => entry.Json), found[^1].Position);
        }
    }

    private void RemoveOld(DateTimeOffset now)
    {
        foreach (var (key, entries) in byConversation)
        {
            entries.RemoveAll(entry => entry.At < now - Kept);
            if (entries.Count == 0)
            {
                byConversation.Remove(key);
            }
        }
    }

    private readonly record struct Entry(long Position, DateTimeOffset At, string Json);
}
