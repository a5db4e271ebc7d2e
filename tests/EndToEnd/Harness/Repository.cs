namespace ScreeningBot.EndToEnd.Harness;

/// <summary>Folders of the source that the tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ScreeningBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run where they were built: below the folder of ScreeningBot.sln.");
    });

    /// <summary>The folder, named from the root.</summary>
    internal static string Folder(params string[] names) => Path.Combine([Root.Value, .. names]);
}
