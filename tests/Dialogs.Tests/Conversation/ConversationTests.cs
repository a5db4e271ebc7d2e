using Microsoft.Bot.Schema;
using ScreeningBot.Dialogs.Questions;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Conversation;

/// <summary>How the conversation goes: back, corrections, straddling, volunteered answers, interruptions, another version (clinical-criteria 8, design 5 and 7).</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task Greeting_and_interest_come_in_one_message()
    {
        var visitor = await Visitor.In("en").Arrives().IsAsked("interest").Hears("911");
        Assert.Single(visitor.Replies);
    }

    [Fact]
    public async Task A_second_arrival_changes_nothing()
    {
        var visitor = await Visitor.In("en").Arrives().Arrives();
        Assert.Empty(visitor.Replies);
        Assert.Null(visitor.Turn!.Document);
    }

    [Fact]
    public async Task A_first_message_that_tells_the_interest_gets_greeting_and_consent() =>
        await Visitor.In("en").Says("I have migraines").Hears("screening bot").IsAsked("consent");

    [Fact]
    public async Task A_first_hello_gets_greeting_and_interest() => await Visitor.In("en").Says("hi").Hears("screening bot").IsAsked("interest");

    [Fact]
    public async Task A_question_in_the_first_message_is_answered_beside_the_greeting() =>
        await Visitor.In("en").Says("how much does it cost?").Hears("do not know the price").IsAsked("interest");

    [Fact]
    public async Task Both_puts_the_headaches_first_and_notes_the_cosmetic_question() =>
        await Visitor.In("en").AtQuestion("interest").Says("both").IsAsked("consent").Check(visitor => Assert.True(visitor.Document!.AlsoCosmetic));

    [Fact]
    public async Task Something_vague_is_asked_once_more_in_other_words_with_choices_then_left_open() =>
        await Visitor.In("en").AtQuestion("frequency").Says("a lot").IsAsked("frequency").Hears("rough number").Says("it depends").IsAsked("duration")
            .Knows(answers => Assert.Null(answers.Frequency));

    [Fact]
    public async Task I_do_not_know_leaves_it_open_at_once() =>
        await Visitor.In("en").AtQuestion("frequency").Says("I don't know").IsAsked("duration").Knows(answers => Assert.Null(answers.Frequency));

    [Fact]
    public async Task Skip_leaves_it_open() => await Visitor.In("en").AtQuestion("age").Says("skip").IsAsked("frequency").Knows(answers => Assert.Null(answers.Age));

    [Fact]
    public async Task A_range_that_straddles_is_asked_about_once_and_yes_raises_its_least() =>
        await Visitor.In("en").AtQuestion("frequency").Says("12 to 18 days").IsAsked("frequency", clarifies: true).Says("yes").IsAsked("duration")
            .Knows(answers => Assert.Equal(new DayRange(15, 18), answers.Frequency));

    [Fact]
    public async Task No_lowers_its_most_to_just_under_the_threshold() =>
        await Visitor.In("en").AtQuestion("duration").Says("2 to 72 hours").IsAsked("duration", clarifies: true).Says("no").IsAsked("onset")
            .Knows(answers => Assert.Equal(new HourRange(2, 3.75m), answers.Duration));

    [Fact]
    public async Task The_whole_answer_said_again_is_understood_at_a_clarification() =>
        await Visitor.In("en").AtQuestion("frequency").Says("12 to 18 days").Says("16 days").IsAsked("duration")
            .Knows(answers => Assert.Equal(DayRange.Exactly(16), answers.Frequency));

    [Fact]
    public async Task Not_sure_leaves_the_range_and_goes_on() =>
        await Visitor.In("en").AtQuestion("frequency").Says("12 to 18 days").Says("not sure").IsAsked("duration")
            .Knows(answers => Assert.Equal(new DayRange(12, 18), answers.Frequency));

    [Theory]
    [InlineData("yes", 3, null)]
    [InlineData("no", 0, 2)]
    [InlineData("not sure", null, null)]
    public async Task An_onset_that_sounds_long_is_asked_as_at_least_three_months(string answer, int? min, int? max)
    {
        var visitor = await Visitor.In("en").AtQuestion("onset").Says("my whole life").IsAsked("onset", clarifies: true).Says(answer).IsAsked("features");
        Assert.Equal(min, (int?)visitor.Document!.Answers.Onset?.Min);
        Assert.Equal(max, (int?)visitor.Document.Answers.Onset?.Max);
    }

    [Theory]
    [InlineData("since grade 9")]
    [InlineData("since my daughter was born, she's 4")]
    [InlineData("like 2 kids ago")]
    [InlineData("started in my 20s")]
    public async Task A_number_that_counts_something_else_is_no_number_of_months(string text) =>
        await Visitor.In("en").AtQuestion("onset").Says(text).IsAsked("onset", clarifies: true).Says("yes").IsAsked("features")
            .Knows(answers => Assert.Equal(3, answers.Onset?.Min));

    [Fact]
    public async Task A_class_of_medicines_is_asked_about_and_naming_the_drug_answers_it()
    {
        var visitor = await Visitor.In("en").AtQuestion("medications").Says("a beta blocker, it did nothing").IsAsked("medications", clarifies: true).Says("propranolol, no effect");
        var medication = Assert.Single(visitor.Document!.Answers.Medications!);
        Assert.Equal(("propranolol", MedicationOutcome.NoBenefit), (medication.Drug, medication.Outcome));
    }

    [Theory]
    [InlineData("no", MedicationOutcome.NoBenefit)]
    [InlineData("it helped", MedicationOutcome.Helped)]
    [InlineData("Stopped for side effects", MedicationOutcome.SideEffects)]
    [InlineData("side effects", MedicationOutcome.SideEffects)]
    [InlineData("not sure", MedicationOutcome.Unknown)]
    public async Task An_unclear_outcome_is_asked_about(string answer, MedicationOutcome outcome)
    {
        var visitor = await Visitor.In("en").AtQuestion("medications").Says("topamax").IsAsked("medications", clarifies: true).Says(answer).IsAsked("acuteDays");
        Assert.Equal(outcome, Assert.Single(visitor.Document!.Answers.Medications!).Outcome);
    }

    [Fact]
    public async Task Medicines_are_asked_back_about_at_most_twice() =>
        await Visitor.In("en").AtQuestion("medications").Says("topamax, inderal, elavil, atacand").IsAsked("medications", clarifies: true)
            .Says("no").IsAsked("medications", clarifies: true).Says("no").IsAsked("acuteDays");

    [Fact]
    public async Task Who_tells_how_often_it_hurts_has_said_what_brings_them() =>
        await Visitor.In("en").Arrives().Says("about 4x a week, lasts til i sleep it off").IsAsked("consent")
            .Knows(answers => Assert.Equal((Interest.Medical, new DayRange(17, 18)), (answers.Interest, answers.Frequency)));

    [Theory]
    [InlineData("en", "I want botox", "Botox is used for two different things")]
    [InlineData("fr", "je veux du botox", "Le Botox sert à deux choses bien différentes")]
    public async Task Botox_alone_is_asked_back_about_with_the_reason(string language, string text, string reason)
    {
        var visitor = await Visitor.In(language).Arrives().Says(text).IsAsked("interest");
        Assert.StartsWith(reason, visitor.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not gonna lie i dont trust this, who reads it")]
    [InlineData("how do i know ur not gonna sell my info")]
    public async Task A_question_about_privacy_is_neither_consent_nor_refusal(string question)
    {
        var visitor = await Visitor.In("en").AtQuestion("consent").Says(question).IsAsked("consent");
        Assert.Contains("deleted after", visitor.Replies[0].Text, StringComparison.Ordinal);
        Assert.Null(visitor.Document!.ScreeningConsentGiven);
    }

    [Fact]
    public async Task Whether_to_go_to_hospital_is_not_judged_and_does_not_end_the_conversation()
    {
        var visitor = await Visitor.In("en").AtQuestion("priorBotox").Says("no never. please can you tell me if I must go to hospital?");
        Assert.Contains("Health811", visitor.Replies[0].Text, StringComparison.Ordinal);
        Assert.Null(visitor.Document!.Closed);
    }

    [Fact]
    public async Task None_of_these_at_the_list_of_dangers_is_no_however_it_begins() =>
        await Visitor.In("en").AtQuestion("redFlags").Says("fine none of these. sorry dark humour").IsAsked("age");

    [Fact]
    public async Task Botox_that_is_wished_for_is_no_medicine_that_was_tried() =>
        await Visitor.In("en").Arrives().Says("I want botox for the migraine").IsAsked("consent")
            .Knows(answers => Assert.Null(answers.Medications));

    [Fact]
    public async Task Days_of_a_painkiller_are_no_headache_days() =>
        await Visitor.In("en").AtQuestion("medications").Says("just tylenol, like twice a week")
            .Knows(answers => Assert.Equal(new DayRange(8, 9), answers.AcuteDays));

    [Fact]
    public async Task What_is_told_of_another_illness_does_not_change_since_when_it_hurts()
    {
        var visitor = await Visitor.In("en").AtQuestion("health");
        var onset = visitor.Document!.Answers.Onset;
        await visitor.Says("well i had melanoma 10 yrs ago. headaches are the same").Knows(answers => Assert.Equal(onset, answers.Onset));
    }

    [Fact]
    public async Task A_painkiller_that_was_volunteered_does_not_answer_the_question_about_preventives() =>
        await Visitor.In("en").Says("migraines, imitrex helps").AtQuestion("medications").IsAsked("medications");

    [Fact]
    public async Task What_is_told_otherwise_later_replaces_what_stood_there_and_is_said_back() =>
        await Visitor.In("en").AtQuestion("features", ("frequency", "every day"), ("duration", "it never goes away"))
            .Says("prolly 4x a week, about 6 hours each").IsAsked("features")
            .Hears("from 30 to 17 to 18").Hears("from 24 hours to 6 hours")
            .Knows(answers => Assert.Equal((new DayRange(17, 18), HourRange.Exactly(6)), (answers.Frequency, answers.Duration)));

    [Fact]
    public async Task What_is_told_again_less_exactly_changes_nothing() =>
        await Visitor.In("en").AtQuestion("features", ("frequency", "20 days")).Says("I get them most days, throbbing")
            .Knows(answers => Assert.Equal(DayRange.Exactly(20), answers.Frequency));

    [Fact]
    public async Task A_medicine_that_comes_to_mind_later_is_added() =>
        await Visitor.In("en").AtQuestion("health").Says("oh and I was on nadolol, it did nothing").IsAsked("health").Hears("nadolol")
            .Knows(answers => Assert.Contains(new MedicationAnswer("nadolol", MedicationOutcome.NoBenefit), answers.Medications!));

    [Fact]
    public async Task When_to_call_tells_nothing_of_headaches() =>
        await Visitor.In("en").AtQuestion("contactTime").Says("monday to friday after 5").DoesNotHear("I changed")
            .Knows(answers => Assert.Equal(DayRange.Exactly(20), answers.Frequency));

    [Fact]
    public async Task A_message_about_something_else_does_not_say_that_no_illness_applies() =>
        await Visitor.In("en").AtQuestion("health", ("acuteDays", "none")).Says("10 days advil. how much does it cost btw").IsAsked("health")
            .Knows(answers => Assert.Equal((null, DayRange.Exactly(10)), (answers.Health, answers.AcuteDays)));

    [Theory]
    [InlineData("en", "if I take nothing it lasts 2 days")]
    [InlineData("fr", "si j'prends rien ça dure 2 jours")]
    public async Task A_message_about_the_length_does_not_say_that_there_are_no_headache_days(string language, string message) =>
        await Visitor.In(language).AtQuestion("frequency").Says("3-4 x/sem, 3 to 4 times a week").IsAsked("frequency", clarifies: true).Says(message)
            .Knows(answers => Assert.Equal((new DayRange(12, 18), HourRange.Exactly(48)), (answers.Frequency, answers.Duration)));

    [Fact]
    public async Task A_message_about_a_preventive_does_not_say_that_no_painkiller_is_taken() =>
        await Visitor.In("en").AtQuestion("acuteDays", ("medications", "inderal did nothing")).Says("oh and topamax did nothing").IsAsked("acuteDays")
            .Knows(answers => Assert.Null(answers.AcuteDays));

    [Fact]
    public async Task An_illness_that_is_not_on_the_list_is_taken_as_none_of_it_and_said_back() =>
        await Visitor.In("en").AtQuestion("health").Says("I have diabetes").IsAsked("priorBotox").Hears("nothing on that list applies")
            .Knows(answers => Assert.Empty(answers.Health!));

    [Fact]
    public async Task Back_asks_the_question_before_again_and_forgets_its_answer() =>
        await Visitor.In("en").AtQuestion("duration").Says("back").IsAsked("frequency").Knows(answers => Assert.Null(answers.Frequency)).Says("10 days").IsAsked("duration");

    [Fact]
    public async Task Back_at_the_first_question_stays_there() => await Visitor.In("en").Arrives().Says("back").IsAsked("interest");

    [Fact]
    public async Task A_correction_with_its_value_changes_the_answer_and_stays_at_the_open_question() =>
        await Visitor.In("en").AtQuestion("duration").Says("actually it's 12 days, not 20").IsAsked("duration")
            .Knows(answers => Assert.Equal(DayRange.Exactly(12), answers.Frequency));

    [Fact]
    public async Task A_correction_without_its_value_asks_that_question_again() =>
        await Visitor.In("en").AtQuestion("features").Says("I want to change my age").IsAsked("age").Says("40").IsAsked("features");

    [Fact]
    public async Task A_correction_at_the_review_is_shown_in_the_review_again() =>
        await Visitor.In("en").AtQuestion("review").Says("it is 25 days, not 20").IsAsked("review").Hears("25");

    [Fact]
    public async Task No_to_the_review_asks_what_to_change() =>
        await Visitor.In("en").AtQuestion("review").Says("no").IsAsked("review").Hears("Which line").Says("Change the duration").IsAsked("duration").Says("8 hours").IsAsked("review").Hears("8");

    [Fact]
    public async Task Several_answers_in_one_message_are_not_asked_again_and_are_said_back() =>
        await Visitor.In("en").AtQuestion("age").Says("I'm 42, 15 days a month, 6 hours each, topamax did nothing and inderal did nothing").IsAsked("onset").Hears("15");

    [Fact]
    public async Task What_answers_the_open_question_tells_nothing_else() =>
        await Visitor.In("fr").AtQuestion("age").Says("38 ans").IsAsked("frequency").Knows(answers => Assert.Null(answers.Onset)).AtQuestion("onset").IsAsked("onset");

    [Fact]
    public async Task A_painkiller_named_with_its_days_is_kept_among_the_medicines() =>
        await Visitor.In("en").AtQuestion("acuteDays").Says("advil, 12 days").IsAsked("health")
            .Knows(answers => Assert.Contains(answers.Medications!, medication => medication is { Drug: "ibuprofen", Outcome: MedicationOutcome.Current }));

    [Fact]
    public async Task A_value_told_anew_at_the_review_is_a_correction() =>
        await Visitor.In("en").AtQuestion("review").Says("25 days a month").IsAsked("review").Knows(answers => Assert.Equal(DayRange.Exactly(25), answers.Frequency));

    [Fact]
    public async Task An_answer_with_a_question_is_taken_in_both_parts() =>
        await Visitor.In("en").AtQuestion("frequency").Says("15 days. how much is it btw").Hears("price").IsAsked("duration")
            .Knows(answers => Assert.Equal(DayRange.Exactly(15), answers.Frequency));

    [Fact]
    public async Task A_question_alone_is_answered_and_the_open_one_asked_again() =>
        await Visitor.In("en").AtQuestion("frequency").Says("does it hurt?").Hears("small injections").IsAsked("frequency");

    [Fact]
    public async Task What_was_computed_is_said_back_with_its_arithmetic() =>
        await Visitor.In("en").AtQuestion("frequency").Says("3 times a week").IsAsked("duration").Hears("12 to 13");

    [Theory]
    [InlineData("help", "Count days, not attacks")]
    [InlineData("why do you ask", "This number counts most")]
    public async Task Help_and_why_are_answered_before_the_question(string text, string heard) =>
        await Visitor.In("en").AtQuestion("frequency").Says(text).Hears(heard).IsAsked("frequency");

    [Fact]
    public async Task The_language_changes_in_the_middle_without_losing_an_answer() =>
        await Visitor.In("en").AtQuestion("duration").Says("en français s'il vous plaît").IsAsked("duration").Knows(answers => Assert.NotNull(answers.Frequency))
            .Check(visitor => Assert.Equal("fr-CA", visitor.Document!.Locale));

    [Fact]
    public async Task Restart_begins_anew_and_a_consent_that_was_given_holds() =>
        await Visitor.In("en").AtQuestion("duration").Says("start over").IsAsked("interest").Says("migraines").IsAsked("redFlags").Knows(answers => Assert.Null(answers.Frequency));

    [Fact]
    public async Task After_the_end_questions_are_answered_and_restart_starts_anew() =>
        await Visitor.In("en").AtQuestion("contactConsent").Says("no").IsClosed("Qualified").Says("how often is it repeated?").Hears("12 weeks").Says("start over").IsAsked("interest");

    [Fact]
    public async Task Red_flags_are_heard_after_the_end() =>
        await Visitor.In("en").AtQuestion("contactConsent").Says("no").Says("I just had a seizure").IsClosed("Emergency");

    [Fact]
    public async Task The_lead_is_made_with_a_telephone_and_amended_by_later_answers()
    {
        var visitor = await Visitor.In("en").AtQuestion("contactPhone");
        Assert.Null(visitor.Document!.Lead);
        await visitor.Says("416-555-0134").IsAsked("contactEmail");
        var reference = visitor.Document!.Lead!.Reference;
        await visitor.Says("ana@example.com").Says("after 5 pm").IsClosed("Qualified").Hears(reference);
        Assert.Equal((reference, "ana@example.com", "after 5 pm"), (visitor.Document!.Lead!.Reference, visitor.Document.Lead.Contact.Email, visitor.Document.Lead.Contact.BestTime));
    }

    [Fact]
    public async Task The_lead_says_when_the_visitor_writes_for_somebody_else() =>
        await Visitor.In("en").Says("it's for my wife, she gets migraines").AtQuestion("contactPhone").Says("416-555-0134")
            .Check(visitor => Assert.True(visitor.Document!.Lead!.Contact.ForSomebodyElse));

    [Fact]
    public async Task Fewer_days_thanks_to_a_treatment_are_said_in_the_result() =>
        await Visitor.In("en").AtQuestion("frequency").Says("20 before ajovy, 8 now").AtQuestion("contactConsent").Hears("may be working");

    [Fact]
    public async Task A_text_that_is_too_long_is_asked_to_be_shorter_but_read_for_red_flags()
    {
        var padding = string.Concat(Enumerable.Repeat("the weather is fine today ", 60));
        await Visitor.In("en").AtQuestion("duration").Says(padding).IsAsked("duration").Hears("fewer words")
            .Says(padding + " i want to kill myself " + padding).IsClosed("Emergency");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_message_gets_a_kind_word_and_the_question_again(string text) =>
        await Visitor.In("en").AtQuestion("duration").Says(text).IsAsked("duration").Hears("no words");

    [Fact]
    public async Task A_button_without_text_is_read_by_its_value() =>
        await Visitor.In("en").AtQuestion("age").Sends(new Activity { Type = ActivityTypes.Message, Value = "42" }).IsAsked("frequency");

    [Fact]
    public async Task Other_activities_change_nothing()
    {
        var visitor = await Visitor.In("en").AtQuestion("age").Sends(new Activity { Type = ActivityTypes.Typing });
        Assert.Null(visitor.Turn!.Document);
        Assert.Empty(visitor.Replies);
    }

    [Fact]
    public async Task A_conversation_is_resumed_after_some_days() => await Visitor.In("en").AtQuestion("onset").Later(TimeSpan.FromDays(5)).Says("a year").IsAsked("features");

    [Fact]
    public async Task An_open_conversation_survives_a_version_that_inserts_a_question()
    {
        var now = QuestionCatalogue.Default;
        var earlierVersion = new QuestionCatalogue(
            now.Safety, [.. now.HeadachePattern.Where(question => question.Id != QuestionIds.Onset)], now.MedicationHistory, now.Contact);
        await Visitor.In("en").MeetsVersion(earlierVersion).AtQuestion("medications").MeetsVersion(now)
            .Says("topamax did nothing, inderal did nothing").IsAsked("onset").Says("two years").IsAsked("acuteDays")
            .Knows(answers => Assert.Equal(2, answers.Medications!.Count));
    }
}
