using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Storage.Sqlite;
using ScreeningBot.Bot.Tests.Hosting;
using ScreeningBot.Bot.Tests.Storage;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.Tests.Turns;

/// <summary>The turn engine on a real store, with a conversation and a channel that tests steer.</summary>
public abstract class TurnTest : IDisposable
{
    private protected const string Key = "emulator/conversation-1";

    private readonly TemporaryFolder folder = new();
    private readonly ILoggerFactory logging;

    protected TurnTest()
    {
        Database = new SqliteDatabase(folder.Path);
        Store = new SqliteConversationStore(Database);
        Unsaved = new UnsavedReplies(Signal, Time);
        logging = LoggerFactory.Create(builder => builder.AddProvider(Log));
        Bot = new ScreeningBotHandler(
            new TurnTaker(Store, Conversation, Signal, Time), Store, Conversation, Unsaved, Time, logging.CreateLogger<ScreeningBotHandler>());
    }

    private protected SqliteDatabase Database { get; }

    private protected IConversationStore Store { get; }

    private protected TestConversation Conversation { get; } = new();

    private protected ConversationSignal Signal { get; } = new();

    private protected UnsavedReplies Unsaved { get; }

    private protected FakeTimeProvider Time { get; } = new(Samples.Noon);

    private protected LogCollector Log { get; } = new();

    private protected ScreeningBotHandler Bot { get; }

    private protected Channel Channel { get; } = new();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual void Dispose()
    {
        logging.Dispose();
        Database.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Activity Message(string text, string? id = "message-1", string channel = "emulator", string? client = null) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = channel,
        ServiceUrl = "http://localhost:5000",
        Locale = "en-CA",
        Text = text,
        From = new ChannelAccount("visitor", "Ana", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount(id: "conversation-1"),
        ChannelData = client is null ? null : new JObject { ["clientActivityID"] = client, ["more"] = "x" },
    };

    private protected async Task<IReadOnlyList<LoggedActivity>> Logged(string key = Key) => await Store.ReadActivitiesAsync(key, 0, 100, Cancellation);

    private protected async Task<IReadOnlyList<string?>> LoggedTexts(string key = Key) => [.. (await Logged(key)).Select(activity => ActivityJson.Read(activity.Json).Text)];

    private protected async Task<int> StoredTurns(string key = Key) => (await Store.LoadAsync(key, Cancellation))?.Document.Asked.Count ?? 0;

    /// <summary>Stores a turn in the way that another process would, between two steps of this one's.</summary>
    private protected async Task StoreElsewhere(string key = Key)
    {
        var stored = await Store.LoadAsync(key, Cancellation);
        var document = stored?.Document ?? Samples.Document() with { Asked = [], Lead = null };
        Assert.Equal(CommitOutcome.Committed, await Store.CommitAsync(
            new()
            {
                ConversationKey = key,
                ExpectedVersion = stored?.Version ?? 0,
                Document = document with { Asked = [.. document.Asked, "elsewhere"] },
                Replies = [],
            },
            Cancellation));
    }
}
