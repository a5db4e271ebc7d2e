using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ScreeningBot.Benchmarks;

/// <summary>Durable screening turns on our Direct Line, with many visitors at once, beside the SDK's echo bot in the same run.</summary>
internal static class TurnBenchmark
{
    internal static Command Create()
    {
        var visitors = new Option<int>("--visitors") { Description = "Visitors at once.", DefaultValueFactory = _ => 100 };
        var screenings = new Option<int>("--screenings") { Description = "Screenings of each visitor.", DefaultValueFactory = _ => 3 };
        var command = new Command("turns", "Turn latency and turns a second: ours, one visitor and many at once; the SDK's echo bot likewise.") { visitors, screenings };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(visitors), arguments.GetValue(screenings), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int visitors, int screenings, CancellationToken cancellationToken)
    {
        await using var ours = await ServerProcess.StartAsync("Bot.dll", "/health/ready", [], cancellationToken);
        await using var echo = await ServerProcess.StartAsync("Benchmarks.dll", "/health/ready", ["echo-bot"], cancellationToken);

        await MeasureAsync("ours, warming up", ours, 2, 2, ScreeningAsync, cancellationToken);
        await MeasureAsync("echo, warming up", echo, 2, 2, EchoAsync, cancellationToken);
        await MeasureAsync("ours, 1 visitor", ours, 1, screenings * 5, ScreeningAsync, cancellationToken);
        await MeasureAsync("echo, 1 client", echo, 1, screenings * 5, EchoAsync, cancellationToken);
        await MeasureAsync($"ours, {visitors} visitors", ours, visitors, screenings, ScreeningAsync, cancellationToken);
        await MeasureAsync($"echo, {visitors} clients", echo, visitors, screenings, EchoAsync, cancellationToken);
        Console.WriteLine($"ours, resident afterwards: {ours.ResidentMegabytes.ToString("0", CultureInfo.InvariantCulture)} MB");
    }

    private static async Task MeasureAsync(
        string name, ServerProcess server, int clients, int rounds, Func<HttpClient, Distribution, CancellationToken, Task<int>> round, CancellationToken cancellationToken)
    {
        var latency = new Distribution();
        var processorTime = server.ProcessorTime;
        var watch = Stopwatch.StartNew();
        var turns = await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            var taken = 0;
            for (var i = 0; i < rounds; i++)
            {
                taken += await round(client, latency, cancellationToken);
            }

            return taken;
        }));
        var seconds = watch.Elapsed.TotalSeconds;
        var used = (server.ProcessorTime - processorTime).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {latency.Summary()}; {turns.Sum() / seconds:0} turns/s, {turns.Sum() / used:0} turns per processor second"));
    }

    /// <summary>A whole screening: each answer is timed until the turn is durable; what is read in between is not.</summary>
    private static async Task<int> ScreeningAsync(HttpClient client, Distribution latency, CancellationToken cancellationToken)
    {
        var visitor = new DirectLineVisitor(client);
        await visitor.ArriveAsync(cancellationToken);
        var turns = 1;
        while (visitor.Question is not null)
        {
            var answer = visitor.NextAnswer();
            var started = Stopwatch.GetTimestamp();
            await visitor.SayAsync(answer, cancellationToken);
            latency.Add(Stopwatch.GetElapsedTime(started));
            turns++;
            await visitor.PollAsync(cancellationToken);
        }

        return turns;
    }

    private static async Task<int> EchoAsync(HttpClient client, Distribution latency, CancellationToken cancellationToken)
    {
        const int Turns = 20;
        for (var turn = 0; turn < Turns; turn++)
        {
            var activity = new JsonObject
            {
                ["type"] = "message", ["id"] = Guid.NewGuid().ToString("N"), ["text"] = "about 20 days", ["channelId"] = "emulator", ["deliveryMode"] = "expectReplies",
                ["serviceUrl"] = "http://localhost:1", ["from"] = new JsonObject { ["id"] = "me" }, ["recipient"] = new JsonObject { ["id"] = "bot" },
                ["conversation"] = new JsonObject { ["id"] = "echo" },
            };
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsJsonAsync("/api/messages", activity, cancellationToken);
            answer.EnsureSuccessStatusCode();
            latency.Add(Stopwatch.GetElapsedTime(started));
        }

        return Turns;
    }
}
