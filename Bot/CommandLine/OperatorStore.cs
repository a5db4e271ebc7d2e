using ScreeningBot.Bot.Configuration;
using ScreeningBot.Bot.Hosting;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Storage.Sqlite;

namespace ScreeningBot.Bot.CommandLine;

/// <summary>The configured store, for a command of an operator, also while the server runs. Only the section <c>Storage</c> has to be right for it.</summary>
internal sealed class OperatorStore : IDisposable
{
    private readonly ServiceProvider services;

    private OperatorStore(ServiceProvider services) => this.services = services;

    internal ILeadStore Leads => services.GetRequiredService<ILeadStore>();

    /// <summary>Who the audit log says it was: the account that runs the command.</summary>
    internal static string Who => $"operator {Environment.UserName}";

    /// <summary>Opens the store; null when there is none yet, so that a wrong folder is noticed and not filled with an empty store.</summary>
    /// <param name="settings">Settings of the command line.</param>
    /// <param name="error">Hears where there is no store.</param>
    /// <exception cref="SettingsException">The section <c>Storage</c> is wrong.</exception>
    /// <exception cref="StorageException">The store cannot be used.</exception>
    internal static OperatorStore? Open(string[] settings, TextWriter error)
    {
        var builder = WebApplication.CreateBuilder(HostSettings.For(settings));
        var options = BotSettings.ReadStorage(builder.Configuration);
        var folder = options.FolderUnder(builder.Environment.ContentRootPath);
        if (!SqliteDatabase.Exists(folder))
        {
            error.WriteLine($"There is no store in {folder} yet. Storage:Path names its folder.");
            return null;
        }

        return new(new ServiceCollection().AddStorage(options, builder.Environment).BuildServiceProvider());
    }

    /// <summary>Notes in the audit log that leads were looked at. Called before they are shown: what cannot be noted is not shown.</summary>
    internal Task NoteAsync(AuditEvent what, IEnumerable<string> references, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        return services.GetRequiredService<IAuditLog>().AppendAsync([.. references.Select(reference => new AuditEntry(now, Who, what, reference))], cancellationToken);
    }

    public void Dispose() => services.Dispose();
}
