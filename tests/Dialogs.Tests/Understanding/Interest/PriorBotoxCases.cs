namespace ScreeningBot.Dialogs.Tests.Understanding.Interest;

public sealed class PriorBotoxCases() : CaseFiles("priorBotox", knownMisses: 2);
