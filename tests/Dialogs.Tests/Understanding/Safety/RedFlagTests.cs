using FsCheck.Xunit;
using ScreeningBot.Dialogs.Tests.Sentences;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Safety;

public sealed class RedFlagTests
{
    // A thousandth is one line: room for words that could be either, where the question is the right answer.
    private const double MostFalseAlarms = 0.002;

    private static readonly string Harmless = string.Concat(Enumerable.Repeat(
        "I have had headaches on about fifteen days a month for two years, they throb, and light bothers me. Topamax did nothing. ", 400));

    public static TheoryData<RedFlag, string, string> EveryKind => new()
    {
        { RedFlag.Thunderclap, "en", "sudden, the worst headache of my life" },
        { RedFlag.Thunderclap, "fr", "soudain, le pire mal de tête de ma vie" },
        { RedFlag.Neuro, "en", "I can't move my right arm since this morning" },
        { RedFlag.Neuro, "fr", "je suis plus capable de bouger mon bras droit depuis ce matin" },
        { RedFlag.HeadInjury, "en", "I fell down the stairs yesterday and my head hurts more and more" },
        { RedFlag.HeadInjury, "fr", "je suis tombée dans l'escalier hier et j'ai de plus en plus mal à la tête" },
        { RedFlag.FeverNeck, "en", "fever of 39 and a stiff neck" },
        { RedFlag.FeverNeck, "fr", "39 de fièvre et la nuque raide" },
        { RedFlag.VisionLoss, "en", "I suddenly can't see out of my left eye" },
        { RedFlag.VisionLoss, "fr", "je vois plus rien de l'œil gauche tout d'un coup" },
        { RedFlag.Pregnancy, "en", "30 weeks pregnant with a headache, and my face is swollen" },
        { RedFlag.Pregnancy, "fr", "enceinte de 30 semaines, mal de tête et le visage enflé" },
        { RedFlag.Overdose, "en", "I took 30 tylenol since last night" },
        { RedFlag.Overdose, "fr", "j'ai pris 30 tylenol depuis hier soir" },
        { RedFlag.SelfHarm, "en", "I want to kill myself" },
        { RedFlag.SelfHarm, "fr", "je veux m'enlever la vie" },
    };

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Every_kind_is_found_in_both_languages_whatever_the_language_of_the_conversation(RedFlag kind, string written, string text)
    {
        Assert.Contains(written, Language.All.Select(language => language.Code));
        Assert.All(Language.All, language => Assert.Contains(kind, Read(text, language).Emergencies));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void An_emergency_is_found_wherever_it_stands_in_a_long_message(RedFlag kind, string written, string text)
    {
        Assert.NotEmpty(written);
        Assert.All(
            new[] { $"{text}. {Harmless}", $"{Harmless}{text}. {Harmless}", $"{Harmless}{text}" },
            message => Assert.Contains(kind, Read(message, Language.English).Emergencies));
    }

    [Fact]
    public void A_long_harmless_message_raises_nothing() => Assert.False(Read(Harmless, Language.English).IsAlarming);

    [Fact]
    public void Every_kind_of_emergency_is_found_in_the_cases_by_advising_or_asking()
    {
        var missed = CaseFiles.All.Where(one => one.IsAlarming).Where(one => !Read(one).IsAlarming).Select(one => $"{one.Id}: {one.Text}").ToList();
        Assert.True(missed.Count == 0, $"Emergencies that raise nothing:\n{string.Join('\n', missed)}");
        var kinds = CaseFiles.All.Where(one => one.IsAlarming).Select(one => one.Gold["kind"]?.GetValue<string>()).Distinct();
        Assert.Superset(new HashSet<string?>(["thunderclap", "neuro", "headInjury", "feverNeck", "visionLoss", "pregnancy", "overdose", "selfHarm"]), kinds.ToHashSet());
    }

    [Fact]
    public void Hardly_any_message_without_an_emergency_raises_one()
    {
        var harmless = CaseFiles.All.Where(one => !one.IsAlarming && one.Miss is null).ToList();
        var alarms = harmless.Where(one => Read(one).IsAlarming).Select(one => $"{one.Id}: {one.Text}").ToList();
        Assert.True(alarms.Count <= harmless.Count * MostFalseAlarms, $"{alarms.Count} false alarms in {harmless.Count} messages:\n{string.Join('\n', alarms)}");
    }

    [Fact]
    public void No_quick_reply_raises_an_alarm_or_the_careful_question()
    {
        var replies = WordingFiles.All.SelectMany(wording => wording.ListKeys.SelectMany(wording.Replies)).ToList();
        Assert.True(replies.Count > 20);
        Assert.All(replies, reply => Assert.All(Language.All, language => Assert.Equal(RedFlagReading.Nothing, Read(reply, language))));
    }

    [Theory]
    [InlineData("no sudden headache, no weakness or numbness, no trouble speaking, no fever or stiff neck, no head injury, no vision loss")]
    [InlineData("none of these: no weakness, numbness, drooping face, confusion, fainting or seizures")]
    [InlineData("I have never had a seizure, never fainted, never lost my vision and never thought of harming myself")]
    [InlineData("aucun mal de tête soudain, pas de faiblesse ni d'engourdissement, pas de fièvre, pas de raideur de nuque, pas de perte de vision, pas d'idées noires")]
    [InlineData("weakness? no. numbness? no. fever? no. stiff neck? no")]
    public void A_list_that_is_denied_raises_nothing(string text) => Assert.Equal(RedFlagReading.Nothing, Read(text, Language.English));

    [Theory]
    [InlineData("no fever, but my left arm is numb since this morning", RedFlag.Neuro)]
    [InlineData("None of these. Except I can't see out of my right eye since yesterday", RedFlag.VisionLoss)]
    [InlineData("no head injury or fever, my speech is slurred right now", RedFlag.Neuro)]
    [InlineData("pas de fièvre mais je veux mourir", RedFlag.SelfHarm)]
    [InlineData("I had a stroke in 2015 and today my right arm is weak", RedFlag.Neuro)]
    [InlineData("my usual aura is a numb hand, but this time my whole left side went numb and it won't go away", RedFlag.Neuro)]
    public void What_is_told_beside_a_denial_or_an_old_illness_counts(string text, RedFlag kind) => Assert.Contains(kind, Read(text, Language.English).Emergencies);

    [Theory]
    [InlineData("I fell and hit my head yesterday, bad headache since, and I want to die", RedFlag.SelfHarm)]
    [InlineData("worst headache of my life came out of nowhere, I passed out and hit my head", RedFlag.Thunderclap)]
    [InlineData("double vision and I lost my balance", RedFlag.Neuro)]
    public void Where_several_are_told_the_one_that_counts_first_comes_first(string text, RedFlag first)
    {
        var emergencies = Read(text, Language.English).Emergencies;
        Assert.Equal(first, emergencies[0]);
        Assert.True(emergencies.Count > 1);
    }

    [Fact]
    public void A_kind_is_asked_about_only_when_nothing_is_told_plainly() => Assert.All(
        CaseFiles.All.Select(Read), reading => Assert.True(reading.AskAbout is null || reading.Emergencies.Count == 0));

    [Property(MaxTest = 500)]
    public void Reads_anything_without_failing(string? text) => Assert.NotNull(Read(text ?? string.Empty, Language.French));

    [Property(MaxTest = 200)]
    public void Reads_any_mixture_of_the_cases_without_failing(int[] picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        var all = CaseFiles.All;
        var text = string.Concat(picks.Select(pick => all[(int)((uint)pick % (uint)all.Count)].Text[..^1]));
        Assert.NotNull(Read(text, Language.English));
    }

    private static RedFlagReading Read(LabelledCase one) => CaseFiles.Understanding.RedFlags.Recognise(one.Utterance()).Value;

    private static RedFlagReading Read(string text, Language language) =>
        CaseFiles.Understanding.RedFlags.Recognise(new Utterance(text, language, CaseFiles.Today)).Value;
}
