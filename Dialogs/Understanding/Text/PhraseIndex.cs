using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A finished <see cref="PhraseGraph"/>, ready to be looked for in sequences of words.</summary>
internal sealed class PhraseIndex
{
    private static readonly SpellingRules Forgiven = new(OneSlipFrom: 5, TwoSlipsFrom: int.MaxValue, ChangeFrom: 6, KeepsEnd: true);

    private readonly PhraseAutomaton automaton;
    private readonly FrozenDictionary<string, int> letters;
    private readonly FrozenDictionary<string, int> beginnings;
    private readonly int number;
    private readonly int longestBeginning;
    private readonly Spelling? spelling;

    /// <param name="graph">The phrases; none is added any more.</param>
    /// <param name="forgiving">Whether slips in long words are forgiven: a word that is no word of any phrase, but a slip away from one, is read as that word.</param>
    internal PhraseIndex(PhraseGraph graph, bool forgiving)
    {
        // A letter is a word that phrases name, or all words alike: those with the same beginning, numbers, and all others.
        var starts = Numbered(graph.Words.Where(word => word.Length > 1 && word[^1] == PhraseGraph.AnyEnding).Select(word => word[..^1]), 2);
        var plain = graph.Words.Where(word => word[^1] != PhraseGraph.AnyEnding && !IsNumber(word)).ToList();
        var readings = new int[2 + starts.Count + plain.Count][];
        var words = graph.Words.Select((word, index) => (word, index)).ToDictionary(one => one.word, one => one.index, StringComparer.Ordinal);
        readings[PhraseAutomaton.Unknown] = [];
        number = 1;
        readings[number] = words.TryGetValue(PhraseGraph.Number, out var figures) ? [figures] : [];
        longestBeginning = starts.Keys.Select(start => start.Length).DefaultIfEmpty().Max();
        foreach (var (start, letter) in starts)
        {
            readings[letter] = [.. Begun(start)];
        }

        var named = Numbered(plain, 2 + starts.Count);
        foreach (var (word, letter) in named)
        {
            readings[letter] = [words[word], .. Begun(word), .. char.IsAsciiDigit(word[0]) ? readings[number] : []];
        }

        letters = named.ToFrozenDictionary(StringComparer.Ordinal);
        beginnings = starts.ToFrozenDictionary(StringComparer.Ordinal);
        spelling = forgiving ? new Spelling(letters.Keys.ToFrozenSet(StringComparer.Ordinal), letters.Keys, Forgiven) : null;
        automaton = new PhraseAutomaton(graph, readings);

        IEnumerable<int> Begun(string word) => Enumerable.Range(1, word.Length)
            .Where(length => starts.ContainsKey(word[..length]))
            .Select(length => words[word[..length] + PhraseGraph.AnyEnding]);
    }

    /// <summary>Where no word has been read yet.</summary>
    internal PhraseAutomaton.Place Start => automaton.Start;

    /// <summary>Where a word leads to; null when no phrase goes on with it.</summary>
    internal PhraseAutomaton.Place? After(PhraseAutomaton.Place place, string word) => automaton.Next(place, LetterOf(word), isSetOff: false);

    /// <summary>Finds every phrase, by first words: the number of its section, its first word, the first word after it.</summary>
    /// <param name="words">The words.</param>
    /// <param name="breaks">How each word is set off from the word before: no phrase goes on over the end of a sentence, and no gap over a comma.</param>
    internal IEnumerable<(int Section, int First, int End)> Find(IReadOnlyList<string> words, IReadOnlyList<Break> breaks)
    {
        var text = new int[words.Count];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = LetterOf(words[i]);
        }

        for (var first = 0; first < text.Length; first++)
        {
            var place = automaton.Next(automaton.Start, text[first], isSetOff: false);
            for (var end = first + 1; place is not null; end++)
            {
                foreach (var section in place.Found)
                {
                    yield return (section, first, end);
                }

                place = end < text.Length && breaks[end] != Break.Strong ? automaton.Next(place, text[end], breaks[end] == Break.Light) : null;
            }
        }
    }

    private static bool IsNumber(string word) => string.Equals(word, PhraseGraph.Number, StringComparison.Ordinal);

    private static Dictionary<string, int> Numbered(IEnumerable<string> words, int first)
    {
        var numbered = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            numbered.TryAdd(word, first + numbered.Count);
        }

        return numbered;
    }

    private int LetterOf(string word)
    {
        if (letters.TryGetValue(word, out var letter) || word.Length == 0)
        {
            return letter;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return number;
        }

        for (var length = Math.Min(longestBeginning, word.Length); length > 0; length--)
        {
            if (beginnings.TryGetValue(word[..length], out letter))
            {
                return letter;
            }
        }

        return spelling?.Meant(word) is { } repaired ? letters[repaired] : PhraseAutomaton.Unknown;
    }
}
