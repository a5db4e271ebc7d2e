namespace ScreeningBot.Bot.Turns;

/// <summary>
/// Activities that could not be stored and must be seen all the same (the apology for a turn that failed, and the message that it answers), for channels whose log is otherwise
/// the delivery. Kept in this process for some minutes, so that a poll, a second tab or a socket that opens again gets them too. They have positions of their own, not sequences.
/// </summary>
internal interface IUnsavedReplies
{
    /// <summary>Adds an activity, complete and as JSON, and tells those who wait for the conversation.</summary>
    void Publish(string conversationKey, string activityJson);

    /// <summary>The activities after a position (0: from the beginning), oldest first, and the position of the last; with none, the position that was asked for.</summary>
    UnsavedActivities Read(string conversationKey, long after);
}

/// <summary>Activities that are not in the store.</summary>
/// <param name="Json">The activities, oldest first.</param>
/// <param name="Position">Position of the last.</param>
internal readonly record struct UnsavedActivities(IReadOnlyList<string> Json, long Position);
