using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>Weighs what was told of one medicine: what counts when several things were said.</summary>
internal static class OutcomeWeighing
{
    /// <summary>The outcome; null when the medicine was never taken, for no medical reason.</summary>
    /// <param name="signals">What was told, in the order of telling.</param>
    internal static MedicationOutcome? Weigh(IReadOnlyList<Signal> signals)
    {
        var neverTaken = Has(Signal.NotTaken);
        if ((Has(Signal.Contraindicated) || Has(Signal.CannotTake)) && Has(Signal.NoLonger))
        {
            // "My stomach can't take it any more": it was taken.
            return MedicationOutcome.SideEffects;
        }

        if (Has(Signal.Contraindicated))
        {
            return MedicationOutcome.Contraindicated;
        }

        // "Can't have it with my kidneys, so I said no".
        if (Has(Signal.Declined) && Has(Signal.CannotTake))
        {
            return MedicationOutcome.Contraindicated;
        }

        // "no thank you, made me stupid": refused after it was taken.
        if (Has(Signal.Declined) && !Has(Signal.Suffered))
        {
            return MedicationOutcome.Declined;
        }

        // An illness for which it was stopped is harm, one for which it was never begun rules it out.
        var harmed = Has(Signal.Suffered) || Has(Signal.SideEffects) || (Has(Signal.CannotTake) && Has(Signal.Stopped));
        if (Has(Signal.CannotTake) && !harmed)
        {
            return MedicationOutcome.Contraindicated;
        }

        if (harmed)
        {
            return MedicationOutcome.SideEffects;
        }

        if (neverTaken)
        {
            return null;
        }

        return Benefit(signals) ?? ((Has(Signal.Current) || Has(Signal.Sometimes)) && !Has(Signal.NotRemembered) ? MedicationOutcome.Current : MedicationOutcome.Unknown);

        bool Has(Signal signal) => signals.Contains(signal);
    }

    /// <summary>What good it did, side effects or not; null when that is not told.</summary>
    /// <param name="signals">What was told, in the order of telling.</param>
    internal static MedicationOutcome? Benefit(IReadOnlyList<Signal> signals)
    {
        var good = signals.Any(IsGood);
        var bad = signals.Any(IsBad);
        if (signals.Contains(Signal.NotForHeadaches))
        {
            // "For the pressure, not the head": what it was taken for, and not what it did.
            return signals.Contains(Signal.Purpose) && !good && !bad ? null : MedicationOutcome.NoBenefit;
        }

        if (good && bad)
        {
            // "worked, then nothing" and "nothing at first, then it helped" differ by their order.
            return IsGood(signals.Last(signal => IsGood(signal) || IsBad(signal))) ? MedicationOutcome.Helped : MedicationOutcome.SomeBenefit;
        }

        if (bad)
        {
            return signals.Contains(Signal.NoLonger) && signals.Contains(Signal.WorksNot) ? MedicationOutcome.SomeBenefit : MedicationOutcome.NoBenefit;
        }

        if (signals.Contains(Signal.SomeBenefit) || signals.Contains(Signal.Slightly) || signals.Contains(Signal.NoLonger) || (good && (signals.Contains(Signal.AtFirst) || signals.Contains(Signal.Sometimes))))
        {
            return MedicationOutcome.SomeBenefit;
        }

        return good || signals.Contains(Signal.Fine) ? MedicationOutcome.Helped : null;
    }

    private static bool IsGood(Signal signal) => signal is Signal.Works or Signal.Helped;

    private static bool IsBad(Signal signal) => signal is Signal.WorksNot or Signal.NoBenefit;
}
