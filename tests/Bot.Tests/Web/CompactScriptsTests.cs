using Microsoft.Extensions.FileProviders;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.Tests.Web;

/// <summary>Scripts lose what only their authors need, and nothing else.</summary>
public sealed class CompactScriptsTests
{
    [Theory]
    // Left out.
    [InlineData("a();\n\n  \n  b();\n", "a();\nb();\n")]
    [InlineData("// why\na();\n  // and why\n", "a();\n")]
    [InlineData("/** One line. */\na();", "a();\n")]
    [InlineData("/**\n * Several.\n * // lines\n */\na();", "a();\n")]
    [InlineData("/* ends at the end of a line */\na(); /* stays */\nb();", "a(); /* stays */\nb();\n")]
    [InlineData("a();\r\n  b();\r\n", "a();\nb();\n")]
    // Kept.
    [InlineData("a(); // behind code", "a(); // behind code\n")]
    [InlineData("const one = 'http://example.org'; /x/.test(y);", "const one = 'http://example.org'; /x/.test(y);\n")]
    [InlineData("*, *::before { margin: 0; }", "*, *::before { margin: 0; }\n")]
    [InlineData("", "")]
    public void Comments_empty_lines_and_indentation_go(string script, string expected) => Assert.Equal(expected, CompactScripts.Compact(script));

    [Fact]
    public void A_script_that_changes_is_read_again_and_other_files_are_left_as_they_are()
    {
        var folder = Directory.CreateTempSubdirectory("screeningbot-test-");
        try
        {
            using var physical = new PhysicalFileProvider(folder.FullName);
            var files = new CompactScripts(physical);
            var script = Path.Combine(folder.FullName, "one.js");
            File.WriteAllText(script, "// é\n  é();\n");
            File.WriteAllText(Path.Combine(folder.FullName, "one.css"), "  a {}\n");

            Assert.Equal("é();\n", Read(files.GetFileInfo("/one.js")));
            Assert.Equal("é();\n"u8.Length, files.GetFileInfo("/one.js").Length);
            Assert.Same(files.GetFileInfo("/one.js"), files.GetFileInfo("/one.js"));
            Assert.Equal("  a {}\n", Read(files.GetFileInfo("/one.css")));
            Assert.False(files.GetFileInfo("/none.js").Exists);

            File.WriteAllText(script, "  b();\n");
            File.SetLastWriteTimeUtc(script, DateTime.UnixEpoch);
            Assert.Equal("b();\n", Read(files.GetFileInfo("/one.js")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Read(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }
}
