namespace ScreeningBot.Bot.Turns;

/// <summary>One lock for each key that is in use; a key that nobody holds or waits for takes no memory.</summary>
internal sealed class KeyedLocks
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Keys that are held or waited for.</summary>
    internal int Keys
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>Waits until the key is free, and holds it until the result is disposed.</summary>
    internal async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        Entry? entry;
        lock (gate)
        {
            if (!entries.TryGetValue(key, out entry))
            {
                entry = new Entry();
                entries.Add(key, entry);
            }

            entry.Users++;
        }

        try
        {
            await entry.Free.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(key, entry);
            throw;
        }

        return new Holder(this, key, entry);
    }

    private void Leave(string key, Entry entry)
    {
        lock (gate)
        {
            if (--entry.Users == 0)
            {
                entries.Remove(key);
                entry.Free.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        internal SemaphoreSlim Free { get; } = new(1, 1);

        internal int Users { get; set; }
    }

    private sealed class Holder(KeyedLocks owner, string key, Entry entry) : IDisposable
    {
        private Entry? held = entry;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref held, null) is { } entry)
            {
                entry.Free.Release();
                owner.Leave(key, entry);
            }
        }
    }
}
