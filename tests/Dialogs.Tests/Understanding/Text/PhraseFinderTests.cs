using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding.Text;

/// <summary>The plain phrase language of word files, and how phrases are found in what visitors type.</summary>
public sealed class PhraseFinderTests
{
    private static readonly WordReader Words = WordReader.Load();

    [Theory]
    [InlineData("go back", "please go back now", "go back")]
    [InlineData("(go|take me) back", "take me back", "take me back")]
    [InlineData("(please )?stop", "stop", "stop")]
    [InlineData("(please )?stop", "please stop", "please stop")]
    [InlineData("headaches?", "headache", "headache")]
    [InlineData("headaches?", "headaches", "headaches")]
    [InlineData("(very |really )*bad", "really very really bad", "really very really bad")]
    [InlineData("(very |really )+bad", "very bad", "very bad")]
    [InlineData("how ~ cost", "how much does it really cost", "how much does it really cost")]
    [InlineData("go back", "go, back", "go back")]
    [InlineData("never ~ aura", "never had any aura", "never had any aura")]
    [InlineData("inject\\w*", "they injected me", "injected")]
    [InlineData("\\w* tu", "ca pince tu", "pince tu")]
    [InlineData("my \\w* hurts", "my knee hurts", "my knee hurts")]
    [InlineData("\\d+ days", "about 15 days", "15 days")]
    [InlineData("what is {thing}", "whats a triptan", "what is a triptan")]
    [InlineData("do not know", "i don't know", "do not know")]
    [InlineData("j'ai mal", "jai mal", "j ai mal")]
    [InlineData("side ?effects", "side effects", "side effects")]
    [InlineData("side ?effects", "sideeffects", "side effects")]
    public void A_phrase_is_found_where_its_words_stand(string phrase, string text, string words) =>
        Assert.Contains(words, Found(phrase, text));

    [Theory]
    [InlineData("go back", "going backwards")]
    [InlineData("(very |really )+bad", "bad")]
    [InlineData("how ~ cost", "how on earth can anybody know what these things cost")]
    [InlineData("go back", "let it go. back pain")]
    [InlineData("never ~ aura", "never, well, an aura")]
    [InlineData("never ~ aura", "never had it, aura yes")]
    [InlineData("stop", "stopped")]
    [InlineData("\\d+ days", "many days")]
    public void And_nowhere_else(string phrase, string text) => Assert.Empty(Found(phrase, text));

    [Theory]
    [InlineData("insurance", "insurence")]
    [InlineData("insurance", "insurrance")]
    [InlineData("insurance", "insuracne")]
    [InlineData("insurance", "insrance")]
    [InlineData("please", "pleeeease")]
    [InlineData("no", "nooooo")]
    public void A_slip_in_a_word_is_forgiven(string phrase, string text) => Assert.NotEmpty(Found(phrase, text));

    [Theory]
    [InlineData("cancel", "cancer")]
    [InlineData("thanks", "thinks")]
    [InlineData("stop", "stoop")]
    [InlineData("arrete", "arretee")]
    [InlineData("hours", "yours")]
    public void Another_word_is_no_slip(string phrase, string text) => Assert.Empty(Found(phrase, text));

    [Theory]
    [InlineData("(open", "a bracket is not closed")]
    [InlineData("{nowhere}", "there is no section 'nowhere'")]
    [InlineData("a.b", "'.' is not part of the plain phrase language")]
    [InlineData("word*", "'*' stands after a bracket only")]
    [InlineData("{circle}", "name each other in a circle")]
    public void A_phrase_that_cannot_be_read_is_told_with_its_text(string phrase, string fault)
    {
        var told = Assert.Throws<FormatException>(() => Finder(phrase));
        Assert.Contains(fault, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_file_of_these_recognisers_can_be_read()
    {
        foreach (var file in (string[])["intents", "questions", "corrections", "answers", "yesNo", "interest", "priorBotox", "coverage"])
        {
            Assert.NotEmpty(PhraseFinder.Load(Words, [file]).Sections);
        }
    }

    [Property(MaxTest = 500)]
    public void What_was_read_before_does_not_change_what_is_found(string? first, string? second)
    {
        var fresh = Finder("(a|b|c) ~ (d|e)( f)*");
        var used = Finder("(a|b|c) ~ (d|e)( f)*");
        used.Find(Utterance(first));
        used.Find(Utterance(second));
        Assert.Equal(fresh.Find(Utterance(second)).Matches, used.Find(Utterance(second)).Matches);
    }

    private static List<string> Found(string phrase, string text)
    {
        var found = Finder(phrase).Find(Utterance(text));
        return [.. found.Matches.Select(match => string.Join(' ', found.Words.Skip(match.First).Take(match.Length).Select(word => word.Text)))];
    }

    private static Utterance Utterance(string? text) => new(text ?? string.Empty, Language.English, CaseFiles.Today);

    private static PhraseFinder Finder(string phrase) =>
        PhraseFinder.Build(Words, [PhraseBook.Parse("test", $"[Found]\n{phrase}\n[thing]\na triptan\nan aura\n[circle]\n{{circle}}")]);
}
