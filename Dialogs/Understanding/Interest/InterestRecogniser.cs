namespace ScreeningBot.Dialogs.Understanding;

/// <summary>Reads what the visitor came for: headaches, looks, both, or to ask something. A wish that is refused does not count.</summary>
internal sealed class InterestRecogniser : IRecogniser<InterestReading>
{
    private const int FarthestRefusal = 4;
    private const int FarthestDismissal = 8;
    private const int FarthestThen = 5;

    private readonly PhraseFinder finder;
    private readonly IntentRecogniser intents;

    /// <summary>Reads the word files.</summary>
    /// <param name="words">Reads words.</param>
    /// <param name="intents">Knows what a question is about.</param>
    internal InterestRecogniser(WordReader words, IntentRecogniser intents)
    {
        finder = PhraseFinder.Load(words, ["interest"]);
        this.intents = intents;
    }

    /// <inheritdoc/>
    public Understood<InterestReading> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var whole = new WordSpan(0, utterance.Text.Length);
        var found = finder.Find(utterance);
        var (medical, cosmetic) = Wishes(found);
        if (medical && cosmetic)
        {
            return Understood<InterestReading>.As(InterestReading.Both, whole);
        }

        if (medical || cosmetic)
        {
            return Understood<InterestReading>.As(medical ? InterestReading.Medical : InterestReading.Cosmetic, whole);
        }

        if (found.Has("Both"))
        {
            return Understood<InterestReading>.As(InterestReading.Both, whole);
        }

        var asked = intents.Recognise(utterance).Value;
        if (asked.Contains(Intents.QuestionPrefix + "cosmetic", StringComparer.Ordinal))
        {
            return Understood<InterestReading>.As(InterestReading.Cosmetic, whole);
        }

        return found.Has("Question") || asked.Any(intent => intent.StartsWith(Intents.QuestionPrefix, StringComparison.Ordinal))
            ? Understood<InterestReading>.As(InterestReading.Question, whole)
            : Understood<InterestReading>.Not(NotUnderstoodReason.NotMentioned);
    }

    private static (bool Medical, bool Cosmetic) Wishes(FoundPhrases found)
    {
        var wishes = found.Longest("Medical", "Cosmetic", "Medical.weak", "Cosmetic.weak").ToList();
        var clauses = Clause.Of(found, "Joint");
        var refused = new HashSet<PhraseMatch>();
        bool medical = false, cosmetic = false, weak = false;
        for (var i = 0; i < wishes.Count; i++)
        {
            var wish = wishes[i];
            if (IsRefused(found, wish, i == 0 ? null : wishes[i - 1], refused))
            {
                refused.Add(wish);
                continue;
            }

            switch (wish.Section)
            {
                case "Medical":
                    medical = true;
                    break;
                case "Cosmetic":
                    cosmetic = true;
                    break;
                case "Medical.weak":
                    weak = true;
                    break;
                default:
                    cosmetic |= !found.Of("Pain").Any(pain => SameClause(clauses, pain, wish));
                    break;
            }
        }

        return (medical || (weak && !cosmetic), cosmetic);
    }

    private static bool SameClause(IReadOnlyList<Clause> clauses, PhraseMatch one, PhraseMatch other) =>
        clauses.Any(clause => clause.Holds(one) && clause.Holds(other));

    /// <summary>"Not the wrinkle stuff": a refusal reaches the next wish of its clause, and those that are joined to it by "or" and "and".</summary>
    private static bool IsRefused(FoundPhrases found, PhraseMatch wish, PhraseMatch? before, HashSet<PhraseMatch> refused)
    {
        // Two wishes may overlap: then nothing lies between them.
        if (before is { } earlier && refused.Contains(earlier) && wish.First - earlier.End is >= 0 and <= 2 and var gap
            && Enumerable.Range(earlier.End, gap).Any(word => found.Begins("Joining", word))
            && !Enumerable.Range(earlier.End, gap).Any(word => found.Begins("ScopeEnd", word)))
        {
            return true;
        }

        var refusal = found.Longest("Refused", "NotOnly")
            .Where(match => string.Equals(match.Section, "Refused", StringComparison.Ordinal) && match.First < wish.First)
            .Where(match => !found.Of("NotOnly").Any(only => only.Touches(match)))
            .Select(match => (PhraseMatch?)(match with { End = Math.Min(match.End, wish.First) }))
            .LastOrDefault();
        var isBefore = refusal is { } said && wish.First - said.End <= FarthestRefusal
            && (before is not { } between || between.End <= said.First || between.First < said.First)
            && !Enumerable.Range(said.End, wish.First - said.End + 1).Any(word => found.Words[word].Before != Break.None)
            && !Enumerable.Range(said.End, wish.First - said.End).Any(word => found.Begins("ScopeEnd", word));

        // "Wrinkles no, migraines yes".
        var isBehind = wish.End < found.Words.Count && found.Words[wish.End].Text is "no" or "non" or "nope"
            && (wish.End + 1 == found.Words.Count || found.Words[wish.End + 1].Before != Break.None);
        return isBefore || isBehind || IsDismissed(found, wish) || IsOver(found, wish);
    }

    /// <summary>"The wrinkle thing doesn't interest me", "headaches, but I don't care about those".</summary>
    private static bool IsDismissed(FoundPhrases found, PhraseMatch wish) => found.Of("Dismissed").Any(match =>
        match.First >= wish.End && match.First - wish.End <= FarthestDismissal
        && (match.End == found.Words.Count || found.Words[match.End].Before != Break.None)
        && !found.Longest("Medical", "Cosmetic").Any(other => other.First >= wish.End && other.First < match.First)
        && !Enumerable.Range(wish.End, match.First - wish.End).Any(word => found.Words[word].Before == Break.Strong));

    /// <summary>"Had my lips done years ago, this time it's for my headaches": what was had before, when something else is wanted now.</summary>
    private static bool IsOver(FoundPhrases found, PhraseMatch wish) => found.Of("Then").Any(then =>
        then.First - FarthestThen <= wish.End && wish.First - FarthestThen <= then.End
        && found.Of("Now").Any(now => now.First >= wish.End && now.First >= then.First && found.Longest("Medical", "Cosmetic").Any(other => other.First >= now.First)));
}
