using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Features;

/// <summary>What is said of a feature at one place.</summary>
internal enum Presence
{
    /// <summary>Named, but nothing is said of it that would count.</summary>
    Open,

    /// <summary>There.</summary>
    Present,

    /// <summary>Not there.</summary>
    Absent,

    /// <summary>The visitor is unsure.</summary>
    Unsure,
}

/// <summary>A feature as it is named at one place of a message.</summary>
/// <param name="feature">The feature.</param>
/// <param name="cue">How it is named.</param>
/// <param name="from">First word.</param>
/// <param name="to">First word after it.</param>
internal sealed class NamedFeature(HeadacheFeature feature, FeatureCue cue, int from, int to)
{
    /// <summary>The feature.</summary>
    internal HeadacheFeature Feature { get; } = feature;

    /// <summary>How it is named.</summary>
    internal FeatureCue Cue { get; } = cue;

    /// <summary>First word.</summary>
    internal int From { get; } = from;

    /// <summary>First word after it.</summary>
    internal int To { get; } = to;

    /// <summary>What is said of it.</summary>
    internal Presence Presence { get; set; }

    /// <summary>
    /// Denies it. That vomiting is denied says nothing, nor that something is denied which would speak against the feature;
    /// only "no doctor, never" says the same twice.
    /// </summary>
    internal void Deny()
    {
        if (Cue is not FeatureCue.Absent || Feature is not HeadacheFeature.DoctorDiagnosis)
        {
            Presence = Cue is FeatureCue.Vomiting or FeatureCue.Absent ? Presence.Open : Presence.Absent;
        }
    }
}
