using Microsoft.Bot.Builder;

namespace ScreeningBot.Bot.Tests.Hosting;

/// <summary>A bot that fails with an exception that quotes the visitor.</summary>
internal sealed class BrokenBot : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException($"Broken by {turnContext.Activity.Text}");
}
