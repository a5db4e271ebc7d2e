using System.CommandLine;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Flow;
using ScreeningBot.Screening;

namespace ScreeningBot.Evaluation;

/// <summary>Writes the page of the conversation that the medical staff review (docs/flow.md).</summary>
internal static class FlowCommand
{
    internal static Command Create()
    {
        var page = new Option<FileInfo>("--out") { Description = "Where to write the page: docs/flow.md.", Required = true };
        var command = new Command("flow", "Writes the flow of questions and every sentence as Markdown.") { page };
        command.SetAction((parsed, cancellationToken) => File.WriteAllTextAsync(
            parsed.GetRequiredValue(page).FullName, FlowPage.Of(RuleSet.Default(), new ClinicOptions(), new RetentionDays()), cancellationToken));
        return command;
    }
}
