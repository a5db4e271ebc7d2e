using System.Collections;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>The tokens of one message; beyond its ends there is only <see cref="Meaning.Stop"/>.</summary>
internal sealed class TokenLine(IReadOnlyList<Token> tokens) : IReadOnlyList<Token>
{
    private static readonly Token End = new(Meaning.Stop, 0, 0, 0, 0, string.Empty);

    public int Count => tokens.Count;

    public Token this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : End;

    public IEnumerator<Token> GetEnumerator() => tokens.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Meaning At(int index) => this[index].Meaning;

    /// <summary>Whether a token is one of these.</summary>
    internal bool Is(int index, params ReadOnlySpan<Meaning> meanings) => meanings.Contains(At(index));

    /// <summary>Whether two tokens touch: "4h", not "4 h".</summary>
    internal bool Touch(int index) => this[index].End == this[index + 1].Start;

    /// <summary>First token in a stretch that is one of these; -1 when none is.</summary>
    internal int Find(int from, int to, params ReadOnlySpan<Meaning> meanings)
    {
        for (var i = Math.Max(from, 0); i < Math.Min(to, Count); i++)
        {
            if (meanings.Contains(At(i)))
            {
                return i;
            }
        }

        return -1;
    }

    internal bool Has(int from, int to, params ReadOnlySpan<Meaning> meanings) => Find(from, to, meanings) >= 0;
}
