namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A stretch of the visitor's own text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct WordSpan(int Start, int Length)
{
    /// <summary>First character after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The least stretch that holds both.</summary>
    public WordSpan Union(WordSpan other)
    {
        var start = Math.Min(Start, other.Start);
        return new WordSpan(start, Math.Max(End, other.End) - start);
    }
}
