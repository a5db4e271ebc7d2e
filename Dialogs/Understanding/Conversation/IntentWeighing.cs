namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Weighs what phrases found in a message against what the example sentences say of all its words. Phrases are sure of what they know and deaf to
/// everything else; examples know a little of everything.
/// </summary>
internal sealed class IntentWeighing
{
    private const string Correction = "correct";
    private const string Examples = "intentExamples";

    /// <summary>Name of the learned weights.</summary>
    internal const string Weights = "intents";

    /// <summary>How much a phrase adds to the logarithm of a likelihood.</summary>
    private const float PhraseWeight = 2f;

    /// <summary>The same for a phrase that is the whole message.</summary>
    private const float WholeWeight = 5f;

    /// <summary>The same for an answer, which may be one only because nothing else is known.</summary>
    private const float AnswerWeight = 1.5f;

    /// <summary>The same for a question that no phrase knows.</summary>
    private const float OffTopicWeight = 0.5f;

    /// <summary>The same for a correction, which is known by how it is put and not by its words.</summary>
    private const float CorrectionWeight = 3f;

    /// <summary>A command is not made out of words that answer unless the examples are sure.</summary>
    private const float CommandWeight = -1.5f;

    /// <summary>Two intents that phrases found are both kept if the examples do not find one of them absurd.</summary>
    private const float Conceivable = 0.03f;

    /// <summary>Likelihood from which each half of a message is an intent of its own.</summary>
    private const float Sure = 0.65f;

    /// <summary>Longer messages, in words, are stories: they are not looked through for a second wish that no phrase knows.</summary>
    private const int LongestInTwo = 40;

    private const int MostHalves = 6;

    private readonly ExampleClassifier examples;

    private IntentWeighing(ExampleClassifier examples) => this.examples = examples;

    /// <summary>Takes what was learned ahead of time.</summary>
    internal static IntentWeighing Load() => new(ExampleClassifier.Load(Weights));

    /// <summary>Learns from the example sentences of all languages.</summary>
    internal static ExampleClassifier Learn(PhraseFinder finder)
    {
        var read = new List<(IReadOnlyList<string>, IReadOnlyCollection<string>)>();
        foreach (var language in Language.All)
        {
            var book = PhraseBook.Load(language, Examples);
            foreach (var intent in book.Sections.Order(StringComparer.Ordinal))
            {
                foreach (var sentence in book.Phrases(intent))
                {
                    read.Add(([intent], SentenceMarks.Of(finder.Find(new Utterance(sentence, language, default)))));
                }
            }
        }

        return ExampleClassifier.Learn(read);
    }

    /// <summary>The intents of a message.</summary>
    /// <param name="found">Its words and phrases.</param>
    /// <param name="clauses">Its clauses.</param>
    /// <param name="read">What the phrases made of it.</param>
    /// <param name="isWhole">Whether it is one wish from the first word to the last, as the phrases read it.</param>
    /// <param name="asks">Whether a clause of it asks by its words.</param>
    internal List<string> Weigh(FoundPhrases found, IReadOnlyList<Clause> clauses, IReadOnlyList<string> read, bool isWhole, bool asks)
    {
        if (!KnowsEnough(found))
        {
            return [.. read];
        }

        var slot = CorrectionReader.Slot(found);
        var whole = Read(found, 0, found.Words.Count, slot);
        var courtesies = read.Where(IsCourtesy).ToList();
        var wanted = read.Where(intent => !IsCourtesy(intent)).ToList();
        if (courtesies.Count > 0 && !asks && wanted is [] or [Intents.Answer] && courtesies.Sum(intent => Likelihood(whole, intent)) >= Sure)
        {
            return courtesies;
        }

        if (courtesies.Count > 0)
        {
            // What a courtesy says is known; the rest is weighed without it.
            whole.Remove(Intents.Greeting);
            whole.Remove(Intents.Thanks);
        }

        List<string> weighed = [.. courtesies, .. wanted.Count == 0 && !asks ? [] : Wanted(found, clauses, wanted, whole, slot, isWhole, asks)];
        return [.. weighed.Select(intent => string.Equals(intent, Correction, StringComparison.Ordinal)
            ? wanted.Find(one => Is(one, intent)) ?? Intents.CorrectPrefix + slot
            : intent).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether most words are known from examples: of names and other single words they can only guess.</summary>
    private bool KnowsEnough(FoundPhrases found) =>
        found.Words.Count > 1 && found.Words.Count(word => word.IsNumber || examples.Knows(word.Text)) * 2 > found.Words.Count;

    private List<string> Wanted(FoundPhrases found, IReadOnlyList<Clause> clauses, List<string> read, Dictionary<string, float> whole, string? slot, bool isWhole, bool asks)
    {
        // An answer beside a question that no phrase knows is only what is left over.
        var isLeftOver = asks && read is [Intents.Answer];
        var isTold = !isLeftOver && read is [Intents.Answer] && (found.Has(IntentRecogniser.Plain) || found.Has(IntentRecogniser.Polarity));
        var first = whole.MaxBy(one => MathF.Log(one.Value)
            + (read.Exists(intent => Is(intent, one.Key)) ? isWhole ? WholeWeight : isLeftOver ? 0 : Weight(one.Key) : isTold && IsCommand(one.Key) ? CommandWeight : 0)).Key;
        var halves = found.Words.Count > LongestInTwo ? [] : clauses.Skip(1).Take(MostHalves)
            .Select(clause => new Halves(Read(found, 0, clause.First, slot), Read(found, clause.First, found.Words.Count, slot), HasQuestion(found, clause.First), Tells(found, 0), Tells(found, clause.First)))
            .ToList();
        return read.Count > 1 ? Confirmed(first, read, whole, halves) : Split(first, halves) ?? [first];
    }

    /// <summary>Of two intents that phrases found, those that the examples do not find absurd.</summary>
    private static List<string> Confirmed(string first, List<string> read, Dictionary<string, float> whole, List<Halves> halves)
    {
        if (read.TrueForAll(intent => intent.StartsWith(Intents.LanguagePrefix, StringComparison.Ordinal)))
        {
            return [first];
        }

        var isTold = string.Equals(first, Correction, StringComparison.Ordinal) || (halves.Count == 0 && read.Exists(TakesUp));
        var kept = read.Where(intent => Is(intent, first) || (!(isTold && intent is Intents.Answer)
            && (Likelihood(whole, intent) >= Conceivable || halves.Exists(half => Likelihood(half.Left, intent) >= Sure || Likelihood(half.Right, intent) >= Sure)))).ToList();
        return kept.Exists(intent => Is(intent, first)) ? kept : [first];
    }

    /// <summary>Two intents in two halves of a message of which the phrases know one or none. A correction has its new value with it.</summary>
    private static List<string>? Split(string first, List<Halves> halves) =>
        string.Equals(first, Correction, StringComparison.Ordinal) ? null : halves
            .Select(half => (Left: half.Left.MaxBy(one => one.Value), Right: half.Right.MaxBy(one => one.Value), half.IsAsked, half.LeftTells, half.RightTells))
            .Where(half => (half.LeftTells || half.Left.Key is not Intents.Answer) && (half.RightTells || half.Right.Key is not Intents.Answer))
            .Where(half => Math.Min(half.Left.Value, half.Right.Value) >= Sure && IsPair(half.Left.Key, half.Right.Key, half.IsAsked)
                && (string.Equals(half.Left.Key, first, StringComparison.Ordinal) || string.Equals(half.Right.Key, first, StringComparison.Ordinal)))
            .OrderByDescending(half => Math.Min(half.Left.Value, half.Right.Value))
            .Select(half => new List<string> { half.Left.Key, half.Right.Key })
            .FirstOrDefault();

    /// <summary>Whether two wishes may be put together: of two commands one was misheard, and beside an answer stands a question.</summary>
    private static bool IsPair(string one, string other, bool isAsked) =>
        !string.Equals(one, other, StringComparison.Ordinal)
        && (Asks(one) || Asks(other))
        && (isAsked || (one is not Intents.Answer && other is not Intents.Answer));

    private Dictionary<string, float> Read(FoundPhrases found, int first, int end, string? slot)
    {
        var likelihoods = examples.Read(SentenceMarks.Of(found, first, end));
        if (slot is null)
        {
            // Nothing that could be corrected is named.
            likelihoods.Remove(Correction);
        }

        return likelihoods;
    }

    /// <summary>Whether a stretch that begins there begins with, or ends in, a question.</summary>
    private static bool HasQuestion(FoundPhrases found, int first) =>
        found.Words[^1].Asked || found.Of("AsksFirst").Concat(found.Of("Asks")).Any(match => match.First >= first);

    /// <summary>Questions to which the illness or the plan told with them belongs: "my daughter is 15 is she allowed" tells no age.</summary>
    private static bool TakesUp(string intent) => intent is Intents.QuestionPrefix + "eligibility" or Intents.QuestionPrefix + "coverage" or Intents.QuestionPrefix + "sideEffects";

    private static bool Asks(string intent) => intent.StartsWith(Intents.QuestionPrefix, StringComparison.Ordinal) || intent is Intents.Human or Intents.Why;

    /// <summary>Whether words that answer stand at the beginning of a stretch, or nearly so.</summary>
    private static bool Tells(FoundPhrases found, int first) =>
        found.Of(IntentRecogniser.Plain).Concat(found.Of(IntentRecogniser.Polarity)).Any(match => match.First >= first && match.First <= first + 1);

    private static float Weight(string label) => label switch
    {
        Intents.Answer => AnswerWeight,
        Correction => CorrectionWeight,
        Intents.OffTopic => OffTopicWeight,
        _ => PhraseWeight,
    };

    private static bool IsCommand(string label) =>
        label is Intents.Greeting or Intents.Thanks or Intents.Back or Intents.Restart or Intents.Stop or Intents.Skip or Intents.Human or Intents.Abuse or Intents.Help or Intents.Why;

    private static bool IsCourtesy(string intent) => intent is Intents.Greeting or Intents.Thanks;

    private static bool Is(string intent, string label) =>
        string.Equals(intent, label, StringComparison.Ordinal)
        || (string.Equals(label, Correction, StringComparison.Ordinal) && intent.StartsWith(Intents.CorrectPrefix, StringComparison.Ordinal));

    private static float Likelihood(Dictionary<string, float> likelihoods, string intent) =>
        likelihoods.GetValueOrDefault(intent.StartsWith(Intents.CorrectPrefix, StringComparison.Ordinal) ? Correction : intent);

    /// <summary>A message cut in two: what the examples make of each half, whether the second asks, and whether each begins with an answer.</summary>
    private sealed record Halves(Dictionary<string, float> Left, Dictionary<string, float> Right, bool IsAsked, bool LeftTells, bool RightTells);
}
