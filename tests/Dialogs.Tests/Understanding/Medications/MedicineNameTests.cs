using ScreeningBot.Dialogs.Understanding;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Tests.Understanding.Medications;

public sealed class MedicineNameTests
{
    public static TheoryData<string, string, string> EveryNameInEveryLanguage()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var medicine in MedicineCatalogue.Embedded().Medicines)
        {
            foreach (var name in medicine.Brands.Concat(medicine.French).Append(medicine.Generic).Distinct(StringComparer.Ordinal))
            {
                foreach (var language in Language.All)
                {
                    data.Add(name, language.Code, medicine.Generic);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryNameInEveryLanguage))]
    public void Every_name_of_the_catalogue_is_known_in_every_language(string name, string language, string generic)
    {
        Assert.Equal([generic], Drugs(name, language));
        Assert.Equal([generic], Drugs(language == "fr" ? $"j'ai essayé {name.ToUpperInvariant()}, sans effet" : $"tried {name.ToLowerInvariant()}, it did nothing", language));
    }

    [Theory]
    [InlineData("topomax", "topiramate")]
    [InlineData("toppamax", "topiramate")]
    [InlineData("topa max", "topiramate")]
    [InlineData("top a max", "topiramate")]
    [InlineData("topirimate", "topiramate")]
    [InlineData("amitriptiline", "amitriptyline")]
    [InlineData("amytriptaline", "amitriptyline")]
    [InlineData("ami triptyline", "amitriptyline")]
    [InlineData("noritriptilyne", "nortriptyline")]
    [InlineData("propanolol", "propranolol")]
    [InlineData("propranalol", "propranolol")]
    [InlineData("inderol", "propranolol")]
    [InlineData("effexer", "venlafaxine")]
    [InlineData("ephexor", "venlafaxine")]
    [InlineData("venlafaxin", "venlafaxine")]
    [InlineData("candasartan", "candesartan")]
    [InlineData("gabapentine", "gabapentin")]
    [InlineData("depacote", "valproate")]
    [InlineData("emgalaty", "galcanezumab")]
    [InlineData("aimovog", "erenumab")]
    [InlineData("ajovi", "fremanezumab")]
    [InlineData("quilipta", "atogepant")]
    [InlineData("nurtek", "rimegepant")]
    [InlineData("imatrex", "sumatriptan")]
    [InlineData("emitrex", "sumatriptan")]
    [InlineData("maxault", "rizatriptan")]
    [InlineData("zomic", "zolmitriptan")]
    [InlineData("relpacks", "eletriptan")]
    [InlineData("tylonol", "acetaminophen")]
    [InlineData("tylanol", "acetaminophen")]
    [InlineData("acetominophen", "acetaminophen")]
    [InlineData("advill", "ibuprofen")]
    [InlineData("ibuprophen", "ibuprofen")]
    [InlineData("alleve", "naproxen")]
    [InlineData("naproxin", "naproxen")]
    [InlineData("excedrine", "aspirinWithCaffeine")]
    [InlineData("bottox", "onabotulinumtoxinA")]
    [InlineData("t3s", "codeine")]
    [InlineData("tylenol #3", "codeine")]
    [InlineData("Tylenol Threes", "codeine")]
    [InlineData("tylenol with codeine", "codeine")]
    [InlineData("vit b2", "riboflavin")]
    [InlineData("Co-Q10", "coenzymeQ10")]
    [InlineData("coenzyme Q 10", "coenzymeQ10")]
    public void A_misspelt_name_is_known(string written, string generic) => Assert.Equal([generic], Drugs(written));

    [Theory]
    [InlineData("tylenol 3 times a week", "acetaminophen")]
    [InlineData("tylenol 2 tablets", "acetaminophen")]
    [InlineData("tylenol 3 or 4 days", "acetaminophen")]
    [InlineData("tylenol 3, the codeine one", "codeine")]
    [InlineData("tylenol 3 fois par semaine", "acetaminophen")]
    public void A_number_that_counts_something_is_no_part_of_a_name(string written, string generic) => Assert.Equal(generic, Drugs(written)[0]);

    [Theory]
    [InlineData("elevate")]
    [InlineData("elevator")]
    [InlineData("clot")]
    [InlineData("motion")]
    [InlineData("motor")]
    [InlineData("matrix")]
    [InlineData("aspire")]
    [InlineData("aspiring")]
    [InlineData("zoomed")]
    [InlineData("maxed")]
    [InlineData("frozen")]
    [InlineData("calm")]
    [InlineData("imitate")]
    [InlineData("immigrant")]
    [InlineData("relax")]
    [InlineData("relapse")]
    [InlineData("alive")]
    [InlineData("olives")]
    [InlineData("advice")]
    [InlineData("advise")]
    [InlineData("anvil")]
    [InlineData("alert")]
    [InlineData("exert")]
    [InlineData("lyrics")]
    [InlineData("detox")]
    [InlineData("gravel")]
    [InlineData("celebrate")]
    [InlineData("regain")]
    [InlineData("equality")]
    [InlineData("magnet")]
    [InlineData("topical")]
    [InlineData("ultra")]
    [InlineData("states")]
    [InlineData("emerge")]
    [InlineData("nation")]
    [InlineData("keeper")]
    [InlineData("portable")]
    [InlineData("tribunal", "fr")]
    [InlineData("triangle", "fr")]
    [InlineData("câlin", "fr")]
    [InlineData("colline", "fr")]
    [InlineData("géant", "fr")]
    [InlineData("gérante", "fr")]
    [InlineData("immigrer", "fr")]
    [InlineData("aspirer", "fr")]
    [InlineData("aspirateur", "fr")]
    [InlineData("célébrer", "fr")]
    [InlineData("achever", "fr")]
    [InlineData("relaxer", "fr")]
    [InlineData("moteur", "fr")]
    [InlineData("alerte", "fr")]
    [InlineData("ami", "fr")]
    [InlineData("lyrique", "fr")]
    [InlineData("gravier", "fr")]
    [InlineData("réglage", "fr")]
    public void An_everyday_word_is_no_misspelt_medicine(string word, string language = "en")
    {
        Assert.Empty(Drugs(word, language));
        Assert.Equal(["topiramate"], Drugs(language == "fr" ? $"topamax, {word}" : $"topamax {word}", language));
    }

    [Theory]
    [InlineData("celexa")]
    [InlineData("losartan")]
    [InlineData("metformin")]
    [InlineData("bisoprolol")]
    [InlineData("labetalol")]
    [InlineData("zonisamide")]
    [InlineData("paroxetine")]
    [InlineData("fluvoxamine")]
    [InlineData("desvenlafaxine")]
    [InlineData("clonidine")]
    [InlineData("lamisil")]
    [InlineData("ultracet", true)]
    public void Another_medicine_is_no_misspelling_of_one_in_the_catalogue(string name, bool isABrandOfIts = false)
    {
        var reading = Read($"tried {name}, no effect");
        Assert.Equal(isABrandOfIts ? 1 : 0, reading.Medications.Count);
        Assert.Equal(isABrandOfIts ? [] : [name], reading.Unlisted);
    }

    [Theory]
    [InlineData("I tried Migravent and Relivion", "en", new[] { "Migravent", "Relivion" })]
    [InlineData("was on quezapril for a year, nothing", "en", new[] { "quezapril" })]
    [InlineData("my doctor gave me fabrimab shots", "en", new[] { "fabrimab" })]
    [InlineData("topamax, zolendrax and elavil", "en", new[] { "zolendrax" })]
    [InlineData("j'ai essayé le Migrelax", "fr", new[] { "Migrelax" })]
    [InlineData("dolobrix 50 mg", "en", new[] { "dolobrix" })]
    public void A_name_in_no_catalogue_is_kept_as_typed(string text, string language, string[] names) => Assert.Equal(names, Read(text, language).Unlisted);

    [Theory]
    [InlineData("tried acupuncture and topamax")]
    [InlineData("tried accupuncture, massage and elavil")]
    [InlineData("topamax and physiotherapy and a chiropractor")]
    [InlineData("took elavil for yrs")]
    [InlineData("on topamax honestly useless")]
    [InlineData("elavil at bedtime and yoga")]
    public void An_ordinary_word_is_no_unlisted_medicine(string text) => Assert.Empty(Read(text).Unlisted);

    private static string[] Drugs(string text, string language = "en") =>
        CaseFiles.Understanding.Medications.Recognise(new Utterance(text, Language.FromLocale(language), CaseFiles.Today)).TryGet(out var reading)
            ? [.. reading.Medications.Select(medication => medication.Drug)]
            : [];

    private static MedicationReading Read(string text, string language = "en") =>
        CaseFiles.Understanding.Medications.Recognise(new Utterance(text, Language.FromLocale(language), CaseFiles.Today)).Value;
}
