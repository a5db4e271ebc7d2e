namespace ScreeningBot.Dialogs.Tests.Understanding.Interest;

public sealed class InterestCases() : CaseFiles("interest", knownMisses: 0);
