namespace ScreeningBot.Screening;

/// <summary>What a listed preventive says about failure; the stronger is the greater.</summary>
internal enum TrialResult
{
    /// <summary>It helped, was declined, or was taken for too short a time.</summary>
    DoesNotCount,

    /// <summary>It may have failed: its outcome was not told.</summary>
    Possible,

    /// <summary>It failed, or is ruled out.</summary>
    Certain,
}

/// <summary>Failed preventives, counted (clinical-criteria 3, "Failures").</summary>
/// <param name="Known">False when the medicines are unknown: then nothing is counted.</param>
/// <param name="Certain">Distinct medicines that failed.</param>
/// <param name="Possible">Those, and distinct medicines and named classes that may have.</param>
internal readonly record struct PreventiveFailures(bool Known, int Certain, int Possible)
{
    /// <summary>Counts the failures of the medicines that <paramref name="counts"/> lets through.</summary>
    internal static PreventiveFailures Of(Answers answers, MedicineCatalogue medicines, decimal minTrialMonths, Predicate<Medicine> counts)
    {
        if (answers.Medications is not { } listed)
        {
            return new(Known: false, 0, 0);
        }

        var certain = 0;
        var possible = 0;
        for (var i = 0; i < listed.Count; i++)
        {
            if (!IsFirstMention(listed, i) || medicines.Find(listed[i].Drug) is not { } medicine || !counts(medicine))
            {
                continue;
            }

            var result = BestResult(listed, listed[i].Drug, minTrialMonths);
            certain += result == TrialResult.Certain ? 1 : 0;
            possible += result >= TrialResult.Possible ? 1 : 0;
        }

        for (var i = 0; i < answers.MedicationClasses.Count; i++)
        {
            possible += StandsAlone(answers, medicines, i) && Any(medicines.Named(answers.MedicationClasses[i]), counts) ? 1 : 0;
        }

        return new(Known: true, certain, possible);
    }

    /// <summary>Whether a preventive was tried: one is listed that was neither declined nor ruled out, or a class of them is named.</summary>
    internal static bool AnyTried(Answers answers, MedicineCatalogue medicines)
    {
        var listed = answers.Medications ?? [];
        for (var i = 0; i < listed.Count; i++)
        {
            if (listed[i].Outcome is not (MedicationOutcome.Declined or MedicationOutcome.Contraindicated)
                && medicines.Find(listed[i].Drug) is { CountsAsTrial: true })
            {
                return true;
            }
        }

        for (var i = 0; i < answers.MedicationClasses.Count; i++)
        {
            if (StandsAlone(answers, medicines, i) && Any(medicines.Named(answers.MedicationClasses[i]), medicine => medicine.CountsAsTrial))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False for a medicine said again: it counts where it was said first.</summary>
    internal static bool IsFirstMention(IReadOnlyList<MedicationAnswer> listed, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (string.Equals(listed[i].Drug, listed[index].Drug, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The strongest result of all that was said of a medicine.</summary>
    internal static TrialResult BestResult(IReadOnlyList<MedicationAnswer> listed, string drug, decimal minTrialMonths)
    {
        var best = TrialResult.DoesNotCount;
        for (var i = 0; i < listed.Count; i++)
        {
            if (string.Equals(listed[i].Drug, drug, StringComparison.Ordinal) && Result(listed[i], minTrialMonths) is var result && result > best)
            {
                best = result;
            }
        }

        return best;
    }

    /// <summary>What one mention says.</summary>
    internal static TrialResult Result(MedicationAnswer answer, decimal minTrialMonths) => answer.Outcome switch
    {
        MedicationOutcome.SideEffects or MedicationOutcome.Contraindicated => TrialResult.Certain,
        MedicationOutcome.NoBenefit or MedicationOutcome.SomeBenefit =>
            answer.Months < minTrialMonths ? TrialResult.DoesNotCount : TrialResult.Certain,
        MedicationOutcome.Unknown or MedicationOutcome.Current => TrialResult.Possible,
        _ => TrialResult.DoesNotCount,
    };

    /// <summary>Whether a named class stands for a medicine of its own: not said before, not merged into a wider class, and none of its medicines listed.</summary>
    internal static bool StandsAlone(Answers answers, MedicineCatalogue medicines, int index)
    {
        var classes = answers.MedicationClasses;
        var named = classes[index];
        var wider = MedicineCatalogue.WiderClass(named);
        for (var i = 0; i < classes.Count; i++)
        {
            if ((i < index && string.Equals(classes[i], named, StringComparison.Ordinal)) || (wider is not null && string.Equals(classes[i], wider, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        var listed = answers.Medications ?? [];
        for (var i = 0; i < listed.Count; i++)
        {
            if (medicines.Find(listed[i].Drug) is { } medicine && MedicineCatalogue.IsNamedBy(medicine, named))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Any(IReadOnlyList<Medicine> medicines, Predicate<Medicine> counts)
    {
        for (var i = 0; i < medicines.Count; i++)
        {
            if (counts(medicines[i]))
            {
                return true;
            }
        }

        return false;
    }
}
