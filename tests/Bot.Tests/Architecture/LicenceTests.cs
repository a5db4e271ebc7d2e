using System.Text.Json;
using System.Xml.Linq;

namespace ScreeningBot.Bot.Tests.Architecture;

/// <summary>A clinic may use, change and pass on all of this: every package, those behind other packages included, has a licence that asks for a notice and no more.</summary>
public sealed class LicenceTests
{
    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "ISC", "0BSD", "Unlicense"];

    /// <summary>Packages whose own description does not say it, with the licence and where it stands.</summary>
    private static readonly Dictionary<string, string> SaidElsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        // The description links to the text of the MIT licence.
        ["Microsoft.Rest.ClientRuntime"] = "MIT",
        ["Mono.Cecil"] = "MIT",
        // The repository of the project (BenMorris/NetArchTest) holds the text of the MIT licence. Tests only.
        ["NetArchTest.Rules"] = "MIT",
    };

    /// <summary>Packages with another licence, and why that is right all the same.</summary>
    private static readonly Dictionary<string, string> Tolerated = new(StringComparer.OrdinalIgnoreCase)
    {
        // Asks that changes to its own files be published. It is not changed, and only tests use it: nothing of it is passed on.
        ["Deque.AxeCore.Commons"] = "MPL-2.0",
    };

    [Fact]
    public void Every_package_has_a_permissive_licence()
    {
        var packages = Packages();

        Assert.Contains(packages, package => package.Name is "Microsoft.Bot.Builder");
        Assert.Empty(packages
            .Select(package => (package.Name, Licence: LicenceOf(package)))
            .Where(package => !IsPermissive(package.Licence) && Tolerated.GetValueOrDefault(package.Name) != package.Licence)
            .Select(package => $"{package.Name}: {package.Licence}")
            .Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_tolerated_in_tests_is_not_in_the_product() => Assert.DoesNotContain(
        PackagesOf(SourceTree.PathOf("Bot/obj/project.assets.json")), package => Tolerated.ContainsKey(package.Name));

    // "A OR B": one that is permissive is enough.
    private static bool IsPermissive(string licence) =>
        licence.Split(" OR ").Any(choice => Permissive.Contains(choice.Trim(' ', '(', ')'), StringComparer.OrdinalIgnoreCase));

    private static string LicenceOf(Package package)
    {
        var licence = XDocument.Load(package.Description).Descendants().FirstOrDefault(element => element.Name.LocalName is "license");
        return licence?.Attribute("type")?.Value is "expression"
            ? licence.Value.Trim()
            : SaidElsewhere.GetValueOrDefault(package.Name, "not said");
    }

    private static List<Package> Packages() =>
    [
        .. SourceTree.Tracked
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(path => SourceTree.PathOf(Path.Combine(Path.GetDirectoryName(path)!, "obj", "project.assets.json")))
            .Where(File.Exists)
            .SelectMany(PackagesOf)
            .DistinctBy(package => package.Description),
    ];

    private static IEnumerable<Package> PackagesOf(string restored)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(restored));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject().Where(library => library.Value.GetProperty("type").ValueEquals("package")))
        {
            var path = library.Value.GetProperty("path").GetString()!;
            var folder = folders.Select(folder => Path.Combine(folder, path)).First(Directory.Exists);
            yield return new Package(library.Name.Split('/')[0], Directory.EnumerateFiles(folder, "*.nuspec").Single());
        }
    }

    private sealed record Package(string Name, string Description);
}
