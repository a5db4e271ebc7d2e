using System.Text.Json;
using ScreeningBot.Bot.Wire;
using ScreeningBot.Screening;

namespace ScreeningBot.Bot.Tests.Wire;

/// <summary>The strict form of answers (clinical-criteria 2): what it takes, and what it refuses and why.</summary>
public sealed class AnswersJsonTests
{
    private static readonly MedicineCatalogue Medicines = MedicineCatalogue.Embedded();

    public static TheoryData<string> WellFormed =>
    [
        """{}""",
        """{"interest": null, "redFlags": null, "age": null, "frequency": null, "features": null, "medications": null, "medicationClasses": null, "unlistedMedicines": null}""",
        """{"redFlags": [], "health": [], "medications": [], "medicationClasses": [], "unlistedMedicines": [], "features": {}}""",
        """{"age": 0}""",
        """{"age": 120}""",
        """{"age": 38.0}""",
        """{"age": 3.8e1}""",
        """{"frequency": {"min": 0, "max": 30}}""",
        """{"frequency": {"min": -0, "max": 1e1}}""",
        """{"frequency": {"max": 15.5, "min": 15.25}}""",
        """{"duration": {"min": 0.5, "max": 168}}""",
        """{"onset": {"min": 3, "max": null}}""",
        """{"onset": {"min": 1200, "max": 1200}}""",
        """{"features": {"aura": true, "unilateral": false, "pulsating": null}}""",
        """{"medications": [{"drug": "topiramate", "outcome": "unknown", "months": null}, {"drug": "topiramate", "outcome": "noBenefit", "months": 1200}]}""",
        """{"medications": [{"drug": "onabotulinumtoxinA", "outcome": "current"}]}""",
        """{"medications": null, "medicationClasses": ["betaBlockers", "betaBlockers"]}""",
        """{"unlistedMedicines": ["trazodone", "élavil?"]}""",
        """{"redFlags": ["neuro", "neuro", "unspecified"], "health": ["newAfter50"], "priorBotox": "past", "coverage": "selfPay"}""",
    ];

    public static TheoryData<string, string> Malformed => new()
    {
        // Not an object, or not the object that is wanted.
        { """null""", "answers: an object is wanted." },
        { """[]""", "answers: an object is wanted." },
        { """{"headaches": 3}""", "answers: only interest, redFlags, age, frequency, duration, onset, features, medications, medicationClasses, unlistedMedicines, acuteDays, health, priorBotox, coverage may be in it." },
        { """{"Age": 38}""", "answers: only interest, redFlags, age, frequency, duration, onset, features, medications, medicationClasses, unlistedMedicines, acuteDays, health, priorBotox, coverage may be in it." },
        { """{"age": 38, "age": 17}""", "answers.age: it is there twice." },
        { """{"unlistedMedicines": ["\ud800"]}""", "answers: a text is not valid Unicode." },
        { """{"\ud800": 1}""", "answers: a text is not valid Unicode." },

        // Codes.
        { """{"interest": "Medical"}""", "answers.interest: one of medical, cosmetic is wanted." },
        { """{"interest": 0}""", "answers.interest: one of medical, cosmetic is wanted." },
        { """{"interest": true}""", "answers.interest: one of medical, cosmetic is wanted." },
        { """{"interest": "both"}""", "answers.interest: one of medical, cosmetic is wanted." },
        { """{"interest": "0"}""", "answers.interest: one of medical, cosmetic is wanted." },
        { """{"priorBotox": "unclear"}""", "answers.priorBotox: one of never, past, current is wanted." },
        { """{"coverage": "selfpay"}""", "answers.coverage: one of insurance, selfPay, unsure is wanted." },

        // Lists.
        { """{"redFlags": "neuro"}""", "answers.redFlags: a list is wanted." },
        { """{"redFlags": {}}""", "answers.redFlags: a list is wanted." },
        { """{"redFlags": [null]}""", "answers.redFlags[0]: one of thunderclap, neuro, headInjury, feverNeck, visionLoss, pregnancy, overdose, selfHarm, unspecified is wanted." },
        { """{"redFlags": ["neuro", "stroke"]}""", "answers.redFlags[1]: one of thunderclap, neuro, headInjury, feverNeck, visionLoss, pregnancy, overdose, selfHarm, unspecified is wanted." },
        { """{"health": ["NewAfter50"]}""", "answers.health[0]: one of neuromuscularDisease, botulinumAllergy, infectionAtSite, pregnantOrTrying, breastfeeding, newAfter50, cancerOrImmune, changedPattern, bloodThinner, swallowingOrBreathing is wanted." },
        { """{"unlistedMedicines": [7]}""", "answers.unlistedMedicines[0]: a text is wanted." },
        { """{"unlistedMedicines": [null]}""", "answers.unlistedMedicines[0]: a text is wanted." },
        { """{"medicationClasses": ["painkillers"]}""", "answers.medicationClasses[0]: a class of the medicines is wanted." },
        { """{"medicationClasses": ["BetaBlockers"]}""", "answers.medicationClasses[0]: a class of the medicines is wanted." },
        { """{"medicationClasses": "triptans"}""", "answers.medicationClasses: a list is wanted." },

        // Age.
        { """{"age": 121}""", "answers.age: a number from 0 to 120 is wanted." },
        { """{"age": -1}""", "answers.age: a number from 0 to 120 is wanted." },
        { """{"age": 38.5}""", "answers.age: whole years are wanted." },
        { """{"age": true}""", "answers.age: a number from 0 to 120 is wanted." },
        { """{"age": "38"}""", "answers.age: a number from 0 to 120 is wanted." },
        { """{"age": {"min": 38, "max": 38}}""", "answers.age: a number from 0 to 120 is wanted." },

        // Ranges.
        { """{"frequency": 18}""", "answers.frequency: an object is wanted." },
        { """{"frequency": {}}""", "answers.frequency: min and max are wanted." },
        { """{"frequency": {"min": 18}}""", "answers.frequency: min and max are wanted." },
        { """{"frequency": {"min": 18, "max": null}}""", "answers.frequency.max: a number from 0 to 30 is wanted." },
        { """{"frequency": {"min": null, "max": 18}}""", "answers.frequency.min: a number from 0 to 30 is wanted." },
        { """{"frequency": {"min": 18, "max": 17.99}}""", "answers.frequency: max is below min." },
        { """{"frequency": {"min": 18, "max": 30.5}}""", "answers.frequency.max: a number from 0 to 30 is wanted." },
        { """{"frequency": {"min": -0.5, "max": 3}}""", "answers.frequency.min: a number from 0 to 30 is wanted." },
        { """{"frequency": {"min": 1, "max": 1e400}}""", "answers.frequency.max: a number from 0 to 30 is wanted." },
        { """{"frequency": {"min": "1", "max": 3}}""", "answers.frequency.min: a number from 0 to 30 is wanted." },
        { """{"frequency": {"min": 1, "max": 3, "unit": "days"}}""", "answers.frequency: only min, max may be in it." },
        { """{"frequency": {"min": 1, "max": 3, "max": 4}}""", "answers.frequency.max: it is there twice." },
        { """{"duration": {"min": 4, "max": 169}}""", "answers.duration.max: a number from 0 to 168 is wanted." },
        { """{"duration": {"min": 4, "max": null}}""", "answers.duration.max: a number from 0 to 168 is wanted." },
        { """{"acuteDays": {"min": 4, "max": 31}}""", "answers.acuteDays.max: a number from 0 to 30 is wanted." },
        { """{"onset": {"min": 3}}""", "answers.onset: min and max are wanted." },
        { """{"onset": {"min": null, "max": null}}""", "answers.onset.min: a number from 0 to 1200 is wanted." },
        { """{"onset": {"min": 3, "max": 1201}}""", "answers.onset.max: a number from 0 to 1200 is wanted." },
        { """{"onset": {"min": 3, "max": false}}""", "answers.onset.max: a number from 0 to 1200 is wanted." },

        // Features.
        { """{"features": ["aura"]}""", "answers.features: an object is wanted." },
        { """{"features": {"Aura": true}}""", "answers.features: only unilateral, pulsating, moderateOrSevere, worseWithActivity, nauseaOrVomiting, lightSensitive, soundSensitive, aura, triptanRelief, doctorDiagnosis may be in it." },
        { """{"features": {"aura": "yes"}}""", "answers.features.aura: true, false or null is wanted." },
        { """{"features": {"aura": 1}}""", "answers.features.aura: true, false or null is wanted." },

        // Medicines.
        { """{"medications": {}}""", "answers.medications: a list is wanted." },
        { """{"medications": ["topiramate"]}""", "answers.medications[0]: an object is wanted." },
        { """{"medications": [null]}""", "answers.medications[0]: an object is wanted." },
        { """{"medications": [{"drug": "Topiramate", "outcome": "current", "months": null}]}""", "answers.medications[0].drug: a generic name of the medicines is wanted." },
        { """{"medications": [{"drug": "topamax", "outcome": "current", "months": null}]}""", "answers.medications[0].drug: a generic name of the medicines is wanted." },
        { """{"medications": [{"outcome": "current", "months": null}]}""", "answers.medications[0].drug: a text is wanted." },
        { """{"medications": [{"drug": "topiramate", "months": null}]}""", "answers.medications[0].outcome: one of noBenefit, sideEffects, someBenefit, helped, declined, contraindicated, current, unknown is wanted." },
        { """{"medications": [{"drug": "topiramate", "outcome": "NoBenefit", "months": null}]}""", "answers.medications[0].outcome: one of noBenefit, sideEffects, someBenefit, helped, declined, contraindicated, current, unknown is wanted." },
        { """{"medications": [{"drug": "nadolol", "outcome": "current"}, {"drug": "topiramate", "outcome": "current", "months": -1}]}""", "answers.medications[1].months: a number from 0 to 1200 is wanted." },
        { """{"medications": [{"drug": "topiramate", "outcome": "current", "months": 1201}]}""", "answers.medications[0].months: a number from 0 to 1200 is wanted." },
        { """{"medications": [{"drug": "topiramate", "outcome": "current", "dose": 100}]}""", "answers.medications[0]: only drug, outcome, months may be in it." },
    };

    [Theory, MemberData(nameof(WellFormed))]
    public void Well_formed_answers_are_read(string json) => Assert.Null(Read(json).Fault);

    [Theory, MemberData(nameof(Malformed))]
    public void Malformed_answers_are_refused_with_the_place_and_the_rule(string json, string fault)
    {
        var read = Read(json);

        Assert.Equal(fault, read.Fault);
        Assert.Null(read.Answers);
    }

    [Fact]
    public void Null_and_left_out_are_unknown_but_an_empty_list_is_none()
    {
        Assert.Null(Read("""{"health": null}""").Answers!.Health);
        Assert.Null(Read("""{}""").Answers!.Health);
        Assert.Empty(Read("""{"health": []}""").Answers!.Health!);
        Assert.Empty(Read("""{"medicationClasses": null}""").Answers!.MedicationClasses);
        Assert.False(Read("""{"features": {"aura": null}}""").Answers!.Features!.ContainsKey(HeadacheFeature.Aura));
    }

    [Fact]
    public void What_is_known_is_written_and_what_is_not_is_left_out()
    {
        const string Json = """{"interest":"medical","redFlags":[],"age":38,"frequency":{"min":15.5,"max":20},"onset":{"min":3,"max":null},"features":{"unilateral":true,"aura":false},"medications":[{"drug":"topiramate","outcome":"noBenefit","months":2},{"drug":"nadolol","outcome":"sideEffects","months":null}],"unlistedMedicines":["élavil \"10\""],"health":["newAfter50"],"priorBotox":"never"}""";

        Assert.Equal(Json, JsonSerializer.Serialize(Read(Json).Answers!, WireJson.Options));
    }

    [Fact]
    public void A_number_is_written_without_needless_zeros() =>
        Assert.Equal("""{"frequency":{"min":18,"max":20.5}}""", JsonSerializer.Serialize(Read("""{"frequency":{"min":18.00,"max":2.050e1}}""").Answers!, WireJson.Options));

    [Fact]
    public void Stored_answers_may_name_a_medicine_that_has_left_the_catalogue()
    {
        var answers = JsonSerializer.Deserialize<Answers>("""{"medications":[{"drug":"gone","outcome":"noBenefit","months":3}],"medicationClasses":["goneToo"]}""", WireJson.Options)!;

        Assert.Equal("gone", Assert.Single(answers.Medications!).Drug);
        Assert.Equal(CriterionStatus.NotMet, RuleSet.Default().Assess(answers)[CriterionId.FailedPreventives].Status);
    }

    [Fact]
    public void Malformed_stored_answers_say_what_is_wrong_and_hold_no_answer()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Answers>("""{"unlistedMedicines":["a secret", 7]}""", WireJson.Options));

        Assert.StartsWith("answers.unlistedMedicines[1]: a text is wanted.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    private static ReadAnswers Read(string json) => AnswersJson.Read(JsonElement.Parse(json), Medicines);
}
