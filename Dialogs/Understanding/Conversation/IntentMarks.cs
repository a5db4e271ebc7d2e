namespace ScreeningBot.Dialogs.Understanding;

/// <summary>The marks by which a message is compared with example sentences: words, beginnings of long words, neighbours, and the kinds of phrases in it.</summary>
internal static class IntentMarks
{
    private const string Number = "#";
    private const int ShortBeginning = 4;
    private const int LongBeginning = 6;

    /// <summary>The marks of a message, each once.</summary>
    internal static HashSet<string> Of(FoundPhrases found) => Of(found, 0, found.Words.Count);

    /// <summary>The marks of a stretch of a message, read as if it stood alone.</summary>
    internal static HashSet<string> Of(FoundPhrases found, int first, int end)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        string before = "^", earlier = string.Empty;
        for (var i = first; i < end; i++)
        {
            var word = found.Words[i];
            var text = word.IsNumber ? Number : word.Text;
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

            if (word.Asked)
            {
                marks.Add("?");
            }

            (earlier, before) = (before, text);
        }

        marks.Add($"{before} $");
        if (earlier.Length > 0)
        {
            marks.Add($"{earlier} {before} $");
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
}
