using System.CommandLine;
using ScreeningBot.Benchmarks;

var root = new RootCommand("Measures what design 8 sets as goals, each figure beside a rival in the same run where there is one.")
{
    UnderstandingBenchmark.Create(),
    TurnBenchmark.Create(),
    StartBenchmark.Create(),
    MemoryBenchmark.Create(),
    EchoBot.Create(),
};
return await root.Parse(args).InvokeAsync();
