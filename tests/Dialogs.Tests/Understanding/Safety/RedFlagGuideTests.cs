using ScreeningBot.Dialogs.Tests.Sentences;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Dialogs.Understanding.Safety;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Safety;

/// <summary>docs/red-flags.md is what a physician reviews: it must be what the bot looks for.</summary>
public sealed class RedFlagGuideTests
{
    [Fact]
    public void The_page_of_the_red_flags_is_up_to_date()
    {
        var page = Path.Combine(WordingFiles.Repository(), "docs", "red-flags.md");
        Assert.True(
            string.Equals(RedFlagGuide.ToMarkdown(), File.ReadAllText(page).ReplaceLineEndings("\n"), StringComparison.Ordinal),
            "docs/red-flags.md differs from the rules: run 'dotnet run --project tests/Evaluation -- red-flags --out docs/red-flags.md', read the change, and have it reviewed by a physician.");
    }

    [Fact]
    public void Every_section_that_a_rule_names_is_in_the_word_files()
    {
        var book = CueBook.Load(RedFlagRecogniser.WordFiles);
        var named = RedFlagTable.Signs.SelectMany(sign => new[] { sign.Section, sign.Unless })
            .Concat(RedFlagTable.Combinations.SelectMany(rule => rule.Parts).SelectMany(part => part.Split('|')))
            .Select(section => section?.TrimEnd('*')).Where(section => section is not null and not Pregnancies.Section);
        Assert.All(named, section => Assert.True(book.Has(section!), $"There are no words for '{section}'."));
    }

    [Fact]
    public void Every_kind_but_the_plain_yes_has_a_rule()
    {
        var ruled = RedFlagTable.Signs.Select(sign => sign.Kind).Concat(RedFlagTable.Combinations.Select(rule => rule.Kind)).Append(HeadInjuries.Kind).ToHashSet();
        Assert.Equal(Enum.GetValues<RedFlag>().Where(kind => kind is not RedFlag.Unspecified).Order(), ruled.Order());
        Assert.Equal(ruled.Order(), RedFlagTable.Order.Order());
        Assert.Equal(ruled.Order(), RedFlagTable.OrderOfQuestions.Order());
    }

    [Fact]
    public void What_is_denied_past_or_in_anothers_history_never_means_anything() => Assert.All(SignWeight.All, weight =>
        Assert.All([Circumstance.Denied, Circumstance.Past, Circumstance.AnothersHistory], how => Assert.Equal(Finding.Nothing, weight.When(how))));

    [Fact]
    public void What_is_new_never_means_less_than_what_is_merely_told() => Assert.All(SignWeight.All, weight => Assert.True(weight.New >= weight.Told));
}
