using Microsoft.Extensions.DependencyInjection;
using ScreeningBot.Bot.Hosting;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Storage.Sqlite;
using ScreeningBot.Bot.Tests.Storage;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.Tests.Hosting;

public sealed class ConversationWarmUpTests
{
    [Fact]
    public async Task The_warm_up_goes_through_to_a_lead_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var rehearsed = new RecordingStore();
        await using var app = ServerHost.Build([$"--Storage:Path={folder.Path}", "--urls=http://127.0.0.1:0"], replace: services => services
            .AddSingleton<IConversationStore>(provider => rehearsed.Over(new SqliteConversationStore(provider.GetRequiredService<SqliteDatabase>()))));
        var warmUp = app.Services.GetServices<IWarmUp>().OfType<ConversationWarmUp>().Single();

        await warmUp.WarmUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, rehearsed.Commits.Where(commit => commit.Document.Closed is not null && commit.Document.Lead is not null).DistinctBy(commit => commit.Document.Locale).Count());
        Assert.Empty(await app.Services.GetRequiredService<ILeadStore>().ListAsync(LeadFilter.All, TestContext.Current.CancellationToken));
        Assert.Empty(await app.Services.GetRequiredService<IOutbox>().ReadAsync(0, 10, TestContext.Current.CancellationToken));
        Assert.Null(await app.Services.GetRequiredService<IConversationStore>().LoadAsync(rehearsed.Commits[0].ConversationKey, TestContext.Current.CancellationToken));
    }

    /// <summary>A store whose rehearsals are noted.</summary>
    private sealed class RecordingStore : IConversationStore, IRehearsal
    {
        private SqliteConversationStore store = null!;

        internal List<TurnCommit> Commits { get; } = [];

        internal RecordingStore Over(SqliteConversationStore real)
        {
            store = real;
            return this;
        }

        public Task RehearseAsync(TurnCommit commit, CancellationToken cancellationToken)
        {
            Commits.Add(commit);
            return store.RehearseAsync(commit, cancellationToken);
        }

        public Task<StoredConversation?> LoadAsync(string conversationKey, CancellationToken cancellationToken) => store.LoadAsync(conversationKey, cancellationToken);

        public Task<StoredTurn?> FindTurnAsync(string conversationKey, string messageKey, CancellationToken cancellationToken) => store.FindTurnAsync(conversationKey, messageKey, cancellationToken);

        public Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) => throw new InvalidOperationException("A warm-up stores nothing.");

        public Task MarkDeliveredAsync(string conversationKey, IReadOnlyList<string> activityIds, CancellationToken cancellationToken) => store.MarkDeliveredAsync(conversationKey, activityIds, cancellationToken);

        public Task<IReadOnlyList<LoggedActivity>> ReadActivitiesAsync(string conversationKey, long after, int most, CancellationToken cancellationToken) =>
            store.ReadActivitiesAsync(conversationKey, after, most, cancellationToken);
    }
}
