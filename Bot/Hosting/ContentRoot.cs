namespace ScreeningBot.Bot.Hosting;

/// <summary>
/// Where the program's own files and its data are: not the caller's folder. A published program stands in its own folder; one that was built in place belongs to its project, however
/// it is started (<c>dotnet run</c>, or <c>dotnet bin/…/Bot.dll</c> from anywhere), so that server and command line find the same store.
/// </summary>
internal static class ContentRoot
{
    /// <summary>The folder for a program whose binaries are in <paramref name="binaries"/>.</summary>
    internal static string Of(string binaries)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(binaries));
        for (var ancestor = folder; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (string.Equals(ancestor.Name, "bin", StringComparison.OrdinalIgnoreCase)
                && ancestor.Parent is { } project
                && File.Exists(Path.Combine(project.FullName, "Bot.csproj")))
            {
                return project.FullName;
            }
        }

        return folder.FullName;
    }
}
