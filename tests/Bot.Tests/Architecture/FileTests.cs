using System.Text.RegularExpressions;

namespace ScreeningBot.Bot.Tests.Architecture;

/// <summary>What holds for every file under version control.</summary>
public sealed partial class FileTests
{
    private const int MostLines = 300;

    /// <summary>Longer files, with the reason and the length that they may have at most.</summary>
    private static readonly Dictionary<string, int> LongerFiles = new(StringComparer.Ordinal)
    {
        // It walks the tokens of a message in one pass; cut in two, its states would be harder to follow.
        ["Dialogs/Understanding/Features/FeatureStory.cs"] = 400,
    };

    [Fact]
    public void A_file_of_the_product_can_be_read_in_one_sitting() => Assert.Empty(SourceTree.ProductCode
        .Select(path => (Path: path, Lines: File.ReadLines(SourceTree.PathOf(path)).Count()))
        .Where(file => file.Lines > LongerFiles.GetValueOrDefault(file.Path, MostLines))
        .Select(file => $"{file.Path}: {file.Lines} lines"));

    [Fact]
    public void No_exception_for_a_longer_file_is_left_behind() => Assert.All(LongerFiles.Keys, path =>
        Assert.True(File.Exists(SourceTree.PathOf(path)) && File.ReadLines(SourceTree.PathOf(path)).Count() > MostLines, $"{path} needs no exception any more."));

    [Fact]
    public void Null_is_told_by_the_compiler_everywhere_but_in_the_stand_in() => Assert.Empty(SourceTree.ProductCode
        .Where(path => !path.StartsWith("BotBuilderDialogs/", StringComparison.Ordinal))
        .Where(path => SourceTree.Read(path).Contains("#nullable disable", StringComparison.Ordinal))
        .ToList());

    [Fact]
    public void A_warning_is_switched_off_only_with_a_reason_beside_it() => Assert.Empty(SourceTree.Tracked
        .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(path => UnexplainedPragmas(path).Select(line => $"{path}: {line}")));

    [Fact]
    public void No_file_names_a_machine_or_where_its_packages_came_from() => Assert.Empty(Texts()
        .SelectMany(file => MachineOrRegistry().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void A_lock_file_of_npm_names_no_address() => Assert.Empty(SourceTree.Tracked
        .Where(path => Path.GetFileName(path) is "package-lock.json")
        .Where(path => SourceTree.Read(path).Contains("\"resolved\":", StringComparison.Ordinal))
        .ToList());

    [Fact]
    public void Nothing_decides_how_dotnet_run_listens_or_where_packages_come_from() => Assert.DoesNotContain(
        SourceTree.Tracked, path => Path.GetFileName(path).ToUpperInvariant() is "LAUNCHSETTINGS.JSON" or "NUGET.CONFIG" or ".NPMRC");

    private static IEnumerable<string> UnexplainedPragmas(string path)
    {
        var lines = File.ReadAllLines(SourceTree.PathOf(path));
        return lines
            .Where((line, index) => line.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal)
                && !line.Contains("//", StringComparison.Ordinal)
                && !(index > 0 && lines[index - 1].TrimStart().StartsWith("//", StringComparison.Ordinal)));
    }

    // This folder spells out what it looks for.
    private static IEnumerable<(string Path, string Text)> Texts() => SourceTree.Tracked
        .Where(path => !path.StartsWith("tests/Bot.Tests/Architecture/", StringComparison.Ordinal))
        .Where(path => Path.GetExtension(path) is ".cs" or ".csproj" or ".props" or ".targets" or ".md" or ".json" or ".jsonl" or ".js" or ".html" or ".css" or ".txt" or ".yml" or ".sln" or "")
        .Select(path => (path, SourceTree.Read(path)));

    [GeneratedRegex(
        """(?<![\w.])/(?:work|root|mnt|home/\w+)/|[A-Za-z]:\\Users\\|registry\.npmjs|api\.nuget\.org|nuget\.org/v3|pkgs\.dev\.azure|npm\.pkg\.github|artifactory|jfrog""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex MachineOrRegistry();
}
