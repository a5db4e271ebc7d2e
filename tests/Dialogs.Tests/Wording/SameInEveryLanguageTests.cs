using ScreeningBot.Dialogs.Questions;

namespace ScreeningBot.Dialogs.Tests.Sentences;

public sealed class SameInEveryLanguageTests
{
    private static readonly Wording English = WordingFiles.All[0];

    public static TheoryData<string> Languages => WordingFiles.Languages;

    [Theory, MemberData(nameof(Languages))]
    public void Every_sentence_is_there_in_every_language(string language) => WordingFiles.AssertNone(
        $"Sentences of '{language}' and of '{English.Language}' are not the same",
        Difference(language, WordingFiles.Of(language).Keys, English.Keys));

    [Theory, MemberData(nameof(Languages))]
    public void Every_list_of_quick_replies_is_there_in_every_language(string language) => WordingFiles.AssertNone(
        $"Quick replies of '{language}' and of '{English.Language}' are not the same",
        Difference(language, WordingFiles.Of(language).ListKeys, English.ListKeys));

    [Theory, MemberData(nameof(Languages))]
    public void Every_sentence_has_the_placeholders_of_the_English_one(string language) => WordingFiles.AssertNone(
        "A sentence has other placeholders",
        from key in English.Keys
        where WordingFiles.Of(language).Has(key)
        let own = WordingFiles.Placeholders(WordingFiles.Of(language).Template(key))
        let english = WordingFiles.Placeholders(English.Template(key))
        where !own.SequenceEqual(english)
        select $"{language}, {key}: [{string.Join(", ", own)}], and in English [{string.Join(", ", english)}]");

    [Theory, MemberData(nameof(Languages))]
    public void Every_list_offers_as_many_quick_replies_as_the_English_one(string language) => WordingFiles.AssertNone(
        "A list is shorter or longer",
        from key in English.ListKeys
        let own = WordingFiles.Of(language).Replies(key)
        where own.Count != English.Replies(key).Count
        select $"{language}, {key}: [{string.Join(", ", own)}], and in English [{string.Join(", ", English.Replies(key))}]");

    [Theory, MemberData(nameof(Languages))]
    public void Quick_replies_hold_no_placeholders(string language) => WordingFiles.AssertNone(
        "Quick replies are sent as they stand",
        from key in English.ListKeys
        from reply in WordingFiles.Of(language).Replies(key)
        where reply.Contains('{', StringComparison.Ordinal)
        select $"{language}, {key}: {reply}");

    [Theory, MemberData(nameof(Languages))]
    public void Nothing_is_left_in_English_in_another_language(string language)
    {
        // Words that are the same in both, and a text that is nothing but a placeholder.
        string[] same = ["faq.cost", "values.features.aura", "values.months.one", "values.months.other"];
        WordingFiles.AssertNone(
            "Is this not translated?",
            from key in English.Keys
            where language != English.Language.Code && !same.Contains(key) && WordingFiles.Of(language).Has(key)
            let text = WordingFiles.Of(language).Template(key)
            where text == English.Template(key) && text.Any(char.IsLetter) && WordingFiles.Placeholders(text) is var names && text.Length > names.Sum(name => name.Length + 2) + 4
            select $"{language}, {key}: {text}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_language_is_the_one_of_its_file(string language) =>
        Assert.NotEqual(language == "en", WordingFiles.Of(language).Say("side.language").Contains("français", StringComparison.Ordinal));

    [Theory]
    [InlineData("en", 60, 60, "1 hour")]
    [InlineData("fr", 60, 60, "1 heure")]
    [InlineData("fr", 90, 90, "1,5 heure")]
    [InlineData("en", 90, 90, "1.5 hours")]
    [InlineData("en", 1440, 1440, "24 hours")]
    [InlineData("en", 720, 1440, "12 to 24 hours")]
    [InlineData("fr", 2880, 4320, "2 à 3 jours")]
    [InlineData("en", 2880, 3000, "48 to 50 hours")]
    public void Hours_are_said_in_the_unit_that_people_use(string language, int minMinutes, int maxMinutes, string said) =>
        Assert.Equal(said, WordingFiles.Services.Words(language).Hours(new Screening.HourRange(minMinutes / 60m, maxMinutes / 60m)));

    [Theory]
    [InlineData("en", 1, 1, "1 month")]
    [InlineData("en", 12, 12, "12 months")]
    [InlineData("fr", 24, 24, "2 ans")]
    [InlineData("en", 24, null, "2 years or more")]
    [InlineData("fr", 24, null, "2 ans ou plus")]
    [InlineData("en", 23, 34, "23 to 34 months")]
    [InlineData("fr", 3, null, "3 mois ou plus")]
    [InlineData("en", 30, 30, "30 months")]
    [InlineData("en", 83, 94, "about 7 to 8 years")]
    [InlineData("fr", 83, 94, "environ 7 à 8 ans")]
    public void Months_are_said_in_the_unit_that_people_use(string language, int min, int? max, string said) =>
        Assert.Equal(said, WordingFiles.Services.Words(language).Months(new Screening.MonthRange(min, max)));

    private static IEnumerable<string> Difference(string language, IEnumerable<string> own, IEnumerable<string> english)
    {
        var ownKeys = own.ToHashSet(StringComparer.Ordinal);
        var englishKeys = english.ToHashSet(StringComparer.Ordinal);
        return englishKeys.Except(ownKeys).Select(key => $"{language} lacks {key}")
            .Concat(ownKeys.Except(englishKeys).Select(key => $"{English.Language} lacks {key}, which {language} has"));
    }
}
