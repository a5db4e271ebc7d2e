using Microsoft.IdentityModel.Tokens;
using ScreeningBot.Bot.DirectLine;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class TokenKeyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screeningbot-test-");

    private string KeyFile => Path.Combine(folder.FullName, "directline.key");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_key_is_made_once_and_only_its_owner_may_read_it()
    {
        var first = BytesOf(TokenKey.FromFolder(folder.FullName));

        Assert.Equal(first, BytesOf(TokenKey.FromFolder(folder.FullName)));
        Assert.Equal(32, first.Length);
        Assert.Equal(["directline.key"], folder.EnumerateFiles().Select(file => file.Name));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        }
    }

    [Fact]
    public void Processes_that_start_at_once_end_with_one_key()
    {
        var keys = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(16).Select(_ => Convert.ToHexString(BytesOf(TokenKey.FromFolder(folder.FullName)))).ToList();

        // Whoever lost the race must use what is in the folder from now on; nobody may keep a key of its own.
        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        Assert.Single(folder.EnumerateFiles());
    }

    [Fact]
    public void A_damaged_key_is_replaced()
    {
        File.WriteAllText(KeyFile, "half a k");

        var made = BytesOf(TokenKey.FromFolder(folder.FullName));

        Assert.Equal(made, BytesOf(TokenKey.FromFolder(folder.FullName)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_made() => Assert.Equal(32, BytesOf(TokenKey.FromFolder(Path.Combine(folder.FullName, "a", "b"))).Length);

    [Fact]
    public void A_secret_gives_the_same_key_everywhere_and_is_not_the_key()
    {
        var key = BytesOf(TokenKey.FromSecret("a secret of the clinic"));

        Assert.Equal(key, BytesOf(TokenKey.FromSecret("a secret of the clinic")));
        Assert.NotEqual(key, BytesOf(TokenKey.FromSecret("another secret of it")));
        Assert.Equal(32, key.Length);
    }

    private static byte[] BytesOf(TokenKey key) => ((SymmetricSecurityKey)key.Credentials.Key).Key;
}
