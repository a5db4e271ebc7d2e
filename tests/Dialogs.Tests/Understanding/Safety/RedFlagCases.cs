namespace ScreeningBot.Dialogs.Tests.Understanding.Safety;

public sealed class RedFlagCases() : CaseFiles("redflag", knownMisses: 3);

public sealed class RedFlagQuestionCases() : CaseFiles("redflagAsk", knownMisses: 5);
