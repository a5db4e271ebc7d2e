namespace ScreeningBot.Dialogs.Tests.Understanding.Coverage;

public sealed class CoverageCases() : CaseFiles("coverage", knownMisses: 2);
