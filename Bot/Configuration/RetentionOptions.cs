using System.ComponentModel.DataAnnotations;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Configuration;

/// <summary>How long things are kept, in days: section <c>Retention</c> of the configuration. The consent says these figures (clinical-criteria 10).</summary>
internal sealed record RetentionOptions
{
    /// <summary>A lead, after the last action of the staff: 1 to 3650 days. Default 180.</summary>
    [Range(1, 3650)]
    public int LeadDays { get; init; } = 180;

    /// <summary>A finished conversation without a lead: 1 to 3650 days. Default 30.</summary>
    [Range(1, 3650)]
    public int ConversationDays { get; init; } = 30;

    /// <summary>An unfinished conversation: 1 to 3650 days. Default 14.</summary>
    [Range(1, 3650)]
    public int UnfinishedDays { get; init; } = 14;

    /// <summary>The same, as the conversation says it.</summary>
    internal RetentionDays AsSaid => new(LeadDays, ConversationDays, UnfinishedDays);
}
