namespace ScreeningBot.Dialogs.Understanding;

/// <summary>The phrases of many sections as one graph over words, while it is put together. <see cref="PhraseAutomaton"/> walks it.</summary>
internal sealed class PhraseGraph
{
    /// <summary>Any word that begins with a digit.</summary>
    internal const string Number = "#";

    /// <summary>At the end of a word: whatever follows.</summary>
    internal const char AnyEnding = '*';

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<State> states = [new State()];
    private readonly List<string> sections = [];

    /// <summary>The state in which every phrase begins.</summary>
    internal static int Start => 0;

    /// <summary>Names of the sections, by their numbers.</summary>
    internal IReadOnlyList<string> Sections => sections;

    /// <summary>The words of the phrases, by their numbers; also "begins with" and numbers in figures.</summary>
    internal IReadOnlyList<string> Words => words;

    /// <summary>Number of states.</summary>
    internal int Count => states.Count;

    /// <summary>Adds a section; its number.</summary>
    internal int AddSection(string name)
    {
        sections.Add(name);
        return sections.Count - 1;
    }

    /// <summary>Adds a state; its number.</summary>
    internal int AddState()
    {
        states.Add(new State());
        return states.Count - 1;
    }

    /// <summary>A step over one word.</summary>
    internal void AddStep(int from, string word, int to)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            numbers[word] = number = words.Count;
            words.Add(word);
        }

        states[from].Steps.Add((number, to));
    }

    /// <summary>A step over no word.</summary>
    internal void AddFree(int from, int to)
    {
        if (from != to)
        {
            states[from].Free.Add(to);
        }
    }

    /// <summary>A step over any word.</summary>
    internal void AddAny(int from, int to) => states[from].Any.Add(to);

    /// <summary>A phrase of the section ends here.</summary>
    internal void AddFound(int state, int section) => states[state].Found.Add(section);

    /// <summary>A state.</summary>
    internal State At(int state) => states[state];

    /// <summary>All states that some states lead to over no word, themselves too, in order.</summary>
    internal int[] Reached(IEnumerable<int> from)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>(from);
        while (open.TryPop(out var state))
        {
            if (reached.Add(state))
            {
                states[state].Free.ForEach(open.Push);
            }
        }

        var ordered = reached.ToArray();
        Array.Sort(ordered);
        return ordered;
    }

    /// <summary>What leads on from a state, and what ends in it.</summary>
    internal sealed class State
    {
        internal List<(int Word, int To)> Steps { get; } = new(1);

        internal List<int> Free { get; } = new(0);

        internal List<int> Any { get; } = new(0);

        internal List<int> Found { get; } = new(0);
    }
}
