using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;

namespace ScreeningBot.BotBuilderDialogs.Tests.Extent;

/// <summary>What the stand-in consists of. These tests are not compiled when Microsoft's package takes its place.</summary>
public sealed partial class ExtentTests
{
    private static readonly Assembly StandIn = typeof(Dialog).Assembly;

    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var api = ApiListing.Types(StandIn).SelectMany(type =>
            (string[])[ApiListing.Heading(type), .. ApiListing.Members(type).Select(member => $"    {ApiListing.Signature(member)}"), ""]).ToList();

        AssertSame(Resource("PublicApi.txt").TrimEnd().Split('\n'), api.SkipLast(1), "Approved/PublicApi.txt", string.Join('\n', api));
    }

    [Fact]
    public void The_readme_lists_every_member_and_no_other()
    {
        var members = ApiListing.Types(StandIn).SelectMany(type =>
            (string[])[type.Name, .. ApiListing.Members(type).Select(member => $"{type.Name}.{ApiListing.ShortName(member)}")]);

        AssertSame(ReadmeMembers().Select(row => row.Member), members, "BotBuilderDialogs/README.md", "");
    }

    [Fact]
    public void The_readme_says_what_every_member_does() =>
        Assert.DoesNotContain(ReadmeMembers(), row => row.Behaviour.Length == 0);

    [Fact]
    public void All_of_it_is_in_the_namespace_of_the_sdk() =>
        Assert.All(ApiListing.Types(StandIn), type => Assert.Equal("Microsoft.Bot.Builder.Dialogs", type.Namespace));

    /// <summary>The types that have a heading in the README, and the members in the table below it.</summary>
    private static IEnumerable<(string Member, string Behaviour)> ReadmeMembers()
    {
        var type = "";
        foreach (var line in Resource("README.md").Split('\n'))
        {
            if (HeadingOfAType().Match(line) is { Success: true } heading)
            {
                type = heading.Groups["name"].Value;
                yield return (type, "a type");
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                type = "";
            }
            else if (type.Length > 0 && RowOfAMember().Match(line) is { Success: true } row)
            {
                yield return ($"{type}.{row.Groups["name"].Value}", row.Groups["behaviour"].Value.Trim());
            }
        }
    }

    private static void AssertSame(IEnumerable<string> written, IEnumerable<string> compiled, string file, string replacement)
    {
        var (writtenLines, compiledLines) = (written.ToList(), compiled.ToList());
        var difference = writtenLines.Except(compiledLines).Select(line => $"- {line}").Concat(compiledLines.Except(writtenLines).Select(line => $"+ {line}")).ToList();
        if (difference.Count > 0)
        {
            Assert.Fail($"{file} is not what is compiled (- only in the file, + only compiled):\n{string.Join('\n', difference)}\n\n{replacement}");
        }

        Assert.Equal(compiledLines.Count, writtenLines.Count);
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ExtentTests).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^### `(?<name>\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingOfAType();

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \|(?<behaviour>.*)\|$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowOfAMember();
}
