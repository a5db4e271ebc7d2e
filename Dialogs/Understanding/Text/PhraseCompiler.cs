namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Turns the phrases of word files into a <see cref="PhraseGraph"/>. A phrase is words; <c>( | )</c> is one of several, <c>?</c> after a letter or a
/// bracket leaves it out, <c>*</c> and <c>+</c> after a bracket repeat it, <c>{section}</c> is any phrase of that section of the file, <c>~</c> up to
/// four words between (never over a comma), <c>\w*</c> any ending of a word, and <c>\d+</c> a number in figures.
/// </summary>
/// <remarks>The words of phrases are split, and written out, as those of a visitor are.</remarks>
internal sealed class PhraseCompiler(Func<string, IReadOnlyList<string>?> sections, Func<string, IEnumerable<string>> plainWords, PhraseGraph graph)
{
    private readonly Dictionary<string, string[]> plainForms = new(StringComparer.Ordinal);

    private const int DeepestNesting = 12;
    private const int LongestGap = 4;

    /// <summary>A place while a phrase is read: a state, and the letters of the word that has begun there.</summary>
    private readonly record struct Place(int State, string Begun);

    /// <summary>Every word of the phrases that were added.</summary>
    internal IEnumerable<string> Words => plainForms.Values.SelectMany(plain => plain);

    /// <summary>Adds a phrase to a section.</summary>
    internal void Add(string phrase, int section)
    {
        var places = new Phrase(this, phrase, 0).Read([new Place(PhraseGraph.Start, string.Empty)]);
        var end = graph.AddState();
        foreach (var place in places)
        {
            EndWord(place, end);
        }

        graph.AddFound(end, section);
    }

    private void EndWord(Place place, int target)
    {
        if (place.Begun.Length == 0)
        {
            graph.AddFree(place.State, target);
            return;
        }

        if (place.Begun.Length == 1 && place.Begun[0] == PhraseGraph.AnyEnding)
        {
            graph.AddAny(place.State, target);
            return;
        }

        if (place.Begun[^1] == PhraseGraph.AnyEnding || string.Equals(place.Begun, PhraseGraph.Number, StringComparison.Ordinal))
        {
            graph.AddStep(place.State, place.Begun, target);
            return;
        }

        if (!plainForms.TryGetValue(place.Begun, out var plain))
        {
            plainForms[place.Begun] = plain = place.Begun is WordReader.Address ? [WordReader.Address] : [.. plainWords(place.Begun)];
        }

        if (plain.Length == 0)
        {
            throw new FormatException($"'{place.Begun}' is no word.");
        }

        var state = place.State;
        for (var i = 0; i < plain.Length; i++)
        {
            var to = i == plain.Length - 1 ? target : graph.AddState();
            graph.AddStep(state, plain[i], to);
            state = to;
        }
    }

    /// <summary>One phrase while it is read, from left to right.</summary>
    private sealed class Phrase(PhraseCompiler compiler, string text, int depth)
    {
        private int at;

        internal List<Place> Read(List<Place> from)
        {
            var places = Alternatives(from);
            return at == text.Length ? places : throw Fault($"'{text[at]}' is not expected");
        }

        private List<Place> Alternatives(List<Place> from)
        {
            var places = Sequence(from);
            if (at == text.Length || text[at] != '|')
            {
                return places;
            }

            var all = new HashSet<Place>(places);
            while (at < text.Length && text[at] == '|')
            {
                at++;
                all.UnionWith(Sequence(from));
            }

            return [.. all];
        }

        private List<Place> Sequence(List<Place> from)
        {
            var places = from;
            while (at < text.Length && text[at] is not ('|' or ')'))
            {
                var before = places;
                var start = at;
                places = Item(before);
                if (at >= text.Length || text[at] is not ('?' or '*' or '+'))
                {
                    continue;
                }

                var mark = text[at];
                if (mark == '?')
                {
                    // A space that may be left out makes one word or two; before a bracket or section that may be left out it is just a space.
                    at++;
                    var isSpace = text[start] == ' ' && at < text.Length && (text[at] is '(' or '{');
                    places = isSpace ? places : [.. places, .. before.Where(place => !places.Contains(place))];
                    continue;
                }

                if (text[start] != '(')
                {
                    throw Fault($"'{mark}' stands after a bracket only");
                }

                places = Repeated(mark == '*' ? before : places, start);
                at++;
            }

            return places;
        }

        /// <summary>What stands in the bracket at <paramref name="start"/>, any number of times more; ends behind it.</summary>
        private List<Place> Repeated(List<Place> from, int start)
        {
            var loop = compiler.NewState();
            from.ForEach(place => compiler.EndWord(place, loop));
            at = start;
            Item([new Place(loop, string.Empty)]).ForEach(place => compiler.EndWord(place, loop));
            return [new Place(loop, string.Empty)];
        }

        private List<Place> Item(List<Place> from)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith(@"\w*"))
            {
                at += 3;
                return Append(from, PhraseGraph.AnyEnding.ToString());
            }

            if (rest.StartsWith(@"\d+"))
            {
                at += 3;
                return Append(from, PhraseGraph.Number);
            }

            if (rest.Length > 1 && rest[0] == '\\' && !char.IsLetterOrDigit(rest[1]))
            {
                at += 2;
                return Append(from, rest[1].ToString());
            }

            switch (text[at])
            {
                case ' ':
                    at++;
                    return Space(from);
                case '~':
                    at++;
                    return Gap(from);
                case '(':
                    at++;
                    var inside = Alternatives(from);
                    if (at >= text.Length || text[at] != ')')
                    {
                        throw Fault("a bracket is not closed");
                    }

                    at++;
                    return inside;
                case '{':
                    return Section(from);
                case '?' or '[' or ']' or '*' or '+' or '.' or '^' or '$' or '\\' or '}':
                    throw Fault($"'{text[at]}' is not part of the plain phrase language");
                default:
                    return Append(from, Letters());
            }
        }

        /// <summary>As many letters as no mark takes away: the last one before a <c>?</c> stands alone.</summary>
        private string Letters()
        {
            var start = at++;
            while (at < text.Length && IsLetter(text[at]) && !(at + 1 < text.Length && text[at + 1] == '?'))
            {
                at++;
            }

            return text[start..at];
        }

        private static bool IsLetter(char character) => char.IsLetterOrDigit(character) || character == '\'' || char.IsSurrogate(character);

        private List<Place> Section(List<Place> from)
        {
            var end = text.IndexOf('}', at);
            if (end < 0)
            {
                throw Fault("a brace is not closed");
            }

            var name = text[(at + 1)..end];
            at = end + 1;
            if (depth >= DeepestNesting)
            {
                throw Fault("its sections name each other in a circle");
            }

            var phrases = compiler.PhrasesOf(name) ?? throw Fault($"there is no section '{name}'");
            return [.. phrases.SelectMany(phrase => new Phrase(compiler, phrase, depth + 1).Read(from)).Distinct()];
        }

        private List<Place> Space(List<Place> from)
        {
            if (from.TrueForAll(place => place.Begun.Length == 0))
            {
                return from;
            }

            var state = compiler.NewState();
            foreach (var place in from)
            {
                compiler.EndWord(place, state);
            }

            return [new Place(state, string.Empty)];
        }

        private List<Place> Gap(List<Place> from)
        {
            var end = compiler.NewState();
            var state = compiler.NewState();
            from.ForEach(place => compiler.EndWord(place, state));
            compiler.MarkGap(end);
            for (var i = 0; i < LongestGap; i++)
            {
                compiler.MarkGap(state);
                compiler.Free(state, end);
                var following = compiler.NewState();
                compiler.Any(state, following);
                state = following;
            }

            compiler.Free(state, end);
            return [new Place(end, string.Empty)];
        }

        private static List<Place> Append(List<Place> from, string letters) =>
            from.ConvertAll(place => place with { Begun = place.Begun + letters });

        private FormatException Fault(string what) => new($"The phrase '{text}' cannot be read: {what}.");
    }

    private IReadOnlyList<string>? PhrasesOf(string name) => sections(name);

    private int NewState() => graph.AddState();

    private void MarkGap(int state) => graph.MarkGap(state);

    private void Free(int from, int to) => graph.AddFree(from, to);

    private void Any(int from, int to) => graph.AddAny(from, to);
}
