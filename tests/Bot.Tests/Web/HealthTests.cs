using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ScreeningBot.Bot.Tests.Hosting;
using ScreeningBot.Bot.Web;

namespace ScreeningBot.Bot.Tests.Web;

public sealed class HealthTests
{
    [Fact]
    public async Task A_server_that_is_warm_and_whose_store_answers_is_ready()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal((HttpStatusCode.OK, "live"), await StatusAsync(server, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ready"), await StatusAsync(server, "/health/ready"));
    }

    [Fact]
    public async Task Until_everything_is_warm_it_is_live_but_not_ready_and_says_what_it_waits_for()
    {
        var warmUp = new SlowWarmUp();
        await using var server = await TestServer.StartAsync([], services => services.AddSingleton<IWarmUp>(warmUp));

        Assert.Equal((HttpStatusCode.OK, "live"), await StatusAsync(server, "/health/live"));
        using (var waiting = await server.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, waiting.StatusCode);
            Assert.Equal("""{"status":"notReady","waitingFor":["a slow thing"]}""", await waiting.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        warmUp.End.SetResult();
        await warmUp.Ended;
        await AssertBecomesReadyAsync(server);
    }

    [Fact]
    public async Task A_warm_up_that_fails_leaves_it_not_ready_and_is_logged_without_its_message()
    {
        var warmUp = new SlowWarmUp();
        await using var server = await TestServer.StartAsync([], services => services.AddSingleton<IWarmUp>(warmUp));

        warmUp.End.SetException(new InvalidOperationException("told in confidence"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => warmUp.Ended);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "notReady"), await StatusAsync(server, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "live"), await StatusAsync(server, "/health/live"));
        Assert.DoesNotContain("confidence", server.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_not_ready_and_is_again_when_it_does()
    {
        await using var server = await TestServer.StartAsync();
        server.Store.FailsToWrite = true;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "notReady"), await StatusAsync(server, "/health/ready"));

        server.Store.FailsToWrite = false;
        Assert.Equal((HttpStatusCode.OK, "ready"), await StatusAsync(server, "/health/ready"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Whoever_watches_may_ask_with_HEAD(string path)
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string? Text)> StatusAsync(TestServer server, string path)
    {
        using var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, (string?)(await answer.JsonAsync())["status"]);
    }

    // The warm-up has ended, and the server notices within moments.
    private static async Task AssertBecomesReadyAsync(TestServer server)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (await StatusAsync(server, "/health/ready") != (HttpStatusCode.OK, "ready"))
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private sealed class SlowWarmUp : IWarmUp
    {
        public string Name => "a slow thing";

        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => End.Task;

        public Task WarmUpAsync(CancellationToken cancellationToken) => End.Task;
    }
}
