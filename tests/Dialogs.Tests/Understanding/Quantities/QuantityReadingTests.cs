using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding.Quantities;

/// <summary>What the readings carry besides the numbers, which the case files check.</summary>
public sealed class QuantityReadingTests
{
    [Theory]
    [InlineData("twice a week", "2 × 30 ÷ 7 = 8.6")]
    [InlineData("3 to 4 a week", "3 × 30 ÷ 7 = 12.9; 4 × 30 ÷ 7 = 17.1")]
    [InlineData("two attacks a week, three days each, but the tablet helps", "2 × 3 × 30 ÷ 7 = 25.7")]
    [InlineData("4 attacks a month, 3 days each", "4 × 3 = 12")]
    [InlineData("good days maybe ten", "(30 − 10) = 20")]
    [InlineData("3 good days a week", "(7 − 3) × 30 ÷ 7 = 17.1")]
    [InlineData("8 migraines plus 7 regular headaches", "8 + 7 = 15")]
    [InlineData("2 weeks a month", "2 × 7 = 14")]
    [InlineData("every 10 days", "1 × 30 ÷ 10 = 3")]
    public void The_arithmetic_is_shown_in_figures_that_need_no_language(string text, string working) =>
        Assert.Equal(working, Frequency(text).Value.Working);

    [Theory]
    [InlineData("15")]
    [InlineData("18 days a month")]
    [InlineData("every day")]
    [InlineData("at least 15 days")]
    public void Where_nothing_is_computed_nothing_is_shown(string text) => Assert.Null(Frequency(text).Value.Working);

    [Theory]
    [InlineData("en", "18 days a month", Certainty.Exact)]
    [InlineData("en", "15", Certainty.Exact)]
    [InlineData("en", "twice a week", Certainty.Converted)]
    [InlineData("fr", "aux deux jours", Certainty.Converted)]
    [InlineData("en", "most days", Certainty.Assumed)]
    [InlineData("fr", "presque tous les jours", Certainty.Assumed)]
    [InlineData("en", "half the month", Certainty.Assumed)]
    public void What_was_said_computed_or_guessed_is_told_apart(string language, string text, Certainty certainty) =>
        Assert.Equal(certainty, Frequency(text, language).Certainty);

    [Theory]
    [InlineData("en", "20 days before Ajovy, 8 days now", true)]
    [InlineData("en", "was 25 days before botox, 12 after", true)]
    [InlineData("en", "botox brought it down from 20 to 8", true)]
    [InlineData("fr", "avant j'en avais 20 par mois, depuis le botox 8", true)]
    [InlineData("en", "used to be 5 days, now it's 20 on topamax", false)]
    [InlineData("en", "used to be 20 days, now it's 8", false)]
    [InlineData("en", "8 days", false)]
    public void Fewer_days_thanks_to_a_treatment_are_noticed(string language, string text, bool fewer) =>
        Assert.Equal(fewer, Frequency(text, language).Value.FewerThanksToTreatment);

    [Theory]
    [InlineData("my whole life", NotUnderstoodReason.SoundsLong)]
    [InlineData("for ages", NotUnderstoodReason.SoundsLong)]
    [InlineData("since I was a teenager", NotUnderstoodReason.SoundsLong)]
    [InlineData("years and years", NotUnderstoodReason.SoundsLong)]
    [InlineData("a long time", NotUnderstoodReason.SoundsLong)]
    [InlineData("since the divorce", NotUnderstoodReason.Vague)]
    [InlineData("recently", NotUnderstoodReason.NotMentioned)]
    [InlineData("not sure", NotUnderstoodReason.DoesNotKnow)]
    public void An_onset_without_a_number_says_whether_it_sounds_long(string text, NotUnderstoodReason reason) =>
        Assert.Equal(reason, CaseFiles.Understanding.Onset.Recognise(Said(text)).Reason);

    [Theory]
    [InlineData("40 days a month", NotUnderstoodReason.OutOfRange)]
    [InlineData("365", NotUnderstoodReason.OutOfRange)]
    [InlineData("a lot", NotUnderstoodReason.Vague)]
    [InlineData("it depends", NotUnderstoodReason.Vague)]
    [InlineData("i don't know", NotUnderstoodReason.DoesNotKnow)]
    [InlineData("purple", NotUnderstoodReason.NotMentioned)]
    public void Days_that_are_not_understood_come_with_the_reason(string text, NotUnderstoodReason reason) =>
        Assert.Equal(reason, Frequency(text).Reason);

    [Theory]
    [InlineData("300", NotUnderstoodReason.OutOfRange)]
    [InlineData("-5", NotUnderstoodReason.OutOfRange)]
    [InlineData("none of your business", NotUnderstoodReason.NotMentioned)]
    public void An_age_that_is_not_understood_comes_with_the_reason(string text, NotUnderstoodReason reason) =>
        Assert.Equal(reason, CaseFiles.Understanding.Age.Recognise(Said(text)).Reason);

    [Theory]
    [InlineData("I'm 41 and I get Eighteen days a month, sadly", "Eighteen days a month")]
    [InlineData("Œuf! environ 3-4 fois/semaine là", "3-4 fois/semaine")]
    [InlineData("sixteen. no sorry, seventeen", "seventeen")]
    public void The_reading_points_at_the_visitors_own_words(string text, string words)
    {
        var utterance = Said(text, text.Contains('Œ', StringComparison.Ordinal) ? "fr" : "en");
        Assert.Equal(words, utterance.WordsAt(CaseFiles.Understanding.Frequency.Recognise(utterance).Span));
    }

    [Theory]
    [InlineData("en", "jai mal 20 jours par mois")]
    [InlineData("fr", "i get them 20 days a month")]
    public void Words_of_the_other_language_are_understood_too(string language, string text) =>
        Assert.Equal(20, Frequency(text, language).Value.Days.Min);

    [Theory]
    [InlineData("since march", "2027-03-10", 0)]
    [InlineData("since march", "2027-02-28", 11)]
    [InlineData("since christmas", "2027-01-02", 1)]
    [InlineData("since january 2026", "2028-01-15", 24)]
    public void A_date_is_counted_from_the_visitors_day(string text, string today, int months)
    {
        var utterance = new Utterance(text, Language.English, DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(months, CaseFiles.Understanding.Onset.Recognise(utterance).Value.Min);
    }

    private static Understood<DayCount> Frequency(string text, string language = "en") => CaseFiles.Understanding.Frequency.Recognise(Said(text, language));

    private static Utterance Said(string text, string language = "en") => new(text, Language.FromLocale(language), CaseFiles.Today);
}
