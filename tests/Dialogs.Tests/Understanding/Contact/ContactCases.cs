namespace ScreeningBot.Dialogs.Tests.Understanding.Contact;

public sealed class ContactCases() : CaseFiles("contact", knownMisses: 3);
