using Microsoft.Extensions.DependencyInjection;
using ScreeningBot.Bot.DirectLine;
using ScreeningBot.Bot.Tests.Hosting;

namespace ScreeningBot.Bot.Tests.DirectLine;

public sealed class WarmUpTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Warming_up_goes_the_way_of_a_visitor_and_leaves_nothing_behind(bool storeFails)
    {
        await using var server = await TestServer.StartAsync();
        server.Store.FailsToRead = storeFails;

        await ActivatorUtilities.CreateInstance<DirectLineWarmUp>(server.Services).WarmUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, server.Store.Turns);
    }
}
