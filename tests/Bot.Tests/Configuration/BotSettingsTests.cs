using ScreeningBot.Bot.Configuration;
using ScreeningBot.Bot.DirectLine;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Tests.Storage;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Configuration;

public sealed class BotSettingsTests : IDisposable
{
    private readonly TemporaryFolder contentRoot = new();

    public void Dispose() => contentRoot.Dispose();

    [Fact]
    public void Nothing_configured_is_complete()
    {
        var settings = Read();

        Assert.Equal(StorageProvider.Sqlite, settings.Storage.Provider);
        Assert.Equal(contentRoot["data"], settings.Storage.FolderUnder(contentRoot.Path));
        Assert.Equal(DirectLineMode.Embedded, settings.DirectLine.Mode);
        Assert.Equal("(905) 707-6080", settings.Clinic.Phone);
        Assert.Equal("toronto-2026.1", settings.Rules.Version);
        Assert.Equal((180, 30, 14), (settings.Retention.LeadDays, settings.Retention.ConversationDays, settings.Retention.UnfinishedDays));
    }

    [Fact]
    public void A_clinic_changes_its_words_thresholds_and_days()
    {
        var settings = Read(
            ("Clinic:Name", "Example Clinic"), ("Screening:MinHeadacheDays", "14"), ("Retention:LeadDays", "90"), ("DirectLine:AllowedOrigins", "https://a.example;https://b.example"));

        Assert.Equal("Example Clinic", settings.Clinic.Name);
        Assert.Equal(14, settings.Rules.Thresholds.MinHeadacheDays);
        Assert.StartsWith("toronto-2026.1+", settings.Rules.Version, StringComparison.Ordinal);
        Assert.Equal(90, settings.Retention.AsSaid.AfterLeadAction);
        Assert.Equal(["https://a.example", "https://b.example"], settings.DirectLine.AllowedOrigins);
    }

    [Fact]
    public void Every_threshold_of_the_rules_is_a_setting()
    {
        foreach (var threshold in typeof(Thresholds).GetProperties().Where(property => property.CanWrite))
        {
            var changed = Convert.ToDecimal(threshold.GetValue(new Thresholds()), System.Globalization.CultureInfo.InvariantCulture) + 1;
            // The two lower bounds may not pass the ones above them; one more does not.
            var rules = Read(($"Screening:{threshold.Name}", changed.ToString(System.Globalization.CultureInfo.InvariantCulture))).Rules;
            Assert.Equal(changed, Convert.ToDecimal(threshold.GetValue(rules.Thresholds), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Combinations_and_profiles_are_read()
    {
        var rules = Read(
            ("Screening:Combinations:0:AllOf", "bloodThinner, newAfter50"),
            ("Screening:Combinations:0:Source", "the clinic"),
            ("Screening:CoverageProfiles:0:Id", "bigInsurer"),
            ("Screening:CoverageProfiles:0:FailedPreventives", "3"),
            ("Screening:CoverageProfiles:0:Source", "their form of 2026")).Rules;

        Assert.Contains(rules.Combinations, combination => combination.AllOf.SequenceEqual([HealthItem.BloodThinner, HealthItem.NewAfter50]));
        Assert.Contains(rules.CoverageProfiles, profile => profile is { Id: "bigInsurer", FailedPreventives: 3 });
    }

    [Fact]
    public void Medicines_of_the_clinic_are_read_relative_to_the_content_root()
    {
        File.WriteAllText(contentRoot["own.csv"], "generic,class,role,countsAsTrial,publicPlanList,overuseDays,brands,french\nexamplol,betaBlockers,preventive,yes,no,,Exampla,examplol\n");

        Assert.NotNull(Read(("Screening:MedicinesPath", "own.csv")).Rules.Medicines.Find("examplol"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("generic,class\nexamplol,betaBlockers\n")]
    [InlineData("generic,class,role,countsAsTrial,publicPlanList,overuseDays,brands,french\nexamplol,betaBlockers,sometimes,yes,no,,,\n")]
    [InlineData("generic,class,role,countsAsTrial,publicPlanList,overuseDays,brands,french\n\"examplol,betaBlockers")]
    [InlineData("generic,class,role,countsAsTrial,publicPlanList,overuseDays,brands,french\na,b,preventive,yes,no,,,\na,b,preventive,yes,no,,,\n")]
    public void A_file_of_medicines_that_cannot_be_used_is_a_fault(string csv)
    {
        File.WriteAllText(contentRoot["own.csv"], csv);

        var fault = Assert.Single(Faults(("Screening:MedicinesPath", "own.csv")));
        Assert.StartsWith("Screening:MedicinesPath: ", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:Provider", "AzureBlobs", "Storage:Provider: AzureBlobs is not available in this version. Leave it out, or set Sqlite.")]
    [InlineData("Storage:Provider", "Postgres", "Storage:Provider: 'Postgres' is not one of Sqlite, AzureBlobs.")]
    [InlineData("Storage:Pfad", "x", "Storage:Pfad: there is no such setting. Those of Storage are Provider, Path, BlobServiceUri, ConnectionString.")]
    [InlineData("DirectLine:Mode", "Azur", "DirectLine:Mode: 'Azur' is not one of Embedded, Azure.")]
    [InlineData("DirectLine:AllowedOrigins", "https://a.example/", "DirectLine:AllowedOrigins: 'https://a.example/' is not an origin as browsers send it: scheme and host, a port if it is an unusual one, and nothing after it. Example: https://clinic.example.")]
    [InlineData("Clinic:TimeZone", "Toronto", "Clinic:TimeZone: 'Toronto' is not a time zone of this machine. IANA names such as America/Toronto are wanted.")]
    [InlineData("Screening:MinHeadacheDays", "31", "Screening:MinHeadacheDays: 31 is outside 1 to 30 days a month.")]
    [InlineData("Screening:MinHeadacheDay", "14", null)]
    [InlineData("Screening:Combinations:0:Foo", "1", null)]
    [InlineData("Screening:CoverageProfiles:0:Id", "not an id", null)]
    [InlineData("Retention:LeadDays", "0", "Retention:LeadDays: 0 is outside 1 to 3650.")]
    [InlineData("Staff:Foo", "1", null)]
    [InlineData("Handoff:Foo", "1", null)]
    [InlineData("MicrosoftAppType", "Foo", "MicrosoftAppType: 'Foo' is not one of MultiTenant, SingleTenant, UserAssignedMSI.")]
    public void A_wrong_setting_stops_the_start_and_is_named(string key, string value, string? fault)
    {
        var faults = Faults((key, value));

        Assert.Contains(faults, told => told.StartsWith($"{key}: ", StringComparison.Ordinal));
        if (fault is not null)
        {
            Assert.Equal([fault], faults);
        }
    }

    [Fact]
    public void All_that_is_wrong_is_told_in_one_message()
    {
        var error = Assert.Throws<SettingsException>(() => Read(("Clinic:Nmae", "x"), ("Retention:LeadDays", "abc"), ("MicrosoftAppType", "Foo")));

        Assert.Equal(
            """
            3 settings are wrong in the configuration:
            - Clinic:Nmae: there is no such setting. Those of Clinic are Name, NameInFrench, Phone, Address, Hours, TimeZone, Website, Parking, PriceText.
            - Retention:LeadDays: 'abc' is not a whole number.
            - MicrosoftAppType: 'Foo' is not one of MultiTenant, SingleTenant, UserAssignedMSI.
            """.ReplaceLineEndings(),
            error.Message);
    }

    [Theory]
    [InlineData("SingleTenant", "secret", "tenant", null)]
    [InlineData("SingleTenant", null, null, "MicrosoftAppPassword MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", null, "tenant", null)]
    [InlineData("userassignedmsi", "secret", null, "MicrosoftAppPassword MicrosoftAppTenantId")]
    [InlineData("MultiTenant", "secret", null, null)]
    public void An_identity_is_whole_or_an_error(string type, string? password, string? tenant, string? wrong)
    {
        var faults = Faults([("MicrosoftAppId", "11111111-2222-3333-4444-555555555555"), ("MicrosoftAppType", type), ("MicrosoftAppPassword", password ?? ""), ("MicrosoftAppTenantId", tenant ?? "")]);

        Assert.Equal(wrong ?? "", string.Join(' ', faults.Select(fault => fault.Split(':')[0])));
        Assert.DoesNotContain(faults, fault => fault.Contains("secret'", StringComparison.Ordinal));
    }

    [Fact]
    public void For_the_store_alone_other_sections_may_be_wrong()
    {
        Assert.Equal("here", BotSettings.ReadStorage(SettingsReaderTests.Configuration(("Storage:Path", "here"), ("Clinic:Nmae", "x"))).Path);
        Assert.Throws<SettingsException>(() => BotSettings.ReadStorage(SettingsReaderTests.Configuration(("Storage:Pfad", "here"))));
    }

    private BotSettings Read(params (string Key, string Value)[] settings) => BotSettings.Read(SettingsReaderTests.Configuration(settings), contentRoot.Path);

    private IReadOnlyList<string> Faults(params (string Key, string Value)[] settings)
    {
        try
        {
            Read(settings);
            return [];
        }
        catch (SettingsException error)
        {
            return [.. error.Faults.Select(fault => fault.ToString())];
        }
    }
}
