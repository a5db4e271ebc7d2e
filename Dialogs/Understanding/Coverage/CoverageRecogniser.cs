using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Reads how the visitor would pay. Any plan is insurance, also when it leaves a rest to pay; a plan that one has not, or will not use, is not.</summary>
internal sealed class CoverageRecogniser : IRecogniser<Coverage>
{
    private const string Insurer = "Insurer";

    private readonly PhraseFinder finder;

    /// <summary>Reads the word files.</summary>
    internal CoverageRecogniser(WordReader words) => finder = PhraseFinder.Load(words, ["coverage"]);

    /// <inheritdoc/>
    public Understood<Coverage> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var found = finder.Find(utterance);
        return Read(found) is { } coverage
            ? Understood<Coverage>.As(coverage, new WordSpan(0, utterance.Text.Length))
            : Understood<Coverage>.Not(NotUnderstoodReason.NotMentioned);
    }

    private static Coverage? Read(FoundPhrases found)
    {
        var noPlan = found.Longest("NoPlan");
        var doubts = found.Longest("Unsure", "UnsurePlan");
        var plans = found.Longest(Insurer, "Plan").Where(plan => !Touched(plan, noPlan)).ToList();
        var known = plans.Where(plan => !Touched(plan, doubts)).ToList();
        var own = found.Longest("SelfPay").Where(pay => !Touched(pay, noPlan) && !Touched(pay, found.Of("Rest")) && !Touched(pay, known)).ToList();

        if (noPlan.Count > 0)
        {
            // "No private plan, but Trillium".
            return known.Exists(plan => plan.First >= noPlan[^1].End && IsSetAgainst(found, plan, noPlan[^1].End)) ? Coverage.Insurance : Coverage.SelfPay;
        }

        if (plans.Count > 0 && own.Count > 0)
        {
            return Between(found, plans, own) ? Coverage.Unsure : PrefersToPay(found, known, own) ? Coverage.SelfPay : Coverage.Insurance;
        }

        if (known.Count > 0)
        {
            return Coverage.Insurance;
        }

        return own.Count > 0 && !found.Has("UnsurePlan") ? Coverage.SelfPay : doubts.Count > 0 ? Coverage.Unsure : null;
    }

    private static bool IsSetAgainst(FoundPhrases found, PhraseMatch plan, int after) =>
        Enumerable.Range(after, plan.First - after + 1).Any(word => found.Words[word].Before != Break.None || found.Begins("Only", word));

    private static bool Touched(PhraseMatch match, IEnumerable<PhraseMatch> others) => others.Any(other => other.Touches(match));

    /// <summary>"Insurance or me".</summary>
    private static bool Between(FoundPhrases found, List<PhraseMatch> plans, List<PhraseMatch> own) =>
        !found.Has("Rest")
        && (found.Has("Unsure") || found.Of("Or").Any(or => plans.Concat(own).Any(one => one.First > or.First) && plans.Concat(own).Any(one => one.First < or.First)));

    /// <summary>"I have a plan, but I prefer to pay myself": what comes first after the word of preference counts.</summary>
    private static bool PrefersToPay(FoundPhrases found, List<PhraseMatch> plans, List<PhraseMatch> own)
    {
        if (found.Has("Rest"))
        {
            return false;
        }

        foreach (var preference in found.Of("Prefers"))
        {
            var next = plans.Concat(own).Where(one => one.First >= preference.First).OrderBy(one => one.First).FirstOrDefault();
            if (next.End > 0)
            {
                return own.Contains(next);
            }
        }

        return plans.Count == 0;
    }
}
