using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ScreeningBot.Dialogs.Conversation;

namespace ScreeningBot.Bot.Tests.Hosting;

/// <summary>A conversation that only echoes, so that tests of a channel do not depend on what the bot says.</summary>
internal sealed class ScriptedConversation(TimeProvider time) : IScreeningConversation
{
    public const string Greeting = "Hello.";
    public const string Sorry = "Sorry, that did not work. Please call (905) 707-6080.";

    /// <summary>Makes the turn throw.</summary>
    public const string Fail = "please fail";

    /// <summary>Makes the turn erase what was before.</summary>
    public const string Erase = "please erase";

    /// <summary>Makes the turn answer with three messages.</summary>
    public const string Thrice = "please say it three times";

    public async Task<TurnOutcome> TakeTurnAsync(ITurnContext turnContext, ConversationDocument? document, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var now = time.GetUtcNow();
        var begins = string.Equals(activity.Type, ActivityTypes.ConversationUpdate, StringComparison.Ordinal)
            && activity.MembersAdded?.Any(member => !string.Equals(member.Id, activity.Recipient?.Id, StringComparison.Ordinal)) is true;
        var speaks = string.Equals(activity.Type, ActivityTypes.Message, StringComparison.Ordinal);
        if (!speaks && !(begins && document?.Greeted is not true))
        {
            return new TurnOutcome(null, null);
        }

        if (string.Equals(activity.Text, Fail, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Could not handle {activity.Text}");
        }

        document ??= new ConversationDocument { Channel = activity.ChannelId, Locale = activity.Locale ?? "en-CA", StartedAt = now, LastTurnAt = now };
        if (!document.Greeted)
        {
            await turnContext.SendActivityAsync(Says(Greeting, "interest"), cancellationToken);
        }

        if (speaks)
        {
            for (var left = string.Equals(activity.Text, Thrice, StringComparison.Ordinal) ? 3 : 1; left > 0; left--)
            {
                await turnContext.SendActivityAsync(Says($"You said: {activity.Text}", "interest"), cancellationToken);
            }
        }

        return new TurnOutcome(document with { Greeted = true, LastTurnAt = now }, activity.Text, string.Equals(activity.Text, Erase, StringComparison.Ordinal));
    }

    public string Apology(string? locale) => Sorry;

    private static Activity Says(string text, string question)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Plain;
        message.ChannelData = new ScreeningChannelData { Screening = new ScreeningMark { Question = question, RuleSet = "test" } };
        return message;
    }
}
