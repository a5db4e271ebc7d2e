namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Words of a message that are a phrase of a section of a word file.</summary>
/// <param name="First">The first word.</param>
/// <param name="End">The first word after.</param>
internal readonly record struct Cue(int First, int End)
{
    /// <summary>Whether the two share a word.</summary>
    internal bool Overlaps(Cue other) => First < other.End && other.First < End;

    /// <summary>Whether <paramref name="other"/> lies in it.</summary>
    internal bool Holds(Cue other) => First <= other.First && other.End <= End;
}
