namespace ScreeningBot.Bot.Configuration;

/// <summary>The bot's identity: the flat keys <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>MicrosoftAppTenantId</c>, which the SDK reads under these names.</summary>
internal sealed record IdentityOptions
{
    /// <summary>Kind of app: <c>SingleTenant</c>, <c>UserAssignedMSI</c> or <c>MultiTenant</c>. Default: MultiTenant, which is the SDK's; for new bots choose one of the others.</summary>
    public AppType MicrosoftAppType { get; init; } = AppType.MultiTenant;

    /// <summary>App id. Empty (default): no authentication, and only this machine is served on <c>/api/messages</c>.</summary>
    public string? MicrosoftAppId { get; init; }

    /// <summary>Secret of the app; not for a managed identity.</summary>
    public string? MicrosoftAppPassword { get; init; }

    /// <summary>Tenant of the app; not for MultiTenant.</summary>
    public string? MicrosoftAppTenantId { get; init; }

    /// <summary>The kinds of app.</summary>
    internal enum AppType
    {
        /// <summary>Any tenant. New bots of this kind can no longer be made.</summary>
        MultiTenant,

        /// <summary>The app's own tenant.</summary>
        SingleTenant,

        /// <summary>A managed identity.</summary>
        UserAssignedMSI,
    }

    /// <summary>Reads the keys and notes what does not fit together.</summary>
    internal static IdentityOptions Read(IConfiguration configuration, SettingsReader reader)
    {
        // Only the names, so that the reader sees a section with nothing else in it.
        string[] names = [nameof(MicrosoftAppType), nameof(MicrosoftAppId), nameof(MicrosoftAppPassword), nameof(MicrosoftAppTenantId)];
        var own = new ConfigurationBuilder()
            .AddInMemoryCollection(names.Select(name => KeyValuePair.Create($"App:{name}", configuration[name])))
            .Build();
        var flat = new SettingsReader();
        var options = flat.Read<IdentityOptions>(own, "App");
        foreach (var fault in flat.Faults)
        {
            reader.Fault(fault.Key["App:".Length..], fault.Message);
        }

        if (!string.IsNullOrEmpty(options.MicrosoftAppId))
        {
            options.Check(reader);
        }

        return options;
    }

    private void Check(SettingsReader reader)
    {
        var hasSecret = !string.IsNullOrEmpty(MicrosoftAppPassword);
        if (MicrosoftAppType is AppType.UserAssignedMSI && hasSecret)
        {
            reader.Fault(nameof(MicrosoftAppPassword), "a managed identity has no secret: leave it out.");
        }
        else if (MicrosoftAppType is AppType.SingleTenant && !hasSecret)
        {
            reader.Fault(nameof(MicrosoftAppPassword), $"with {nameof(MicrosoftAppType)} {MicrosoftAppType} the app's secret is wanted.");
        }

        if (MicrosoftAppType is not AppType.MultiTenant && string.IsNullOrEmpty(MicrosoftAppTenantId))
        {
            reader.Fault(nameof(MicrosoftAppTenantId), $"with {nameof(MicrosoftAppType)} {MicrosoftAppType} the tenant is wanted.");
        }
    }
}
