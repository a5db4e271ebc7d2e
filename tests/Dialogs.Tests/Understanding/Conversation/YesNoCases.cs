namespace ScreeningBot.Dialogs.Tests.Understanding.Conversation;

public sealed class YesNoCases() : CaseFiles("yesno", knownMisses: 3);
