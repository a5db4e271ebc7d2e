using FsCheck.Xunit;
using ScreeningBot.Dialogs.Tests.Understanding.Medications;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Features;

public sealed class FeatureReadingTests
{
    [Theory]
    [InlineData("one-sided", HeadacheFeature.Unilateral)]
    [InlineData("throbbing", HeadacheFeature.Pulsating)]
    [InlineData("moderate or severe", HeadacheFeature.ModerateOrSevere)]
    [InlineData("worse with movement", HeadacheFeature.WorseWithActivity)]
    [InlineData("worse when moving", HeadacheFeature.WorseWithActivity)]
    [InlineData("nausea or vomiting", HeadacheFeature.NauseaOrVomiting)]
    [InlineData("light bothers", HeadacheFeature.LightSensitive)]
    [InlineData("sound bothers", HeadacheFeature.SoundSensitive)]
    [InlineData("aura", HeadacheFeature.Aura)]
    [InlineData("aura: zigzags or tingling before the pain", HeadacheFeature.Aura)]
    [InlineData("a triptan helps", HeadacheFeature.TriptanRelief)]
    [InlineData("a triptan such as Imitrex helps", HeadacheFeature.TriptanRelief)]
    [InlineData("a doctor said migraine", HeadacheFeature.DoctorDiagnosis)]
    [InlineData("mostly on one side", HeadacheFeature.Unilateral)]
    [InlineData("d’un seul côté", HeadacheFeature.Unilateral, "fr")]
    [InlineData("ça bat", HeadacheFeature.Pulsating, "fr")]
    [InlineData("modéré ou fort", HeadacheFeature.ModerateOrSevere, "fr")]
    [InlineData("pire en bougeant", HeadacheFeature.WorseWithActivity, "fr")]
    [InlineData("nausées ou vomissements", HeadacheFeature.NauseaOrVomiting, "fr")]
    [InlineData("la lumière dérange", HeadacheFeature.LightSensitive, "fr")]
    [InlineData("le bruit dérange", HeadacheFeature.SoundSensitive, "fr")]
    [InlineData("aura : zigzags ou picotements avant la douleur", HeadacheFeature.Aura, "fr")]
    [InlineData("un triptan aide", HeadacheFeature.TriptanRelief, "fr")]
    [InlineData("un triptan comme Imitrex aide", HeadacheFeature.TriptanRelief, "fr")]
    [InlineData("un médecin a dit migraine", HeadacheFeature.DoctorDiagnosis, "fr")]
    public void The_bots_own_name_of_a_feature_is_understood(string text, HeadacheFeature feature, string language = "en")
    {
        var reading = Read(text, language).Value;
        Assert.Equal([feature], reading.Present);
        Assert.Empty(reading.Absent);
    }

    [Fact]
    public void One_that_the_visitor_is_unsure_of_is_neither_there_nor_not()
    {
        var reading = Read("light yes, sound idk, not sure about aura").Value;
        Assert.Equal([HeadacheFeature.LightSensitive], reading.Present);
        Assert.Empty(reading.Absent);
        Assert.Equal([HeadacheFeature.SoundSensitive, HeadacheFeature.Aura], reading.Unsure.Order());
    }

    [Theory]
    [InlineData("all of them", FeatureCoverage.All)]
    [InlineData("none of these", FeatureCoverage.None)]
    [InlineData("everything except the aura", FeatureCoverage.Named)]
    [InlineData("throbbing", FeatureCoverage.Named)]
    public void It_is_told_whether_the_words_speak_of_the_whole_list(string text, FeatureCoverage coverage) => Assert.Equal(coverage, Read(text).Value.Coverage);

    [Theory]
    [InlineData("not sure", NotUnderstoodReason.DoesNotKnow)]
    [InlineData("a few of them", NotUnderstoodReason.Vague)]
    [InlineData("yes", NotUnderstoodReason.Vague)]
    [InlineData("my cat is black", NotUnderstoodReason.NotMentioned)]
    [InlineData("", NotUnderstoodReason.NotMentioned)]
    public void What_names_nothing_says_why(string text, NotUnderstoodReason reason) => Assert.Equal(reason, Read(text).Reason);

    [Theory]
    [InlineData("4/10", true)]
    [InlineData("10 out of 10", true)]
    [InlineData("between a 2 and a 5 on the pain scale", true)]
    [InlineData("3/10", false)]
    [InlineData("pain is maybe a 2", false)]
    [InlineData("1 sur 10", false)]
    [InlineData("a light headache", false)]
    public void From_four_of_ten_on_the_pain_is_moderate_or_severe(string text, bool isSevere) =>
        Assert.Equal([HeadacheFeature.ModerateOrSevere], isSevere ? Read(text).Value.Present : Read(text).Value.Absent);

    [Theory]
    [InlineData("pain for 3 hours")]
    [InlineData("pain on 10 days")]
    [InlineData("a bare pain")]
    public void A_number_or_a_word_that_tells_no_feature_names_none(string text) => Assert.False(Read(text).Succeeded);

    [Fact]
    public void The_span_holds_the_visitors_own_words()
    {
        var utterance = new Utterance("well, it Throbs on the LEFT side, you know", Language.English, CaseFiles.Today);
        Assert.Equal("Throbs on the LEFT side", utterance.WordsAt(CaseFiles.Understanding.Features.Recognise(utterance).Span));
    }

    [Property(MaxTest = 100)]
    public void Whatever_is_typed_nothing_is_thrown_and_the_span_lies_in_the_text(string? typed, bool french)
    {
        var text = typed ?? string.Empty;
        var span = Read(text, french ? "fr" : "en").Span;
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start, text.Length);
    }

    [Property(MaxTest = 100)]
    public void Whatever_words_are_mixed_no_feature_is_both_there_and_not(int seed, byte length, bool french)
    {
        if (Read(MixedWords.Of(seed, length), french ? "fr" : "en").TryGet(out var reading))
        {
            Assert.Empty(reading.Present.Intersect(reading.Absent));
            Assert.Empty(reading.Unsure.Intersect(reading.Present.Union(reading.Absent)));
        }
    }

    private static Understood<FeatureReading> Read(string text, string language = "en") =>
        CaseFiles.Understanding.Features.Recognise(new Utterance(text, Language.FromLocale(language), CaseFiles.Today));
}
