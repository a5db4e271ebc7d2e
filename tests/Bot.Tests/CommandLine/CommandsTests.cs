using ScreeningBot.Bot.CommandLine;
using ScreeningBot.Bot.Tests.Storage;

namespace ScreeningBot.Bot.Tests.CommandLine;

public sealed class CommandsTests
{
    [Theory]
    [InlineData("--help", "Without a command it serves")]
    [InlineData("leads --help", "list")]
    [InlineData("leads list --help", "--status")]
    [InlineData("leads show --help", "<reference>")]
    public async Task Every_command_explains_itself(string arguments, string told)
    {
        var (code, output, error) = await Run(arguments);

        Assert.Equal((ExitCodes.Done, ""), (code, error));
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead list")]
    [InlineData("leads lst")]
    [InlineData("leads list --jsn")]
    [InlineData("leads list --kind patient")]
    [InlineData("leads show")]
    [InlineData("--url http://localhost:4000")]
    public async Task A_mistyped_command_fails_on_standard_error(string arguments)
    {
        var (code, output, error) = await Run(arguments);

        Assert.Equal((ExitCodes.Failed, ""), (code, output));
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task A_server_with_a_wrong_setting_does_not_start_and_says_what_is_wrong()
    {
        var (code, output, error) = await Run("--Clinic:Nmae=x --Retention:LeadDays 0");

        Assert.Equal((ExitCodes.Failed, ""), (code, output));
        Assert.StartsWith("2 settings are wrong in the configuration:", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_store_cannot_be_used_does_not_start_and_says_why()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["screeningbot.db"], "not a database, surely not one at all", TestContext.Current.CancellationToken);

        var (code, _, error) = await Run($"--urls=http://127.0.0.1:0 --Storage:Path={folder.Path}");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("is damaged, or is not a database", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_address_is_taken_says_so()
    {
        using var folder = new TemporaryFolder();
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var (code, _, error) = await Run($"--urls=http://127.0.0.1:{port} --Storage:Path={folder.Path}");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains($"http://127.0.0.1:{port}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_address_makes_no_sense_says_so()
    {
        using var folder = new TemporaryFolder();

        var (code, _, error) = await Run($"--urls=nonsense --Storage:Path={folder.Path}");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("nonsense", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_cannot_be_read_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["appsettings.json"], "{ not json", TestContext.Current.CancellationToken);

        var (code, _, error) = await Run($"--contentRoot={folder.Path}");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains(folder["appsettings.json"], error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Storage:Path /tmp/x leads list", "--Storage:Path=/tmp/x", "leads list")]
    [InlineData("leads list --json --Storage:Path=/tmp/x", "--Storage:Path=/tmp/x", "leads list --json")]
    [InlineData("--urls http://localhost:4000", "--urls=http://localhost:4000", "")]
    [InlineData("--URLS=http://localhost:4000 --MicrosoftAppId a", "--URLS=http://localhost:4000|--MicrosoftAppId=a", "")]
    [InlineData("--Clinic:Address --Clinic:Name x", "--Clinic:Address=|--Clinic:Name=x", "")]
    [InlineData("leads show 7KM2-Q4XD", "", "leads show 7KM2-Q4XD")]
    [InlineData("--Storage:Path=a=b", "--Storage:Path=a=b", "")]
    public void Settings_are_told_from_commands(string arguments, string settings, string commands)
    {
        var split = ConfigurationArguments.Split(arguments.Split(' '));

        Assert.Equal(settings.Split('|', StringSplitOptions.RemoveEmptyEntries), split.Settings);
        Assert.Equal(commands.Split(' ', StringSplitOptions.RemoveEmptyEntries), split.Commands);
    }

    private static async Task<(int Code, string Output, string Error)> Run(string arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await Commands.RunAsync(arguments.Split(' '), output, error);
        return (code, output.ToString(), error.ToString());
    }
}
