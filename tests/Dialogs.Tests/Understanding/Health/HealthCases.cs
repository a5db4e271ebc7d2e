namespace ScreeningBot.Dialogs.Tests.Understanding.Health;

public sealed class HealthCases() : CaseFiles("health", knownMisses: 2);
