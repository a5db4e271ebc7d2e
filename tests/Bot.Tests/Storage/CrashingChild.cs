namespace ScreeningBot.Bot.Tests.Storage;

/// <summary>The test program as the process that gets killed: started with the variable, it writes to a store instead of running tests.</summary>
internal static class CrashingChild
{
    /// <summary>Names the class of the contract and the location of the store: <c>type|location</c>.</summary>
    internal const string Variable = "SCREENINGBOT_TESTS_CHILD";

    internal static bool IsWanted => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    internal static async Task<int> RunAsync()
    {
        var parts = Environment.GetEnvironmentVariable(Variable)!.Split('|', 2);
        using var contract = (StoreContract)Activator.CreateInstance(Type.GetType(parts[0], throwOnError: true)!)!;
        await contract.WriteUntilKilled(parts[1]);
        return 0;
    }
}
