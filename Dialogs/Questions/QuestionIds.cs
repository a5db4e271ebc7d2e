namespace ScreeningBot.Dialogs.Questions;

/// <summary>Ids of the questions (design 6): what clients read in <c>channelData.screening.question</c>.</summary>
internal static class QuestionIds
{
    internal const string Interest = "interest";
    internal const string Consent = "consent";
    internal const string RedFlags = "redFlags";
    internal const string Age = "age";
    internal const string Frequency = "frequency";
    internal const string Duration = "duration";
    internal const string Onset = "onset";
    internal const string Features = "features";
    internal const string Medications = "medications";
    internal const string AcuteDays = "acuteDays";
    internal const string Health = "health";
    internal const string PriorBotox = "priorBotox";
    internal const string Coverage = "coverage";
    internal const string Review = "review";
    internal const string ContactConsent = "contactConsent";
    internal const string ContactName = "contactName";
    internal const string ContactPhone = "contactPhone";
    internal const string ContactEmail = "contactEmail";
    internal const string ContactTime = "contactTime";
}
