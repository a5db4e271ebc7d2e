namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Phrases that share their beginnings; a step is a word, a number, a phrase of another section, a gap, or the end of a clause.</summary>
internal sealed class CueTrie
{
    private const int MostFillers = 3;
    private const int WidestGap = 4;

    private readonly Node root = new();

    /// <summary>Adds a phrase of a section.</summary>
    internal void Add(int section, IReadOnlyList<CueStep> steps, IReadOnlyDictionary<string, int> sections)
    {
        // What may be left out at the beginning is written out, so that no phrase begins with nothing.
        if (steps.Count == 0)
        {
            return;
        }

        if (steps[0].Choices is { } choices && choices.Any(choice => choice.Count == 0))
        {
            Add(section, [.. steps.Skip(1)], sections);
            steps = [new CueStep(steps[0].Text, [.. choices.Where(choice => choice.Count > 0)]), .. steps.Skip(1)];
        }

        After(root, steps, sections).Add(section);
    }

    /// <summary>Adds every phrase that begins at any word of the message.</summary>
    internal void FindAll(CueSearch search)
    {
        for (var start = 0; start < search.Words.Count; start++)
        {
            Walk(root, search, start, start, fillers: 0, gap: 0);
        }
    }

    private static Node After(Node node, IReadOnlyList<CueStep> steps, IReadOnlyDictionary<string, int> sections)
    {
        foreach (var step in steps)
        {
            node = step.Choices is null ? node.After(step.Text, sections) : AfterChoice(node, step, step.Choices, sections);
        }

        return node;
    }

    /// <summary>Every choice leads to one node, so that what follows is laid down once.</summary>
    private static Node AfterChoice(Node node, CueStep step, IReadOnlyList<IReadOnlyList<CueStep>> choices, IReadOnlyDictionary<string, int> sections)
    {
        var meeting = node.Meeting(step.Text, out var isNew);
        if (isNew)
        {
            foreach (var choice in choices)
            {
                After(node, choice, sections).LeadTo(meeting);
            }
        }

        return meeting;
    }

    /// <summary>Arrives at a node with the words before <paramref name="position"/> used up.</summary>
    private static void Enter(Node node, CueSearch search, int start, int position)
    {
        foreach (var section in node.Ends)
        {
            search.Add(section, start, position);
        }

        if (node.End is not null && (search.Words.BreakBefore(position) is not WordBreak.None || search.Turns(position)))
        {
            Enter(node.End, search, start, position);
        }

        if (node.Tight is not null)
        {
            Walk(node.Tight, search, start, position, fillers: 0, gap: 0);
        }

        if (node.Gap is not null)
        {
            Walk(node.Gap, search, start, position, MostFillers, WidestGap);
        }

        foreach (var next in node.LeadsTo)
        {
            Enter(next, search, start, position);
        }

        Walk(node, search, start, position, MostFillers, gap: 0);
    }

    /// <summary>Goes on from a node, at the word at <paramref name="position"/> or, over fillers and gaps, at a later one.</summary>
    private static void Walk(Node node, CueSearch search, int start, int position, int fillers, int gap)
    {
        if (!node.GoesOn || position >= search.Words.Count || (position > start && search.Words.BreakBefore(position) >= WordBreak.Question))
        {
            return;
        }

        if (node.AfterWord(search.Words[position]) is { } next)
        {
            Enter(next, search, start, position + 1);
        }

        if (node.Number is not null && char.IsDigit(search.Words[position][0]))
        {
            Enter(node.Number, search, start, position + 1);
        }

        if (node.HasSections)
        {
            // By index: what is found on the way may begin here too.
            var begun = search.BeginningAt(position);
            for (var i = 0; i < begun.Count; i++)
            {
                if (node.AfterSection(begun[i].Section) is { } after)
                {
                    Enter(after, search, start, begun[i].End);
                }
            }
        }

        if (gap > 0)
        {
            // Behind a gap a choice that may be left out leads on without a word.
            foreach (var meeting in node.LeadsTo)
            {
                Walk(meeting, search, start, position, fillers: 0, gap: 0);
            }
        }

        if (fillers > 0 && search.MaySkipAnywhere(position))
        {
            Walk(node, search, start, position + 1, fillers - 1, gap);
        }
        else if (gap > 0 && search.MaySkipInGap(position))
        {
            Walk(node, search, start, position + 1, fillers, gap - 1);
        }
    }

    /// <summary>Most nodes lead on by one word, so a table is made for the second only.</summary>
    private sealed class Node
    {
        private static readonly List<Node> NoNodes = [];
        private static readonly List<int> NoSections = [];

        private string? onlyWord;
        private Node? afterOnlyWord;
        private Dictionary<string, Node>? words;
        private Dictionary<int, Node>? sections;
        private Dictionary<string, Node>? choices;
        private List<Node>? leadsTo;
        private List<int>? ends;

        internal Node? Number { get; private set; }

        internal Node? Gap { get; private set; }

        internal Node? End { get; private set; }

        internal Node? Tight { get; private set; }

        /// <summary>Meetings of choices that end here.</summary>
        internal List<Node> LeadsTo => leadsTo ?? NoNodes;

        /// <summary>Sections of which a phrase ends here.</summary>
        internal List<int> Ends => ends ?? NoSections;

        internal bool HasSections => sections is not null;

        internal bool GoesOn => onlyWord is not null || sections is not null || Number is not null || leadsTo is not null;

        internal Node? AfterWord(string word) =>
            words is not null ? words.GetValueOrDefault(word) : string.Equals(word, onlyWord, StringComparison.Ordinal) ? afterOnlyWord : null;

        internal Node? AfterSection(int section) => sections?.GetValueOrDefault(section);

        internal void Add(int section)
        {
            ends ??= new List<int>(1);
            if (!ends.Contains(section))
            {
                ends.Add(section);
            }
        }

        internal void LeadTo(Node meeting) => (leadsTo ??= new List<Node>(1)).Add(meeting);

        internal Node After(string element, IReadOnlyDictionary<string, int> ids) => element switch
        {
            CuePhrase.Gap => Gap ??= new Node(),
            CuePhrase.Number => Number ??= new Node(),
            CuePhrase.End => End ??= new Node(),
            CuePhrase.Tight => Tight ??= new Node(),
            ['{', ..] => Step(sections ??= [], ids[element[1..^1]], out _),
            _ => AfterNew(element),
        };

        /// <summary>Where choices that are written like this, and begin here, meet.</summary>
        internal Node Meeting(string written, out bool isNew) => Step(choices ??= new(1, StringComparer.Ordinal), written, out isNew);

        private Node AfterNew(string word)
        {
            if (AfterWord(word) is { } known)
            {
                return known;
            }

            if (onlyWord is null)
            {
                onlyWord = word;
                return afterOnlyWord = new Node();
            }

            words ??= new(StringComparer.Ordinal) { [onlyWord] = afterOnlyWord! };
            return words[word] = new Node();
        }

        private static Node Step<TKey>(Dictionary<TKey, Node> steps, TKey key, out bool isNew)
            where TKey : notnull
        {
            isNew = !steps.TryGetValue(key, out var next);
            return next ?? (steps[key] = new Node());
        }
    }
}
