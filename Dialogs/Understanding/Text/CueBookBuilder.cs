using System.Collections.Frozen;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Orders the sections by who names whom, and lays their phrases into one trie for each order.</summary>
internal sealed class CueBookBuilder(Dictionary<string, List<IReadOnlyList<CueStep>>> phrases, Shorthand shorthand)
{
    private readonly Dictionary<string, int> levelOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> elements = phrases.ToDictionary(section => section.Key, section => ElementsIn(section.Value), StringComparer.Ordinal);

    internal CueBook Build()
    {
        var ids = phrases.Keys.Order(StringComparer.Ordinal).Select((name, id) => (name, id))
            .ToFrozenDictionary(section => section.name, section => section.id, StringComparer.Ordinal);
        var levels = new List<CueTrie>();
        foreach (var (name, id) in ids)
        {
            var level = LevelOf(name, []);
            while (levels.Count <= level)
            {
                levels.Add(new CueTrie());
            }

            foreach (var phrase in phrases[name].Where(phrase => phrase.Count > 0))
            {
                levels[level].Add(id, phrase, ids);
            }
        }

        var known = WordsOf(phrases.Keys).Concat(shorthand.Forms).ToFrozenSet(StringComparer.Ordinal);
        var rules = new SpellingRules(OneSlipFrom: 5, TwoSlipsFrom: 8, ChangeFrom: 5, KeepsEnd: false);
        return CueBook.Of(ids, [.. levels], shorthand, new Spelling(known, WordsOf(Corrected()), rules));
    }

    private static HashSet<string> ElementsIn(List<IReadOnlyList<CueStep>> section)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        section.ForEach(phrase => CuePhrase.AddElements(phrase, found));
        return found;
    }

    private static bool IsWord(string element) => char.IsLetter(element[0]);

    private IEnumerable<string> WordsOf(IEnumerable<string> names) => names.SelectMany(name => elements[name]).Where(IsWord);

    /// <summary>Sections whose words are recognised misspelt too: those that mean something, and what they are made of.</summary>
    private HashSet<string> Corrected()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(phrases.Keys.Where(name => CueBook.IsMeaning(name)));
        while (waiting.TryPop(out var name))
        {
            if (names.Add(name))
            {
                foreach (var named in NamedIn(name))
                {
                    waiting.Push(named);
                }
            }
        }

        return names;
    }

    private IEnumerable<string> NamedIn(string name) =>
        elements[name].Where(element => element[0] == '{').Select(element => element[1..^1]);

    private int LevelOf(string name, HashSet<string> callers)
    {
        if (levelOf.TryGetValue(name, out var known))
        {
            return known;
        }

        // What may be skipped, and what may not, has to be known before anything else is searched for.
        var level = name is CueBook.Filler or CueBook.Denial or CueBook.Contrast ? 0 : 1;
        if (!callers.Add(name))
        {
            throw new FormatException($"The sections {string.Join(", ", callers)} name each other in a circle.");
        }

        foreach (var named in NamedIn(name))
        {
            if (!phrases.ContainsKey(named))
            {
                throw new FormatException($"The section '{name}' names '{named}', which is not there.");
            }

            level = Math.Max(level, LevelOf(named, callers) + 1);
        }

        callers.Remove(name);
        return levelOf[name] = level;
    }
}
