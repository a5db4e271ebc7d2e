using ScreeningBot.Bot.Storage;

namespace ScreeningBot.Bot.Tests.Storage;

/// <summary>A store, opened: all its views, and what closes it.</summary>
internal sealed record StoreUnderTest(
    IConversationStore Conversations, ILeadStore Leads, IOutbox Outbox, IAuditLog Audit, IStorageHealth Health, IDisposable Whole) : IDisposable
{
    public void Dispose() => Whole.Dispose();
}
