using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Dialogs.Understanding.Features;
using ScreeningBot.Dialogs.Understanding.Medications;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Medications;

/// <summary>What became of a medicine where no phrase tells it, with a net that has learned a handful of messages.</summary>
public sealed class OutcomeNetTests
{
    private static readonly MedicationReader Reader = new(MedicineCatalogue.Embedded(), FeatureWords.OfAllLanguages().Values.SelectMany(words => words.Vocabulary));

    private static readonly OutcomeNet Net = new(OutcomeNet.Learn(Reader,
    [
        Told("topamax, the window fell on my desk", "topiramate", "sideEffects"), Told("elavil, the window was open all night", "amitriptyline", "sideEffects"), Told("inderal, a window at the door", "propranolol", "sideEffects"),
        Told("topamax, pure sunshine", "topiramate", "helped"), Told("elavil, sunshine and rainbows", "amitriptyline", "helped"), Told("inderal brought me sunshine", "propranolol", "helped"),
        Told("topamax", "topiramate", "unknown"), Told("elavil in may", "amitriptyline", "unknown"), Told("inderal from the doctor", "propranolol", "unknown"),
    ]));

    [Theory]
    [InlineData("nadolol, there was the window again", MedicationOutcome.SideEffects)]
    [InlineData("nadolol, sunshine every day", MedicationOutcome.Helped)]
    [InlineData("nadolol and candesartan, sunshine every day", MedicationOutcome.Helped)]
    public void Words_around_a_name_tell_what_became_of_it(string text, MedicationOutcome outcome)
    {
        var told = Read(text);
        Assert.Equal(outcome, Net.Outcome(told, told.Mentions[0]));
    }

    [Fact]
    public void Words_behind_another_medicine_are_told_of_that_one()
    {
        var told = Read("nadolol sunshine. then candesartan window");
        Assert.Equal([MedicationOutcome.Helped, MedicationOutcome.SideEffects], told.Mentions.Select(mention => Net.Outcome(told, mention)));
    }

    private static MedicationsTold Read(string text) => Reader.Read(Said(text));

    private static (Utterance, IReadOnlyDictionary<string, string>) Told(string text, string medicine, string outcome) =>
        (Said(text), new Dictionary<string, string>(StringComparer.Ordinal) { [medicine] = outcome });

    private static Utterance Said(string text) => new(text, Language.English, CaseFiles.Today);
}
