namespace ScreeningBot.Bot.Turns;

/// <summary>
/// Replies that are not in the store (the apology for a turn that could not be stored), for channels whose log is otherwise the delivery: an open stream hears of them
/// here or not at all. They have no sequence, so a watermark never counts them, and a stream that is opened later does not see them.
/// </summary>
internal interface IUnsavedReplies
{
    /// <summary>Hands an activity, complete and as JSON, to the streams that are open on the conversation.</summary>
    void Publish(string conversationKey, string activityJson);

    /// <summary>Calls <paramref name="onReply"/> with each activity that is published until disposed. The callback returns at once.</summary>
    IDisposable Subscribe(string conversationKey, Action<string> onReply);
}
