using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>The tone of clinical-criteria 8: calm, plain, no blame, no promise.</summary>
public sealed class ToneTests
{
    /// <summary>Words that are not said, as whole words, by language; and why.</summary>
    private static readonly (string Language, string Words, string Why)[] NeverSaid =
    [
        ("en", "unfortunately|sadly|regrettably", "no regret: nobody fails a screening"),
        ("en", "you failed|you have failed|fail to|rejected|refused you|not eligible|ineligible|disqualified", "nobody fails a screening"),
        ("en", "cure|cures|cured|heal you|guarantee|guaranteed|guarantees|miracle", "nothing is promised"),
        ("en", "you will be covered|will be approved|chance of|likely to be covered", "no word about a plan's decision"),
        ("en", "episode|episodes", "headache days, not episodes"),
        ("en", "overuser|overusing|abuse|abusing|addict|addicted|addiction|too many pills|non-?compliant|should have", "no blame for medicines taken"),
        ("en", "suffer|suffers|suffering|sufferer|victim", "no pity"),
        ("en", "health card|ohip|date of birth is|social insurance", "never asked for"),
        ("en", "stop taking|start taking|you should take|try taking|increase the dose|double the dose|reduce the dose", "no advice on medicines"),
        ("en", "congratulations|great news|awesome|amazing|oops|lol", "warm without cheer"),
        ("en", "cephalalgia|prophylaxis|prophylactic|refractory|contraindicated|efficacy|adverse|bilateral|unilateral|photophobia|phonophobia|comorbid|comorbidity", "plain words"),
        ("fr", "malheureusement|hélas", "no regret: nobody fails a screening"),
        ("fr", "vous avez échoué|échec|rejetée?|refusée?|inadmissible|non admissible|disqualifiée?", "nobody fails a screening"),
        ("fr", "guérir|guérit|guérie?s?|guérison|garantie?s?|garantit|garantir|miracle|miraculeux", "nothing is promised"),
        ("fr", "sera remboursée?|serez remboursée?|sera approuvée?|vos chances", "no word about a plan's decision"),
        ("fr", "épisodes?", "jours avec mal de tête, not épisodes"),
        ("fr", "abus|abuser|abusez|toxicomane|dépendance|trop de pilules|auriez dû", "no blame for medicines taken"),
        ("fr", "arrêtez de prendre|commencez à prendre|vous devriez prendre|augmentez la dose|doublez la dose|réduisez la dose", "no advice on medicines"),
        ("fr", "souffrir|souffrez|souffre|souffrance|victime", "no pity"),
        ("fr", "carte santé|carte d['’]assurance maladie|assurance-maladie|ramq|nas", "never asked for"),
        ("fr", "félicitations|super|génial|oups|bonne nouvelle", "warm without cheer"),
        ("fr", "prophylaxie|prophylactique|réfractaire|contre-indiquée?|efficacité|unilatérale?|photophobie|phonophobie|comorbidité", "plain words"),
        ("fr", "tu|toi|ton|ta|tes|te|t['’]as|t['’]es", "visitors are addressed as vous"),
        ("fr", "certain de|certaine de|sûr de|sûre de|désolée?|contente?|êtes-vous sûre?|prête?", "no word that must guess a gender"),
        ("fr", "email|e-mail|week-end|checker|céduler|SMS|portable", "Canadian French: courriel, fin de semaine"),
        ("fr", "15|112|SAMU|Info-Santé", "Ontario: 911, Santé811 (15 is the threshold, a placeholder)"),
    ];

    /// <summary>What a rule above would forbid and is meant, by key.</summary>
    private static readonly (string Key, string Words, string Why)[] Allowed =
    [
        ("questions.frequency.replies", "15", "a number of days"),
        ("questions.acuteDays.replies", "15", "a number of days"),
    ];

    public static TheoryData<string> Languages => WordingFiles.Languages;

    [Theory, MemberData(nameof(Languages))]
    public void Words_against_the_tone_are_never_said(string language) => WordingFiles.AssertNone(
        "Against the tone",
        from rule in NeverSaid
        where rule.Language == language
        from said in WordingFiles.Of(language).Texts()
        from match in Regex.Matches(said.Text, $@"(?<![\w-])(?:{rule.Words})(?![\w-])", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))
        where !Allowed.Any(allowed => allowed.Key == said.Key && string.Equals(allowed.Words, match.Value, StringComparison.OrdinalIgnoreCase))
        select $"{language}, {said.Key}: \"{match.Value}\" ({rule.Why})");

    [Fact]
    public void Every_exception_is_still_needed() => WordingFiles.AssertNone(
        "Not said any more",
        from allowed in Allowed
        where !WordingFiles.All.SelectMany(wording => wording.Texts()).Any(said => said.Key == allowed.Key && said.Text.Contains(allowed.Words, StringComparison.OrdinalIgnoreCase))
        select $"{allowed.Key}: {allowed.Words}");

    [Theory]
    [InlineData("en", "headache days")]
    [InlineData("fr", "jours avec mal de tête")]
    public void Headache_days_are_called_headache_days(string language, string words)
    {
        string[] keys = ["questions.frequency.summary", "result.headacheDays.met", "result.headacheDays.notMet", "result.headacheDays.unknown", "result.expect"];
        Assert.All(keys, key => Assert.Contains(words, WordingFiles.Of(language).Template(key), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("en", "nobody")]
    [InlineData("fr", "personne")]
    public void Many_days_with_medicine_are_nobodys_fault(string language, string words)
    {
        string[] keys = ["result.overuse", "questions.acuteDays.why"];
        Assert.All(keys, key => Assert.Contains(words, WordingFiles.Of(language).Template(key), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("en", "insurers often ask to see")]
    [InlineData("fr", "assureurs demandent souvent à voir")]
    public void Coverage_is_what_insurers_often_ask_to_see_and_the_plan_decides(string language, string words)
    {
        var wording = WordingFiles.Of(language);
        Assert.Contains(words, wording.Template("result.insurers"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(words, wording.Template("result.QualifiedSelfPay"), StringComparison.OrdinalIgnoreCase);
    }
}
