using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ScreeningBot.Bot.Web;

/// <summary>
/// The public files as they are sent: scripts without their comments and indentation, which are a fifth of the widget's weight (design 8). What is served stays readable, and what is
/// written can be explained as it deserves.
/// </summary>
internal sealed class CompactScripts(IFileProvider files) : IFileProvider
{
    private readonly ConcurrentDictionary<string, Script> made = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IFileInfo GetFileInfo(string subpath)
    {
        var file = files.GetFileInfo(subpath);
        if (!file.Exists || file.IsDirectory || !file.Name.EndsWith(".js", StringComparison.OrdinalIgnoreCase))
        {
            return file;
        }

        if (made.TryGetValue(subpath, out var known) && known.LastModified == file.LastModified)
        {
            return known;
        }

        return made[subpath] = Script.Of(file);
    }

    /// <inheritdoc />
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    /// <inheritdoc />
    public IChangeToken Watch(string filter) => files.Watch(filter);

    /// <summary>
    /// Leaves out empty lines, lines that are a comment, and what a line is indented by. Comments behind code stay. A text over several lines (a template literal) keeps its lines, so it must not
    /// have one that looks like a comment, nor depend on its indentation.
    /// </summary>
    internal static string Compact(string script)
    {
        var compact = new StringBuilder(script.Length);
        var isInComment = false;
        foreach (var line in script.AsSpan().EnumerateLines())
        {
            var code = line.Trim();
            var begins = !isInComment && code.StartsWith("/*", StringComparison.Ordinal);
            if (isInComment || begins)
            {
                isInComment = !code.EndsWith("*/", StringComparison.Ordinal);
            }
            else if (!code.IsEmpty && !code.StartsWith("//", StringComparison.Ordinal))
            {
                compact.Append(code).Append('\n');
            }
        }

        return compact.ToString();
    }

    /// <summary>A script in memory. It has no path, so that it is read from here.</summary>
    private sealed class Script(string name, DateTimeOffset lastModified, byte[] content) : IFileInfo
    {
        public bool Exists => true;

        public long Length => content.Length;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => lastModified;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(content, writable: false);

        internal static Script Of(IFileInfo file)
        {
            using var reader = new StreamReader(file.CreateReadStream(), Encoding.UTF8);
            return new Script(file.Name, file.LastModified, Encoding.UTF8.GetBytes(Compact(reader.ReadToEnd())));
        }
    }
}
