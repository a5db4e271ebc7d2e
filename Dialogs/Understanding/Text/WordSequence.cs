namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Folded text as words with the breaks between them, in one pass. French elisions are words of their own (<c>j'ai</c>: <c>j ai</c>), other
/// apostrophes vanish (<c>can't</c>: <c>cant</c>), numbers keep their decimals and slashes (<c>39.5</c>, <c>10/10</c>).
/// </summary>
internal sealed class WordSequence
{
    private const int MostApostrophes = 3;

    private static readonly HashSet<string> Elided = new(StringComparer.Ordinal)
    {
        "c", "d", "j", "l", "m", "n", "s", "t", "y", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "presqu",
    };

    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal) { "dr", "mr", "mrs", "ms", "mme", "st", "vs", "approx", "min", "hrs" };

    private readonly List<string> words = [];
    private readonly List<WordBreak> breaks = [];
    private readonly List<(int Start, int End)> places = [];

    /// <summary>Splits <paramref name="folded"/>; a word may become several (<c>cant</c>: <c>can not</c>), which then share its place.</summary>
    internal WordSequence(string folded, Func<string, IReadOnlyList<string>?>? rewrite = null)
    {
        var pending = WordBreak.None;
        var before = string.Empty;
        var position = 0;
        while (position < folded.Length)
        {
            if (!char.IsLetterOrDigit(folded[position]))
            {
                pending = Wider(pending, BreakAt(folded, position, before));
                position++;
                continue;
            }

            var end = EndOfWord(folded, position, out var word);
            var written = position > 0 && folded[position - 1] == '\'' && word is "s" or "d" ? [word is "s" ? "is" : "would"] : rewrite?.Invoke(word);
            before = word;
            foreach (var part in written ?? [word])
            {
                Add(part, pending, position, end);
                pending = WordBreak.None;
            }

            position = end;
        }
    }

    /// <summary>Number of words.</summary>
    internal int Count => words.Count;

    /// <summary>The word at <paramref name="index"/>.</summary>
    internal string this[int index] => words[index];

    /// <summary>What stands before the word at <paramref name="index"/>.</summary>
    internal WordBreak BreakBefore(int index) => index < words.Count ? breaks[index] : WordBreak.Strong;

    /// <summary>Where in the folded text the words from <paramref name="first"/> up to and without <paramref name="end"/> stand.</summary>
    internal (int Start, int Length) PlaceOf(int first, int end) => (places[first].Start, places[end - 1].End - places[first].Start);

    private static WordBreak Wider(WordBreak left, WordBreak right) => left > right ? left : right;

    private static WordBreak BreakAt(string text, int position, string wordBefore)
    {
        switch (text[position])
        {
            case '?':
                return WordBreak.Question;
            case '!' or ';':
                return WordBreak.Strong;
            case '.':
                // Dots in a row are a pause for breath; a dot after "dr" or in "p.m." is no end.
                var inARow = (position > 0 && text[position - 1] == '.') || (position + 1 < text.Length && text[position + 1] == '.');
                return inARow ? WordBreak.Soft : wordBefore.Length == 1 || Abbreviations.Contains(wordBefore) ? WordBreak.None : WordBreak.Strong;
            case ',' or ':' or '(' or ')' or '"' or '/' or '+' or '&' or '*' or '|':
                return WordBreak.Soft;
            case '-':
                // A hyphen joins, a dash between spaces separates.
                return position > 0 && text[position - 1] == ' ' ? WordBreak.Soft : WordBreak.None;
            default:
                return WordBreak.None;
        }
    }

    private static int EndOfWord(string text, int start, out string word)
    {
        var end = start;
        if (char.IsDigit(text[start]))
        {
            while (end < text.Length && (char.IsDigit(text[end]) || (IsInsideNumber(text, end) && end > start)))
            {
                end++;
            }

            word = text[start..end].Replace(',', '.');
            return end;
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        word = text[start..end];
        if (end - start == 1 && IsLetterAfterSlash(text, end))
        {
            // "N/a", "w/o" are one word.
            word += text[end + 1];
            return end + 2;
        }

        for (var joined = 0; joined < MostApostrophes && end + 1 < text.Length && text[end] == '\'' && char.IsLetter(text[end + 1]) && !Elided.Contains(word) && !IsShortVerb(text, end + 1); joined++)
        {
            var from = end + 1;
            end = from;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            word += text[from..end];
        }

        return end;
    }

    private static bool IsLetterAfterSlash(string text, int slash) =>
        slash + 1 < text.Length && text[slash] == '/' && char.IsLetter(text[slash + 1]) && (slash + 2 == text.Length || !char.IsLetterOrDigit(text[slash + 2]));

    /// <summary>"Neck's stiff" is "neck is stiff", "he'd" is "he would"; and "mom's arm" does not mind.</summary>
    private static bool IsShortVerb(string text, int position) => text[position] is 's' or 'd' && (position + 1 == text.Length || !char.IsLetterOrDigit(text[position + 1]));

    private static bool IsInsideNumber(string text, int position) =>
        text[position] is '.' or ',' or '/' && position + 1 < text.Length && char.IsDigit(text[position + 1]);

    private void Add(string word, WordBreak before, int start, int end)
    {
        words.Add(word);
        breaks.Add(before);
        places.Add((start, end));
    }
}
