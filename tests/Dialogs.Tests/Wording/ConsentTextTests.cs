using System.Security.Cryptography;
using System.Text;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>
/// A consent is recorded with the version of its text (clinical-criteria 10). A text that was given to visitors never changes under its version: this list of what was
/// approved only grows. Change the text, raise <c>consent.version</c> in every language, have it approved, and add its lines.
/// </summary>
public sealed class ConsentTextTests
{
    private static readonly (string Version, string Language, string Text, string Hash)[] Approved =
    [
        ("1", "en", "screening", "501c90532689efb7"),
        ("1", "en", "contact", "1a16100baaa0d2cb"),
        ("1", "fr", "screening", "6488ce790fb4a415"),
        ("1", "fr", "contact", "522e5346f7d20483"),
    ];

    public static TheoryData<string, string> Texts => new(WordingFiles.All.SelectMany(wording => new[] { (wording.Language.Code, "screening"), (wording.Language.Code, "contact") }));

    [Theory, MemberData(nameof(Texts))]
    public void The_text_of_a_consent_is_the_one_that_was_approved_under_its_version(string language, string text)
    {
        var wording = WordingFiles.Of(language);
        var version = wording.Template("consent.version");
        var hash = Hash(wording.Template($"consent.{text}"));
        var approved = Approved.SingleOrDefault(line => (line.Version, line.Language, line.Text) == (version, language, text)).Hash;
        Assert.True(
            approved == hash,
            $"consent.{text} in '{language}' is not the text that was approved as version {version}. Raise consent.version, and add (\"<version>\", \"{language}\", \"{text}\", \"{hash}\").");
    }

    [Fact]
    public void The_version_is_the_same_in_every_language() =>
        Assert.Single(WordingFiles.All.Select(wording => wording.Template("consent.version")).Distinct(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "erased")]
    [InlineData("fr", "effacer")]
    public void The_consent_says_who_sees_it_how_long_it_is_kept_and_that_one_may_stop(string language, string erased)
    {
        var text = WordingFiles.Of(language).Template("consent.screening");
        Assert.Equal(["clinic", "daysLead", "daysUnfinished", "daysWithoutLead"], WordingFiles.Placeholders(text));
        Assert.Contains(erased, text, StringComparison.Ordinal);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
