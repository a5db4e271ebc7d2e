using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Text;

/// <summary>Which words are taken for a misspelling of another one.</summary>
public sealed class SpellingTests
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "no", "fever", "numbness", "weakness", "cancel", "stopped" };

    [Theory]
    [InlineData("noooo", "no")]
    [InlineData("yesss", null)]
    [InlineData("feverrr", "fever")]
    [InlineData("fevr", null)]
    [InlineData("fevers", "fever")]
    [InlineData("fevet", "fever")]
    [InlineData("ferve", null)]
    [InlineData("numbnes", "numbness")]
    [InlineData("nubmness", "numbness")]
    [InlineData("ewakness", "weakness")]
    [InlineData("peakness", null)]
    public void As_many_slips_are_forgiven_as_a_word_is_long(string typed, string? meant) =>
        Assert.Equal(meant, new Spelling(Known, Known, new SpellingRules(OneSlipFrom: 5, TwoSlipsFrom: 8, ChangeFrom: 5, KeepsEnd: false)).Meant(typed));

    [Theory]
    [InlineData("stoped", "stopped")]
    [InlineData("stopper", null)]
    [InlineData("fevet", null)]
    [InlineData("fveer", "fever")]
    public void Where_endings_matter_the_last_letter_must_be_right(string typed, string? meant) =>
        Assert.Equal(meant, new Spelling(Known, Known, new SpellingRules(OneSlipFrom: 5, TwoSlipsFrom: 8, ChangeFrom: 6, KeepsEnd: true)).Meant(typed));

    [Theory]
    [InlineData("fewer")]
    [InlineData("never")]
    [InlineData("cancer")]
    public void A_real_word_is_no_misspelling(string word) =>
        Assert.Null(new Spelling(Known, Known, new SpellingRules(OneSlipFrom: 4, TwoSlipsFrom: 8, ChangeFrom: 4, KeepsEnd: false)).Meant(word));

    [Fact]
    public void No_medicine_is_listed_among_the_real_words()
    {
        var names = MedicineCatalogue.Embedded().Medicines.SelectMany(medicine => medicine.Brands.Concat(medicine.French).Append(medicine.Generic)).Select(Utterance.FoldText);
        Assert.All(names, name => Assert.False(RealWords.OfAllLanguages.ContainsExactly(name), name));
    }
}
