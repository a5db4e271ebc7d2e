using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using ScreeningBot.Dialogs.Conversation;
using ScreeningBot.Dialogs.Flow;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>What each result says (clinical-criteria 8), put together as the visitor gets it.</summary>
public sealed class ResultTests
{
    /// <summary>A result is read after the questions, with nothing to type: it may be scrolled twice (see <see cref="LengthTests"/> for the measure).</summary>
    private const int LongestResult = 56 * 38;

    private static readonly Answers Full = Answers.None with
    {
        Interest = Interest.Medical,
        RedFlags = [],
        Age = new Age(38),
        Frequency = DayRange.Exactly(20),
        Duration = new HourRange(48, 72),
        Onset = MonthRange.Exactly(24),
        Features = Enum.GetValues<HeadacheFeature>().ToDictionary(feature => feature, _ => true),
        Medications = [new("topiramate", MedicationOutcome.NoBenefit, 4), new("propranolol", MedicationOutcome.SideEffects, 1)],
        AcuteDays = DayRange.Exactly(18),
        Health = [],
        PriorBotox = PriorBotox.Never,
        Coverage = Coverage.Insurance,
    };

    private static readonly Dictionary<string, Answers> Told = new(StringComparer.Ordinal)
    {
        ["Qualified"] = Full,
        ["QualifiedSelfPay"] = Full with { Medications = [new("topiramate", MedicationOutcome.NoBenefit, 1)] },
        ["Review"] = Full with { Medications = [], RedFlags = null, Onset = new MonthRange(0, 2) },
        ["NotQualified"] = Full with { Frequency = new DayRange(4, 5), Duration = HourRange.Exactly(1) },
        ["CareFirst"] = Full with { Health = [HealthItem.NewAfter50, HealthItem.CancerOrImmune, HealthItem.ChangedPattern, HealthItem.BloodThinner] },
        ["CareFirst, under age"] = Answers.None with { Interest = Interest.Medical, RedFlags = [], Age = new Age(15) },
        ["Cosmetic"] = Answers.None with { Interest = Interest.Cosmetic },
    };

    public static TheoryData<string, string> Results => [.. WordingFiles.All.SelectMany(wording => Told.Keys.Select(told => (wording.Language.Code, told)))];

    public static TheoryData<string> Languages => WordingFiles.Languages;

    [Theory, MemberData(nameof(Results))]
    public void A_result_is_as_long_as_can_be_read_on_a_phone(string language, string told) =>
        Assert.InRange(Result(language, told).Length, 1, LongestResult);

    [Theory, MemberData(nameof(Results))]
    public void A_result_says_what_it_comes_to_its_limits_and_when_to_call_911(string language, string told)
    {
        var (result, wording) = (Result(language, told), WordingFiles.Services.Words(language).Wording);

        Assert.StartsWith(wording.Say($"result.{told.Split(',')[0]}"), result, StringComparison.Ordinal);
        Assert.EndsWith(wording.Say("result.safety"), result, StringComparison.Ordinal);
        Assert.Equal(told != "Cosmetic", result.Contains(wording.Say("result.limits"), StringComparison.Ordinal));
        Assert.DoesNotContain("{", result, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_result_says_each_criterion_in_the_visitors_terms(string language)
    {
        var result = Result(language, "Review");
        string[] said = language == "en"
            ? ["Headache days a month: 20.", "2 to 3 days", "at most 2 months", "like migraine", "fewer than the 2"]
            : ["Jours avec mal de tête par mois\u00A0: 20.", "2 à 3 jours", "au plus 2 mois", "ressemble à la migraine", "moins que les 2"];
        Assert.All(said, words => Assert.Contains(words, result, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Many_days_with_medicine_are_spoken_of_kindly_in_every_result_that_asked_for_them(string language) => Assert.All(
        new[] { "Qualified", "QualifiedSelfPay", "Review", "NotQualified", "CareFirst" },
        told => Assert.Contains(WordingFiles.Of(language).Template("result.overuse"), Result(language, told), StringComparison.Ordinal));

    [Theory, MemberData(nameof(Languages))]
    public void The_review_shows_each_answer_on_a_line(string language)
    {
        var lines = QuestionWords.Summary(Turn(language, Full)).Split('\n');

        Assert.Equal(QuestionCatalogue.Default.UpToReview.Count(question => question.Summary is not null), lines.Length);
        Assert.All(lines, line => Assert.Matches(language == "en" ? @"^• [^:]+: \S" : "^• [^:]+\u00A0: \\S", line));
    }

    [Theory]
    [InlineData("en", "topiramate (no help, 1 month), propranolol (outcome not known), ibuprofen, an antidepressant")]
    [InlineData("fr", "topiramate (aucun effet, 1 mois), propranolol (effet inconnu), ibuprofène, un antidépresseur")]
    public void Medicines_are_said_back_each_once_with_what_became_of_them(string language, string said) => Assert.Equal(said, WordingFiles.Services.Words(language).Medications(
        Full with
        {
            Medications = [new("topiramate", MedicationOutcome.NoBenefit, 1), new("propranolol", MedicationOutcome.Unknown), new("ibuprofen", MedicationOutcome.Unknown)],
            MedicationClasses = ["betaBlockers", "antidepressants"],
        },
        RuleSet.Default().Medicines));

    [Theory]
    [InlineData("en", "(3 × 30 ÷ 7 = 12.9)")]
    [InlineData("fr", "(3 × 30 ÷ 7 = 12,9)")]
    public void Arithmetic_is_said_back_as_the_language_writes_numbers(string language, string working) => Assert.Contains(
        working,
        WordingFiles.Services.Words(language).Noted(QuestionIds.Frequency, new DayCount(new DayRange(12, 13), "3 × 30 ÷ 7 = 12.9")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "the age is wrong", true)]
    [InlineData("en", "Headache days a month", true)]
    [InlineData("en", "the dosage was wrong", false)]
    [InlineData("fr", "l'âge", true)]
    [InlineData("fr", "le dosage", false)]
    [InlineData("fr", "aussi fréquents depuis", true)]
    public void A_line_of_the_review_is_changed_when_it_is_named_as_the_review_names_it(string language, string words, bool isNamed)
    {
        var turn = Turn(language, Full);
        Assert.Equal(isNamed, ReviewChange.Apply(turn, turn.Utterance(words)));
    }

    private static string Result(string language, string told) => ResultWords.Of(RuleSet.Default().Assess(Told[told]), Turn(language, Told[told]));

    private static TurnInProgress Turn(string language, Answers answers) => new(
        new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message }),
        new ConversationDocument
        {
            Channel = "directline",
            Locale = Language.FromLocale(language).Locale,
            StartedAt = default,
            LastTurnAt = default,
            Answers = answers,
            FewerThanksToTreatment = true,
            Settled = [.. QuestionCatalogue.Default.UpToReview.Select(question => question.Id)],
        },
        WordingFiles.Services,
        default,
        default);
}
