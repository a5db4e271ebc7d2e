using System.Globalization;
using System.Text;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// What the visitor wrote, with what is needed to understand it. Folded once and read by every recogniser:
/// lower case, no accents, straight apostrophes, ligatures spelt out, so that word files need one spelling only.
/// </summary>
public sealed class Utterance
{
    /// <summary>Longest text that is understood as an answer; a longer one gets a kind request to shorten it (red flags are still looked for in all of it).</summary>
    public const int LongestAnswer = 1000;

    private readonly int[] origin;

    /// <summary>Folds <paramref name="text"/>.</summary>
    /// <param name="text">The visitor's own words, as typed.</param>
    /// <param name="language">The language that the conversation is held in.</param>
    /// <param name="today">The visitor's date, on which "since March" depends.</param>
    public Utterance(string text, Language language, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Language = language;
        Today = today;
        (Folded, origin) = Fold(text);
    }

    /// <summary>The words as typed.</summary>
    public string Text { get; }

    /// <summary>The words folded; may differ from <see cref="Text"/> in length: use <see cref="SpanOf"/> to come back.</summary>
    public string Folded { get; }

    /// <summary>The language that the conversation is held in; the words themselves may be in another.</summary>
    public Language Language { get; }

    /// <summary>The visitor's date.</summary>
    public DateOnly Today { get; }

    /// <summary>The stretch of <see cref="Text"/> from which a stretch of <see cref="Folded"/> came.</summary>
    public WordSpan SpanOf(int start, int length)
    {
        var from = origin[start];
        var to = length == 0 ? from : origin[start + length - 1] + 1;
        return new WordSpan(from, to - from);
    }

    /// <summary>The words of a stretch, as typed.</summary>
    public string WordsAt(WordSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>Folds words for comparison: lower case, no accents, straight apostrophes, ligatures spelt out.</summary>
    public static string FoldText(string text) => Fold(text).Folded;

    private static (string Folded, int[] Origin) Fold(string text)
    {
        // Most of what is typed, and nearly every line of the word files, is plain already.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return (text.ToLowerInvariant(), [.. Enumerable.Range(0, text.Length + 1)]);
        }

        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            var start = folded.Length;
            AppendFolded(folded, text[i]);
            for (var added = start; added < folded.Length; added++)
            {
                origins.Add(i);
            }
        }

        origins.Add(text.Length);
        return (folded.ToString(), [.. origins]);
    }

    private static void AppendFolded(StringBuilder folded, char character)
    {
        if (char.IsAscii(character))
        {
            folded.Append(char.IsControl(character) ? ' ' : char.ToLowerInvariant(character));
            return;
        }

        switch (character)
        {
            case 'œ' or 'Œ':
                folded.Append("oe");
                return;
            case 'æ' or 'Æ':
                folded.Append("ae");
                return;
            case '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '\u2032':
                folded.Append('\'');
                return;
            case '\u201C' or '\u201D' or '\u00AB' or '\u00BB':
                folded.Append('"');
                return;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212':
                folded.Append('-');
                return;
            case '\u2026':
                folded.Append("...");
                return;
            case '½':
                folded.Append(" 1/2");
                return;
            case '¼':
                folded.Append(" 1/4");
                return;
            case '¾':
                folded.Append(" 3/4");
                return;
        }

        if (char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control)
        {
            folded.Append(' ');
            return;
        }

        if (char.IsSurrogate(character))
        {
            folded.Append(character);
            return;
        }

        foreach (var part in character.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(part));
            }
        }
    }
}
