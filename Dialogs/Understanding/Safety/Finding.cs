namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>What follows from a sign; the greater, the more urgent.</summary>
internal enum Finding
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>One careful question.</summary>
    Ask,

    /// <summary>The advice, at once.</summary>
    Emergency,
}
