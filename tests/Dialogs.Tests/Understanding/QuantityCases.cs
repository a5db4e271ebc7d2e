namespace ScreeningBot.Dialogs.Tests.Understanding;

public sealed class FrequencyCases() : CaseFiles("frequency", knownMisses: 11);

public sealed class AcuteDaysCases() : CaseFiles("acuteDays", knownMisses: 5);

public sealed class DurationCases() : CaseFiles("duration", knownMisses: 1);

public sealed class OnsetCases() : CaseFiles("onset", knownMisses: 0);

public sealed class AgeCases() : CaseFiles("age", knownMisses: 5);

public sealed class VolunteeredCases() : CaseFiles("multi", knownMisses: 5);
