namespace ScreeningBot.Dialogs.Tests.Understanding;

public sealed class FrequencyCases() : CaseFiles("frequency", knownMisses: 4);

public sealed class AcuteDaysCases() : CaseFiles("acuteDays", knownMisses: 2);

public sealed class DurationCases() : CaseFiles("duration", knownMisses: 0);

public sealed class OnsetCases() : CaseFiles("onset", knownMisses: 0);

public sealed class AgeCases() : CaseFiles("age", knownMisses: 3);

public sealed class VolunteeredCases() : CaseFiles("multi", knownMisses: 1);
