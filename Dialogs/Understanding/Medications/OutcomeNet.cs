using System.Collections.Frozen;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>
/// What became of a medicine where no phrase tells it, by all the words around its name: learned from labelled messages. "Slept through class every day on it" names no side effect, and tells one.
/// </summary>
internal sealed class OutcomeNet(ExampleClassifier examples)
{
    /// <summary>Name of the learned weights.</summary>
    internal const string Weights = "outcomes";

    /// <summary>From this likelihood on an outcome is taken, and said back.</summary>
    private const float Likely = 0.7f;

    /// <summary>How far from the name, in words, its outcome is looked for.</summary>
    private const int Reach = 14;

    private const string Name = "@";
    private const string Before = "<";

    private static readonly FrozenDictionary<string, MedicationOutcome> Outcomes = Enum.GetValues<MedicationOutcome>().ToFrozenDictionary(outcome => outcome.Code(), StringComparer.Ordinal);

    /// <summary>Takes what was learned ahead of time.</summary>
    internal static OutcomeNet Load() => new(ExampleClassifier.Load(Weights));

    /// <summary>Learns from messages.</summary>
    /// <param name="reader">Finds the names.</param>
    /// <param name="messages">Messages, each with the code of what became of each medicine in it.</param>
    internal static ExampleClassifier Learn(MedicationReader reader, IEnumerable<(Utterance Message, IReadOnlyDictionary<string, string> Outcomes)> messages)
    {
        var learned = new List<(IReadOnlyList<string>, IReadOnlyCollection<string>)>();
        foreach (var (message, outcomes) in messages)
        {
            var told = reader.Read(message);
            foreach (var mention in told.Mentions.Where(mention => mention.Name.Kind is MedicineNameKind.Listed))
            {
                if (outcomes.TryGetValue(mention.Name.Id, out var outcome))
                {
                    learned.Add(([outcome], Marks(told, mention)));
                }
            }
        }

        return ExampleClassifier.Learn(learned);
    }

    /// <summary>What became of a medicine, or null when the words around it tell too little.</summary>
    internal MedicationOutcome? Outcome(MedicationsTold told, Mention mention)
    {
        var (label, likelihood) = examples.Read(Marks(told, mention)).MaxBy(one => one.Value);
        return likelihood >= Likely && Outcomes.TryGetValue(label, out var outcome) ? outcome : null;
    }

    /// <summary>The words that follow the name, and those before it. Medicines that are named in one breath share them.</summary>
    private static HashSet<string> Marks(MedicationsTold told, Mention mention)
    {
        var words = told.Words;
        var mentions = told.Mentions;
        var first = Enumerable.Range(0, mentions.Count).First(i => mentions[i] == mention);
        var last = first;
        while (last + 1 < mentions.Count && AreOneBreath(words, mentions[last], mentions[last + 1]))
        {
            last++;
        }

        while (first > 0 && AreOneBreath(words, mentions[first - 1], mentions[first]))
        {
            first--;
        }

        var end = last + 1 < mentions.Count ? mentions[last + 1].From : words.Count;
        var start = first > 0 ? mentions[first - 1].To : 0;
        var marks = SentenceMarks.Of(Stretch(words, mentions[last].To, Math.Min(end, mentions[last].To + Reach)).Prepend(Name));
        marks.UnionWith(SentenceMarks.Of(Stretch(words, Math.Max(start, mentions[first].From - Reach), mentions[first].From).Append(Name)).Select(mark => Before + mark));
        return marks;
    }

    private static IEnumerable<string> Stretch(TextWords words, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Select(at => words[at].Text).Where(text => text.Length > 0);

    private static bool AreOneBreath(TextWords words, Mention one, Mention next) => next.From - one.To <= 1 && words.PauseWithin(one.To - 1, next.From + 1) != Break.Strong;
}
