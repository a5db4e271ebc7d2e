using System.Security.Cryptography;
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
        services.TryAddSingleton<IScreeningConversation>(provider => new ScreeningConversation(
            rules,
            provider.GetRequiredService<IUnderstanding>(),
            clinic,
            retention,
            provider.GetRequiredService<TimeProvider>(),
            () => ReferenceNumber.Create(RandomNumberGenerator.Fill)));
        return services
            .AddSingleton<IWarmUp, ScreeningWarmUp>()
            .AddSingleton<IWarmUp, ConversationWarmUp>();
    }
}

/// <summary>Builds the recognisers and lets each read a few words in every language, so that no visitor waits for it.</summary>
internal sealed class ScreeningWarmUp(IServiceProvider services, TimeProvider time) : IWarmUp
{
    private static readonly string[] Words =
    [
        "about 3 times a week since march, 6 hours, topamax did nothing for 2 months, throbbing, no nausea",
        "environ 3 fois par semaine depuis mars, 6 heures, le topamax n'a rien fait, ça bat, pas de nausée",
        "yes", "non merci", "my name is Ana Example, 416-555-0134", "none of these", "38",
    ];

    public string Name => "recognisers";

    public Task WarmUpAsync(CancellationToken cancellationToken)
    {
        _ = services.GetRequiredService<IScreeningConversation>();
        var understanding = services.GetRequiredService<IUnderstanding>();
        var today = DateOnly.FromDateTime(time.GetUtcNow().DateTime);
        foreach (var utterance in Language.All.SelectMany(language => Words.Select(words => new Utterance(words, language, today))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            understanding.ReadWithEverything(utterance);
        }

        return Task.CompletedTask;
    }
}
