namespace ScreeningBot.Dialogs.Conversation;

/// <summary>How long things are kept, in days, as the consent says it (clinical-criteria 10).</summary>
/// <param name="AfterLeadAction">A lead, after the last action of the staff. Default 180.</param>
/// <param name="WithoutLead">A finished conversation without a lead. Default 30.</param>
/// <param name="Unfinished">An unfinished conversation. Default 14.</param>
public sealed record RetentionDays(int AfterLeadAction = 180, int WithoutLead = 30, int Unfinished = 14);
