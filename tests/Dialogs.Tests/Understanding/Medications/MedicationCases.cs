namespace ScreeningBot.Dialogs.Tests.Understanding.Medications;

public sealed class MedicationCases() : CaseFiles("medications", knownMisses: 5);
