namespace ScreeningBot.Dialogs.Understanding;

/// <summary>What stands between a word and the one before it.</summary>
internal enum WordBreak
{
    /// <summary>A space, a hyphen, or nothing.</summary>
    None,

    /// <summary>A comma, a dash, a colon, a bracket, dots: the sentence goes on.</summary>
    Soft,

    /// <summary>A question mark: "fever? no" belongs together all the same.</summary>
    Question,

    /// <summary>The end of a sentence.</summary>
    Strong,
}
