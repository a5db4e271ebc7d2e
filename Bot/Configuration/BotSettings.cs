using ScreeningBot.Bot.DirectLine;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Configuration;

/// <summary>The whole configuration, read and checked at once: the server starts with all of it right, or not at all.</summary>
/// <param name="Storage">Section <c>Storage</c>.</param>
/// <param name="DirectLine">Section <c>DirectLine</c>.</param>
/// <param name="Clinic">Section <c>Clinic</c>.</param>
/// <param name="Rules">Section <c>Screening</c>, as a rule set.</param>
/// <param name="Retention">Section <c>Retention</c>.</param>
internal sealed record BotSettings(StorageOptions Storage, DirectLineOptions DirectLine, ClinicOptions Clinic, RuleSet Rules, RetentionOptions Retention)
{
    /// <summary>Reads everything.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="contentRoot">What relative paths are relative to.</param>
    /// <exception cref="SettingsException">Something is wrong; the message tells all of it.</exception>
    internal static BotSettings Read(IConfiguration configuration, string contentRoot)
    {
        var reader = new SettingsReader();
        var settings = new BotSettings(
            reader.Read<StorageOptions>(configuration, "Storage"),
            reader.Read<DirectLineOptions>(configuration, "DirectLine"),
            reader.Read<ClinicOptions>(configuration, "Clinic"),
            reader.Read<ScreeningOptions>(configuration, "Screening").Rules(contentRoot, reader),
            reader.Read<RetentionOptions>(configuration, "Retention"));
        reader.Read<StaffOptions>(configuration, "Staff");
        reader.Read<HandoffOptions>(configuration, "Handoff");
        IdentityOptions.Read(configuration, reader);

        NotYet(reader, settings.Storage);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.Clinic.TimeZone, out _))
        {
            reader.Fault("Clinic:TimeZone", $"'{settings.Clinic.TimeZone}' is not a time zone of this machine. IANA names such as America/Toronto are wanted.");
        }

        return reader.Faults.Count == 0 ? settings : throw new SettingsException(reader.Faults);
    }

    /// <summary>Reads the section <c>Storage</c> alone.</summary>
    /// <exception cref="SettingsException">Something in it is wrong.</exception>
    internal static StorageOptions ReadStorage(IConfiguration configuration)
    {
        var reader = new SettingsReader();
        var storage = reader.Read<StorageOptions>(configuration, "Storage");
        NotYet(reader, storage);
        return reader.Faults.Count == 0 ? storage : throw new SettingsException(reader.Faults);
    }

    private static void NotYet(SettingsReader reader, StorageOptions storage)
    {
        if (storage.Provider is StorageProvider.AzureBlobs)
        {
            reader.Fault("Storage:Provider", "AzureBlobs is not available in this version. Leave it out, or set Sqlite.");
        }
    }
}
