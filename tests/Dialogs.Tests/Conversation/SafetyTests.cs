using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Conversation;

/// <summary>Emergencies, consent, under age, a person, stopping (clinical-criteria 4 and 8).</summary>
public sealed class SafetyTests
{
    public static TheoryData<string> Questions =>
    [
        "interest", "consent", "redFlags", "age", "frequency", "duration", "onset", "features", "medications", "acuteDays", "health", "priorBotox", "coverage",
        "review", "contactConsent", "contactName", "contactPhone", "contactEmail", "contactTime",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_emergency_is_heard_at_every_question(string question)
    {
        var visitor = await Visitor.In("en").AtQuestion(question).Says("my face started drooping an hour ago and i cant speak right");
        await visitor.IsClosed("Emergency").Hears("911");
        Assert.Null(visitor.Mark!.Question);
        Assert.Single(visitor.Replies);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Une_urgence_est_entendue_a_chaque_question(string question) =>
        await Visitor.In("fr").AtQuestion(question).Says("j'ai envie de mourir, je veux en finir").IsClosed("Emergency").Hears("9-8-8");

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ambiguous_words_get_the_one_careful_question_at_every_question(string question) =>
        await Visitor.In("en").AtQuestion(question).Says("everything went dark for a second").IsAsked("redFlags", clarifies: true);

    [Fact]
    public async Task Not_sure_to_the_careful_question_counts_as_yes() =>
        await Visitor.In("en").AtQuestion("duration").Says("everything went dark for a second").Says("not sure").IsClosed("Emergency")
            .Knows(answers => Assert.Equal([RedFlag.VisionLoss], answers.RedFlags));

    [Fact]
    public async Task No_to_the_careful_question_goes_on_where_it_was() =>
        await Visitor.In("en").AtQuestion("duration").Says("everything went dark for a second").Says("no").IsAsked("duration");

    [Fact]
    public async Task No_answer_to_the_careful_question_after_one_repeat_counts_as_yes() =>
        await Visitor.In("en").AtQuestion("duration").Says("everything went dark for a second").Says("purple bananas").IsAsked("redFlags").Says("purple bananas").IsClosed("Emergency");

    [Fact]
    public async Task Not_sure_to_the_list_gets_the_careful_question_and_no_settles_it() =>
        await Visitor.In("en").AtQuestion("redFlags").Says("not sure").IsAsked("redFlags", clarifies: true).Says("no").IsAsked("age")
            .Knows(answers => Assert.Empty(answers.RedFlags!));

    [Fact]
    public async Task No_answer_to_the_list_after_two_tries_leaves_it_unknown() =>
        await Visitor.In("en").AtQuestion("redFlags").Says("purple bananas").IsAsked("redFlags").Says("purple bananas").IsAsked("age")
            .Knows(answers => Assert.Null(answers.RedFlags));

    [Fact]
    public async Task A_plain_yes_to_the_list_is_an_unspecified_emergency() =>
        await Visitor.In("en").AtQuestion("redFlags").Says("yes").IsClosed("Emergency").Knows(answers => Assert.Equal([RedFlag.Unspecified], answers.RedFlags));

    [Fact]
    public async Task What_is_told_of_medicines_is_no_yes_to_the_list() =>
        await Visitor.In("en").AtQuestion("redFlags").Says("correct: those were not right. Topiramate was stopped for side effects, and Ajovy is current.").IsAsked("redFlags");

    [Theory]
    [InlineData("en", "no. but some nights i think itd be easier not to wake up")]
    [InlineData("fr", "non. mais des fois la nuit je me dis que ça serait plus facile de pas me réveiller")]
    public async Task Not_wanting_to_wake_up_is_heard_behind_a_no(string language, string text) =>
        await Visitor.In(language).AtQuestion("redFlags").Says(text).IsClosed("Emergency").Hears("9-8-8");

    [Fact]
    public async Task Sparkles_in_a_pregnancy_get_the_advice_at_once() =>
        await Visitor.In("en").AtQuestion("redFlags").Says("No, but I am eight months pregnant and seeing sparkles since this morning, the midwife is away").IsClosed("Emergency").Hears("911");

    [Fact]
    public async Task A_pain_like_a_bat_to_the_head_is_asked_about_as_a_thunderclap() =>
        await Visitor.In("en").AtQuestion("redFlags").Says("nah. only that one last nite came on like a bat to the head during sex lol").IsAsked("redFlags", clarifies: true)
            .Says("yes").IsClosed("Emergency").Knows(answers => Assert.Equal([RedFlag.Thunderclap], answers.RedFlags));

    [Theory]
    [InlineData("its behind my eyes. bright headlights kill me, i dont get sick or nothing but i gotta pull over")]
    [InlineData("right side, pounding, puke, cant stand light or my kids screaming")]
    public async Task What_light_and_noise_do_is_no_emergency(string text) =>
        await Visitor.In("en").AtQuestion("features").Says(text).IsAsked("medications");

    [Fact]
    public async Task An_emergency_in_the_first_message_gets_the_advice_alone()
    {
        var visitor = await Visitor.In("en").Says("I have the worst headache of my life, it came out of nowhere ten minutes ago").IsClosed("Emergency");
        Assert.Single(visitor.Replies);
        await visitor.DoesNotHear("screening bot of");
    }

    [Fact]
    public async Task After_the_advice_anything_else_repeats_it_even_restart() =>
        await Visitor.In("en").AtQuestion("redFlags").Says("yes").Says("restart").IsClosed("Emergency").Hears("911").Says("how much does it cost").IsClosed("Emergency");

    [Fact]
    public async Task I_did_not_mean_that_asks_the_list_once_more_and_a_second_emergency_leaves_no_way_back()
    {
        var visitor = await Visitor.In("en").AtQuestion("redFlags").Says("yes").IsClosed("Emergency");
        Assert.Equal(["I did not mean that", "A doctor has looked at it"], visitor.Replies[^1].SuggestedActions.Actions.Select(action => action.Title));
        await visitor.Says("I did not mean that").IsAsked("redFlags").Says("yes").IsClosed("Emergency");
        Assert.Null(visitor.Replies[^1].SuggestedActions);
        await visitor.Says("I did not mean that").IsClosed("Emergency");
        Assert.Contains(visitor.Document!.History, entry => entry.What == "emergencyNotMeant");
    }

    [Fact]
    public async Task After_a_withdrawn_emergency_before_consent_consent_comes_first() =>
        await Visitor.In("en").Says("my left side went weak this morning").IsClosed("Emergency").Says("a doctor has looked at it").IsAsked("consent").Says("yes").IsAsked("redFlags");

    [Fact]
    public async Task Refused_consent_erases_what_was_written_and_gives_the_phone_number()
    {
        var visitor = await Visitor.In("en").Says("migraines, 20 days a month").IsAsked("consent").Says("no").IsClosed(null).Hears("(905) 707-6080");
        Assert.True(visitor.Turn!.EraseEarlier);
        Assert.Null(visitor.Turn.TextToKeep);
        Assert.Equal(Answers.None, visitor.Document!.Answers);
        Assert.Empty(visitor.Document.Words);
    }

    [Fact]
    public async Task Consent_that_is_not_understood_three_times_ends_kindly() =>
        await Visitor.In("en").AtQuestion("consent").Says("purple").IsAsked("consent").Says("bananas").IsAsked("consent").Says("green").IsClosed(null).Hears("(905) 707-6080");

    [Fact]
    public async Task Consent_is_recorded_with_version_locale_time_and_the_exact_text_that_was_shown()
    {
        var visitor = await Visitor.In("en").AtQuestion("consent");
        var shown = visitor.Replies[^1].Text;
        await visitor.Says("yes");
        var consent = visitor.Document!.ScreeningConsent!;
        Assert.Contains(consent.Text, shown, StringComparison.Ordinal);
        Assert.Equal(("1", "en-CA"), (consent.Version, consent.Locale));
    }

    [Fact]
    public async Task Under_eighteen_ends_after_age_without_contact() =>
        await Visitor.In("en").AtQuestion("age").Says("I'm 16").IsClosed("CareFirst").Hears("parent");

    [Fact]
    public async Task A_person_please_gives_the_number_and_goes_to_contact_consent() =>
        await Visitor.In("en").AtQuestion("frequency").Says("I want to talk to a real person").IsAsked("contactConsent").Hears("(905) 707-6080")
            .AtQuestion("contactPhone").Says("416 555 0134").Check(visitor => Assert.Equal(LeadKind.Person, visitor.Document!.Lead!.Kind));

    [Fact]
    public async Task Facts_before_consent_are_not_used_in_the_lead_of_somebody_who_only_wants_a_person()
    {
        var visitor = await Visitor.In("en").Says("migraines 20 days a month").Says("talk to a person").AtQuestion("contactPhone").Says("416 555 0134");
        Assert.Null(visitor.Document!.Lead!.ScreeningConsent);
        Assert.Null(visitor.Document.Lead.Answers.Frequency);
        Assert.Empty(visitor.Document.Lead.Words);
    }

    [Fact]
    public async Task Stop_closes_at_once_without_an_outcome_and_offers_erasure()
    {
        var visitor = await Visitor.In("en").AtQuestion("onset").Says("stop").IsClosed(null).Hears("erased");
        Assert.False(visitor.Turn!.EraseEarlier);
        await visitor.Says("Erase my answers").IsClosed(null);
        Assert.True(visitor.Turn!.EraseEarlier);
        Assert.Null(visitor.Document!.Answers.Frequency);
    }

    [Fact]
    public async Task A_health_card_number_is_not_kept()
    {
        var visitor = await Visitor.In("en").AtQuestion("coverage").Says("insurance, my OHIP is 1234-567-890-AB");
        Assert.DoesNotContain("1234", visitor.Turn!.TextToKeep, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", string.Join(' ', visitor.Document!.Words.Values), StringComparison.Ordinal);
    }
}
