namespace ScreeningBot.Dialogs.Tests.Understanding.Conversation;

public sealed class IntentCases() : CaseFiles("intent", knownMisses: 25);
