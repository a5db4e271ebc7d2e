using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Safety;

/// <summary>
/// A net under the rules, learned from thousands of labelled messages: where all the words together sound like an emergency and no rule heard one, the careful question is asked. Where the rules
/// hear something and the words together sound like nothing of the kind, it asks instead of advising, and leaves out a mere question. It never gives advice by itself, and nothing that turns on an amount: one number is to it as another.
/// </summary>
internal sealed class RedFlagNet
{
    /// <summary>Label of messages without an emergency.</summary>
    internal const string None = "none";

    /// <summary>Label of emergencies whose kind the example does not name.</summary>
    internal const string SomeKind = "some";

    /// <summary>Name of the learned weights.</summary>
    internal const string Weights = "redFlags";

    private const string Always = ".";

    /// <summary>From this likelihood of an emergency on, the careful question is asked although no rule heard anything.</summary>
    private const float Alarming = 0.6f;

    /// <summary>Below this likelihood, a rule that would only ask is not followed, and one that would advise asks first.</summary>
    private const float Harmless = 0.1f;

    private readonly ExampleClassifier examples;

    internal RedFlagNet(ExampleClassifier examples) => this.examples = examples;

    /// <summary>Takes what was learned ahead of time.</summary>
    internal static RedFlagNet Load() => new(ExampleClassifier.Load(Weights));

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">Messages, each with the code of its kind, <see cref="None"/> or <see cref="SomeKind"/>.</param>
    internal static ExampleClassifier Learn(IEnumerable<(string Label, Utterance Message)> examples)
    {
        var book = CueBook.Load(RedFlagRecogniser.WordFiles);
        return ExampleClassifier.Learn([.. examples.Select(example => (example.Label, Search: book.Search(example.Message.Folded)))
            .Select(example => ((IReadOnlyList<string>)[example.Label], (IReadOnlyCollection<string>)Marks(example.Search, [.. example.Search.All], 0, example.Search.Words.Count)))]);
    }

    /// <summary>What to make of a message, with what the rules made of it.</summary>
    internal RedFlagReading Weigh(CueSearch search, RedFlagReading byRules)
    {
        var cues = search.All.ToList();
        var most = Stretches(search.Words)
            .Select(stretch => examples.Read(Marks(search, cues, stretch.First, stretch.End)))
            .MinBy(likelihoods => likelihoods[None]);
        return most is null ? byRules : (1 - most[None], byRules) switch
        {
            ( >= Alarming, { IsAlarming: false }) when Kind(most) is var kind and not RedFlag.Overdose => new RedFlagReading([], kind),
            ( < Harmless, { Emergencies: [var kind, ..] }) => new RedFlagReading([], kind),
            ( < Harmless, _) => RedFlagReading.Nothing,
            _ => byRules,
        };
    }

    /// <summary>The marks of a stretch, and one that every stretch has: what says nothing is none.</summary>
    private static HashSet<string> Marks(CueSearch search, List<(string Section, Cue Place)> cues, int first, int end)
    {
        var marks = SentenceMarks.Of(Enumerable.Range(first, end - first).Select(at => search.Words[at]));
        marks.Add(Always);
        marks.UnionWith(cues.Where(cue => cue.Place.First >= first && cue.Place.End <= end).Select(cue => $"[{cue.Section}]"));
        return marks;
    }

    private static RedFlag Kind(Dictionary<string, float> likelihoods) =>
        RedFlagTable.OrderOfQuestions.MaxBy(kind => likelihoods.GetValueOrDefault(kind.Code()));

    /// <summary>The whole message, and each of its sentences: a cry in the middle of a long story is as loud as one by itself.</summary>
    private static IEnumerable<(int First, int End)> Stretches(WordSequence words)
    {
        if (words.Count == 0)
        {
            yield break;
        }

        yield return (0, words.Count);
        var first = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (words.BreakBefore(i) is WordBreak.Strong && (first > 0 || i < words.Count))
            {
                yield return (first, i);
                first = i;
            }
        }
    }
}
