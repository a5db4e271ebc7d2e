using ScreeningBot.Bot.Hosting;
using ScreeningBot.Bot.Tests.Storage;

namespace ScreeningBot.Bot.Tests.Hosting;

public sealed class ContentRootTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_published_program_stands_in_its_own_folder()
    {
        Assert.Equal(folder.Path, ContentRoot.Of(folder.Path + Path.DirectorySeparatorChar));
        Assert.Equal(folder["bin"], ContentRoot.Of(folder["bin"]));
    }

    [Fact]
    public void A_program_that_was_built_in_place_belongs_to_its_project()
    {
        File.WriteAllText(folder["Bot.csproj"], "<Project/>");

        Assert.Equal(folder.Path, ContentRoot.Of(Path.Combine(folder.Path, "bin", "Debug", "net10.0") + Path.DirectorySeparatorChar));
    }

    [Fact]
    public void A_program_that_was_built_for_tests_does_not_write_into_the_project_of_the_bot()
    {
        File.WriteAllText(folder["Bot.Tests.csproj"], "<Project/>");
        var binaries = Path.Combine(folder.Path, "bin", "Debug", "net10.0");

        Assert.Equal(binaries, ContentRoot.Of(binaries));
    }

    [Fact]
    public void A_content_root_that_is_configured_is_taken()
    {
        Assert.Equal(folder.Path, HostSettings.For([$"--contentRoot={folder.Path}"]).ContentRootPath);
    }
}
