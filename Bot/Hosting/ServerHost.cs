using ScreeningBot.Bot.DirectLine;
using ScreeningBot.Bot.Messages;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Turns;
using ScreeningBot.Bot.Web;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Hosting;

/// <summary>Builds the server out of its areas.</summary>
internal static class ServerHost
{
    /// <summary>Address when nothing is configured.</summary>
    internal const string DefaultUrl = "http://localhost:3978";

    /// <summary>Builds the server; it does not listen yet.</summary>
    /// <param name="arguments">Configuration from the command line: <c>--urls http://localhost:4000</c>, <c>--Storage:Path data</c>.</param>
    /// <param name="configure">First changes, for tests: configuration, an address.</param>
    /// <param name="replace">Last changes to the services, for tests.</param>
    internal static WebApplication Build(string[] arguments, Action<WebApplicationBuilder>? configure = null, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(HostSettings.For(arguments));
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        configure?.Invoke(builder);
        builder.Services
            .AddStorage(builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new(), builder.Environment)
            .AddScreeningConversation(builder.Configuration.GetSection("Clinic").Get<ClinicOptions>() ?? new(), RuleSet.Default(), new RetentionDays())
            .AddTurns()
            .AddDirectLine(builder.Configuration)
            .AddMessages()
            .AddWeb();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseWeb();
        app.MapHealth();
        app.MapDirectLine();
        app.MapMessages();
        return app;
    }
}
