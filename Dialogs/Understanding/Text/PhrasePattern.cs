namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// A phrase over whole words: <c>(did|does) nothing</c>, <c>helped (me)? a bit</c>, <c>{taken} ~ anything</c>. Alternatives stand in brackets,
/// <c>?</c> after a word or a bracket makes it optional, <c>{name}</c> is any phrase of the section <c>name</c>, <c>~</c> up to four words between.
/// A phrase goes on after a comma, never after the end of a sentence; what <c>~</c> leaves open goes over neither.
/// </summary>
internal sealed class PhrasePattern
{
    private const int MostWordsBetween = 4;
    private const int DeepestNesting = 8;

    private readonly Node start;

    private PhrasePattern(Node start) => this.start = start;

    private enum NodeKind
    {
        End,
        Word,
        Either,
        Gap,
    }

    /// <summary>Words that the phrase may begin with.</summary>
    internal IEnumerable<string> FirstWords => Firsts(start, []).Distinct(StringComparer.Ordinal);

    /// <summary>All words of the phrase.</summary>
    internal IEnumerable<string> Words => AllWords(start, []);

    /// <summary>Reads a phrase of a word file.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="section">The phrases of a section; empty when there is none of that name.</param>
    /// <exception cref="FormatException">A bracket is not closed, a section is missing or names itself, or the phrase is empty or may begin with a gap.</exception>
    internal static PhrasePattern Parse(string phrase, Func<string, IReadOnlyList<string>> section)
    {
        var end = new Node(NodeKind.End, null, null, []);
        var pattern = new PhrasePattern(new Reader(phrase, section, 0).Sequence(end));
        return pattern.start.Kind is NodeKind.End || Firsts(pattern.start, []).Contains(string.Empty, StringComparer.Ordinal)
            ? throw new FormatException($"The phrase '{phrase}' must begin with a word.")
            : pattern;
    }

    /// <summary>The end of the longest stretch from <paramref name="at"/> on that is this phrase; <paramref name="at"/> itself when there is none.</summary>
    internal int Match(TextWords words, bool[] taken, int at) => Math.Max(at, Reach(start, words, taken, at, at));

    private static int Reach(Node node, TextWords words, bool[] taken, int from, int at)
    {
        switch (node.Kind)
        {
            case NodeKind.End:
                return at;
            case NodeKind.Word:
                return at < words.Count && !taken[at] && (at == from || words[at].Before != Pause.Full)
                    && string.Equals(words[at].Text, node.Word, StringComparison.Ordinal)
                        ? Reach(node.Next!, words, taken, from, at + 1)
                        : -1;
            case NodeKind.Gap:
                var longest = MayEnd(node.Next!) ? at : -1;
                for (var skipped = 0; skipped <= MostWordsBetween && at < words.Count && !taken[at] && words[at].Before == Pause.None; skipped++, at++)
                {
                    longest = Math.Max(longest, Reach(node.Next!, words, taken, from, at));
                }

                return longest;
            default:
                var best = -1;
                foreach (var alternative in node.Alternatives)
                {
                    best = Math.Max(best, Reach(alternative, words, taken, from, at));
                }

                return best;
        }
    }

    private static bool MayEnd(Node node) => node.Kind switch
    {
        NodeKind.End => true,
        NodeKind.Either => node.Alternatives.Any(MayEnd),
        NodeKind.Gap => MayEnd(node.Next!),
        _ => false,
    };

    // An empty string stands for "any word": a gap, which no phrase may begin with.
    private static IEnumerable<string> Firsts(Node node, HashSet<Node> seen) => !seen.Add(node)
        ? []
        : node.Kind switch
        {
            NodeKind.Word => [node.Word!],
            NodeKind.Either => node.Alternatives.SelectMany(alternative => Firsts(alternative, seen)),
            _ => [string.Empty],
        };

    private static IEnumerable<string> AllWords(Node? node, HashSet<Node> seen) => node is null || !seen.Add(node)
        ? []
        : (node.Word is { } word ? [word] : Enumerable.Empty<string>())
            .Concat(AllWords(node.Next, seen))
            .Concat(node.Alternatives.SelectMany(alternative => AllWords(alternative, seen)));

    private sealed record Node(NodeKind Kind, string? Word, Node? Next, IReadOnlyList<Node> Alternatives)
    {
        public bool Equals(Node? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }

    // Reads from right to left in effect: every part is built with what follows it.
    private sealed class Reader(string phrase, Func<string, IReadOnlyList<string>> section, int depth)
    {
        private int position;

        internal Node Sequence(Node next)
        {
            var alternatives = Alternatives(next);
            return position == phrase.Length
                ? alternatives
                : throw new FormatException($"The phrase '{phrase}' has a bracket too many.");
        }

        private Node Alternatives(Node next)
        {
            var branches = new List<Node> { Items(next) };
            while (position < phrase.Length && phrase[position] == '|')
            {
                position++;
                branches.Add(Items(next));
            }

            return branches.Count == 1 ? branches[0] : new Node(NodeKind.Either, null, null, branches);
        }

        private Node Items(Node next)
        {
            var parts = new List<Func<Node, Node>>();
            while (position < phrase.Length && phrase[position] is not ('|' or ')'))
            {
                if (phrase[position] == ' ')
                {
                    position++;
                    continue;
                }

                parts.Add(Item());
            }

            return parts.AsEnumerable().Reverse().Aggregate(next, (following, part) => part(following));
        }

        private Func<Node, Node> Item()
        {
            var part = phrase[position] switch
            {
                '(' => Bracket(),
                '{' => Section(),
                '~' => Gap(),
                _ => Word(),
            };
            if (position < phrase.Length && phrase[position] == '?')
            {
                position++;
                return next => new Node(NodeKind.Either, null, null, [part(next), next]);
            }

            return part;
        }

        private Func<Node, Node> Bracket()
        {
            var open = position + 1;
            var end = open;
            for (var level = 1; level > 0; end++)
            {
                if (end == phrase.Length)
                {
                    throw new FormatException($"The phrase '{phrase}' has a bracket that is not closed.");
                }

                level += phrase[end] switch { '(' => 1, ')' => -1, _ => 0 };
            }

            position = end;
            var inner = phrase[open..(end - 1)];
            return next => new Reader(inner, section, depth).Sequence(next);
        }

        private Func<Node, Node> Section()
        {
            var end = phrase.IndexOf('}', position);
            var name = end < 0 ? throw new FormatException($"The phrase '{phrase}' has a brace that is not closed.") : phrase[(position + 1)..end];
            position = end + 1;
            var phrases = section(name);
            if (phrases.Count == 0 || depth == DeepestNesting)
            {
                throw new FormatException($"The phrase '{phrase}' names the section '{name}', which is missing or names itself.");
            }

            return next => new Node(NodeKind.Either, null, null, [.. phrases.Select(one => new Reader(one, section, depth + 1).Sequence(next))]);
        }

        private Func<Node, Node> Gap()
        {
            position++;
            return next => new Node(NodeKind.Gap, null, next, []);
        }

        private Func<Node, Node> Word()
        {
            var begin = position;
            while (position < phrase.Length && phrase[position] is not (' ' or '(' or ')' or '|' or '{' or '~' or '?'))
            {
                position++;
            }

            // Words of a phrase are split as those of a visitor are: "l'aura" is two.
            var text = phrase[begin..position];
            IReadOnlyList<string> words = text.All(char.IsAsciiLetterLower) ? [text] : TextWords.Of(text);
            return next => words.Reverse().Aggregate(next, (following, word) => new Node(NodeKind.Word, word, following, []));
        }
    }
}
