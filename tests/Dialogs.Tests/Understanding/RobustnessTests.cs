using System.Text.RegularExpressions;
using ScreeningBot.Dialogs.Tests.Sentences;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Tests;

namespace ScreeningBot.Dialogs.Tests.Understanding;

/// <summary>No text brings a recogniser down, and none can be slow by its form.</summary>
public sealed class RobustnessTests
{
    private const int Inputs = 2000;

    [Fact]
    public void No_recogniser_throws_on_random_or_mutated_texts_in_either_language()
    {
        var messages = CaseFiles.All.Select(one => one.Text).ToList();
        foreach (var text in FuzzInputs.From(messages, Inputs, seed: 1))
        {
            foreach (var language in Language.All)
            {
                var failure = Record.Exception(() => CaseFiles.Understanding.ReadWithEverything(new Utterance(text, language, CaseFiles.Today)));
                Assert.True(failure is null, $"In {language}, on {text.Length} characters: {failure}");
            }
        }
    }

    [Fact]
    public void Recognisers_are_shared_by_all_conversations_at_once()
    {
        var messages = CaseFiles.All.Take(200).ToList();
        var alone = messages.Select(one => Read(one)).ToList();
        var together = messages.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(one => Read(one)).ToList();
        Assert.Equal(alone, together);

        static string Read(LabelledCase one) => string.Join(' ',
            CaseFiles.Understanding.Frequency.Recognise(one.Utterance()) is { Succeeded: true, Value: var days } ? days.ToString() : "none",
            string.Join(',', CaseFiles.Understanding.Intents.Recognise(one.Utterance()).Value),
            CaseFiles.Understanding.Medications.Recognise(one.Utterance()) is { Succeeded: true, Value: var medicines } ? string.Join(',', medicines.Medications) : "none");
    }

    [Fact]
    public void Every_regular_expression_over_a_visitors_words_is_non_backtracking()
    {
        var expressions = Directory.EnumerateFiles(Path.Combine(WordingFiles.Repository(), "Dialogs"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Select(line => (file, line)))
            .Where(found => Regex.IsMatch(found.line, @"new Regex\(|new\(\$?@?""\^|\[GeneratedRegex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\(", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture))
            .ToList();
        Assert.NotEmpty(expressions);
        Assert.All(expressions, found => Assert.True(
            found.line.Contains("NonBacktracking", StringComparison.Ordinal), $"{Path.GetFileName(found.file)}: {found.line.Trim()}"));
    }
}
