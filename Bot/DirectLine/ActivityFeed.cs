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
            logged = await store.ReadActivitiesAsync(conversationKey, after.Sequence, MostAtOnce, cancellationToken);
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
        var sequence = logged.Count > 0 ? logged[^1].Sequence : after.Sequence;
        return new ActivitySet(activities, new Watermark(sequence, position), logged.Count == MostAtOnce, failed);
    }
}
