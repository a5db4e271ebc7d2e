using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>French as it is set in Canada, and quotation marks and apostrophes as they are set in print.</summary>
public sealed class TypographyTests
{
    private static readonly (string Language, string Pattern, string Rule)[] Faults =
    [
        ("fr", @"[ \u00A0\u202F][?!;]", "no space before ? ! ;"),
        ("fr", @"(?<!\u00A0):(?=\s|$)", "a colon stands after a space that does not break"),
        ("fr", @"«(?!\u00A0)|(?<!\u00A0)»", "French quotation marks have spaces that do not break inside them"),
        ("fr", @"\d[ ]?%|\d [0-9]{3}\b", "a space that does not break stands before % and between thousands"),
        ("fr", @"\d\.\d", "decimals have a comma"),
        ("fr", @"[“”]", "French quotation marks are « »"),
        ("fr", @"\boe(?:il|uf|ur)", "œ is one letter"),
        ("en", @"[«»]", "English quotation marks are “ ”"),
        ("en", @" [?!;:]", "no space before a mark"),
        ("", "['\"]", "apostrophes and quotation marks are ’ and “ ” or « »"),
        ("", "  |[ \u00A0]$|^[ \u00A0]|\\.\\.", "no stray space or stop"),
    ];

    public static TheoryData<string> Languages => WordingFiles.Languages;

    [Theory, MemberData(nameof(Languages))]
    public void Marks_and_spaces_are_set_as_in_print(string language) => WordingFiles.AssertNone(
        "Not set as in print",
        from fault in Faults
        where fault.Language.Length == 0 || fault.Language == language
        from said in WordingFiles.Of(language).Texts()
        where said.Key != "closing.hours" && Regex.IsMatch(said.Text, fault.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1))
        select $"{language}, {said.Key}: {fault.Rule}");
}
