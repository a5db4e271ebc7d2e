using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Dialogs.Understanding.Safety;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Safety;

/// <summary>The net under the rules of red flags, with a small one that has learned a dozen messages.</summary>
public sealed class RedFlagNetTests
{
    private static readonly string[] Harmless =
    [
        "about ten days a month", "the price is high", "i see a doctor in may", "my cousin sells tires", "i take advil", "no thank you", "it throbs on one side", "since last march", "the left side mostly",
    ];

    private static readonly (string Kind, string Text)[] Alarming =
    [
        ("selfHarm", "i stand on the bridge at night"), ("selfHarm", "the bridge looks tempting at night"), ("selfHarm", "that bridge is on my mind"),
        ("visionLoss", "a grey curtain over my eye"), ("visionLoss", "the curtain came down over one eye"), ("visionLoss", "curtain over the eye again"),
    ];

    private static readonly CueBook Book = CueBook.Load(RedFlagRecogniser.WordFiles);

    private static readonly RedFlagNet Net = new(RedFlagNet.Learn([
        .. Harmless.Select(text => (RedFlagNet.None, Said(text))), .. Alarming.Select(example => (example.Kind, Said(example.Text)))]));

    [Theory]
    [InlineData("at night it is the bridge again", RedFlag.SelfHarm)]
    [InlineData("there is a curtain over my eye", RedFlag.VisionLoss)]
    [InlineData("i take advil. ten days a month. since last march. there is a curtain over my eye. it throbs on one side. my cousin drives me", RedFlag.VisionLoss)]
    public void Words_that_sound_like_an_emergency_are_asked_about_where_no_rule_hears_one(string text, RedFlag kind) =>
        Assert.Equal((0, kind), Read(text, RedFlagReading.Nothing));

    [Theory]
    [InlineData("i take advil about ten days")]
    [InlineData("")]
    [InlineData("?!")]
    public void Other_words_are_not(string text) => Assert.Equal((0, null), Read(text, RedFlagReading.Nothing));

    [Fact]
    public void A_question_of_the_rules_is_left_out_where_the_words_sound_harmless() =>
        Assert.Equal((0, null), Read("i take advil about ten days a month since last march", new RedFlagReading([], RedFlag.Neuro)));

    [Fact]
    public void Advice_of_the_rules_becomes_a_question_where_the_words_sound_harmless_and_never_silence() =>
        Assert.Equal((0, RedFlag.Neuro), Read("i take advil about ten days a month since last march", new RedFlagReading([RedFlag.Neuro], null)));

    [Fact]
    public void Advice_of_the_rules_stands_where_the_words_sound_like_an_emergency() =>
        Assert.Equal((1, null), Read("there is a curtain over my eye", new RedFlagReading([RedFlag.VisionLoss], null)));

    [Fact]
    public void What_was_learned_is_the_same_after_it_was_written_and_read()
    {
        var learned = RedFlagNet.Learn(Alarming.Select(example => (example.Kind, Said(example.Text))).Append((RedFlagNet.None, Said("no thank you"))));
        using var stream = new MemoryStream();
        learned.Save(stream);
        stream.Position = 0;

        var read = ExampleClassifier.Read(stream);

        string[] marks = ["curtain", "eye", "over"];
        Assert.Equal(learned.Read(marks).Select(one => (one.Key, Rounded: MathF.Round(one.Value, 2))), read.Read(marks).Select(one => (one.Key, Rounded: MathF.Round(one.Value, 2))));
    }

    private static (int Emergencies, RedFlag? Ask) Read(string text, RedFlagReading byRules) =>
        Net.Weigh(Book.Search(Said(text).Folded), byRules) is var reading ? (reading.Emergencies.Count, reading.AskAbout) : default;

    private static Utterance Said(string text) => new(text, Language.English, CaseFiles.Today);
}
