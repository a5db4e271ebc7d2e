using System.CommandLine;
using ScreeningBot.Screening;

namespace ScreeningBot.Evaluation;

/// <summary>Writes the page of the rules that the medical staff review (docs/rules.md).</summary>
internal static class RulesCommand
{
    internal static Command Create()
    {
        var page = new Option<FileInfo>("--out") { Description = "Where to write the page: docs/rules.md.", Required = true };
        var command = new Command("rules", "Writes the rules as Markdown.") { page };
        command.SetAction((parsed, cancellationToken) =>
            File.WriteAllTextAsync(parsed.GetRequiredValue(page).FullName, RuleSet.Default().ToMarkdown(), cancellationToken));
        return command;
    }
}
