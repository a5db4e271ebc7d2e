using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Features;

/// <summary>What a phrase of <c>features.txt</c> does. The names are those of its sections, or of what follows the point in them.</summary>
internal enum FeatureCue
{
    /// <summary>Features are there.</summary>
    Present,

    /// <summary>Features are not there.</summary>
    Absent,

    /// <summary>Names what may bother, or what may come before the pain.</summary>
    Topic,

    /// <summary>Vomiting: with nausea it is one feature, but its absence says nothing.</summary>
    Vomiting,

    /// <summary>"no", "not": turns round what follows, or what stands before.</summary>
    Negator,

    /// <summary>"yes", after what is named.</summary>
    Affirm,

    /// <summary>"no", after what is named.</summary>
    Deny,

    /// <summary>"not sure".</summary>
    Unsure,

    /// <summary>"bothers me".</summary>
    Bothers,

    /// <summary>"stand", "tolerate": harmless, and with "not" it bothers.</summary>
    Endures,

    /// <summary>"is fine".</summary>
    Harmless,

    /// <summary>"but".</summary>
    But,

    /// <summary>"or", "and".</summary>
    Joint,

    /// <summary>"before": makes an aura of spots.</summary>
    Before,

    /// <summary>"during": makes no aura of spots.</summary>
    During,

    /// <summary>"everything".</summary>
    All,

    /// <summary>"except".</summary>
    Except,

    /// <summary>"none of these".</summary>
    None,

    /// <summary>"no to the rest": what was not named is not there.</summary>
    RestAbsent,

    /// <summary>"a few of them".</summary>
    Some,

    /// <summary>The visitor does not know.</summary>
    DoesNotKnow,

    /// <summary>Words that mean nothing here, though parts of them would elsewhere.</summary>
    Context,

    /// <summary>The opinion of somebody who is no doctor.</summary>
    Opinion,
}

/// <summary>A phrase of <c>features.txt</c>.</summary>
/// <param name="Cue">What it does.</param>
/// <param name="Feature">The feature that it names; null when none.</param>
/// <param name="Second">A second feature that it names; null when none.</param>
internal readonly record struct FeatureMeaning(FeatureCue Cue, HeadacheFeature? Feature, HeadacheFeature? Second)
{
    /// <summary>Whether it names a feature.</summary>
    internal bool IsNaming => Feature is not null;
}
