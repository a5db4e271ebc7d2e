using System.Diagnostics;
using System.Xml.Linq;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.Architecture;

/// <summary>The files of the repository, as the rules of the house look at them.</summary>
internal static class SourceTree
{
    private static readonly Lazy<IReadOnlyList<string>> TrackedFiles = new(ReadTracked);

    /// <summary>Paths of the files under version control, relative to the root, with slashes.</summary>
    public static IReadOnlyList<string> Tracked => TrackedFiles.Value;

    /// <summary>The C# files of the product, without those of tests.</summary>
    public static IEnumerable<string> ProductCode => Tracked.Where(path =>
        path.EndsWith(".cs", StringComparison.Ordinal) && Products.Any(product => path.StartsWith($"{product}/", StringComparison.Ordinal)));

    /// <summary>The projects that make up the product, from the inside out.</summary>
    public static IReadOnlyList<string> Products => ["Screening", "BotBuilderDialogs", "Dialogs", "Bot"];

    public static string PathOf(string path) => Path.Combine(Repository.Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The names that a project's file references in one way, by project or by package.</summary>
    public static IReadOnlyList<string> References(string project, string kind) =>
    [
        .. XDocument.Load(PathOf($"{project}/{project}.csproj")).Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value)
            .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) : name)
            .Order(StringComparer.Ordinal),
    ];

    private static List<string> ReadTracked()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var listed = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(PathOf(path)))];
    }
}
