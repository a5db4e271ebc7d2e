using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace ScreeningBot.Bot.DirectLine;

/// <summary>The key that tokens are signed with. It outlives the process, so that a visitor's page goes on after a restart.</summary>
internal sealed class TokenKey
{
    private const int Bytes = 32;
    private const int Iterations = 600_000;

    private TokenKey(byte[] key) => Credentials = new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);

    /// <summary>Signs, and checks, tokens.</summary>
    public SigningCredentials Credentials { get; }

    /// <summary>A key that every server with the same secret derives alike. Slowly, as whoever has a token could try secrets against its signature.</summary>
    public static TokenKey FromSecret(string secret) => new(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(secret), "ScreeningBot Direct Line tokens"u8, Iterations, HashAlgorithmName.SHA256, Bytes));

    /// <summary>The random key in <paramref name="folder"/>, made there if there is none. Of two processes that make it at once, the first one's is used by both.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static TokenKey FromFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "directline.key");
        if (TryRead(path) is { } existing)
        {
            return new TokenKey(existing);
        }

        var temporary = Path.Combine(folder, $"directline.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Bytes));
            file.Flush(flushToDisk: true);
        }

        try
        {
            // Not overwriting, so that the key of a process that was quicker stands. A damaged file is replaced: its tokens are lost in any case.
            File.Move(temporary, path, overwrite: File.Exists(path) && TryRead(path) is null);
        }
        catch (IOException) when (TryRead(path) is not null)
        {
            File.Delete(temporary);
        }

        return new TokenKey(TryRead(path) ?? throw new IOException("The key of the Direct Line tokens was written, but cannot be read again."));
    }

    /// <summary>A key that dies with the process.</summary>
    public static TokenKey Passing() => new(RandomNumberGenerator.GetBytes(Bytes));

    private static byte[]? TryRead(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Bytes ? bytes : null;
    }
}
