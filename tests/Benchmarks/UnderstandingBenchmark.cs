using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;
using ScreeningBot.Tests;

namespace ScreeningBot.Benchmarks;

/// <summary>A full understanding pass over a message: everything that the bot may read it with.</summary>
internal static class UnderstandingBenchmark
{
    private const int Rounds = 5;

    internal static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder with *.jsonl utterances." };
        var command = new Command("understanding", "Every recogniser over every utterance, in both languages, and over texts at the length limit.") { folder };
        command.SetAction(arguments => Run(arguments.GetValue(folder)!));
        return command;
    }

    private static int Run(DirectoryInfo folder)
    {
        var today = new DateOnly(2026, 11, 24);
        var texts = LabelledMessages.In(folder)
            .Select(row => (Text: row.GetProperty("text").GetString()!, Language: Language.FromLocale(row.GetProperty("lang").GetString())))
            .ToList();

        var watch = Stopwatch.StartNew();
        var understanding = new Recognisers(MedicineCatalogue.Embedded());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recognisers built: {watch.Elapsed.TotalMilliseconds:0} ms"));
        watch.Restart();
        foreach (var language in Language.All)
        {
            understanding.ReadWithEverything(new Utterance("about 3 times a week since march 2024, topamax 2 months", language, today));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first pass in both languages: {watch.Elapsed.TotalMilliseconds:0} ms"));
        foreach (var language in Language.All)
        {
            var own = texts.Where(text => text.Language == language).Select(text => text.Text).ToList();
            Measure($"{language}, messages", own);
            Measure($"{language}, 1,000 characters", [.. own.Chunk(40).Select(chunk => AtLimit(string.Join(". ", chunk)))]);

            void Measure(string name, List<string> messages)
            {
                var distribution = new Distribution();
                for (var round = 0; round <= Rounds; round++)
                {
                    foreach (var message in messages)
                    {
                        var started = Stopwatch.GetTimestamp();
                        understanding.ReadWithEverything(new Utterance(message, language, today));
                        if (round > 0)
                        {
                            distribution.Add(Stopwatch.GetElapsedTime(started));
                        }
                    }
                }

                Console.WriteLine($"{name}: {distribution.Summary()}");
            }
        }

        return 0;
    }

    private static string AtLimit(string text) => text.Length > Utterance.LongestAnswer ? text[..Utterance.LongestAnswer] : text;
}
