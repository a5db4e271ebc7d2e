using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Flow;

/// <summary>
/// The flow of questions as Markdown, with every sentence that is said, in every language: what the medical staff review. Made from the questions and the wording
/// that the bot uses.
/// </summary>
public static class FlowPage
{
    /// <summary>Sections of sentences beside the questions, by the first part of their keys.</summary>
    private static readonly (string Keys, string Title, string About)[] Sections =
    [
        ("greeting", "Greeting", "Stands before the first question, in its message."),
        ("consent", "Consent", "The exact texts, recorded with their version."),
        ("careful", "The careful question", "Where words could mean an emergency. Yes and \"not sure\" count as yes, and so does no answer after one repeat."),
        ("emergency", "Emergency advice", "All that holds is said, 911 first; then the screening is closed."),
        ("result", "The result", "Put together from these, in this order: what it comes to, what needs care first, each criterion that was asked, what else belongs to it, limits, when to call 911."),
        ("offer", "The offer of a call", "Stands before the consent to be contacted."),
        ("closing", "Closing", "The last message."),
        ("faq", "What visitors ask", "Answered at any time; then the open question is asked again."),
        ("side", "Beside the questions", "Before the open question, or after the end."),
        ("apology", "Apology", "When a turn could not be stored."),
        ("values", "Answers said back", "In the review, the result and what was noted."),
    ];

    /// <summary>The page.</summary>
    /// <param name="rules">Rules, whose thresholds the sentences name.</param>
    /// <param name="clinic">What may be said of the clinic.</param>
    /// <param name="retention">How long things are kept, as the consent says it.</param>
    public static string Of(RuleSet rules, ClinicOptions clinic, RetentionDays retention)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var questions = QuestionCatalogue.Default;
        var wordings = Language.All.Select(language => ScreeningServices.WordingOf(rules, clinic, retention, language)).ToList();
        var paths = new FlowPaths(questions, rules).All();
        return string.Join('\n', Page(questions, wordings, paths).SelectMany(lines => lines.Append(string.Empty)));
    }

    private static IEnumerable<IEnumerable<string>> Page(QuestionCatalogue questions, List<Wording> wordings, IReadOnlyList<FlowPath> paths)
    {
        yield return
        [
            "# The conversation",
            "",
            "Generated from the questions and the wording that the bot uses; do not edit. A test fails when this page and they differ.",
            "Thresholds and the clinic's name stand as configured by default; what is put in while talking stands in braces. The rules are in [rules.md](rules.md).",
            "",
            "## The way through",
            "",
            "What is already known from an earlier message is not asked again, except `redFlags` and `health`. An emergency is heard at every question.",
            "",
            "```mermaid",
            "flowchart TD",
            .. Nodes(questions).Concat(Edges(paths)).Select(line => $"  {line}"),
            "```",
        ];
        yield return
        [
            "## Who is asked what",
            "",
            .. Table(
                ["question", .. paths.Select(path => path.Name)],
                All(questions).Select(question => (string[])[$"`{question.Id}`", .. paths.Select(path => path.Steps.Contains(question.Id, StringComparer.Ordinal) ? "asked" : "")])),
        ];

        foreach (var (question, number) in All(questions).Select((question, index) => (question, index + 1)))
        {
            yield return
            [
                $"## {number}. `{question.Id}`",
                "",
                Missed(question),
                "",
                .. Table(["", .. Heads(wordings)], Rows($"questions.{question.Id}", wordings)),
            ];
        }

        foreach (var (keys, title, about) in Sections)
        {
            yield return [$"## {title}", "", about, "", .. Table(["", .. Heads(wordings)], Rows(keys, wordings))];
        }
    }

    private static IEnumerable<Question> All(QuestionCatalogue questions) => questions.UpToReview.Concat(questions.Contact);

    private static IEnumerable<string> Nodes(QuestionCatalogue questions) =>
    [
        $"{FlowPaths.Anywhere}([at any question])",
        .. Group("Safety", questions.Safety),
        .. Group("Headache pattern", questions.HeadachePattern),
        .. Group("Medication history", questions.MedicationHistory),
        $"{FlowPaths.Result}{{{{result}}}}",
        .. Group("Contact", questions.Contact),
        $"{FlowPaths.Emergency}([emergency advice, closed])",
        $"{FlowPaths.Closing}([closing message])",
    ];

    private static IEnumerable<string> Group(string title, IEnumerable<Question> group) =>
        [$"subgraph {title.Replace(" ", "", StringComparison.Ordinal)}[{title}]", .. group.Select(question => $"  {question.Id}[{question.Id}]"), "end"];

    /// <summary>Every step that any way takes; one that the whole way does not take is labelled with those that do.</summary>
    private static IEnumerable<string> Edges(IReadOnlyList<FlowPath> paths) => paths
        .SelectMany(path => path.Steps.Zip(path.Steps.Skip(1)).Select(step => (Step: step, path.LeavesAt)))
        .GroupBy(taken => taken.Step, taken => taken.LeavesAt)
        .Select(edge => edge.Contains(string.Empty, StringComparer.Ordinal)
            ? $"{edge.Key.First} --> {edge.Key.Second}"
            : $"{edge.Key.First} -- {string.Join(" or ", edge.Distinct(StringComparer.Ordinal))} --> {edge.Key.Second}");

    private static string Missed(Question question)
    {
        var times = question.MostMisses == 2 ? "twice" : $"{question.MostMisses} times";
        return question.Id switch
        {
            QuestionIds.RedFlags => $"Not understood {times}, or skipped: left open, and a person has to look at it. \"Not sure\" is followed by the careful question.",
            QuestionIds.Review => $"Not understood {times}, it goes on. \"No\" asks which line to change.",
            _ when question.CanBePassed => $"Not understood {times}, skipped or not known: left open, and the next question is asked.",
            _ => $"Cannot be skipped. Not understood {times}: the conversation is closed.",
        };
    }

    private static IEnumerable<string> Heads(List<Wording> wordings) => wordings.Select(wording => wording.Language == Language.French ? "French" : "English");

    private static IEnumerable<string[]> Rows(string section, List<Wording> wordings) => wordings[0].InOrder
        .Where(key => key == section || key.StartsWith($"{section}.", StringComparison.Ordinal))
        .Select(key => Row(key, $"{section}.", wordings));

    private static string[] Row(string key, string path, List<Wording> wordings) =>
    [
        $"`{(key.StartsWith(path, StringComparison.Ordinal) ? key[path.Length..] : key)}`",
        .. wordings.Select(wording => wording.Has(key) ? wording.Draft(key) : string.Join(" · ", wording.Replies(key))),
    ];

    private static IEnumerable<string> Table(string[] head, IEnumerable<string[]> rows) => [Line(head), Line([.. head.Select(_ => "---")]), .. rows.Select(Line)];

    private static string Line(string[] cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal)))} |";
}
