using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ScreeningBot.Bot.DirectLine;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Bot.Web;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Hosting;

/// <summary>
/// Talks to the bot before a visitor does, in both languages and through every question: by then models are loaded, code is compiled and statements are prepared. The writes are rehearsed:
/// nothing of them stays.
/// </summary>
internal sealed class ConversationWarmUp(
    IScreeningConversation conversation, IConversationStore store, IConversationSignal signal, DirectLineAdapter adapter, TimeProvider time) : IWarmUp
{
    private static readonly Dictionary<string, string[]> Scripts = new(StringComparer.Ordinal)
    {
        ["en-CA"] =
        [
            "headaches", "yes", "none of these", "38", "about 20 days a month", "all day", "three years", "one side, throbbing, light bothers me",
            "topamax did nothing, propranolol made me dizzy", "8 days", "none of these", "never", "insurance", "yes", "yes", "Ana Example", "416-555-0134", "skip", "mornings",
        ],
        ["fr-CA"] =
        [
            "maux de tête", "oui", "aucun", "38 ans", "environ 20 jours par mois", "toute la journée", "trois ans", "d'un côté, ça bat, la lumière dérange",
            "le topamax n'a rien fait", "8 jours", "aucun", "jamais", "assurance", "oui", "oui", "Ana Exemple", "416-555-0134", "passer", "le matin",
        ],
    };

    /// <inheritdoc/>
    public string Name => "conversation";

    /// <inheritdoc/>
    public Task WarmUpAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Scripts.Select(script => Task.Run(() => TalkAsync(script.Key, script.Value, cancellationToken), cancellationToken)));

    private async Task TalkAsync(string locale, string[] script, CancellationToken cancellationToken)
    {
        var rehearsal = new RehearsalStore(store);
        var taker = new TurnTaker(rehearsal, conversation, signal, time);
        foreach (var text in script)
        {
            using var context = new TurnContext(adapter, Message(locale, text));
            var turn = new TurnToTake(context, ConversationKey.Of(context.Activity));
            await taker.TakeAsync(turn, cancellationToken);
            await rehearsal.ReadActivitiesAsync(turn.ConversationKey, 0, 1, cancellationToken);
        }
    }

    private static Activity Message(string locale, string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = "warm-up",
        ServiceUrl = "https://localhost",
        Locale = locale,
        Text = text,
        From = new ChannelAccount("visitor", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Conversation = new ConversationAccount(id: $"warm-up {locale}"),
    };
}
