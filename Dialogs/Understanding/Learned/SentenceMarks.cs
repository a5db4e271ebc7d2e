namespace ScreeningBot.Dialogs.Understanding;

/// <summary>The marks by which a message is compared with example sentences: words, beginnings of long words, neighbours, and the kinds of phrases in it.</summary>
internal static class SentenceMarks
{
    private const string Number = "#";
    private const int ShortBeginning = 4;
    private const int LongBeginning = 6;

    /// <summary>The marks of a message, each once.</summary>
    internal static HashSet<string> Of(FoundPhrases found) => Of(found, 0, found.Words.Count);

    /// <summary>The marks of a stretch of a message, read as if it stood alone.</summary>
    internal static HashSet<string> Of(FoundPhrases found, int first, int end)
    {
        var words = found.Words.Skip(first).Take(end - first).ToList();
        var marks = Of(words.Select(word => word.Text));
        if (words.Exists(word => word.Asked))
        {
            marks.Add("?");
        }

        foreach (var match in found.Matches)
        {
            if (match.First >= first && match.End <= end)
            {
                // Names of sections begin with a capital, words never do.
                marks.Add(match.Section);
            }
        }

        return marks;
    }

    /// <summary>The marks of words alone.</summary>
    internal static HashSet<string> Of(IEnumerable<string> words)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        string before = "^", earlier = string.Empty;
        foreach (var word in words)
        {
            var text = char.IsAsciiDigit(word[0]) ? Number : word;
            marks.Add(text);
            marks.Add($"{before} {text}");
            if (earlier.Length > 0)
            {
                marks.Add($"{earlier} {before} {text}");
            }

            if (text.Length > ShortBeginning)
            {
                marks.Add($"{text.AsSpan(0, ShortBeginning)}*");
            }

            if (text.Length > LongBeginning)
            {
                marks.Add($"{text.AsSpan(0, LongBeginning)}*");
            }

            (earlier, before) = (before, text);
        }

        marks.Add($"{before} $");
        if (earlier.Length > 0)
        {
            marks.Add($"{earlier} {before} $");
        }

        return marks;
    }
}
