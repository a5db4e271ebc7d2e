namespace ScreeningBot.Dialogs.Understanding;

/// <summary>The words of an utterance, and the phrases of word files in them.</summary>
internal sealed class FoundPhrases
{
    private static readonly List<PhraseMatch> None = [];

    private readonly Dictionary<string, List<PhraseMatch>> bySection = new(StringComparer.Ordinal);

    /// <summary>Keeps words and matches.</summary>
    internal FoundPhrases(IReadOnlyList<Word> words, IReadOnlyList<PhraseMatch> matches)
    {
        Words = words;
        Matches = matches;
        foreach (var match in matches)
        {
            if (!bySection.TryGetValue(match.Section, out var list))
            {
                bySection[match.Section] = list = [];
            }

            list.Add(match);
        }
    }

    /// <summary>The words.</summary>
    internal IReadOnlyList<Word> Words { get; }

    /// <summary>Every phrase found, also such as overlap, by their first words.</summary>
    internal IReadOnlyList<PhraseMatch> Matches { get; }

    /// <summary>Whether a phrase of the section is anywhere.</summary>
    internal bool Has(string section) => bySection.ContainsKey(section);

    /// <summary>The phrases of a section, by their first words.</summary>
    internal IReadOnlyList<PhraseMatch> Of(string section) => bySection.GetValueOrDefault(section) ?? None;

    /// <summary>Whether a phrase of the section begins with that word.</summary>
    internal bool Begins(string section, int word) => EndFrom(section, word) > word;

    /// <summary>The end of the longest phrase of the section that begins with that word; the word itself if there is none.</summary>
    internal int EndFrom(string section, int word)
    {
        var phrases = Of(section);
        int low = 0, high = phrases.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = phrases[middle].First < word ? (middle + 1, high) : (low, middle);
        }

        var end = word;
        for (; low < phrases.Count && phrases[low].First == word; low++)
        {
            end = Math.Max(end, phrases[low].End);
        }

        return end;
    }

    /// <summary>The phrases of some sections, the longest where one lies in another, from left to right.</summary>
    internal IReadOnlyList<PhraseMatch> Longest(params ReadOnlySpan<string> sections)
    {
        var wanted = new List<PhraseMatch>();
        foreach (var section in sections)
        {
            wanted.AddRange(Of(section));
        }

        wanted.Sort((one, other) => one.First != other.First ? one.First.CompareTo(other.First) : other.End.CompareTo(one.End));
        var longest = new List<PhraseMatch>(wanted.Count);
        var end = -1;
        foreach (var match in wanted)
        {
            // What ends no later than something that began no later lies in it; equal stretches of two sections are both kept.
            if (match.End > end || (longest.Count > 0 && longest[^1].First == match.First && longest[^1].End == match.End))
            {
                longest.Add(match);
                end = match.End;
            }
        }

        return longest;
    }
}
