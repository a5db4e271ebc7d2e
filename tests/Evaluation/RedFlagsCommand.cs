using System.CommandLine;
using ScreeningBot.Dialogs.Understanding.Safety;

namespace ScreeningBot.Evaluation;

/// <summary>Writes the page of the red flags that a physician reviews (docs/red-flags.md).</summary>
internal static class RedFlagsCommand
{
    internal static Command Create()
    {
        var page = new Option<FileInfo>("--out") { Description = "Where to write the page: docs/red-flags.md.", Required = true };
        var command = new Command("red-flags", "Writes what counts as an emergency, and what is asked about, as Markdown.") { page };
        command.SetAction((parsed, cancellationToken) => File.WriteAllTextAsync(
            parsed.GetRequiredValue(page).FullName, RedFlagGuide.ToMarkdown(), cancellationToken));
        return command;
    }
}
