namespace ScreeningBot.Bot.CommandLine;

/// <summary>
/// Tells settings on the command line (<c>--Storage:Path /var/lib/bot</c>, <c>--urls=http://localhost:4000</c>) from commands and their options, so that a mistyped command is an error
/// and not a setting that nobody reads.
/// </summary>
internal static class ConfigurationArguments
{
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "webRoot", "applicationName",
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId",
    };

    /// <summary>Splits; each setting becomes <c>--name=value</c>.</summary>
    internal static (string[] Settings, string[] Commands) Split(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        var commands = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            var (name, value) = argument.IndexOf('=', StringComparison.Ordinal) is var end and > 0 ? (argument[..end], argument[(end + 1)..]) : (argument, null);
            if (!IsSetting(name))
            {
                commands.Add(argument);
            }
            else if (value is null && index + 1 < arguments.Count && !arguments[index + 1].StartsWith("--", StringComparison.Ordinal))
            {
                settings.Add($"{name}={arguments[++index]}");
            }
            else
            {
                settings.Add($"{name}={value}");
            }
        }

        return ([.. settings], [.. commands]);
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':', StringComparison.Ordinal) || Flat.Contains(name[2..]));
}
