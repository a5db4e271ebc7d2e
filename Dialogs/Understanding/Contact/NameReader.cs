using System.Globalization;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Finds a person's name: after an introduction, beside a number or address, or as the whole message.</summary>
internal static class NameReader
{
    private const int MostWords = 5;

    /// <summary>The name, and whether it was introduced as one.</summary>
    /// <param name="utterance">The text.</param>
    /// <param name="found">The words, and the phrases of the word file.</param>
    /// <param name="taken">Words that are part of a number or an address.</param>
    internal static (string Name, bool IsIntroduced, WordSpan Span)? Read(Utterance utterance, FoundPhrases found, bool[] taken)
    {
        if (FirstAndLast(utterance, found, taken) is { } both)
        {
            return both;
        }

        return Introduced(utterance, found, taken, "Introduction", isSure: true)
            ?? Introduced(utterance, found, taken, "Introduction.weak", isSure: false)
            ?? FamilyFirst(utterance, found, taken)
            ?? Bare(utterance, found, taken);
    }

    private static (string Name, bool IsIntroduced, WordSpan Span)? FirstAndLast(Utterance utterance, FoundPhrases found, bool[] taken)
    {
        if (!found.Has("First") || !found.Has("Last"))
        {
            return null;
        }

        var given = found.Longest("First")[0];
        var family = found.Longest("Last").FirstOrDefault(match => !found.Longest("First").Any(other => other.Touches(match)));
        if (family.End == 0)
        {
            return null;
        }

        var first = After(utterance, found, taken, given.End, family.First > given.First ? family.First : found.Words.Count);
        var last = After(utterance, found, taken, family.End, given.First > family.First ? given.First : found.Words.Count);
        return first is { } one && last is { } other ? ($"{one.Name} {other.Name}", true, one.Span.Union(other.Span)) : null;
    }

    /// <summary>"Singh, Harpreet": two words and nothing else, the family name first.</summary>
    private static (string Name, bool IsIntroduced, WordSpan Span)? FamilyFirst(Utterance utterance, FoundPhrases found, bool[] taken)
    {
        if (found.Words.Count != 2 || found.Words[1].Before != Break.Light || utterance.Folded[found.Words[0].End] != ','
            || !Enumerable.Range(0, 2).All(word => IsNamePart(utterance, found, taken, word) && IsName(found, word, word + 1)))
        {
            return null;
        }

        var (family, given) = (Written(utterance, found, 0, 1), Written(utterance, found, 1, 2));
        return ($"{given.Name} {family.Name}", false, family.Span.Union(given.Span));
    }

    private static (string Name, bool IsIntroduced, WordSpan Span)? Introduced(
        Utterance utterance, FoundPhrases found, bool[] taken, string section, bool isSure)
    {
        foreach (var introduction in found.Longest(section))
        {
            if (After(utterance, found, taken, introduction.End, found.Words.Count) is { } name)
            {
                return (name.Name, isSure, name.Span);
            }
        }

        return null;
    }

    private static (string Name, WordSpan Span)? After(Utterance utterance, FoundPhrases found, bool[] taken, int start, int limit)
    {
        start = SkipTitles(found, start);
        var end = start;
        while (end < limit && end - start < 2 * MostWords && IsNamePart(utterance, found, taken, end) && (end == start || Continues(found, end)))
        {
            end++;
        }

        while (end > start && found.Begins("Particle", end - 1) && end - start > 1 && found.Words[end - 1].Text.Length > 1)
        {
            end--;
        }

        return IsName(found, start, end) ? Written(utterance, found, start, end) : null;
    }

    /// <summary>A clause of a few words, none of which is anything but a name; if all else in the message is a number or an address, or it is the whole of it.</summary>
    private static (string Name, bool IsIntroduced, WordSpan Span)? Bare(Utterance utterance, FoundPhrases found, bool[] taken)
    {
        foreach (var clause in Clauses(found, taken))
        {
            var start = SkipTitles(found, clause.First);
            var end = found.Of("Closing").Where(closing => closing.End == clause.End && closing.First > start).Select(closing => closing.First).DefaultIfEmpty(clause.End).Min();
            var words = Enumerable.Range(start, end - start).Count(word => found.Words[word].Before != Break.None || IsApart(found, word));
            if (IsName(found, start, end) && words <= MostWords && Enumerable.Range(start, end - start).All(word => IsNamePart(utterance, found, taken, word)))
            {
                var name = Written(utterance, found, start, end);
                return (name.Name, start > clause.First, name.Span);
            }
        }

        return null;
    }

    /// <summary>Particles alone are no name.</summary>
    private static bool IsName(FoundPhrases found, int start, int end) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Any(word => !found.Begins("Particle", word));

    private static IEnumerable<Clause> Clauses(FoundPhrases found, bool[] taken)
    {
        var first = 0;
        for (var word = 0; word <= found.Words.Count; word++)
        {
            var isSymbol = word < found.Words.Count && !char.IsLetterOrDigit(found.Words[word].Text[0]);
            if (word == found.Words.Count || taken[word] || isSymbol || (word > first && !Continues(found, word)))
            {
                if (word > first)
                {
                    yield return new Clause(first, word);
                }

                first = word < found.Words.Count && (taken[word] || isSymbol) ? word + 1 : word;
            }
        }
    }

    /// <summary>Whether a word goes on with what is before it: over a hyphen, an apostrophe, a space, or the stop of an initial.</summary>
    private static bool Continues(FoundPhrases found, int word) => found.Words[word].Before switch
    {
        Break.None => true,
        Break.Strong => found.Words[word - 1].Text.Length == 1 || found.Begins("Title", word - 1) || found.Begins("Particle", word - 1),
        _ => false,
    };

    private static bool IsApart(FoundPhrases found, int word) => word == 0 || found.Words[word].Start > found.Words[word - 1].End;

    private static int SkipTitles(FoundPhrases found, int start)
    {
        while (start + 1 < found.Words.Count && found.Begins("Title", start) && Continues(found, start + 1))
        {
            start++;
        }

        return start;
    }

    private static bool IsNamePart(Utterance utterance, FoundPhrases found, bool[] taken, int word)
    {
        var text = found.Words[word].Text;
        return !taken[word]
            && text.All(char.IsLetter)
            && (found.Begins("Particle", word) || !found.Begins("NotName", word) || IsInsideName(found, utterance, word));
    }

    /// <summary>A part behind a hyphen is part of the name, whatever else it means.</summary>
    private static bool IsInsideName(FoundPhrases found, Utterance utterance, int word) =>
        word > 0 && (utterance.Folded[found.Words[word].Start - 1] is '-' or '\'');

    private static (string Name, WordSpan Span) Written(Utterance utterance, FoundPhrases found, int start, int end)
    {
        var span = utterance.SpanOf(found.Words[start].Start, found.Words[end - 1].End - found.Words[start].Start);
        var words = utterance.WordsAt(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return (string.Join(' ', words.Select((word, index) => Capitalised(word, index == 0))), span);
    }

    /// <summary>As typed if there is a capital inside already ("DeVries"); else each part begins with one, small particles inside the name apart.</summary>
    private static string Capitalised(string word, bool isFirst)
    {
        var lower = word.ToLower(CultureInfo.InvariantCulture);
        var isPlain = string.Equals(word, lower, StringComparison.Ordinal) || string.Equals(word, word.ToUpper(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (!isPlain)
        {
            return word;
        }

        if (!isFirst && lower is "de" or "la" or "du" or "des" or "van" or "von" or "der" or "den" or "da" or "dos" or "di" or "del" or "y" or "e" or "bin" or "al" or "el" or "le")
        {
            return lower;
        }

        var letters = lower.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is '-' or '\'' or '\u2019' or '.')
            {
                letters[i] = char.ToUpper(letters[i], CultureInfo.InvariantCulture);
            }
        }

        return new string(letters);
    }
}
