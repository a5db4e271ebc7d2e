using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>Figures come from the clinical reference, thresholds from the rules, and no figure of benefit is said without that of placebo.</summary>
public sealed partial class FactsTests
{
    /// <summary>Every figure that may stand in a sentence, and where it comes from. Thresholds are placeholders and are not here.</summary>
    private static readonly (string Figure, string Source)[] Figures =
    [
        ("911", "emergencies, clinical-criteria 4"),
        ("9-8-8", "Suicide Crisis Helpline, clinical-criteria 4"),
        ("1-844-764-7669", "Poison Centre, clinical-criteria 4"),
        ("811", "Health811, clinical-criteria 9"),
        ("4", "weeks after a blow to the head, clinical-criteria 4"),
        ("12", "weeks with a blood thinner, clinical-criteria 4; weeks between treatments, clinical-criteria 1 [EHF]"),
        ("6", "weeks after birth, clinical-criteria 4"),
        ("31", "injections, clinical-criteria 1 [EHF][PREEMPT]"), ("39", "injections, clinical-criteria 1 [EHF][PREEMPT]"),
        ("155", "units, clinical-criteria 1 [EHF][PREEMPT]"), ("195", "units, clinical-criteria 1 [EHF][PREEMPT]"),
        ("3", "months between treatments, clinical-criteria 1 [CLINIC]"),
        ("8.4", "headache days fewer, clinical-criteria 1 [PREEMPT]"), ("6.6", "with placebo, clinical-criteria 1 [PREEMPT]"),
        ("30", "per cent fewer, or treatment is stopped, clinical-criteria 1 [EHF][NICE]; days of a month, clinical-criteria 2"),
        ("1000", "characters, design 5"),
    ];

    /// <summary>Texts whose numbers are examples of answers.</summary>
    private static readonly Regex Examples = ExampleKeys();

    public static TheoryData<string> Languages => WordingFiles.Languages;

    [Theory, MemberData(nameof(Languages))]
    public void Every_figure_comes_from_the_clinical_reference(string language) => WordingFiles.AssertNone(
        "Where does this figure come from?",
        from said in WordingFiles.Of(language).Texts()
        where !Examples.IsMatch(said.Key)
        from figure in Number().Matches(said.Text).Select(match => match.Value)
        where !Figures.Any(known => known.Figure == Plain(figure))
        select $"{language}, {said.Key}: {figure}");

    [Theory, MemberData(nameof(Languages))]
    public void The_figures_are_the_same_in_every_language(string language) => WordingFiles.AssertNone(
        "Other figures than in English",
        from key in WordingFiles.All[0].Keys
        where !Examples.IsMatch(key)
        let own = Numbers(WordingFiles.Of(language).Template(key))
        let english = Numbers(WordingFiles.All[0].Template(key))
        where !own.SequenceEqual(english)
        select $"{language}, {key}: [{string.Join(", ", own)}], and in English [{string.Join(", ", english)}]");

    [Theory, MemberData(nameof(Languages))]
    public void The_figure_of_placebo_stands_beside_every_figure_of_benefit(string language)
    {
        var withBenefit = WordingFiles.Of(language).Texts().Where(said => Numbers(said.Text).Contains("8.4")).ToList();
        Assert.NotEmpty(withBenefit);
        Assert.All(withBenefit, said =>
        {
            Assert.Contains("6.6", Numbers(said.Text));
            Assert.Contains("placebo", said.Text, StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_may_be_expected_includes_when_it_is_stopped(string language) => Assert.All(
        new[] { "result.expect", "faq.onset" },
        key => Assert.Contains("30", Numbers(WordingFiles.Of(language).Template(key))));

    [Theory]
    [InlineData("now", "911")]
    [InlineData("overdose", "911")]
    [InlineData("overdose", "1-844-764-7669")]
    [InlineData("selfHarm", "911")]
    [InlineData("selfHarm", "9-8-8")]
    public void Emergency_advice_names_whom_to_call(string advice, string number) =>
        Assert.All(WordingFiles.All, wording => Assert.Contains(number, wording.Template($"emergency.{advice}"), StringComparison.Ordinal));

    [Fact]
    public void Emergency_advice_names_911_first() => Assert.All(WordingFiles.All, wording => Assert.All(
        new[] { "now", "overdose", "selfHarm" },
        advice => Assert.Equal("911", Number().Match(wording.Template($"emergency.{advice}")).Value)));

    [Theory, MemberData(nameof(Languages))]
    public void A_closing_message_says_what_to_do_in_an_emergency(string language) => Assert.All(
        new[] { "closing.leadEmergency", "closing.noLead", "closing.underAge", "closing.stopped", "result.safety", "greeting" },
        key => Assert.Contains("911", WordingFiles.Of(language).Template(key), StringComparison.Ordinal));

    private static List<string> Numbers(string text) => [.. Number().Matches(text).Select(match => Plain(match.Value)).Order(StringComparer.Ordinal)];

    /// <summary>As English writes it, without the sign of thousands.</summary>
    private static string Plain(string figure) =>
        ThousandsSign().Replace(figure, string.Empty).Replace(',', '.');

    [GeneratedRegex(@"(?<![\w{-])\d+(?:[.,\u00A0-]\d+)*(?![\w}])", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[,\u00A0](?=\d{3}\b)", RegexOptions.None, 1000)]
    private static partial Regex ThousandsSign();

    [GeneratedRegex(@"(?:[rR]eplies|\.help|\.again)$|^questions\.(?:review\.ask|medications\.ask)$|^values\.|^consent\.version$", RegexOptions.None, 1000)]
    private static partial Regex ExampleKeys();
}
