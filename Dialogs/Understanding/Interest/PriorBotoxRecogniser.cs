using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Reads whether Botox was given for headache before: never, once, or under treatment now (at intervals, the next one booked, or the last within
/// six months). For looks, sweat or jaw only, another needle, another person, or booked and not done, is never. A plain yes tells no time, and is asked about.
/// </summary>
internal sealed class PriorBotoxRecogniser : IRecogniser<PriorBotox>
{
    private const decimal CurrentBelowMonths = 6;
    private const string No = "No";
    private const string NotDone = "NotDone";
    private const string Stopped = "Stopped";
    private const string StoppedSurely = "Stopped.sure";
    private const string Current = "Current";
    private const string CurrentlySurely = "Current.sure";
    private const string Periodic = "Periodic";
    private const string Unclear = "Unclear";

    private readonly PhraseFinder finder;
    private readonly TreatmentDates dates = new();

    /// <summary>Reads the word files.</summary>
    internal PriorBotoxRecogniser(WordReader words) => finder = PhraseFinder.Load(words, ["priorBotox"]);

    /// <inheritdoc/>
    public Understood<PriorBotox> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var found = finder.Find(utterance);
        return Read(found, utterance.Today) is { } prior
            ? Understood<PriorBotox>.As(prior, new WordSpan(0, utterance.Text.Length))
            : Understood<PriorBotox>.Not(found.Has("Unclear") ? NotUnderstoodReason.DoesNotKnow : NotUnderstoodReason.NotMentioned);
    }

    private PriorBotox? Read(FoundPhrases found, DateOnly today)
    {
        if (IsNotThat(found))
        {
            return PriorBotox.Never;
        }

        // "No luck" is not "no": of two phrases at one place the longer counts.
        var said = found.Longest(No, StoppedSurely, Stopped, CurrentlySurely, Current, Periodic, NotDone, Unclear)
            .Select(match => match.Section)
            .ToHashSet(StringComparer.Ordinal);
        var monthsAgo = dates.MonthsAgo(found, today);
        return said switch
        {
            _ when said.Contains(StoppedSurely) => PriorBotox.Past,
            _ when said.Contains(CurrentlySurely) => PriorBotox.Current,
            _ when said.Contains(NotDone) => PriorBotox.Never,
            _ when found.Has("Since") && !TreatmentDates.HasEnd(found, today) => PriorBotox.Current,
            _ when monthsAgo is { } months => months < CurrentBelowMonths ? PriorBotox.Current : PriorBotox.Past,
            _ when said.Contains(No) => PriorBotox.Never,
            _ when said.Contains(Unclear) => null,
            _ when said.Contains(Periodic) || said.Contains(Current) => PriorBotox.Current,
            _ when said.Contains(Stopped) => PriorBotox.Past,
            _ => null,
        };
    }

    /// <summary>Whether it was for something else, something else, or somebody else.</summary>
    private static bool IsNotThat(FoundPhrases found)
    {
        if (found.Has("NotHeadache"))
        {
            return true;
        }

        var forHeadache = found.Of("Headache").Any(match => !found.Words[match.First].Text.StartsWith("botox", StringComparison.Ordinal));
        if ((found.Has("Elsewhere") && !forHeadache) || (found.Has("OtherNeedle") && !found.Has("Botox")))
        {
            return true;
        }

        return found.Has("Relative") && (found.Has("NotMe") || !found.Has("Me"));
    }
}
