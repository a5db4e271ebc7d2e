using System.Diagnostics;
using System.Globalization;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Wire;

namespace ScreeningBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    private const int ConversationsOfAChild = 8;
    private const int Kills = 10;

    [Fact]
    public async Task What_was_stored_before_a_kill_is_there_whole_and_nothing_is_there_by_half()
    {
        var acknowledged = new int[ConversationsOfAChild];
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var child = StartChild();
            for (var lines = 0; lines < 7 * kill; lines++)
            {
                var line = await child.StandardOutput.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException($"The child ended: {await child.StandardError.ReadToEndAsync(Cancellation)}");
                Acknowledge(line);
            }

            child.Kill();
            Acknowledge((await child.StandardOutput.ReadToEndAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            await child.WaitForExitAsync(Cancellation);
        }

        for (var conversation = 0; conversation < ConversationsOfAChild; conversation++)
        {
            await AssertWhole($"directline/{conversation}", ReferenceOf(conversation), acknowledged[conversation]);
        }

        var outbox = await Store.Outbox.ReadAsync(0, int.MaxValue, Cancellation);
        Assert.Equal(outbox.Count, outbox.DistinctBy(entry => entry.Key).Count());

        void Acknowledge(params string[] lines)
        {
            foreach (var line in lines)
            {
                // The last line may be cut off by the kill: then it has no full stop.
                if (line.Split(' ') is [var conversation, var turn, "."])
                {
                    var number = int.Parse(conversation, CultureInfo.InvariantCulture);
                    acknowledged[number] = Math.Max(acknowledged[number], int.Parse(turn, CultureInfo.InvariantCulture));
                }
            }
        }
    }

    /// <summary>What the child does until it is killed: turn after turn, several conversations at once, each turn told on standard output once it is stored.</summary>
    internal async Task WriteUntilKilled(string location)
    {
        using var store = Open(location);
        await Task.WhenAll(Enumerable.Range(0, ConversationsOfAChild).Select(async conversation =>
        {
            var key = $"directline/{conversation}";
            var version = (int)((await store.Conversations.LoadAsync(key, CancellationToken.None))?.Version ?? 0);
            while (true)
            {
                version++;
                var lead = version > 1 ? Samples.Lead(ReferenceOf(conversation), bestTime: $"after {version / 2}") : null;
                var outcome = await store.Conversations.CommitAsync(Samples.Turn(version, key, lead), CancellationToken.None);
                await Console.Out.WriteLineAsync(outcome == CommitOutcome.Committed ? $"{conversation} {version} ." : $"{outcome}");
            }
        }));
    }

    private static string ReferenceOf(int conversation) => $"AAAA-222{conversation + 2}";

    private Process StartChild()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet")
        {
            start.ArgumentList.Add(typeof(StoreContract).Assembly.Location);
        }

        start.Environment[CrashingChild.Variable] = $"{GetType().FullName}|{Location}";
        return Process.Start(start)!;
    }

    private async Task AssertWhole(string key, string reference, int acknowledged)
    {
        var stored = await Conversations.LoadAsync(key, Cancellation);
        var version = (int)(stored?.Version ?? 0);
        Assert.True(version >= acknowledged, $"{key}: turn {acknowledged} was told as stored, and the last one there is {version}.");
        if (version == 0)
        {
            return;
        }

        Assert.Equal(version, stored!.Document.Asked.Count);
        var activities = await Conversations.ReadActivitiesAsync(key, 0, int.MaxValue, Cancellation);
        Assert.Equal(Enumerable.Range(1, 3 * version).Select(sequence => (long)sequence), activities.Select(activity => activity.Sequence));
        Assert.Equal($"out-{version}-b", activities[^1].ActivityId);
        Assert.NotNull(await Conversations.FindTurnAsync(key, $"message-{version}", Cancellation));
        Assert.Null(await Conversations.FindTurnAsync(key, $"message-{version + 1}", Cancellation));

        var lead = await Store.Leads.FindAsync(reference, Cancellation);
        Assert.Equal(stored.Document.Lead is { } told ? ConversationJson.WriteLead(told) : null, lead is null ? null : ConversationJson.WriteLead(lead));
        var announced = (await Store.Outbox.ReadAsync(0, int.MaxValue, Cancellation)).Count(entry => string.Equals(entry.Reference, reference, StringComparison.Ordinal));
        Assert.Equal(version / 2, announced);
    }
}
