using Microsoft.Testing.Platform.Builder;
using ScreeningBot.Bot.Tests.Storage;

namespace ScreeningBot.Bot.Tests;

/// <summary>xunit's own entry point, and before it the process that a test starts in order to kill it.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) =>
        CrashingChild.IsWanted ? CrashingChild.RunAsync()
        : arguments.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(arguments, (ITestApplicationBuilder builder, string[] given) => builder.AddSelfRegisteredExtensions(given))
            : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments);
}
