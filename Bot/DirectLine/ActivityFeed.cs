using System.Buffers;
using System.Text.Json;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Turns;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>What a client has not seen yet.</summary>
/// <param name="Activities">The activities as JSON, oldest first.</param>
/// <param name="Watermark">How far this reaches.</param>
/// <param name="More">Whether there is more to read at once.</param>
/// <param name="StoreFailed">Whether the store could not be read: what is here is what needs no store.</param>
internal sealed record ActivitySet(IReadOnlyList<string> Activities, Watermark Watermark, bool More, bool StoreFailed)
{
    /// <summary>Writes <c>{"activities":[…],"watermark":"…"}</c>. The activities are written as they were stored.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("activities");
        foreach (var activity in Activities)
        {
            json.WriteRawValue(activity, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteString("watermark", Watermark.ToString());
        json.WriteEndObject();
    }
}

/// <summary>Reads the activities of a conversation, for polls and streams alike.</summary>
internal sealed class ActivityFeed(IConversationStore store, IUnsavedReplies unsaved, ILogger<ActivityFeed> logger)
{
    private const int MostAtOnce = 100;

    /// <summary>What comes after the watermark. Does not throw when the store fails.</summary>
    public async Task<ActivitySet> ReadAsync(string conversationKey, Watermark after, CancellationToken cancellationToken)
    {
        IReadOnlyList<LoggedActivity> logged = [];
        var failed = false;
        try
        {
            logged = await ReadLogAsync(conversationKey, after, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failed = true;
            logger.LogError("Activities could not be read ({ExceptionType}).", exception.GetType().FullName);
        }

        var (passing, position) = unsaved.Read(conversationKey, after.Unsaved);
        var activities = new List<string>(logged.Count + passing.Count);
        activities.AddRange(logged.Select(activity => activity.Json));
        activities.AddRange(passing);
        var reached = logged.Count > 0 ? new Watermark(logged[^1].Sequence, position, logged[^1].ActivityId) : after with { Unsaved = position };
        return new ActivitySet(activities, reached, logged.Count >= MostAtOnce, failed);
    }

    // Read with the last one that the client has (a poll says no more of it than its number). If that is gone, or is another, the conversation was erased behind the client's back and counts from the beginning again:
    // without this, an open window would stay silent.
    private async Task<IReadOnlyList<LoggedActivity>> ReadLogAsync(string conversationKey, Watermark after, CancellationToken cancellationToken)
    {
        if (after.Sequence == 0)
        {
            return await store.ReadActivitiesAsync(conversationKey, 0, MostAtOnce, cancellationToken);
        }

        var logged = await store.ReadActivitiesAsync(conversationKey, after.Sequence - 1, MostAtOnce + 1, cancellationToken);
        if (logged is [var last, ..] && last.Sequence == after.Sequence && (after.ActivityId is null || string.Equals(after.ActivityId, last.ActivityId, StringComparison.Ordinal)))
        {
            return [.. logged.Skip(1)];
        }

        // Erased by the visitor's own wish: the log goes on after it.
        return logged is [var next, ..] && next.Sequence > after.Sequence
            ? logged
            : await store.ReadActivitiesAsync(conversationKey, 0, MostAtOnce, cancellationToken);
    }
}
