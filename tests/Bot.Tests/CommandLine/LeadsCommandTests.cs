using System.Diagnostics;
using System.Text.Json.Nodes;
using ScreeningBot.Bot.CommandLine;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Storage.Sqlite;
using ScreeningBot.Bot.Tests.Leads;
using ScreeningBot.Bot.Tests.Storage;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.CommandLine;

/// <summary>The commands of an operator, on a store that a server has open.</summary>
public sealed class LeadsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDatabase server;
    private readonly SqliteConversationStore conversations;

    public LeadsCommandTests()
    {
        server = new SqliteDatabase(folder.Path);
        conversations = new SqliteConversationStore(server);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Who => $"operator {Environment.UserName}";

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_list_has_the_best_lead_first()
    {
        await Store(Samples.Lead("BBBB-2222", kind: LeadKind.Callback, priority: 5), Samples.Lead("CCCC-2222", kind: LeadKind.Person, priority: 1), Samples.Lead("DDDD-2222"));

        var (code, output, error) = await Run("leads", "list", "--json");

        Assert.Equal((ExitCodes.Done, ""), (code, error));
        Assert.Equal(["CCCC-2222", "DDDD-2222", "BBBB-2222"], JsonNode.Parse(output)!.AsArray().Select(lead => (string?)lead!["reference"]));
    }

    [Fact]
    public async Task A_list_can_be_of_one_kind_or_status()
    {
        await Store(Samples.Lead("BBBB-2222", kind: LeadKind.Callback, priority: 5), Samples.Lead("DDDD-2222"));
        await new SqliteLeadStore(server).ChangeStatusAsync("DDDD-2222", LeadStatus.Claimed, "Nurse Joy", Samples.Noon, Cancellation);

        Assert.Equal(["BBBB-2222"], await References("--kind", "callback"));
        Assert.Equal(["DDDD-2222"], await References("--status", "claimed"));
        Assert.Empty(await References("--kind", "callback", "--status", "claimed"));

        async Task<IEnumerable<string?>> References(params string[] filter) =>
            JsonNode.Parse((await Run(["leads", "list", "--json", .. filter])).Output)!.AsArray().Select(lead => (string?)lead!["reference"]);
    }

    [Fact]
    public async Task For_people_a_list_is_a_table()
    {
        await Store(Samples.Lead(), Samples.Lead("BBBB-2222", kind: LeadKind.Person, priority: 1) with { Contact = new("Zoë\u001b[2J", "+14165550134", null, null, false), Locale = "fr-CA" });

        Assert.Equal(
            """
            REFERENCE  CREATED               KIND          OUTCOME    PRIORITY  SCORE  STATUS  LOCALE  NAME
            BBBB-2222  2026-11-24T12:00:00Z  person        Qualified  1         100    new     fr-CA   Zoë [2J
            7KM2-Q4XD  2026-11-24T12:00:00Z  consultation  Qualified  2         100    new     en-CA   Ana Example

            """.ReplaceLineEndings(),
            (await Run("leads", "list")).Output);
    }

    [Fact]
    public async Task A_lead_is_shown_as_the_contract_has_it()
    {
        await Store(Samples.Lead(bestTime: "mornings"));

        var (code, output, error) = await Run("leads", "show", "7KM2-Q4XD", "--json");

        Assert.Equal((ExitCodes.Done, ""), (code, error));
        LeadJsonTests.AssertValid(output);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(LeadJson.Write(Samples.Lead(bestTime: "mornings"))), JsonNode.Parse(output)));
    }

    [Theory]
    [InlineData("7km2-q4xd")]
    [InlineData("7KM2Q4XD")]
    [InlineData(" 7km2q4xd ")]
    public async Task A_reference_is_read_as_people_write_it(string reference)
    {
        await Store(Samples.Lead());

        Assert.Equal(ExitCodes.Done, (await Run("leads", "show", reference)).Code);
    }

    [Fact]
    public async Task For_people_a_lead_is_a_page()
    {
        await Store(Samples.Lead(bestTime: "mornings"));

        var output = (await Run("leads", "show", "7KM2-Q4XD")).Output;

        foreach (var expected in new[]
        {
            "7KM2-Q4XD  consultation, priority 2, new", "Ana Example", "+14165550134", "mornings", "Qualified, score 100", "headacheDays", "like 18 days", "bloodThinner", "magic tea", "topamax did nothing",
        })
        {
            Assert.Contains(expected, output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("BBBB-2222", "There is no lead BBBB-2222.")]
    [InlineData("nonsense", "That is not a reference.")]
    public async Task An_unknown_reference_is_told_kindly(string reference, string told)
    {
        await Store(Samples.Lead());

        var (code, output, error) = await Run("leads", "show", reference, "--json");

        Assert.Equal((ExitCodes.UnknownReference, ""), (code, output));
        Assert.StartsWith(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looked_at_what_is_in_the_audit_log()
    {
        await Store(Samples.Lead(), Samples.Lead("BBBB-2222"));

        await Run("leads", "list", "--json");
        await Run("leads", "show", "7km2q4xd");
        await Run("leads", "show", "CCCC-2222");

        Assert.Equal(
            [(Who, AuditEvent.Listed, "7KM2-Q4XD"), (Who, AuditEvent.Listed, "BBBB-2222"), (Who, AuditEvent.Viewed, "7KM2-Q4XD")],
            (await new SqliteAuditLog(server).ReadAsync(null, Cancellation)).Select(entry => (entry.Who, entry.What, entry.Reference)));
    }

    [Fact]
    public async Task What_cannot_be_noted_is_not_shown()
    {
        await Store(Samples.Lead());
        await server.WriteAsync(write => write.Execute("DROP TABLE audit"), Cancellation);

        var (code, output, error) = await Run("leads", "show", "7KM2-Q4XD");

        Assert.Equal((ExitCodes.Failed, ""), (code, output));
        Assert.StartsWith("Storage:Path: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_has_an_empty_list()
    {
        Assert.Equal((ExitCodes.Done, "[]", ""), Trimmed(await Run("leads", "list", "--json")));
        Assert.Equal((ExitCodes.Done, "No leads.", ""), Trimmed(await Run("leads", "list")));
    }

    [Fact]
    public async Task A_folder_without_a_store_is_told_and_left_empty()
    {
        var other = folder["other"];

        var (code, output, error) = Trimmed(await Run("leads", "list", "--json", $"--Storage:Path={other}"));

        Assert.Equal((ExitCodes.Done, "[]"), (code, output));
        Assert.StartsWith($"There is no store in {other} yet.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(other));
        Assert.Equal(ExitCodes.UnknownReference, (await Run("leads", "show", "7KM2-Q4XD", $"--Storage:Path={other}")).Code);
    }

    [Fact]
    public async Task As_a_program_of_its_own_it_prints_json_and_nothing_else_from_any_folder()
    {
        await Store(Samples.Lead() with { Contact = new("Zoë Ötztal", "+14165550134", null, null, false) });
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "leads", "show", "7KM2-Q4XD", "--json" },
            Environment = { ["Storage__Path"] = folder.Path, ["Logging__LogLevel__Default"] = "Trace" },
        };

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal("Zoë Ötztal", (string?)JsonNode.Parse(output)!["contact"]!["name"]);
    }

    private static (int Code, string Output, string Error) Trimmed((int Code, string Output, string Error) result) => (result.Code, result.Output.Trim(), result.Error.Trim());

    private async Task Store(params Lead[] leads)
    {
        foreach (var lead in leads)
        {
            await conversations.CommitAsync(Samples.Turn(1, $"directline/{lead.Reference}", lead), Cancellation);
        }
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        string[] settings = arguments.Any(argument => argument.StartsWith("--Storage:Path", StringComparison.Ordinal)) ? [] : [$"--Storage:Path={folder.Path}"];
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await Commands.RunAsync([.. arguments, .. settings], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
