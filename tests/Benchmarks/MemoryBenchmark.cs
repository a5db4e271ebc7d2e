using System.CommandLine;
using System.Globalization;

namespace ScreeningBot.Benchmarks;

/// <summary>Resident memory after many conversations: it must not grow with stored ones.</summary>
internal static class MemoryBenchmark
{
    private const int AtOnce = 20;
    private const int Step = 1000;

    internal static Command Create()
    {
        var conversations = new Option<int>("--conversations") { Description = "Conversations in all.", DefaultValueFactory = _ => 10_000 };
        var command = new Command("memory", "Resident memory after each 1,000 conversations of four turns.") { conversations };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(conversations), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int conversations, CancellationToken cancellationToken)
    {
        await using var server = await ServerProcess.StartAsync("Bot.dll", "/health/ready", [], cancellationToken);
        Report(0);
        for (var done = Step; done <= conversations; done += Step)
        {
            await Parallel.ForAsync(0, Step, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (_, cancelled) =>
            {
                using var client = new HttpClient { BaseAddress = server.Address };
                var visitor = new DirectLineVisitor(client);
                await visitor.ArriveAsync(cancelled);
                await visitor.SayAsync("headaches", cancelled);
                await visitor.SayAsync("yes", cancelled);
                await visitor.SayAsync("none of these", cancelled);
            });
            Report(done);
        }

        void Report(int done) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} conversations: resident {server.ResidentMegabytes:0} MB"));
    }
}
