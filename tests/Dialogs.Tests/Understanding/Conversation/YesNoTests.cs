using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding.Conversation;

public sealed class YesNoTests
{
    [Theory]
    [InlineData("yes, but not often", YesNo.Yes)]
    [InlineData("yeah no", YesNo.No)]
    [InlineData("no yeah", YesNo.Yes)]
    [InlineData("yeah not really", YesNo.No)]
    [InlineData("no, all good", YesNo.No)]
    [InlineData("not sure, i think so", YesNo.Yes)]
    [InlineData("not sure, probably not", YesNo.No)]
    [InlineData("yes. no wait, no", YesNo.No)]
    [InlineData("no problem", YesNo.Yes)]
    [InlineData("no doubt", YesNo.Yes)]
    [InlineData("possibly, but i never checked", YesNo.Unsure)]
    [InlineData("oui et non", YesNo.Unsure)]
    [InlineData("ouais non", YesNo.No)]
    [InlineData("pas de problème", YesNo.Yes)]
    public void What_a_person_would_hear(string text, YesNo heard) =>
        Assert.Equal(heard, Read(text).Value);

    [Theory]
    [InlineData("six hours")]
    [InlineData("topamax")]
    [InlineData("my head")]
    [InlineData("")]
    public void Other_words_say_neither(string text) => Assert.False(Read(text).Succeeded);

    [Fact]
    public void The_words_that_say_it_are_told()
    {
        var utterance = new Utterance("Hmm… Oui, à chaque fois", Language.French, CaseFiles.Today);
        Assert.Equal("Oui", utterance.WordsAt(CaseFiles.Understanding.YesNo.Recognise(utterance).Span));
    }

    [Property(MaxTest = 2000)]
    public void No_text_makes_these_recognisers_throw(string? text)
    {
        foreach (var language in Language.All)
        {
            var utterance = new Utterance(text ?? string.Empty, language, CaseFiles.Today);
            CaseFiles.Understanding.YesNo.Recognise(utterance);
            CaseFiles.Understanding.Interest.Recognise(utterance);
            CaseFiles.Understanding.PriorBotox.Recognise(utterance);
            CaseFiles.Understanding.Coverage.Recognise(utterance);
        }
    }

    private static Understood<YesNo> Read(string text) =>
        CaseFiles.Understanding.YesNo.Recognise(new Utterance(text, Language.English, CaseFiles.Today));
}
