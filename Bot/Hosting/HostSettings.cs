namespace ScreeningBot.Bot.Hosting;

/// <summary>What server and command line have in common: arguments and the folder that everything is relative to.</summary>
internal static class HostSettings
{
    /// <summary>Options for a builder; a content root that is configured (<c>--contentRoot</c>, <c>ASPNETCORE_CONTENTROOT</c>, <c>DOTNET_CONTENTROOT</c>) is taken as it is.</summary>
    internal static WebApplicationOptions For(string[] arguments)
    {
        var configured = new ConfigurationBuilder()
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddCommandLine(arguments)
            .Build()[HostDefaults.ContentRootKey];
        return new() { Args = arguments, ContentRootPath = string.IsNullOrEmpty(configured) ? ContentRoot.Of(AppContext.BaseDirectory) : Path.GetFullPath(configured) };
    }
}
