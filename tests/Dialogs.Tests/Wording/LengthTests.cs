using System.Text.RegularExpressions;

namespace ScreeningBot.Dialogs.Tests.Sentences;

/// <summary>
/// A phone held upright shows some 38 characters a line and, with keyboard and quick replies open, some twelve lines of the conversation. A message that is read in
/// one go stays within that; a list to be looked through may be scrolled once. Limits are of the text as said, thresholds and the clinic's name filled in.
/// </summary>
public sealed partial class LengthTests
{
    private const int LongestMessage = 12 * 38;

    private const int LongestList = 28 * 38;

    /// <summary>Plain language: what is longer is two sentences.</summary>
    private const int MostWordsInASentence = 32;

    private const int LongestQuickReply = 30;

    public static TheoryData<string> Languages => WordingFiles.Languages;

    [Theory, MemberData(nameof(Languages))]
    public void A_message_fits_on_a_phone(string language) => WordingFiles.AssertNone(
        $"Longer than {LongestMessage} characters (a list: {LongestList})",
        from said in Said(language)
        let limit = WordingFiles.IsList(said.Text) ? LongestList : LongestMessage
        where said.Text.Length > limit
        select $"{language}, {said.Key}: {said.Text.Length}");

    [Theory, MemberData(nameof(Languages))]
    public void A_sentence_can_be_read_in_one_breath(string language) => WordingFiles.AssertNone(
        $"More than {MostWordsInASentence} words",
        from said in Said(language)
        where !WordingFiles.IsList(said.Text)
        from sentence in SentenceEnd().Split(said.Text)
        let words = sentence.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit))
        where words > MostWordsInASentence
        select $"{language}, {said.Key}: {words}: {sentence}");

    [Theory, MemberData(nameof(Languages))]
    public void Quick_replies_fit_on_a_button_and_differ(string language)
    {
        var wording = WordingFiles.Of(language);
        WordingFiles.AssertNone(
            $"Longer than {LongestQuickReply} characters",
            from key in wording.ListKeys
            from reply in wording.Replies(key)
            where reply.Length > LongestQuickReply
            select $"{language}, {key}: {reply}");
        Assert.All(wording.ListKeys, key => Assert.Equal(wording.Replies(key).Count, wording.Replies(key).Distinct(StringComparer.OrdinalIgnoreCase).Count()));
        Assert.All(wording.ListKeys, key => Assert.InRange(wording.Replies(key).Count, 1, 5));
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_question_asks_one_thing(string language) => WordingFiles.AssertNone(
        "More than one question mark outside a list",
        from said in Said(language)
        where said.Key.EndsWith(".ask", StringComparison.Ordinal) || said.Key.EndsWith(".again", StringComparison.Ordinal) || said.Key.StartsWith("careful.", StringComparison.Ordinal)
        let own = string.Join('\n', said.Text.Split('\n').Where(line => !line.StartsWith('•')))
        where own.Count(character => character == '?') > 1
        select $"{language}, {said.Key}: {own}");

    private static IEnumerable<(string Key, string Text)> Said(string language)
    {
        var wording = WordingFiles.Services.Words(language).Wording;
        (string Name, string Value)[] own =
        [
            ("value", "12 to 15"), ("before", "20"), ("label", "Headache days a month"), ("working", ""), ("summary", ""), ("offer", ""), ("consentText", ""), ("contactConsentText", ""), ("class", "a beta blocker"),
            ("drug", "onabotulinumtoxinA"), ("reference", "7KM2-Q4XD"), ("hours", ""), ("bestTime", ""), ("min", "1"), ("max", "2"),
        ];
        return wording.Keys.Where(key => !key.StartsWith("values.", StringComparison.Ordinal)).Select(key => (key, wording.Say(key, own)));
    }

    [GeneratedRegex(@"(?<=[.?!;:])\s+|\n+", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}
