using System.Text;
using ScreeningBot.Evaluation;

namespace ScreeningBot.Bot.Tests.Wire;

/// <summary>The command that assesses a file of answer sets (design 5, "Evaluation").</summary>
public sealed class AssessCommandTests : IDisposable
{
    private const string Nothing = """
        "outcome":"Review","reasons":["headacheDays","headacheHours","onset","migraineFeatures","failedPreventives","safeToAssess","redFlags"],"criteria":{"headacheDays":"unknown","headacheHours":"unknown","onset":"unknown","migraineFeatures":"unknown","failedPreventives":"unknown","safeToAssess":"unknown"},"score":50,"flags":[],"coverageProfiles":{"privatePlanTypical":"unknown","canadianPublicPlan":"unknown"}}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_line_is_assessed_in_order_and_blank_ones_are_skipped()
    {
        var run = await Assess("{\"id\":\"b\",\"answers\":{}}\n\n  \t\n{\"id\":\"a\",\"answers\":{},\"expected\":{\"outcome\":\"Qualified\"}}");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal(["{\"id\":\"b\"," + Nothing, "{\"id\":\"a\"," + Nothing], run.Lines);
    }

    [Fact]
    public async Task A_malformed_line_leaves_its_error_in_its_place_and_the_exit_code_says_so()
    {
        var run = await Assess("{\"id\":\"a\",\"answers\":{}}\n\n{\"id\":\"b\",\"answers\":{\"age\":true}}\nnonsense\n{\"id\":\"c\",\"answers\":{}}\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "{\"id\":\"a\"," + Nothing,
                """{"id":"b","error":"answers.age: a number from 0 to 120 is wanted."}""",
                """{"id":null,"error":"it is not JSON."}""",
                "{\"id\":\"c\"," + Nothing,
            ],
            run.Lines);
        Assert.Equal(["line 3: answers.age: a number from 0 to 120 is wanted.", "line 4: it is not JSON."], run.Errors);
    }

    [Fact]
    public async Task A_byte_order_mark_and_Windows_line_ends_do_no_harm()
    {
        var run = await Assess("\uFEFF{\"id\":\"é\",\"answers\":{}}\r\n\r\n{\"id\":\"b\",\"answers\":{}}\r\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["{\"id\":\"é\"," + Nothing, "{\"id\":\"b\"," + Nothing], run.Lines);
    }

    [Theory]
    [InlineData("""{"id":7,"answers":{}}""", """{"id":7,""")]
    [InlineData("""{"id":"\u00e9\"","answers":{}}""", """{"id":"\u00e9\"",""")]
    [InlineData("""{"id":null,"answers":{}}""", """{"id":null,""")]
    [InlineData("""{"answers":{}}""", """{"id":null,""")]
    public async Task The_id_is_the_callers_and_comes_back_as_it_was(string line, string begin) =>
        Assert.StartsWith(begin + "\"outcome\"", Assert.Single((await Assess(line)).Lines), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"id":"a"}""", """{"id":"a","error":"answers: they are missing."}""")]
    [InlineData("""{"id":"a","answers":null}""", """{"id":"a","error":"answers: an object is wanted."}""")]
    [InlineData("""{"id":"a","Answers":{}}""", """{"id":"a","error":"answers: they are missing."}""")]
    [InlineData("""[{"id":"a","answers":{}}]""", """{"id":null,"error":"it is not a JSON object."}""")]
    [InlineData("""{"id":"a","answers":{}} trailing""", """{"id":null,"error":"it is not JSON."}""")]
    [InlineData("""{"id":"a","answers":{"age":NaN}}""", """{"id":null,"error":"it is not JSON."}""")]
    [InlineData("""{"id":"a","answers":{},}""", """{"id":null,"error":"it is not JSON."}""")]
    [InlineData("null", """{"id":null,"error":"it is not a JSON object."}""")]
    public async Task What_is_no_answer_set_is_malformed(string line, string expected)
    {
        var run = await Assess(line);

        Assert.Equal(expected, Assert.Single(run.Lines));
        Assert.Equal(1, run.ExitCode);
    }

    private async Task<(int ExitCode, string[] Lines, string[] Errors)> Assess(string answerSets)
    {
        var given = Path.Combine(folder.FullName, "answers.jsonl");
        var written = Path.Combine(folder.FullName, "assessments.jsonl");
        await File.WriteAllTextAsync(given, answerSets, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), TestContext.Current.CancellationToken);
        await using var errors = new StringWriter();

        var exitCode = await AssessCommand.RunAsync(given, written, errors, TestContext.Current.CancellationToken);

        return (exitCode, await File.ReadAllLinesAsync(written, TestContext.Current.CancellationToken), errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
