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

    /// <summary>Words that are phrases by themselves, and the sections of those.</summary>
    internal IEnumerable<(string Word, IReadOnlyList<int> Found)> Alone => states[Start].Steps
        .GroupBy(step => step.Word, step => step.To)
        .Select(steps => (words[steps.Key], (IReadOnlyList<int>)[.. Reached(steps).SelectMany(state => states[state].Found).Distinct().Order()]))
        .Where(word => word.Item2.Count > 0);

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

        states[from].AddStep(number, to);
    }

    /// <summary>A step over no word.</summary>
    internal void AddFree(int from, int to)
    {
        if (from != to)
        {
            states[from].AddFree(to);
        }
    }

    /// <summary>A step over any word.</summary>
    internal void AddAny(int from, int to) => states[from].AddAny(to);

    /// <summary>Words may be skipped in this state.</summary>
    internal void MarkGap(int state) => states[state].IsGap = true;

    /// <summary>A phrase of the section ends here.</summary>
    internal void AddFound(int state, int section) => states[state].AddFound(section);

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
                foreach (var to in states[state].Free)
                {
                    open.Push(to);
                }
            }
        }

        var ordered = reached.ToArray();
        Array.Sort(ordered);
        return ordered;
    }

    /// <summary>What leads on from a state, and what ends in it. Most states have one step and nothing else.</summary>
    internal sealed class State
    {
        private static readonly List<(int Word, int To)> NoSteps = [];
        private static readonly List<int> None = [];

        private List<(int Word, int To)>? steps;
        private List<int>? free;
        private List<int>? any;
        private List<int>? found;

        internal IReadOnlyList<(int Word, int To)> Steps => steps ?? NoSteps;

        internal IReadOnlyList<int> Free => free ?? None;

        internal IReadOnlyList<int> Any => any ?? None;

        internal IReadOnlyList<int> Found => found ?? None;

        /// <summary>Words may be skipped here: what follows a comma is neither skipped nor reached.</summary>
        internal bool IsGap { get; set; }

        internal void AddStep(int word, int to) => (steps ??= new(1)).Add((word, to));

        internal void AddFree(int to) => (free ??= new(1)).Add(to);

        internal void AddAny(int to) => (any ??= new(1)).Add(to);

        internal void AddFound(int section) => (found ??= new(1)).Add(section);
    }
}
