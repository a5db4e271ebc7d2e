using System.Text.RegularExpressions;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Flow;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>The wording as it is embedded, of every language, and what the code reads from it.</summary>
internal static partial class WordingFiles
{
    private static readonly Lazy<IReadOnlyList<Wording>> Loaded = new(() =>
        [.. Language.All.Select(language => Wording.Load(language, new Dictionary<string, string>(StringComparer.Ordinal)))]);

    /// <summary>The wording of every language, English first.</summary>
    internal static IReadOnlyList<Wording> All => Loaded.Value;

    /// <summary>The words of every language with the placeholders of the default rules and clinic.</summary>
    internal static ScreeningServices Services { get; } = new(
        RuleSet.Default(), CaseUnderstanding.Instance, QuestionCatalogue.Default, new ClinicOptions(), new RetentionDays());

    /// <summary>Codes of the languages, for theories.</summary>
    internal static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    /// <summary>The wording of a language, by its code.</summary>
    internal static Wording Of(string code) => All.Single(wording => wording.Language.Code == code);

    /// <summary>Every text that may reach a visitor: sentences by key, quick replies by the key of their list.</summary>
    internal static IEnumerable<(string Key, string Text)> Texts(this Wording wording) =>
        wording.Keys.Select(key => (key, wording.Template(key))).Concat(wording.ListKeys.SelectMany(key => wording.Replies(key).Select(reply => (key, reply))));

    /// <summary>Names of the placeholders of a text, each as often as it occurs.</summary>
    internal static IReadOnlyList<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal)];

    /// <summary>Whether a text is a list for the eye: lines with bullets.</summary>
    internal static bool IsList(string text) => text.Contains('•', StringComparison.Ordinal);

    /// <summary>The folder of the solution, above the tests' own.</summary>
    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ScreeningBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ScreeningBot.sln is in no folder above the tests.");
    }

    /// <summary>The source files of Dialogs.</summary>
    internal static IReadOnlyList<(string Name, string Text)> Sources()
    {
        var folder = Path.Combine(Repository(), "Dialogs");
        return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file), File: file))
            .Where(file => !file.Name.StartsWith("obj", StringComparison.Ordinal) && !file.Name.StartsWith("bin", StringComparison.Ordinal))
            .Select(file => (file.Name, File.ReadAllText(file.File)))];
    }

    /// <summary>A failure that lists everything at once.</summary>
    internal static void AssertNone(string what, IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{what}:{string.Concat(all.Select(fault => $"{Environment.NewLine}  {fault}"))}");
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    /// <summary>The real recognisers, once.</summary>
    private static class CaseUnderstanding
    {
        internal static readonly IUnderstanding Instance = Understanding.CaseFiles.Understanding;
    }
}
