using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using ScreeningBot.Bot.DirectLine;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class WidgetTokenTests
{
    [Fact]
    public async Task A_new_visitor_gets_a_new_conversation_and_an_id_that_nobody_can_guess()
    {
        await using var server = await TestServer.StartAsync();

        var first = await DirectLineVisitor.ArriveAsync(server);
        var second = await DirectLineVisitor.ArriveAsync(server);

        Assert.NotEqual(first.ConversationId, second.ConversationId);
        Assert.NotEqual(first.UserId, second.UserId);
        Assert.True(first.UserId.Length >= 32 && first.ConversationId.Length >= 32);
        Assert.False(first.UserId.StartsWith("dl_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_is_a_JWT_that_names_conversation_and_user_as_Web_Chat_expects()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.ArriveAsync(server);

        var token = new JsonWebToken(visitor.Token);

        Assert.Equal(visitor.UserId, token.GetClaim("user").Value);
        Assert.Equal(visitor.ConversationId, token.GetClaim("conv").Value);
        Assert.Equal("HS256", token.Alg);
        Assert.Equal(TimeSpan.FromMinutes(30), token.ValidTo - token.IssuedAt);
    }

    [Fact]
    public async Task The_last_token_resumes_its_conversation()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        await visitor.SayAsync("headaches");

        var back = await DirectLineVisitor.ArriveAsync(server, visitor.Token);

        Assert.Equal((visitor.ConversationId, visitor.UserId), (back.ConversationId, back.UserId));
        Assert.Equal(3, (await back.TextsAsync()).Count);
    }

    [Fact]
    public async Task A_token_that_expired_days_ago_still_resumes_but_opens_nothing_by_itself()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-24T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var server = await StartAsync(clock);
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        clock.Advance(TimeSpan.FromDays(13));

        using (var refused = await visitor.PostAsync(DirectLineVisitor.Message("hi")))
        {
            await refused.AssertErrorAsync(HttpStatusCode.Forbidden, "TokenExpired");
        }

        var back = await DirectLineVisitor.ArriveAsync(server, visitor.Token);
        Assert.Equal(visitor.ConversationId, back.ConversationId);
        await back.SayAsync("I am back");
    }

    [Fact]
    public async Task After_the_retention_time_a_token_is_a_new_conversation()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-24T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var server = await StartAsync(clock);
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(31));

        Assert.NotEqual(visitor.ConversationId, (await DirectLineVisitor.ArriveAsync(server, visitor.Token)).ConversationId);
    }

    [Theory]
    [InlineData("garbled")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYSIsInVzZXIiOiJiIiwidXNlIjoiY2hhdCIsImV4cCI6OTk5OTk5OTk5OX0.")]
    [InlineData("undefined")]
    public async Task A_token_that_is_not_ours_is_a_new_conversation_so_that_the_widget_is_never_stuck(string token)
    {
        await using var server = await TestServer.StartAsync();

        var visitor = await DirectLineVisitor.ArriveAsync(server, token);
        using var started = await visitor.StartAsync();

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_server_resumes_nothing()
    {
        await using var other = await TestServer.StartAsync();
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(other);

        Assert.NotEqual(visitor.ConversationId, (await DirectLineVisitor.ArriveAsync(server, visitor.Token)).ConversationId);
    }

    [Fact]
    public async Task The_token_of_a_streams_address_resumes_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);
        var streamToken = visitor.StreamUrl[(visitor.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)..];

        Assert.NotEqual(visitor.ConversationId, (await DirectLineVisitor.ArriveAsync(server, streamToken)).ConversationId);
    }

    [Fact]
    public async Task A_conversation_that_was_never_begun_has_nothing_to_resume()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.ArriveAsync(server);

        Assert.NotEqual(visitor.ConversationId, (await DirectLineVisitor.ArriveAsync(server, visitor.Token)).ConversationId);
    }

    [Fact]
    public async Task A_store_that_fails_does_not_take_the_conversation_from_the_visitor()
    {
        await using var server = await TestServer.StartAsync();
        var visitor = await DirectLineVisitor.GreetedAsync(server);

        server.Store.FailsToRead = true;

        Assert.Equal(visitor.ConversationId, (await DirectLineVisitor.ArriveAsync(server, visitor.Token)).ConversationId);
    }

    [Fact]
    public async Task Tokens_outlive_the_process()
    {
        var folder = Directory.CreateTempSubdirectory("screeningbot-test-");
        try
        {
            DirectLineVisitor visitor;
            InMemoryStore store;
            await using (var first = await TestServer.StartAsync([], null, folder: folder.FullName))
            {
                visitor = await DirectLineVisitor.GreetedAsync(first);
                store = first.Store;
            }

            await using var second = await TestServer.StartAsync([], null, store, folder.FullName);
            var back = await DirectLineVisitor.ArriveAsync(second, visitor.Token);

            Assert.Equal(visitor.ConversationId, back.ConversationId);
            Assert.Equal([ScriptedConversation.Greeting], await back.TextsAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Servers_with_the_same_secret_accept_each_others_tokens()
    {
        await using var first = await TestServer.StartAsync("--DirectLine:Secret=a secret of the clinic");
        await using var second = await TestServer.StartAsync(["--DirectLine:Secret=a secret of the clinic"], null, first.Store);
        var visitor = await DirectLineVisitor.GreetedAsync(first);

        Assert.Equal(visitor.ConversationId, (await DirectLineVisitor.ArriveAsync(second, visitor.Token)).ConversationId);
    }

    [Fact]
    public async Task A_secret_that_can_be_guessed_is_warned_of()
    {
        await using var server = await TestServer.StartAsync("--DirectLine:Secret=short");
        await DirectLineVisitor.GreetedAsync(server);

        Assert.Contains("DirectLine:Secret has fewer than 16 characters", server.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("short", server.Log.Text, StringComparison.Ordinal);
    }

    private static Task<TestServer> StartAsync(FakeTimeProvider clock) =>
        TestServer.StartAsync([], services => services.AddSingleton<TimeProvider>(clock));
}
