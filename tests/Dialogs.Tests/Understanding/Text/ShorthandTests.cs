using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding.Text;

/// <summary>What is typed short, and what it is written out as.</summary>
public sealed class ShorthandTests
{
    [Theory]
    [InlineData("idk", "i do not know")]
    [InlineData("dosent", "does not")]
    [InlineData("chu", "je suis")]
    [InlineData("plz", "please")]
    [InlineData("migraine", null)]
    public void Every_short_form_is_written_out(string typed, string? written) =>
        Assert.Equal(written, Written(Shorthand.Load(Language.All, "shorthand", "contractions"), typed));

    [Theory]
    [InlineData("idk", "i dont know")]
    [InlineData("isnt", null)]
    public void Contractions_stay_where_phrases_tell_them_apart(string typed, string? written) =>
        Assert.Equal(written, Written(Shorthand.Load([Language.English], "told", "shorthand"), typed));

    [Theory]
    [InlineData("jai", "je ai")]
    [InlineData("pi", "et")]
    [InlineData("ne", "")]
    public void Where_danger_is_looked_for_one_word_stands_for_a_meaning(string typed, string written) =>
        Assert.Equal(written, Written(Shorthand.Load(Language.All, "danger", "shorthand", "contractions"), typed));

    [Fact]
    public void No_shorthand_is_written_out_in_names() => Assert.Null(Shorthand.None.LongForm("idk"));

    private static string? Written(Shorthand shorthand, string typed) => shorthand.LongForm(typed) is { } words ? string.Join(' ', words) : null;
}
