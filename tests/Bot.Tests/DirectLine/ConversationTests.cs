using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_visitor_gets_a_token_starts_is_greeted_says_something_and_polls_the_answer()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        await visitor.SayAsync("headaches");

        Assert.Equal([ScriptedConversation.Greeting, "headaches", "You said: headaches"], await visitor.TextsAsync());
    }
}
