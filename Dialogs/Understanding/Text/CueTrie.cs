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

        var node = After(root, steps, sections);
        if (!node.Ends.Contains(section))
        {
            node.Ends.Add(section);
        }
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
        if (!node.Choices.TryGetValue(step.Text, out var meeting))
        {
            node.Choices[step.Text] = meeting = new Node();
            foreach (var choice in choices)
            {
                After(node, choice, sections).LeadsTo.Add(meeting);
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

        if (node.Words?.TryGetValue(search.Words[position], out var next) is true)
        {
            Enter(next, search, start, position + 1);
        }

        if (node.Number is not null && char.IsDigit(search.Words[position][0]))
        {
            Enter(node.Number, search, start, position + 1);
        }

        if (node.Sections is not null)
        {
            // By index: what is found on the way may begin here too.
            var begun = search.BeginningAt(position);
            for (var i = 0; i < begun.Count; i++)
            {
                if (node.Sections.TryGetValue(begun[i].Section, out var after))
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

    private sealed class Node
    {
        internal Dictionary<string, Node>? Words { get; private set; }

        internal Dictionary<int, Node>? Sections { get; private set; }

        internal Node? Number { get; private set; }

        internal Node? Gap { get; private set; }

        internal Node? End { get; private set; }

        internal Node? Tight { get; private set; }

        /// <summary>Where choices that begin here meet, by how they are written.</summary>
        internal Dictionary<string, Node> Choices { get; } = new(StringComparer.Ordinal);

        /// <summary>Meetings of choices that end here.</summary>
        internal List<Node> LeadsTo { get; } = [];

        /// <summary>Sections of which a phrase ends here.</summary>
        internal List<int> Ends { get; } = [];

        internal bool GoesOn => Words is not null || Sections is not null || Number is not null || LeadsTo.Count > 0;

        internal Node After(string element, IReadOnlyDictionary<string, int> sections) => element switch
        {
            CuePhrase.Gap => Gap ??= new Node(),
            CuePhrase.Number => Number ??= new Node(),
            CuePhrase.End => End ??= new Node(),
            CuePhrase.Tight => Tight ??= new Node(),
            ['{', ..] => Step(Sections ??= [], sections[element[1..^1]]),
            _ => Step(Words ??= new(StringComparer.Ordinal), element),
        };

        private static Node Step<TKey>(Dictionary<TKey, Node> steps, TKey key)
            where TKey : notnull
        {
            if (!steps.TryGetValue(key, out var next))
            {
                steps[key] = next = new Node();
            }

            return next;
        }
    }
}
