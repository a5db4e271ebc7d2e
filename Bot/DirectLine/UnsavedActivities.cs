using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>
/// Activities that could not be stored and must be seen all the same: the apology when the store fails. Kept in memory for some minutes, so that polling clients,
/// and sockets that open again, get them too.
/// </summary>
internal sealed class UnsavedActivities(IConversationSignal signal, TimeProvider clock)
{
    /// <summary>How long they are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private const int MostPerConversation = 10;

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Entry>> byConversation = new(StringComparer.Ordinal);
    private long last;

    private readonly record struct Entry(long Position, DateTimeOffset At, string Json);

    /// <summary>Adds an activity, and tells those who wait for the conversation.</summary>
    public void Add(string conversationKey, string json)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            RemoveOld(now);
            // Counted from the clock, so that positions of an earlier process are below those of this one.
            last = Math.Max(last + 1, now.ToUnixTimeMilliseconds());
            if (!byConversation.TryGetValue(conversationKey, out var entries))
            {
                byConversation[conversationKey] = entries = [];
            }

            entries.Add(new Entry(last, now, json));
            if (entries.Count > MostPerConversation)
            {
                entries.RemoveAt(0);
            }
        }

        signal.Notify(conversationKey);
    }

    /// <summary>Activities after a position, oldest first, with the position of the last.</summary>
    public (IReadOnlyList<string> Json, long Position) Read(string conversationKey, long after)
    {
        lock (gate)
        {
            if (byConversation.Count == 0 || !byConversation.TryGetValue(conversationKey, out var entries))
            {
                return ([], after);
            }

            var oldest = clock.GetUtcNow() - Kept;
            var found = entries.Where(entry => entry.Position > after && entry.At >= oldest).ToList();
            return found.Count == 0 ? ([], after) : ([.. found.Select(entry => entry.Json)], found[^1].Position);
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
}
