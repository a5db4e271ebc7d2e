using FsCheck.Xunit;
using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Medications;

public sealed class MedicationReadingTests
{
    private const string Clinic = """
        generic,class,role,countsAsTrial,publicPlanList,overuseDays,brands,french
        bisoprolol,betaBlockers,preventive,yes,no,,Monocor|Zebetor,bisoprololine
        lasmiditan,ditans,acute,no,no,10,Reyvow,lasmiditan
        doxepin,sleepingPills,preventive,yes,no,,Silenor,doxépine
        """;

    private static readonly Lazy<Recognisers> OfClinic = new(() =>
        new Recognisers(MedicineCatalogue.Embedded().With(new StringReader(Clinic))));

    [Theory]
    [InlineData("bisoprolol did nothing", "en", "bisoprolol")]
    [InlineData("tried Monocor, no luck", "en", "bisoprolol")]
    [InlineData("zebetor", "en", "bisoprolol")]
    [InlineData("zebetter", "en", "bisoprolol")]
    [InlineData("bisoprolol", "fr", "bisoprolol")]
    [InlineData("le bisoprololine m'a rien fait", "fr", "bisoprolol")]
    [InlineData("bisoprollol", "fr", "bisoprolol")]
    [InlineData("reyvoww works", "en", "lasmiditan")]
    [InlineData("lasmiditen", "en", "lasmiditan")]
    public void A_medicine_that_a_clinic_adds_is_known_by_name_brand_and_misspelling(string text, string language, string generic) =>
        Assert.Equal([generic], Read(OfClinic.Value, text, language).Value.Medications.Select(medication => medication.Drug));

    [Fact]
    public void A_class_that_a_clinic_adds_is_known_by_its_id() =>
        Assert.Equal(["sleepingPills"], Read(OfClinic.Value, "some sleeping pills", "en").Value.Classes);

    [Fact]
    public void Without_the_clinics_row_the_name_is_kept_as_typed()
    {
        var reading = Read(CaseFiles.Understanding, "tried Monocor, no luck", "en").Value;
        Assert.Empty(reading.Medications);
        Assert.Equal(["Monocor"], reading.Unlisted);
    }

    [Theory]
    [InlineData("I get them daily. topamax did nothing for me. Thanks", "topamax did nothing for me")]
    [InlineData("  Élavil pendant 3 mois, aucun effet  ", "Élavil pendant 3 mois, aucun effet")]
    [InlineData("never tried anything", "never tried anything")]
    [InlineData("hi, i've tried everything", "tried everything")]
    public void The_span_holds_the_visitors_own_words(string text, string words)
    {
        var utterance = new Utterance(text, Language.English, CaseFiles.Today);
        Assert.Equal(words, utterance.WordsAt(CaseFiles.Understanding.Medications.Recognise(utterance).Span));
    }

    [Theory]
    [InlineData("no", Certainty.Assumed)]
    [InlineData("none", Certainty.Assumed)]
    [InlineData("never tried anything", Certainty.Exact)]
    [InlineData("i dont take any meds", Certainty.Exact)]
    public void A_bare_no_is_less_certain_than_none_in_so_many_words(string text, Certainty certainty)
    {
        var read = Read(CaseFiles.Understanding, text, "en");
        Assert.True(read.Value.IsNone);
        Assert.Equal(certainty, read.Certainty);
    }

    [Theory]
    [InlineData("i've tried everything", NotUnderstoodReason.Vague)]
    [InlineData("only over the counter stuff", NotUnderstoodReason.Vague)]
    [InlineData("painkillers", NotUnderstoodReason.Vague)]
    [InlineData("yes", NotUnderstoodReason.Vague)]
    [InlineData("i can't remember the names", NotUnderstoodReason.DoesNotKnow)]
    [InlineData("I do not remember", NotUnderstoodReason.DoesNotKnow)]
    [InlineData("it is sunny today", NotUnderstoodReason.NotMentioned)]
    [InlineData("", NotUnderstoodReason.NotMentioned)]
    public void What_names_nothing_says_why(string text, NotUnderstoodReason reason)
    {
        var read = Read(CaseFiles.Understanding, text, "en");
        Assert.False(read.Succeeded);
        Assert.Equal(reason, read.Reason);
    }

    [Theory]
    [InlineData("beta blockers", "betaBlockers")]
    [InlineData("propranolol, a beta blocker", null)]
    [InlineData("antidepressants", "antidepressants")]
    public void A_class_is_named_only_without_a_medicine_of_it(string text, string? classId) =>
        Assert.Equal(classId is null ? [] : [classId], Read(CaseFiles.Understanding, text, "en").Value.Classes);

    [Property(MaxTest = 100)]
    public void Whatever_is_typed_nothing_is_thrown_and_the_span_lies_in_the_text(string? typed, bool french)
    {
        var text = typed ?? string.Empty;
        var utterance = new Utterance(text, french ? Language.French : Language.English, CaseFiles.Today);
        var span = CaseFiles.Understanding.Medications.Recognise(utterance).Span;
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start, text.Length);
    }

    [Property(MaxTest = 100)]
    public void Whatever_words_are_mixed_nothing_is_thrown_and_every_medicine_comes_once(int seed, byte length, bool french)
    {
        var text = MixedWords.Of(seed, length);
        var read = Read(CaseFiles.Understanding, text, french ? "fr" : "en");
        Assert.InRange(read.Span.End, 0, text.Length);
        if (read.TryGet(out var reading))
        {
            Assert.Equal(reading.Medications.Count, reading.Medications.Select(medication => medication.Drug).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(reading.Classes.Count, reading.Classes.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void A_text_of_many_thousand_characters_is_read()
    {
        var text = string.Join(' ', Enumerable.Repeat("topomax did not really help me at all, amitryptiline made me (very) tired and 3 months of qwertzuiop", 80));
        Assert.Equal(["topiramate", "amitriptyline"], Read(CaseFiles.Understanding, text, "en").Value.Medications.Select(medication => medication.Drug));
    }

    [Fact]
    public void The_same_words_give_the_same_reading()
    {
        foreach (var one in CaseFiles.All.Where(one => one.Slot == "medications"))
        {
            var first = CaseFiles.Understanding.Medications.Recognise(one.Utterance());
            var again = CaseFiles.Understanding.Medications.Recognise(one.Utterance());
            Assert.Equal(first.Span, again.Span);
            Assert.Equal(first.Succeeded, again.Succeeded);
            if (first.Succeeded)
            {
                Assert.Equal(first.Value.Medications, again.Value.Medications);
            }
        }
    }

    private static Understood<MedicationReading> Read(IUnderstanding understanding, string text, string language) =>
        understanding.Medications.Recognise(new Utterance(text, Language.FromLocale(language), CaseFiles.Today));
}
