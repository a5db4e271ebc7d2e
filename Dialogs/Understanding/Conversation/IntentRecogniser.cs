using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// What a message wants, found before any answer is looked for: commands, questions, corrections, courtesies, or an answer. A plain answer must
/// never be taken for a command, so words that are both count as a command only where nothing else is said.
/// </summary>
internal sealed class IntentRecogniser : IRecogniser<IReadOnlyList<string>>
{
    private const int Most = 2;
    private const int LocalNumberDigits = 7;
    private const int MostParticles = 1;
    private const int ShortestStatement = 3;

    // "15 days, how much is it" answers and asks; "my daughter is 15, is she allowed" asks.
    private const int LatestAnswer = 1;
    private const int ShortAnswer = 2;
    private const string AsksFirst = "AsksFirst";
    /// <summary>Words that answer by themselves.</summary>
    internal const string Plain = "Answer.plain";
    /// <summary>Yes, no and their kin.</summary>
    internal const string Polarity = "Answer.polarity";

    private readonly PhraseFinder finder;
    private readonly IntentReader reader;
    private readonly IntentWeighing weighing;

    /// <summary>Reads the word files.</summary>
    internal IntentRecogniser(WordReader words, MedicineCatalogue medicines)
    {
        finder = FinderOf(words, medicines);
        reader = new IntentReader(finder.Sections
            .Select(name => (name, section: IntentSection.Of(name)))
            .Where(named => named.section is not null)
            .ToDictionary(named => named.name, named => named.section!, StringComparer.Ordinal));
        weighing = IntentWeighing.Load();
    }

    /// <summary>Finds the phrases of intents.</summary>
    internal static PhraseFinder FinderOf(WordReader words, MedicineCatalogue medicines)
    {
        IReadOnlyList<string> names =
        [
            .. medicines.Medicines.SelectMany(medicine => medicine.Brands.Concat(medicine.French).Append(medicine.Generic))
                .Select(Utterance.FoldText)
                .Where(name => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-'))
                .Select(name => name.Replace('-', ' '))
                .Distinct(StringComparer.Ordinal),
        ];
        return PhraseFinder.Load(
            words,
            ["intents", "questions", "corrections", "answers"],
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Plain] = names, ["Slot.medications"] = names, ["Slot.value"] = names });
    }

    /// <inheritdoc/>
    public Understood<IReadOnlyList<string>> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var found = finder.Find(utterance);
        return Understood<IReadOnlyList<string>>.As(Read(utterance, found), new WordSpan(0, utterance.Text.Length));
    }

    /// <summary>Cuts a question off a statement that runs into it without a comma: "i have green shield would they pay".</summary>
    private static List<Clause> Inner(FoundPhrases found, IReadOnlyList<Clause> clauses)
    {
        var cut = new List<Clause>();
        foreach (var clause in clauses)
        {
            var rest = clause;
            var inside = found.Of("AsksInside").FirstOrDefault(asks => clause.Holds(asks) && asks.First - clause.First >= ShortestStatement
                && found.EndFrom("NotInside", asks.First - 1) <= asks.First - 1 && !BeginsAsQuestion(found, clause) && !found.Of("NotAsked").Any(clause.Holds));
            if (inside.End > 0)
            {
                cut.Add(new Clause(clause.First, inside.First));
                rest = new Clause(inside.First, clause.End);
            }

            cut.Add(rest);
        }

        return cut;
    }

    private static bool IsAbuse(FoundPhrases found)
    {
        if (found.Has("Abuse.within"))
        {
            return true;
        }

        var words = 0;
        while (words < found.Words.Count && Math.Max(found.EndFrom("Abuse.alone", words), found.EndFrom("Filler", words)) is var end && end > words)
        {
            words = end;
        }

        return words == found.Words.Count && found.Has("Abuse.alone");
    }

    /// <summary>Whether a clause asks by its words, with or without a question mark.</summary>
    private static bool IsWordedAsQuestion(FoundPhrases found, Clause clause) =>
        !found.Of("NotAsked").Any(clause.Holds)
        && (found.Of("AsksLast").Any(match => match.End == clause.End && match.First > clause.First)
            || found.Of("Asks").Any(clause.Holds)
            || BeginsAsQuestion(found, clause));

    /// <summary>Whether a clause begins with "how", "is it" and the like, courtesies and particles aside.</summary>
    private static bool BeginsAsQuestion(FoundPhrases found, Clause clause)
    {
        var start = clause.First;
        while (start < clause.End)
        {
            if (StartsQuestion(found, start))
            {
                return true;
            }

            var end = Math.Max(found.EndFrom("Opening", start), Math.Max(found.EndFrom("Greeting.within", start), found.EndFrom("Thanks.within", start)));
            if (end == start)
            {
                return false;
            }

            start = end;
        }

        return false;
    }

    /// <summary>"Why not" is an answer, and so is "don't have any", while "don't you have any" asks.</summary>
    private static bool StartsQuestion(FoundPhrases found, int word) =>
        found.Begins(AsksFirst, word)
        && found.EndFrom(Polarity, word) <= found.EndFrom(AsksFirst, word)
        && !(word + 1 < found.Words.Count && found.Words[word + 1].Text is "not"
            && (word + 2 == found.Words.Count || found.Words[word + 2].Text is not ("you" or "it" or "this" or "that" or "they" or "we" or "i" or "there" or "the")));

    private List<string> Read(Utterance utterance, FoundPhrases found)
    {
        if (found.Words.Count == 0)
        {
            return [utterance.Folded.Contains('?', StringComparison.Ordinal) ? Intents.Help : Intents.Answer];
        }

        if (IsAbuse(found) || MaskedWord.IsIn(utterance.Folded))
        {
            return [Intents.Abuse];
        }

        var clauses = Inner(found, Clause.Of(found, "Joint"));
        var read = ReadPhrases(found, clauses, out var isWhole);
        var asks = clauses.Any(clause => IsWordedAsQuestion(found, clause));
        return AtMostTwo(weighing.Weigh(found, clauses, read, isWhole, asks));
    }

    /// <summary>What phrases alone make of a message, and whether it is one wish from the first word to the last.</summary>
    private List<string> ReadPhrases(FoundPhrases found, List<Clause> clauses, out bool isWhole)
    {
        var worded = clauses.Select(clause => IsWordedAsQuestion(found, clause)).ToList();
        var asked = clauses.Select((clause, index) => worded[index] || found.Words[clause.End - 1].Asked).ToList();
        var hits = reader.Read(found, clauses, asked, worded);
        isWhole = hits.Count == 1 && (clauses.Count == 1 || found.Words.Count - hits[0].Words.Length <= MostParticles) && hits[0].Reach is IntentReach.Alone or IntentReach.Clause;
        if (CorrectionReader.Read(found) is { } slot)
        {
            return Corrected(slot, hits);
        }

        if (GivesContact(found))
        {
            // "You can text me at ...": the number is the answer.
            hits = [.. hits.Where(hit => hit.Code is not (Intents.Human or Intents.QuestionPrefix + "location"))];
        }

        var intents = hits.Select(hit => hit.Code).Distinct(StringComparer.Ordinal).ToList();
        if (GivesContact(found) || Answers(found, clauses, hits))
        {
            var at = intents.TakeWhile(code => code is Intents.Greeting).Count();
            intents.Insert(at, Intents.Answer);
        }

        if (intents.TrueForAll(intent => intent is Intents.Greeting or Intents.Thanks) && intents.Count > 0
            && clauses.Where((_, index) => !worded[index]).Any(clause => HasMore(found, clause, hits)))
        {
            // "Hi, I'm Zoe": more than a courtesy was said.
            intents.Add(Intents.Answer);
        }

        if (intents.Count == 0)
        {
            return [BelongsHere(found, clauses, asked) ? Intents.Answer : Intents.OffTopic];
        }

        return intents;
    }

    private static bool GivesContact(FoundPhrases found) =>
        found.Words.Any(word => string.Equals(word.Text, WordReader.Address, StringComparison.Ordinal))
        || found.Words.Where(word => word.IsNumber).Sum(word => word.Text.Length) >= LocalNumberDigits;

    private static List<string> Corrected(string slot, IReadOnlyList<IntentHit> hits)
    {
        var beside = hits.FirstOrDefault(hit => hit.Reach == IntentReach.Within && hit.Code.StartsWith(Intents.QuestionPrefix, StringComparison.Ordinal));
        var courtesy = hits.FirstOrDefault(hit => hit.Code is Intents.Greeting or Intents.Thanks);
        return (beside ?? courtesy) is { } other ? [Intents.CorrectPrefix + slot, other.Code] : [Intents.CorrectPrefix + slot];
    }

    /// <summary>Courtesies give way when more is wanted than can be told.</summary>
    private static List<string> AtMostTwo(List<string> intents)
    {
        foreach (var courtesy in (ReadOnlySpan<string>)[Intents.Greeting, Intents.Thanks])
        {
            if (intents.Count > Most)
            {
                intents.Remove(courtesy);
            }
        }

        return intents[..Math.Min(Most, intents.Count)];
    }

    /// <summary>Whether something is answered outside the words of the commands and questions.</summary>
    private static bool Answers(FoundPhrases found, IReadOnlyList<Clause> clauses, IReadOnlyList<IntentHit> hits)
    {
        var wanted = hits.Where(hit => hit.Code is not (Intents.Greeting or Intents.Thanks)).ToList();
        var onlyQuestions = wanted.TrueForAll(hit => hit.Code is Intents.Why or Intents.Help
            || hit.Code.StartsWith(Intents.QuestionPrefix, StringComparison.Ordinal));
        foreach (var clause in clauses)
        {
            var here = wanted.Find(hit => clause.Holds(hit.Words));
            var until = here is null ? clause.End : QuestionStart(found, clause, here);
            var counted = found.Of(Plain).Concat(onlyQuestions ? found.Of(Polarity) : [])
                .Any(match => match.First >= clause.First && match.End <= until && (!onlyQuestions || wanted.Count == 0 || match.First - clause.First <= LatestAnswer || until - clause.First <= ShortAnswer) && !hits.Any(hit => hit.Words.Touches(match))
                    && !found.Of("Filler").Any(filler => filler.Exceeds(match)));
            if (counted && (here is not null || !BeginsAsQuestion(found, clause)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause has words that are neither a courtesy nor filler.</summary>
    private static bool HasMore(FoundPhrases found, Clause clause, IReadOnlyList<IntentHit> hits)
    {
        for (var word = clause.First; word < clause.End; word++)
        {
            if (!hits.Any(hit => hit.Words.First <= word && word < hit.Words.End)
                && !found.Of("Filler").Concat(found.Of("Opening")).Concat(found.Of("Thanks.alone")).Concat(found.Of("Not.thanks")).Any(other => other.First <= word && word < other.End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the words of a question or command begin: "15 days" is before it in "15 days how much is it".</summary>
    private static int QuestionStart(FoundPhrases found, Clause clause, IntentHit hit)
    {
        for (var word = clause.First; word < hit.Words.First; word++)
        {
            if (StartsQuestion(found, word) || found.Begins("Asks", word))
            {
                return word;
            }
        }

        return hit.Words.First;
    }

    /// <summary>Whether a message without a wish can be an answer: statements are, unless they are of other things; questions are not, unless they tell a number.</summary>
    private static bool BelongsHere(FoundPhrases found, List<Clause> clauses, IReadOnlyList<bool> asked)
    {
        if (found.Has("Medical"))
        {
            // "Should I take more Topamax?" is not asked here; "15 days, is that normal?" tells something as well.
            return found.Has(Plain) && !BeginsAsQuestion(found, clauses[0]) && !found.Of("Medical").Any(asking => asking.First == 0);
        }

        if (clauses.Any(clause => BeginsAsQuestion(found, clause) && !found.Of("NotAsked").Any(clause.Holds)))
        {
            return found.Has(Plain) && (found.Has("Slot.number") || !BeginsAsQuestion(found, clauses[0]));
        }

        return found.Has(Plain) || found.Has(Polarity) || found.Has("Answer.weak") || !(found.Has("OffTopic") || asked.Contains(true));
    }
}
