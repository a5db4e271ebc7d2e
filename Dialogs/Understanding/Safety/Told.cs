namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>A sign in a message, and how it is told.</summary>
/// <param name="Place">The words.</param>
/// <param name="How">How it is told.</param>
/// <param name="IsMild">Whether it is told as mild or brief.</param>
/// <param name="IsLaughedAt">Whether "lol" stands beside it.</param>
/// <param name="Days">How many days ago, or for how many days, where that is told.</param>
internal readonly record struct Told(Cue Place, Circumstance How, bool IsMild, bool IsLaughedAt, double? Days)
{
    /// <summary>Whether it counts when something else comes with it.</summary>
    internal bool Counts => How is Circumstance.Told or Circumstance.New or Circumstance.Sometimes;
}
