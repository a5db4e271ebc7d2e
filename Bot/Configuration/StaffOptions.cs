namespace ScreeningBot.Bot.Configuration;

/// <summary>The staff's channel: section <c>Staff</c> of the configuration. There is nothing to set yet, and a key in it is an error.</summary>
internal sealed record StaffOptions;

/// <summary>Where leads are handed to: section <c>Handoff</c> of the configuration. There is nothing to set yet, and a key in it is an error.</summary>
internal sealed record HandoffOptions;
