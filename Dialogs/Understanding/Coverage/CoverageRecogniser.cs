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
            return known.Exists(plan => plan.First >= noPlan[^1].End) ? Coverage.Insurance : Coverage.SelfPay;
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

    private static bool Touched(PhraseMatch match, IEnumerable<PhraseMatch> others) => others.Any(other => other.Touches(match));

    /// <summary>"Insurance or me".</summary>
    private static bool Between(FoundPhrases found, List<PhraseMatch> plans, List<PhraseMatch> own) =>
        !found.Has("Rest")
        && (found.Has("Unsure") || found.Of("Or").Any(or => plans.Concat(own).Any(one => one.First > or.First) && plans.Concat(own).Any(one => one.First < or.First)));

    /// <summary>"I have a plan, but I prefer to pay myself".</summary>
    private static bool PrefersToPay(FoundPhrases found, List<PhraseMatch> plans, List<PhraseMatch> own) =>
        !found.Has("Rest")
        && (plans.Count == 0 || own[^1].First > plans[^1].First)
        && Enumerable.Range(0, own[^1].First).Any(word => found.Words[word].Text is "but" or "mais" or "prefer" or "prefere" or "rather" or "though" or "still" or "instead");
}
