using System.ComponentModel.DataAnnotations;

namespace ScreeningBot.Bot.Storage;

/// <summary>Where conversations and leads are kept: section <c>Storage</c> of the configuration.</summary>
internal sealed record StorageOptions
{
    /// <summary>Which store. Default: a SQLite file.</summary>
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>Folder of the SQLite file <c>screeningbot.db</c>, absolute or relative to the content root. Default <c>data</c>. Only for <see cref="StorageProvider.Sqlite"/>.</summary>
    [Required]
    public string Path { get; init; } = "data";

    /// <summary>Address of the blob service, reached with a managed identity. Only for <see cref="StorageProvider.AzureBlobs"/>.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Connection string of the blob service, instead of <see cref="BlobServiceUri"/>. Only for <see cref="StorageProvider.AzureBlobs"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The folder of <see cref="Path"/>, absolute.</summary>
    internal string FolderUnder(string contentRoot) => System.IO.Path.GetFullPath(Path, contentRoot);
}

/// <summary>The kinds of store.</summary>
internal enum StorageProvider
{
    /// <summary>A SQLite file: one machine.</summary>
    Sqlite,

    /// <summary>Azure Blob Storage: several machines.</summary>
    AzureBlobs,
}
