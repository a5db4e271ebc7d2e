using System.ComponentModel.DataAnnotations;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Conversation;

/// <summary>What the bot may say of the clinic: section <c>Clinic</c> of the configuration. Where a text is empty, the bot says that it does not know and gives the telephone number.</summary>
public sealed record ClinicOptions
{
    private const string ByDefault = "Dr. Rouzati's clinic";

    /// <summary>Name. Default: the clinic of the reference.</summary>
    [Required, StringLength(100)]
    public string Name { get; init; } = ByDefault;

    /// <summary>Name as French sentences say it ("le personnel de …"). Default: that of the clinic of the reference; where only <see cref="Name"/> is configured, that.</summary>
    [StringLength(100)]
    public string? NameInFrench { get; init; }

    /// <summary>Telephone number as it is said. Default (905) 707-6080 ([CLINIC]).</summary>
    [Required, StringLength(40)]
    public string Phone { get; init; } = "(905) 707-6080";

    /// <summary>Street address; empty when not told.</summary>
    [StringLength(200)]
    public string Address { get; init; } = string.Empty;

    /// <summary>Opening hours; empty when not told.</summary>
    [StringLength(200)]
    public string Hours { get; init; } = string.Empty;

    /// <summary>IANA time zone, in which "today" is counted. Default America/Toronto.</summary>
    [Required, StringLength(60)]
    public string TimeZone { get; init; } = "America/Toronto";

    /// <summary>Address of the website; empty when not told.</summary>
    [StringLength(200)]
    public string Website { get; init; } = string.Empty;

    /// <summary>Where to park; empty when not told.</summary>
    [StringLength(200)]
    public string Parking { get; init; } = string.Empty;

    /// <summary>What the clinic says about prices; empty when not told.</summary>
    [StringLength(400)]
    public string PriceText { get; init; } = string.Empty;

    /// <summary>The name in a language.</summary>
    internal string NameIn(Language language) => language == Language.French
        ? NameInFrench ?? (string.Equals(Name, ByDefault, StringComparison.Ordinal) ? "la clinique du Dr Rouzati" : Name)
        : Name;
}
