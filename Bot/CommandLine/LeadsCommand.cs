using System.CommandLine;
using ScreeningBot.Bot.Leads;
using ScreeningBot.Bot.Storage;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.CommandLine;

/// <summary><c>leads list</c> and <c>leads show</c>.</summary>
internal static class LeadsCommand
{
    internal static Command Create(string[] settings) => new("leads", "Work with the leads in the store, also while the server runs.")
    {
        List(settings),
        Show(settings),
    };

    private static Option<bool> Json() => new("--json") { Description = "Print JSON and nothing else on standard output." };

    private static Command List(string[] settings)
    {
        var json = Json();
        var kind = new Option<string>("--kind") { Description = "Only leads of this kind." }.AcceptOnlyFromAmong([.. Codes.All<LeadKind>()]);
        var status = new Option<string>("--status") { Description = "Only leads of this status." }.AcceptOnlyFromAmong([.. Codes.All<LeadStatus>()]);
        var command = new Command("list", "List the leads, best first: by priority, then the higher score, then the older. The audit log notes who was listed.") { json, kind, status };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            using var store = OperatorStore.Open(settings, parsed.InvocationConfiguration.Error);
            var filter = new LeadFilter(Code<LeadKind>(parsed.GetValue(kind)), Code<LeadStatus>(parsed.GetValue(status)));
            IReadOnlyList<Lead> leads = store is null ? [] : await store.Leads.ListAsync(filter, cancellationToken);
            if (store is not null && leads.Count > 0)
            {
                await store.NoteAsync(AuditEvent.Listed, leads.Select(lead => lead.Reference), cancellationToken);
            }

            await output.WriteLineAsync(parsed.GetValue(json) ? LeadJson.WriteList(leads) : LeadText.List(leads));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(string[] settings)
    {
        var json = Json();
        var reference = new Argument<string>("reference") { Description = "The lead's reference, such as 7KM2-Q4XD; small letters and no dash are fine." };
        var command = new Command("show", "Show a lead, whole. The audit log notes it.") { reference, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!ReferenceNumber.TryParse(parsed.GetValue(reference), out var number))
            {
                await error.WriteLineAsync("That is not a reference. One has eight letters and digits, such as 7KM2-Q4XD, without 0, 1, I, L, O and U.");
                return ExitCodes.UnknownReference;
            }

            using var store = OperatorStore.Open(settings, error);
            if (store is null || await store.Leads.FindAsync(number.ToString(), cancellationToken) is not { } lead)
            {
                await error.WriteLineAsync($"There is no lead {number}. It may have been erased, or belong to another store; 'leads list' shows those that are here.");
                return ExitCodes.UnknownReference;
            }

            await store.NoteAsync(AuditEvent.Viewed, [lead.Reference], cancellationToken);
            await output.WriteLineAsync(parsed.GetValue(json) ? LeadJson.WriteReadable(lead) : LeadText.Whole(lead));
            return ExitCodes.Done;
        });
        return command;
    }

    private static T? Code<T>(string? code)
        where T : struct, Enum => Codes.TryParse<T>(code, out var value) ? value : null;
}
