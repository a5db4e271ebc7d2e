using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace ScreeningBot.Benchmarks;

/// <summary>From the start of the process to ready, with recognisers warm, and the first turn after that.</summary>
internal static class StartBenchmark
{
    private const int Starts = 5;

    internal static Command Create()
    {
        var command = new Command("start", "Start to ready, and the first turn after it.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var start = 1; start <= Starts; start++)
        {
            await using var server = await ServerProcess.StartAsync("Bot.dll", "/health/ready", [], cancellationToken);
            using var client = new HttpClient { BaseAddress = server.Address };
            var visitor = new DirectLineVisitor(client);
            var greeting = Stopwatch.StartNew();
            await visitor.ArriveAsync(cancellationToken);
            var greeted = greeting.Elapsed;
            var first = Stopwatch.StartNew();
            await visitor.SayAsync("headaches, about 3 times a week, topamax did nothing", cancellationToken);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"start {start}: ready after {server.Ready.TotalMilliseconds:0} ms; token, greeting and first read {greeted.TotalMilliseconds:0} ms; first answer {first.Elapsed.TotalMilliseconds:0} ms; resident {server.ResidentMegabytes:0} MB"));
        }
    }
}
