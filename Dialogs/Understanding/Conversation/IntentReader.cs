using System.Collections;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>An intent, where its words stand, and how it was found.</summary>
internal sealed record IntentHit(string Code, PhraseMatch Words, IntentReach Reach);

/// <summary>Finds commands and questions clause by clause, and keeps of those that share words the one that explains most.</summary>
internal sealed class IntentReader(IReadOnlyDictionary<string, IntentSection> sections)
{
    private const int ShortestWithTwo = 5;

    /// <summary>Of two questions that explain as much, the first here counts.</summary>
    private static readonly string[] Order =
    [
        "language:fr", "language:en", "human", "stop", "restart", "back", "skip", "why", "help", "faq.privacy", "faq.coverage", "faq.cost",
        "faq.sideEffects", "faq.onset", "faq.howOften", "faq.eligibility", "faq.location", "faq.procedure", "faq.cosmetic",
    ];

    /// <summary>The intents of a message, from left to right; one that is said twice is there twice.</summary>
    /// <param name="found">Words and phrases.</param>
    /// <param name="clauses">The clauses of the message.</param>
    /// <param name="asked">For each clause, whether it is a question, by a question mark or by its words.</param>
    /// <param name="worded">For each clause, whether it is a question by its words.</param>
    internal IReadOnlyList<IntentHit> Read(FoundPhrases found, IReadOnlyList<Clause> clauses, IReadOnlyList<bool> asked, IReadOnlyList<bool> worded)
    {
        var polite = Courtesies(found, out var courtesies);
        var covered = new BitArray(polite);
        foreach (var filler in found.Of("Filler"))
        {
            Mark(covered, filler);
        }

        var hits = new List<IntentHit>(courtesies);
        var alone = new List<Clause>();
        for (var i = 0; i < clauses.Count; i++)
        {
            var inClause = InClause(found, clauses, i, covered, polite, asked[i]);
            hits.AddRange(inClause);
            if (inClause.Count == 0 && !IsCovered(covered, clauses[i]))
            {
                alone.Add(clauses[i]);
            }
        }

        hits.AddRange(Alone(found, clauses, covered, hits, alone));
        for (var i = 0; i < clauses.Count; i++)
        {
            if (worded[i] && !hits.Exists(hit => hit.Words.First < clauses[i].End && hit.Words.End > clauses[i].First && !IsCourtesy(hit)) && Hinted(found, clauses[i], polite) is { } hinted)
            {
                hits.Add(hinted);
            }
        }

        return [.. hits.OrderBy(hit => hit.Words.First)];
    }

    private static void Mark(BitArray covered, PhraseMatch match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            covered[i] = true;
        }
    }

    private static bool Touches(BitArray words, PhraseMatch match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (words[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase runs into the next question: "how much is it and does it hurt" is two.</summary>
    private static bool ReachesQuestion(FoundPhrases found, IReadOnlyList<Clause> clauses, PhraseMatch match)
    {
        foreach (var clause in clauses)
        {
            var start = Math.Max(clause.First, found.EndFrom("Joint", clause.First));
            if (clause.First > match.First && start < match.End && found.Begins("AsksFirst", start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCovered(BitArray covered, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (!covered[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCourtesy(IntentHit hit) => hit.Code is Intents.Greeting or Intents.Thanks;

    private static int Rank(string code) => Array.IndexOf(Order, code) is var rank && rank < 0 ? Order.Length : rank;

    /// <summary>Greetings open a message, thanks stand anywhere; both leave room for what else is said.</summary>
    private static BitArray Courtesies(FoundPhrases found, out List<IntentHit> hits)
    {
        hits = [];
        var covered = new BitArray(found.Words.Count);
        var opening = 0;
        foreach (var match in found.Longest("Greeting.within", "Opening"))
        {
            if (match.First > opening)
            {
                break;
            }

            opening = Math.Max(opening, match.End);
            if (!string.Equals(match.Section, "Opening", StringComparison.Ordinal))
            {
                Mark(covered, match);
                hits.Add(new IntentHit(Intents.Greeting, match, IntentReach.Within));
            }
        }

        foreach (var match in found.Longest("Thanks.within", "Not.thanks"))
        {
            if (string.Equals(match.Section, "Thanks.within", StringComparison.Ordinal)
                && !found.Of("Not.thanks").Any(not => not.Touches(match)))
            {
                Mark(covered, match);
                hits.Add(new IntentHit(Intents.Thanks, match, IntentReach.Within));
            }
        }

        return covered;
    }

    private List<IntentHit> InClause(FoundPhrases found, IReadOnlyList<Clause> clauses, int index, BitArray covered, BitArray polite, bool asked)
    {
        var clause = clauses[index];
        var candidates = new List<IntentHit>();
        foreach (var match in found.Matches.Where(clause.Holds))
        {
            if (sections.TryGetValue(match.Section, out var section)
                && section.Code is not (Intents.Greeting or Intents.Thanks or Intents.Abuse)
                && !Touches(polite, match)
                && !ReachesQuestion(found, clauses, match)
                && Counts(found, clause, covered, asked, match, section))
            {
                candidates.Add(new IntentHit(section.Code, match, section.Reach));
            }
        }

        if (candidates.Count == 0)
        {
            return candidates;
        }

        var best = candidates
            .OrderBy(hit => hit.Reach == IntentReach.Topic)
            .ThenByDescending(hit => hit.Words.Length)
            .ThenBy(hit => Rank(hit.Code))
            .First();
        var second = clause.End - clause.First < ShortestWithTwo ? null : candidates
            .Where(hit => hit.Reach == IntentReach.Within && !hit.Words.Touches(best.Words) && !string.Equals(hit.Code, best.Code, StringComparison.Ordinal)
                && found.Begins("AsksFirst", hit.Words.First))
            .MaxBy(hit => hit.Words.Length);
        return second is null ? [best] : [best, second];
    }

    /// <summary>What a question is about by its words, when no phrase knows it. A question of other things is about none of these.</summary>
    private IntentHit? Hinted(FoundPhrases found, Clause clause, BitArray polite)
    {
        if (IsElsewhere(found, clause))
        {
            return null;
        }

        return found.Matches
            .Where(match => clause.Holds(match) && match.End <= clause.End && !Touches(polite, match)
                && sections.TryGetValue(match.Section, out var section) && section.Reach == IntentReach.Hint && !IsExcluded(found, match, section.Code))
            .GroupBy(match => sections[match.Section].Code, StringComparer.Ordinal)
            .OrderByDescending(group => group.Select(match => match.First).Distinct().Count())
            .ThenByDescending(group => group.Max(match => match.Length))
            .ThenBy(group => Rank(group.Key))
            .Select(group => new IntentHit(group.Key, group.MaxBy(match => match.Length) with { First = clause.First, End = clause.End }, IntentReach.Hint))
            .FirstOrDefault();
    }

    private bool Counts(FoundPhrases found, Clause clause, BitArray covered, bool asked, PhraseMatch match, IntentSection section) =>
        section.Reach switch
        {
            IntentReach.Within => (asked || !IsOnlyAsked(section.Code) || (found.Begins("AsksFirst", match.First) && !found.Of("NotAsked").Any(clause.Holds))) && !IsExcluded(found, match, section.Code),
            IntentReach.Topic => asked && !IsExcluded(found, match, section.Code) && !IsElsewhere(found, clause),
            IntentReach.Clause => match.End <= clause.End && Fills(found, clause, covered, section.Code) && !IsExcluded(found, match, section.Code),
            _ => false,
        };

    /// <summary>Whether a question is about other things, or about health in general.</summary>
    private static bool IsElsewhere(FoundPhrases found, Clause clause) =>
        found.Of("OffTopic").Any(clause.Holds) || found.Of("OffTopic.asked").Any(clause.Holds) || found.Of("Medical").Any(clause.Holds);

    /// <summary>What is asked for in questions only; wishes for looks and for erasure are stated as well.</summary>
    private static bool IsOnlyAsked(string code) =>
        code.StartsWith(Intents.QuestionPrefix, StringComparison.Ordinal)
        && code is not (Intents.QuestionPrefix + "cosmetic" or Intents.QuestionPrefix + "privacy");

    private static bool IsExcluded(FoundPhrases found, PhraseMatch match, string code)
    {
        foreach (var exclusion in found.Of("Not." + code))
        {
            if (exclusion.Touches(match))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause is nothing but words of one intent and filler.</summary>
    private bool Fills(FoundPhrases found, Clause clause, BitArray covered, string code)
    {
        var filled = new BitArray(covered);
        foreach (var match in found.Matches)
        {
            if (sections.TryGetValue(match.Section, out var section) && section.Reach is not (IntentReach.Topic or IntentReach.Not or IntentReach.Hint)
                && string.Equals(section.Code, code, StringComparison.Ordinal))
            {
                Mark(filled, match);
            }
        }

        return IsCovered(filled, clause);
    }

    /// <summary>Single words that are commands only if nothing else is said: every clause that says nothing yet must be such a word.</summary>
    private List<IntentHit> Alone(FoundPhrases found, IReadOnlyList<Clause> clauses, BitArray covered, List<IntentHit> hits, List<Clause> open)
    {
        if (open.Count == 0)
        {
            // All is filler, and filler may be a command too ("bye", "back").
            open = hits.Count == 0 ? [.. clauses] : [];
        }

        var alone = new List<IntentHit>();
        foreach (var clause in open)
        {
            var best = found.Matches
                .Where(clause.Holds)
                .Select(match => sections.TryGetValue(match.Section, out var section) && section.Reach == IntentReach.Alone
                    && section.Code is not Intents.Abuse && !IsExcluded(found, match, section.Code) && Fills(found, clause, covered, section.Code) ? new IntentHit(section.Code, match, section.Reach) : null)
                .Where(hit => hit is not null)
                .OrderByDescending(hit => hit!.Words.Length)
                .ThenBy(hit => Rank(hit!.Code))
                .FirstOrDefault();
            if (best is not null)
            {
                alone.Add(best);
            }
            else if (!IsCovered(covered, clause))
            {
                return [];
            }
        }

        return alone;
    }
}
