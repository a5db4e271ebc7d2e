using System.Text;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A step of a phrase: an element (a word, a <c>{section}</c>, or one of the signs of <see cref="CuePhrase"/>), or a choice of phrases.</summary>
/// <param name="Text">The element; of a choice, how it is written.</param>
/// <param name="Choices">What may stand here; null for an element.</param>
internal sealed record CueStep(string Text, IReadOnlyList<IReadOnlyList<CueStep>>? Choices = null);

/// <summary>
/// Reads a line of a word file into steps. It is written as in every word file: <c>(a|b)</c> either, <c>x?</c> or <c>(x)?</c> with or
/// without, <c>{section}</c> any phrase of that section, <c>~</c> up to four words between, <c>\d+</c> any number, <c>$</c> the end of a clause, <c>=</c> nothing between, not even a filler.
/// </summary>
internal sealed class CuePhrase
{
    /// <summary>Stands for any number.</summary>
    internal const string Number = "\\d+";

    /// <summary>Stands for up to four words.</summary>
    internal const string Gap = "~";

    /// <summary>Stands for the end of a clause.</summary>
    internal const string End = "$";

    /// <summary>Between two words: no filler may stand there.</summary>
    internal const string Tight = "=";

    private readonly string line;
    private readonly Func<string, IReadOnlyList<string>> words;
    private int position;

    private CuePhrase(string line, Func<string, IReadOnlyList<string>> words)
    {
        this.line = line;
        this.words = words;
    }

    /// <summary>The steps of a line; its words are written as <paramref name="words"/> writes them.</summary>
    /// <exception cref="FormatException">The line is not well formed.</exception>
    internal static IReadOnlyList<CueStep> Read(string line, Func<string, IReadOnlyList<string>> words)
    {
        var phrase = new CuePhrase(line, words);
        var steps = phrase.Sequence();
        return phrase.position == line.Length ? steps : throw new FormatException($"'{line}': there is a ')' or '|' too many at {phrase.position}.");
    }

    /// <summary>Adds all elements in steps, however deep.</summary>
    internal static void AddElements(IReadOnlyList<CueStep> steps, HashSet<string> elements)
    {
        foreach (var step in steps)
        {
            if (step.Choices is null)
            {
                elements.Add(step.Text);
                continue;
            }

            foreach (var choice in step.Choices)
            {
                AddElements(choice, elements);
            }
        }
    }

    private List<CueStep> Sequence()
    {
        var steps = new List<CueStep>();
        var spellings = new List<string> { string.Empty };
        while (position < line.Length && line[position] is not ')' and not '|')
        {
            if (line[position] == ' ' && !IsOptional(position + 1))
            {
                Flush();
                position++;
            }
            else if (line[position] == '(' && SpansWords())
            {
                Flush();
                steps.Add(Choice());
            }
            else if (PlainLetters() is { Length: > 0 } plain)
            {
                for (var i = 0; i < spellings.Count; i++)
                {
                    spellings[i] += plain;
                }
            }
            else
            {
                var items = Letters();
                spellings = [.. spellings.SelectMany(_ => items, (start, rest) => start + rest)];
            }
        }

        Flush();
        return steps;

        void Flush()
        {
            if (spellings.Count == 1)
            {
                if (spellings[0].Length > 0)
                {
                    steps.AddRange(Elements(spellings[0]));
                    spellings[0] = string.Empty;
                }

                return;
            }

            var choices = spellings.Distinct(StringComparer.Ordinal).Where(spelling => spelling.Trim().Length > 0).Select(spelling => (IReadOnlyList<CueStep>)[.. Elements(spelling)]).ToList();
            if (choices.Count == 1)
            {
                steps.AddRange(choices[0]);
            }
            else if (choices.Count > 1)
            {
                steps.Add(new CueStep(string.Join('|', spellings), choices));
            }

            spellings = [string.Empty];
        }
    }

    /// <summary>Letters up to the next sign; the last of them is left alone when it may be left out.</summary>
    private string PlainLetters()
    {
        var end = position;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] == '\''))
        {
            end++;
        }

        end -= end > position && IsOptional(end) ? 1 : 0;
        var plain = line[position..end];
        position = end;
        return plain;
    }

    private bool IsOptional(int at) => at < line.Length && line[at] == '?';

    /// <summary>Whether the group that begins here holds a space: then it is a choice of phrases, not of letters.</summary>
    private bool SpansWords()
    {
        var depth = 0;
        for (var i = position; i < line.Length; i++)
        {
            depth += line[i] == '(' ? 1 : line[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                // A group on its own between spaces is a choice of phrases too: the steps after it are then written once.
                var alone = (position == 0 || line[position - 1] is ' ' or '(' or '|') && (i + 1 == line.Length || line[i + 1] is ' ' or ')' or '|' or '?');
                return alone || line.AsSpan(position, i - position).Contains(' ');
            }
        }

        throw new FormatException($"'{line}': a ')' is missing.");
    }

    private CueStep Choice()
    {
        var from = position;
        var choices = new List<IReadOnlyList<CueStep>>();
        do
        {
            position++;
            choices.Add(Sequence());
        }
        while (position < line.Length && line[position] == '|');

        position++;
        if (IsOptional(position))
        {
            choices.Add([]);
            position++;
        }

        return new CueStep(line[from..position], choices);
    }

    /// <summary>One letter, group of letters, section or number, and nothing when it may be left out.</summary>
    private List<string> Letters()
    {
        List<string> items;
        if (line[position] == '(')
        {
            items = [];
            do
            {
                position++;
                var inside = new List<string> { string.Empty };
                while (position < line.Length && line[position] is not ')' and not '|')
                {
                    var letters = Letters();
                    inside = [.. inside.SelectMany(_ => letters, (start, rest) => start + rest)];
                }

                items.AddRange(inside);
            }
            while (position < line.Length && line[position] == '|');

            position++;
        }
        else
        {
            var length = line[position] == '{' ? line.IndexOf('}', position) + 1 - position : line.AsSpan(position).StartsWith(Number) ? Number.Length : 1;
            if (length <= 0)
            {
                throw new FormatException($"'{line}': a '}}' is missing.");
            }

            items = [line.Substring(position, length)];
            position += length;
        }

        if (IsOptional(position))
        {
            items.Add(string.Empty);
            position++;
        }

        return items;
    }

    private IEnumerable<CueStep> Elements(string spelling)
    {
        if (spelling.All(char.IsAsciiLetter))
        {
            return words(spelling).Select(word => new CueStep(word));
        }

        var elements = new List<CueStep>();
        var literal = new StringBuilder();
        foreach (var part in spelling.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is Number or Gap or End or Tight || part[0] == '{')
            {
                FlushWords();
                elements.Add(new CueStep(part));
            }
            else
            {
                literal.Append(part).Append(' ');
            }
        }

        FlushWords();
        return elements;

        void FlushWords()
        {
            if (literal.Length > 0)
            {
                elements.AddRange(words(literal.ToString(0, literal.Length - 1)).Select(word => new CueStep(word)));
                literal.Clear();
            }
        }
    }
}
