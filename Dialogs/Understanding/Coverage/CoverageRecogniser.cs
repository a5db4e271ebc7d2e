using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>How the visitor would pay: any plan is insurance, also when one pays the rest; a plan that is not there, or not used, is paying oneself.</summary>
internal sealed class CoverageRecogniser(WordReader reader) : IRecogniser<Coverage>
{
    private readonly PhraseFinder phrases = PhraseFinder.Load(reader, ["coverage"]);

    /// <inheritdoc/>
    public Understood<Coverage> Recognise(Utterance utterance)
    {
        var found = phrases.Find(utterance);
        Coverage? coverage = (Plan: Plans(found), Own: found.Has("Own"), Unsure: found.Has("Unsure"), NoPlan: found.Has("NoPlan")) switch
        {
            { NoPlan: true, Unsure: false } => Coverage.SelfPay,
            { Unsure: true, Plan: true, Own: false } when IsOnlyAThought(found) => Coverage.Insurance,
            { Unsure: true } => Coverage.Unsure,
            { Plan: true, Own: true } when found.Has("Rest") => Coverage.Insurance,
            { Plan: true, Own: true } => Coverage.Unsure,
            { Plan: true } => Coverage.Insurance,
            { Own: true } => Coverage.SelfPay,
            _ => null,
        };
        return coverage is { } value
            ? Understood<Coverage>.As(value, new WordSpan(0, utterance.Text.Length))
            : Understood<Coverage>.Not(NotUnderstoodReason.NotMentioned);
    }

    /// <summary>Whether a plan is named that is not part of "no insurance".</summary>
    private static bool Plans(FoundPhrases found) => found.Of("Plan").Any(plan => !found.Of("NoPlan").Any(none => none.Touches(plan)));

    /// <summary>"Manulife, maybe": a plan that is named before a doubt is that plan; a doubt before it ("I do not know if my plan covers it") stays one.</summary>
    private static bool IsOnlyAThought(FoundPhrases found) =>
        found.Of("Plan").Min(plan => plan.First) < found.Of("Unsure").Min(doubt => doubt.First) && found.Of("Unsure").All(doubt => doubt.Length == 1);
}
