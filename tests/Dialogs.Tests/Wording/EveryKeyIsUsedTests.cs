using System.Text.RegularExpressions;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>
/// A key is either written out in the code, or made from the id of a thing that exists. The patterns by which keys are made are listed here; from the things
/// themselves follows which keys there must be, and no others.
/// </summary>
public sealed partial class EveryKeyIsUsedTests
{
    private static readonly RuleSet Rules = RuleSet.Default();

    /// <summary>What visitors may ask (clinical-criteria 9): the intent itself is the key. Cost and location are put together from the clinic's configuration, under keys that the code writes out.</summary>
    private static readonly string[] QuestionsOfVisitors =
        ["faq.coverage", "faq.procedure", "faq.sideEffects", "faq.howOften", "faq.onset", "faq.eligibility", "faq.cosmetic", "faq.privacy"];

    /// <summary>Questions whose number can be one that cannot be.</summary>
    private static readonly string[] Numbers = [QuestionIds.Age, QuestionIds.Frequency, QuestionIds.Duration, QuestionIds.Onset, QuestionIds.AcuteDays];

    /// <summary>How the code makes keys, as it stands there, and the keys that it makes.</summary>
    private static readonly Dictionary<string, IEnumerable<string>> Patterns = new(StringComparer.Ordinal)
    {
        ["questions.{question.Id}.{(isRepeat ? "] = Questions().SelectMany(question => Keys($"questions.{question.Id}", "ask", "again")),
        ["questions.{question}.{intent}"] = Questions().SelectMany(question => Keys($"questions.{question.Id}", "help", "why")),
        ["questions.{question.Id}.replies"] = Questions().Select(question => $"questions.{question.Id}.replies"),
        ["questions.{question.Id}.summary"] = Questions().Where(question => question.Summary is not null).Select(question => $"questions.{question.Id}.summary"),
        ["questions.{question.Id}.outOfRange"] = Numbers.Select(id => $"questions.{id}.outOfRange"),
        ["questions.{question.Id}.notUnderstood"] = [$"questions.{QuestionIds.Interest}.notUnderstood"],
        ["questions.{question}.noted"] = [$"questions.{QuestionIds.Frequency}.noted", $"questions.{QuestionIds.AcuteDays}.noted"],
        ["questions.{question.Id}.{due.Clarification.Kind}"] =
            Questions().SelectMany(question => question.Clarifications.SelectMany(clarification => Keys($"questions.{question.Id}.{clarification.Kind}", "", "Replies"))),

        // A section of the page of the conversation, which shows what is there.
        ["questions.{question.Id}"] = [],
        ["careful.{kind.Code()}"] = Codes.All<RedFlag>().Select(code => $"careful.{code}"),
        ["emergency.{key}"] = Keys("emergency", "now", "overdose", "selfHarm"),
        ["result.{assessment.Outcome.Code()}"] = Codes.All<Outcome>().Where(code => code != Outcome.Emergency.Code()).Select(code => $"result.{code}"),
        ["result.{criterion.Id.Code()}.{criterion.Status.Code()}"] =

            // What blocks an assessment has its own words, one for each item.
            Codes.All<CriterionId>().SelectMany(criterion => Keys($"result.{criterion}", [.. Codes.All<CriterionStatus>()])).Except(["result.safeToAssess.notMet"]),
        ["result.careFirst.{reason}"] = Rules.HealthItems.Where(item => item.Blocks).Select(item => item.Item.Code()).Append(ReasonCodes.UnderAge).Select(reason => $"result.careFirst.{reason}"),
        ["result.{key}"] = Remarks().Select(remark => $"result.{remark}"),
        ["offer.{turn.Document.OutcomeSaid.Value.Code()}"] = Keys("offer", Outcome.Qualified.Code(), Outcome.QualifiedSelfPay.Code(), Outcome.Review.Code()),
        ["values.{list}.{value.Code()}"] =
        [
            .. Codes.All<Interest>().Select(code => $"values.interest.{code}"), .. Codes.All<PriorBotox>().Select(code => $"values.priorBotox.{code}"),
            .. Codes.All<Coverage>().Select(code => $"values.coverage.{code}"), .. Codes.All<MedicationOutcome>().Select(code => $"values.outcome.{code}"),
            .. Codes.All<HeadacheFeature>().Select(code => $"values.features.{code}"), .. Codes.All<HealthItem>().Select(code => $"values.health.{code}"),
        ],
        ["values.{list}.none"] = Keys("values", "features.none", "health.none"),
        ["values.classes.{classId}"] = Rules.Medicines.Classes.Select(id => $"values.classes.{id}"),
        ["values.{unit}.{(IsOne(largest) ? "] = new[] { "hours", "days", "months", "years" }.SelectMany(unit => Keys($"values.{unit}", "one", "other")),
    };

    public static TheoryData<string> Languages => WordingFiles.Languages;

    [Theory, MemberData(nameof(Languages))]
    public void No_key_that_the_code_uses_is_missing(string language)
    {
        var wording = WordingFiles.Of(language);
        var there = wording.Keys.Concat(wording.ListKeys).ToHashSet(StringComparer.Ordinal);
        WordingFiles.AssertNone($"'{language}' lacks", Used().Except(there));
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_key_is_unused_by_the_code(string language)
    {
        var wording = WordingFiles.Of(language);
        WordingFiles.AssertNone($"'{language}' has what nothing says", wording.Keys.Concat(wording.ListKeys).Except(Used()));
    }

    [Fact]
    public void Every_key_that_the_code_makes_follows_a_pattern_that_is_listed_here()
    {
        var made = WordingFiles.Sources().SelectMany(source => Made().Matches(source.Text).Select(match => match.Groups["key"].Value)).ToHashSet(StringComparer.Ordinal);
        WordingFiles.AssertNone("The code makes keys in a way that is not listed", made.Except(Patterns.Keys));
        WordingFiles.AssertNone("The code no longer makes keys in this way", Patterns.Keys.Except(made));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_placeholder_has_a_value_where_its_sentence_is_said(string language)
    {
        var wording = WordingFiles.Services.Words(language).Wording;
        (string Name, string Value)[] own =
        [
            ("value", "1"), ("working", ""), ("summary", ""), ("offer", ""), ("consentText", ""), ("contactConsentText", ""), ("class", ""), ("drug", ""),
            ("reference", ""), ("hours", ""), ("bestTime", ""), ("min", "1"), ("max", "2"), ("label", ""), ("before", ""),
        ];
        foreach (var key in wording.Keys)
        {
            Assert.DoesNotContain("{", wording.Say(key, own), StringComparison.Ordinal);
        }
    }

    /// <summary>"faq.location" is what a visitor asks, and not a key: its answer is put together from others.</summary>
    private static HashSet<string> Used() =>
        Patterns.Values.SelectMany(keys => keys).Concat(QuestionsOfVisitors).Concat(Written()).Where(key => key != "faq.location").ToHashSet(StringComparer.Ordinal);

    /// <summary>Keys that stand in the code as they are.</summary>
    private static IEnumerable<string> Written() => WordingFiles.Sources().SelectMany(source => Literal().Matches(source.Text).Select(match => match.Groups["key"].Value));

    /// <summary>What else belongs to a result: the keys that ResultWords yields.</summary>
    private static IEnumerable<string> Remarks() => Yielded().Matches(WordingFiles.Sources().Single(source => Path.GetFileName(source.Name) == "ResultWords.cs").Text).Select(match => match.Groups["key"].Value);

    private static IEnumerable<Question> Questions() => QuestionCatalogue.Default.UpToReview.Concat(QuestionCatalogue.Default.Contact);

    private static IEnumerable<string> Keys(string path, params string[] last) => last.Select(one => one.Length == 0 || one == "Replies" ? path + one : $"{path}.{one}");

    [GeneratedRegex(@"""(?<key>(?:questions|consent|careful|emergency|result|offer|closing|side|faq|values)\.[A-Za-z. ]*[A-Za-z]|greeting|apology)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$""(?<key>(?:questions|consent|careful|emergency|result|offer|closing|side|faq|values)\.[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"yield return ""(?<key>\w+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Yielded();
}
