using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;

namespace ScreeningBot.Dialogs.Tests.Understanding.Conversation;

/// <summary>Interruptions come before any answer, so a plain answer must never be taken for one, and a command must be heard however it is put.</summary>
public sealed class IntentTests
{
    public static TheoryData<string> Answers =>
    [
        "stop taking topamax", "my doctor told me to stop", "i stopped it", "it never stops", "non-stop", "it stops when i sleep", "the pain wont quit",
        "i quit after two weeks", "end of the month", "done with elavil, it did nothing", "canceled twice", "i finished the whole bottle",
        "it comes back every week", "back of my head", "back and forth", "goes back ten years", "neck and back", "in the back", "came back after the baby",
        "restarted the meds", "it starts over my left eye", "starts in the morning, from the top of my head", "begins again at night",
        "nobody helped me", "helps a bit", "no help", "it helped at first", "my sister helps me", "topamax was no help at all",
        "skip breakfast and it starts", "i skip meals", "i pass out sometimes", "it passes after 4 hours", "next to my eye", "moves from one side to the other",
        "i talked to a nurse about it", "my neurologist said so", "human resources has the plan", "the doctor put me on it", "a specialist called it migraine",
        "thanks to ajovy its 8 days", "no thanks", "no thank you", "high blood pressure",
        "because of the side effects", "side effects were awful", "needles in my head feeling", "my insurance covers most", "depends what it costs",
        "i dont know how often", "depends how long it lasts", "every 3 months", "whenever my boss yells at me", "why not", "i forget which ones",
        "j'ai arrêté le topamax", "ça arrête jamais", "ça revient chaque semaine", "en arrière de la tête", "mon retour au travail", "ça recommence le soir",
        "personne m'a aidé", "ça aide pas", "ça passe en dormant", "je saute des repas", "la fin du mois", "à cause des effets secondaires", "non merci",
        "ça dépend du prix", "je sais pas combien", "mon médecin m'a dit d'arrêter", "j'ai parlé à une infirmière", "pourquoi pas",
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_that_sounds_like_a_command_is_an_answer(string text) => Assert.Equal([Intents.Answer], Read(text));

    [Theory]
    [InlineData(Intents.Back, "Back|go back|previous|one step back|previous question|i hit the wrong button|can i change my last answer|take me back|undo that|Retour|revenir en arrière|question précédente|je me suis trompé de réponse|je veux changer ma réponse")]
    [InlineData(Intents.Restart, "Start over|restart|start again|from the beginning|begin again from scratch|redo everything|Recommencer|on repart à zéro|du début|tout recommencer")]
    [InlineData(Intents.Help, "Help|help me|i need help|i dont understand|i don't get the question|what do you mean|huh?|???|can you explain|what does aura mean|Aide|aidez-moi|je comprends pas|c'est quoi un triptan|quoi?")]
    [InlineData(Intents.Why, "Why?|why do you ask|why do you need that|whats that for|how is that relevant|Pourquoi?|pourquoi vous demandez ça|à quoi ça sert|c'est quoi le rapport")]
    [InlineData(Intents.Stop, "Stop|quit|cancel|exit|im done|bye|i want to stop|stop here please|forget it|leave me alone|no more questions|Arrêter|je veux arrêter|laisse faire|annuler|au revoir|ça me tente plus")]
    [InlineData(Intents.Human, "Talk to a person|human|a real person please|can i speak to a nurse|call me|have someone call me|receptionist|i want to talk to somebody|Parler à une personne|un humain|je veux parler à quelqu'un|rappelez-moi|passez-moi la réceptionniste")]
    [InlineData(Intents.Skip, "Skip|pass|next|next question|skip this one|i'd rather not say|prefer not to answer|Passer|sauter|question suivante|je préfère ne pas répondre|je passe")]
    [InlineData("language:fr", "French|Français|in french please|do you speak french|en français|parlez-vous français|my english is not good")]
    [InlineData("language:en", "English|Anglais|in english please|switch to english|en anglais svp|parlez-vous anglais|je parle pas français")]
    public void A_command_is_heard_however_it_is_put(string intent, string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.True(Read(text) is [var only] && string.Equals(only, intent, StringComparison.Ordinal), $"'{text}' is {string.Join(", ", Read(text))}");
        }
    }

    [Theory]
    [InlineData("15 days, how much is it", "answer faq.cost")]
    [InlineData("15 days how much is it", "answer faq.cost")]
    [InlineData("yes. is it covered by insurance?", "answer faq.coverage")]
    [InlineData("no, stop", "stop")]
    [InlineData("hi, hello, good morning", "greeting")]
    [InlineData("hi, thanks, how much is it and does it hurt", "faq.cost faq.procedure")]
    public void At_most_two_intents_are_told_and_courtesies_give_way(string text, string intents) =>
        Assert.Equal(intents.Split(' ').Order(StringComparer.Ordinal), Read(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("10, no wait, 11")]
    [InlineData("sixteen. no sorry, seventeen")]
    [InlineData("4 heures, non, 5")]
    public void An_answer_that_corrects_itself_is_an_answer(string text) => Assert.Equal([Intents.Answer], Read(text));

    [Theory]
    [InlineData("no wait, i meant 12")]
    [InlineData("actually its 20")]
    [InlineData("en fait c'est 20")]
    [InlineData("20 days, not 15")]
    public void A_number_that_could_correct_two_answers_corrects_the_frequency(string text) => Assert.Equal(["correct:frequency"], Read(text));

    [Property(MaxTest = 2000)]
    public void Any_text_has_one_intent_or_two(string? text)
    {
        foreach (var language in Language.All)
        {
            var read = CaseFiles.Understanding.Intents.Recognise(new Utterance(text ?? string.Empty, language, CaseFiles.Today));
            Assert.True(read.Succeeded);
            Assert.InRange(read.Value.Count, 1, 2);
        }
    }

    [Theory]
    [InlineData("stop. ")]
    [InlineData("how much is it and ")]
    [InlineData("i said ~ 15 not ")]
    [InlineData("? ")]
    [InlineData("👍🏽")]
    [InlineData("aaaaaaaa")]
    public void A_long_text_is_read_too(string part) =>
        Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat(part, 1000))));

    private static IReadOnlyList<string> Read(string text) =>
        CaseFiles.Understanding.Intents.Recognise(new Utterance(text, Language.English, CaseFiles.Today)).Value;
}
