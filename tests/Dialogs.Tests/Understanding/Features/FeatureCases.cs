namespace ScreeningBot.Dialogs.Tests.Understanding.Features;

public sealed class FeatureCases() : CaseFiles("features", knownMisses: 14);
