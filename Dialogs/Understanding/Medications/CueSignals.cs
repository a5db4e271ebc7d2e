namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>What a cue tells by itself, whatever stands around it.</summary>
internal static class CueSignals
{
    /// <summary>The signal of a cue; null when it has none by itself.</summary>
    internal static Signal? Of(Cue cue) => cue switch
    {
        Cue.Slightly => Signal.Slightly,
        Cue.Sometimes => Signal.Sometimes,
        Cue.AtFirst => Signal.AtFirst,
        Cue.NoLonger => Signal.NoLonger,
        Cue.NoBenefit => Signal.NoBenefit,
        Cue.SomeBenefit => Signal.SomeBenefit,
        Cue.Helped => Signal.Helped,
        Cue.Fine => Signal.Fine,
        Cue.Symptom => Signal.SideEffects,
        Cue.SideEffects => Signal.Suffered,
        Cue.Declined => Signal.Declined,
        Cue.Contraindicated => Signal.Contraindicated,
        Cue.CannotTake => Signal.CannotTake,
        Cue.NotRemembered => Signal.NotRemembered,
        Cue.Purpose => Signal.Purpose,
        Cue.Prevention => Signal.ForPrevention,
        Cue.NotForHeadaches => Signal.NotForHeadaches,
        Cue.Stopped => Signal.Stopped,
        Cue.Works => Signal.Works,
        _ => null,
    };
}
