using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using ScreeningBot.Bot.Configuration;
using ScreeningBot.Bot.Hosting;
using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.CommandLine;

/// <summary>The command line: without a command it serves, with one it works on the store.</summary>
internal static class Commands
{
    /// <summary>Runs what the arguments ask for; returns the exit code (<see cref="ExitCodes"/>).</summary>
    internal static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var (settings, commands) = ConfigurationArguments.Split(arguments);
        try
        {
            // The server ends by the host's own handling of signals, which lets turns finish.
            var parsed = Root(settings).Parse(commands);

            // Of a mistyped command everything goes to standard error, help too. The server ends by the host's own handling of signals, which lets turns finish.
            return await parsed.InvokeAsync(
                new() { Output = parsed.Errors.Count > 0 ? error : output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception fault) when (IsForTheOperator(fault))
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCodes.Failed;
        }
    }

    // What the one who runs the program can put right: settings, a settings file that cannot be read, the store, an address that is wrong, taken or not allowed.
    private static bool IsForTheOperator(Exception fault) =>
        fault is SettingsException or StorageException or InvalidDataException or FormatException or SocketException or IOException { InnerException: AddressInUseException };

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand(
            """
            ScreeningBot: pre-screens visitors of a clinic for Botox in chronic migraine.

            Without a command it serves, at http://localhost:3978 unless --urls or ASPNETCORE_URLS says otherwise. Settings may be given
            as --Section:Name value, as environment variables (Section__Name), or in appsettings.json.
            """)
        {
            LeadsCommand.Create(settings),
        };
        root.SetAction(async (_, cancellationToken) =>
        {
            await ServerHost.RunAsync(settings, cancellationToken);
            return ExitCodes.Done;
        });
        return root;
    }
}
