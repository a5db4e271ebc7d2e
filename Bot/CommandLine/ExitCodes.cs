namespace ScreeningBot.Bot.CommandLine;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>The configuration, the store or the command line cannot be used; standard error says why.</summary>
    internal const int Failed = 1;

    /// <summary>There is no lead with that reference.</summary>
    internal const int UnknownReference = 2;
}
