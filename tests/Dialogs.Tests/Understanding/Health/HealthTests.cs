using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Health;

public sealed class HealthTests
{
    public static TheoryData<HealthItem, string> EveryItem => new()
    {
        { HealthItem.NeuromuscularDisease, "I have myasthenia gravis" },
        { HealthItem.NeuromuscularDisease, "j'ai la SLA" },
        { HealthItem.BotulinumAllergy, "I got hives from Dysport" },
        { HealthItem.BotulinumAllergy, "je suis allergique au Botox" },
        { HealthItem.InfectionAtSite, "shingles on my forehead" },
        { HealthItem.InfectionAtSite, "une infection dans le cou" },
        { HealthItem.PregnantOrTrying, "I'm pregnant" },
        { HealthItem.PregnantOrTrying, "on essaie d'avoir un bébé" },
        { HealthItem.Breastfeeding, "still nursing" },
        { HealthItem.Breastfeeding, "j'allaite" },
        { HealthItem.NewAfter50, "they began when I was 62 and no doctor has looked at them" },
        { HealthItem.NewAfter50, "ça a commencé à 62 ans et j'ai jamais vu de médecin pour ça" },
        { HealthItem.CancerOrImmune, "I had lymphoma, and the headaches are new" },
        { HealthItem.CancerOrImmune, "j'ai le VIH et mes maux de tête ont changé" },
        { HealthItem.ChangedPattern, "coughing brings them on" },
        { HealthItem.ChangedPattern, "ça empire de semaine en semaine" },
        { HealthItem.BloodThinner, "I take a blood thinner" },
        { HealthItem.BloodThinner, "je prends du Plavix" },
        { HealthItem.SwallowingOrBreathing, "COPD" },
        { HealthItem.SwallowingOrBreathing, "j'ai de la misère à avaler depuis des années" },
    };

    [Theory]
    [MemberData(nameof(EveryItem))]
    public void Every_item_is_understood_whatever_the_language_of_the_conversation(HealthItem item, string text) =>
        Assert.All(Language.All, language => Assert.Equal([item], Items(text, language)));

    [Theory]
    [InlineData("warfarin")]
    [InlineData("coumadin")]
    [InlineData("apixaban")]
    [InlineData("eliquis")]
    [InlineData("rivaroxaban")]
    [InlineData("xarelto")]
    [InlineData("dabigatran")]
    [InlineData("pradaxa")]
    [InlineData("clopidogrel")]
    [InlineData("plavix")]
    [InlineData("warfrin")]
    [InlineData("elliquis")]
    [InlineData("eliquiss")]
    [InlineData("xareltoo")]
    [InlineData("clopidogrell")]
    public void Every_blood_thinner_is_known_misspelt_too(string name)
    {
        Assert.Equal([HealthItem.BloodThinner], Items(name, Language.English));
        Assert.Equal([HealthItem.BloodThinner], Items($"je prends du {name} le matin", Language.French));
        Assert.Empty(Items($"I used to take {name}, stopped it in 2021", Language.English));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("none")]
    [InlineData("nothing")]
    [InlineData("N/A")]
    [InlineData("None of these")]
    [InlineData("aucun")]
    [InlineData("rien")]
    [InlineData("aucune de ces réponses")]
    public void None_is_an_empty_list(string text) => Assert.Empty(Items(text, Language.English));

    [Theory]
    [InlineData("none except Xarelto", HealthItem.BloodThinner)]
    [InlineData("no, just nursing", HealthItem.Breastfeeding)]
    [InlineData("nothing other than COPD", HealthItem.SwallowingOrBreathing)]
    [InlineData("aucun sauf que je suis enceinte", HealthItem.PregnantOrTrying)]
    [InlineData("no, i'm on eliquis", HealthItem.BloodThinner)]
    [InlineData("not pregnant, but i take eliquis", HealthItem.BloodThinner)]
    public void None_except_one_is_that_one(string text, HealthItem item) => Assert.Equal([item], Items(text, Language.English));

    [Theory]
    [InlineData("my wife is pregnant")]
    [InlineData("my uncle had ALS, I don't")]
    [InlineData("ma mère prend de l'Eliquis")]
    public void Another_persons_illness_is_none(string text) => Assert.Empty(Items(text, Language.English));

    [Theory]
    [InlineData("this is for my daughter, she is pregnant", HealthItem.PregnantOrTrying)]
    [InlineData("I'm writing for my father, he takes warfarin", HealthItem.BloodThinner)]
    [InlineData("c'est pour mon père, il prend du Coumadin", HealthItem.BloodThinner)]
    public void The_person_written_for_is_the_patient(string text, HealthItem item) => Assert.Equal([item], Items(text, Language.English));

    [Theory]
    [InlineData("yes", NotUnderstoodReason.Vague)]
    [InlineData("oui", NotUnderstoodReason.Vague)]
    [InlineData("not sure", NotUnderstoodReason.DoesNotKnow)]
    [InlineData("je sais pas trop", NotUnderstoodReason.DoesNotKnow)]
    [InlineData("what do you mean?", NotUnderstoodReason.NotMentioned)]
    [InlineData("asdf", NotUnderstoodReason.NotMentioned)]
    [InlineData("purple bananas", NotUnderstoodReason.NotMentioned)]
    [InlineData("", NotUnderstoodReason.NotMentioned)]
    public void What_names_nothing_is_not_understood_rather_than_none(string text, NotUnderstoodReason reason)
    {
        var read = Read(text, Language.English);
        Assert.False(read.Succeeded);
        Assert.Equal(reason, read.Reason);
    }

    [Property(MaxTest = 300)]
    public void Reads_anything_without_failing(string? text) => Assert.NotNull(Read(text ?? string.Empty, Language.French));

    [Property(MaxTest = 200)]
    public void Reads_any_mixture_of_the_cases_without_failing(int[] picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        var all = CaseFiles.All;
        Assert.NotNull(Read(string.Concat(picks.Select(pick => all[(int)((uint)pick % (uint)all.Count)].Text[..^1])), Language.English));
    }

    private static IReadOnlyList<HealthItem> Items(string text, Language language) => Read(text, language).Value.Items;

    private static Understood<HealthReading> Read(string text, Language language) =>
        CaseFiles.Understanding.Health.Recognise(new Utterance(text, language, CaseFiles.Today));
}
