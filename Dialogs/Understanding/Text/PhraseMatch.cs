namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A phrase of a section, found in a text.</summary>
/// <param name="Section">Name of the section.</param>
/// <param name="First">First word of the phrase, from 0.</param>
/// <param name="End">First word after the phrase.</param>
internal readonly record struct PhraseMatch(string Section, int First, int End)
{
    /// <summary>Number of words.</summary>
    internal int Length => End - First;

    /// <summary>Whether all of the other phrase is in this one, and this one is longer.</summary>
    internal bool Exceeds(PhraseMatch other) => First <= other.First && End >= other.End && Length > other.Length;

    /// <summary>Whether they share a word.</summary>
    internal bool Touches(PhraseMatch other) => First < other.End && other.First < End;
}
