using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ScreeningBot.Bot.Web;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Hosting;

/// <summary>Registers the screening: rules, recognisers, conversation, and what makes them fast before the first visitor comes.</summary>
internal static class ScreeningHost
{
    /// <summary>Adds the conversation. The recognisers are built once, by the warm-up or by whoever comes first.</summary>
    internal static IServiceCollection AddScreeningConversation(this IServiceCollection services, ClinicOptions clinic, RuleSet rules, RetentionDays retention)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(rules);
        services.TryAddSingleton<IUnderstanding>(_ => new Recognisers(rules.Medicines));
        services.TryAddSingleton<IScreeningConversation>(provider => new DeferredConversation(() => new ScreeningConversation(
            rules,
            provider.GetRequiredService<IUnderstanding>(),
            clinic,
            retention,
            provider.GetRequiredService<TimeProvider>(),
            () => ReferenceNumber.Create(RandomNumberGenerator.Fill))));
        return services.AddSingleton<IWarmUp, ConversationWarmUp>();
    }
}

/// <summary>
/// The conversation, made when it is first needed. Making it takes a second (word files and models are read), which the server need not wait for to listen and to say that it is not ready yet.
/// </summary>
internal sealed class DeferredConversation(Func<IScreeningConversation> make) : IScreeningConversation
{
    private readonly Lazy<IScreeningConversation> conversation = new(make);

    /// <inheritdoc/>
    public Task<TurnOutcome> TakeTurnAsync(ITurnContext turnContext, ConversationDocument? document, CancellationToken cancellationToken) =>
        conversation.Value.TakeTurnAsync(turnContext, document, cancellationToken);

    /// <inheritdoc/>
    public string Apology(string? locale) => conversation.Value.Apology(locale);
}
