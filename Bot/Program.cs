using ScreeningBot.Bot.Hosting;

await using var app = ServerHost.Build(args);
await app.RunAsync();
