using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding.Conversation;

/// <summary>What the bot's own offers are answered with.</summary>
public sealed class ShortAnswersTests
{
    private static readonly ShortAnswers Answers = new();

    [Theory]
    [InlineData("None", "none of these")]
    [InlineData("None", "No, none of those!")]
    [InlineData("None", "n/a")]
    [InlineData("None", "rien de tout ça")]
    [InlineData("DoesNotKnow", "I really don't know")]
    [InlineData("DoesNotKnow", "idk")]
    [InlineData("DoesNotKnow", "I can't remember the name")]
    [InlineData("DoesNotKnow", "chais pas")]
    [InlineData("DoesNotKnow", "je m'en souviens plus")]
    [InlineData("NotMeant", "sorry, that's not what I meant")]
    [InlineData("NotMeant", "C'est pas une urgence, voyons")]
    [InlineData("DoctorLooked", "the ER already checked it")]
    [InlineData("DoctorLooked", "mon médecin l'a déjà vu")]
    [InlineData("Erase", "please delete all my answers")]
    [InlineData("Erase", "effacez toutes mes réponses")]
    [InlineData("SomebodyElse", "it's for my mother-in-law")]
    [InlineData("SomebodyElse", "My husband's migraines are awful")]
    [InlineData("SomebodyElse", "c'est pour ma belle-mère")]
    [InlineData("OwnHeadache", "I've got terrible headaches like my mom")]
    [InlineData("OwnHeadache", "j'ai des maux de tête comme ma mère")]
    public void A_short_answer_is_understood(string name, string text) => Assert.True(Says(name, text));

    [Theory]
    [InlineData("None", "none of these worked for me, topamax did")]
    [InlineData("DoesNotKnow", "I don't know why but it is 3 days a week")]
    [InlineData("Erase", "can I erase my headaches somehow")]
    [InlineData("None", "")]
    public void More_than_it_is_no_short_answer(string name, string text) =>
        Assert.False(Says(name, text));

    private static bool Says(string name, string text) => Answers.Says(name, new Utterance(text, Language.English, CaseFiles.Today));
}
