namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Hears yes, no or neither as a person would. The first phrase that says one of them counts ("yes, but not often" is yes), except that of
/// particles in a row the last counts ("yeah no"), that a leaning outweighs doubt ("not sure, I think so"), and that what is taken back is not counted.
/// </summary>
internal sealed class YesNoRecogniser : IRecogniser<YesNo>
{
    private const string Change = "Change";
    private const string Particle = ".word";
    private const string Lean = ".lean";
    private const string Between = "Between";
    private const string AtEnd = "Yes.end";

    private static readonly string[] Sections = [Change, "Unsure", "No", "No.word", "No.lean", "Yes", "Yes.word", "Yes.lean", AtEnd];

    private readonly PhraseFinder finder;

    /// <summary>Reads the word files.</summary>
    internal YesNoRecogniser(WordReader words) => finder = PhraseFinder.Load(words, ["yesNo"]);

    /// <inheritdoc/>
    public Understood<YesNo> Recognise(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var found = finder.Find(utterance);
        var said = Said(found);
        if (said.Count == 0)
        {
            return Understood<YesNo>.Not(NotUnderstoodReason.NotMentioned);
        }

        var heard = Heard(found, said);
        var first = found.Words[heard.First].Start;
        return Understood<YesNo>.As(ValueOf(heard), utterance.SpanOf(first, found.Words[heard.End - 1].End - first));
    }

    private static YesNo ValueOf(PhraseMatch match) => match.Section[0] switch
    {
        'Y' => YesNo.Yes,
        'N' => YesNo.No,
        _ => YesNo.Unsure,
    };

    private static bool Is(PhraseMatch match, string ending) => match.Section.EndsWith(ending, StringComparison.Ordinal);

    private static bool EndsClause(FoundPhrases found, int end) => end >= found.Words.Count || found.Words[end].Before != Break.None;

    /// <summary>Phrases from left to right, the longest at each place; what stands before a change of mind is dropped if something follows it.</summary>
    private static List<PhraseMatch> Said(FoundPhrases found)
    {
        var said = new List<PhraseMatch>();
        for (var word = 0; word < found.Words.Count;)
        {
            PhraseMatch? longest = null;
            foreach (var section in Sections)
            {
                var end = found.EndFrom(section, word);
                var counts = !string.Equals(section, AtEnd, StringComparison.Ordinal) || EndsClause(found, end);
                if (counts && end > word && (longest is not { } other || end > other.End))
                {
                    longest = new PhraseMatch(section, word, end);
                }
            }

            if (longest is { } match)
            {
                said.Add(match);
                word = match.End;
            }
            else
            {
                word++;
            }
        }

        var change = said.FindLastIndex(match => string.Equals(match.Section, Change, StringComparison.Ordinal));
        if (change >= 0 && change < said.Count - 1)
        {
            said.RemoveRange(0, change + 1);
        }

        if (said.Exists(match => !IsSound(found, match)))
        {
            said.RemoveAll(match => IsSound(found, match));
        }

        said.RemoveAll(match => string.Equals(match.Section, Change, StringComparison.Ordinal));
        return said;
    }

    /// <summary>"Yeah not really" is no; but "no, all good" is no as well: what follows a no explains it.</summary>
    private static bool Belies(FoundPhrases found, PhraseMatch particle, PhraseMatch next) =>
        ValueOf(particle) == YesNo.Yes && ValueOf(next) == YesNo.No && found.Words[next.First].Before == Break.None;

    /// <summary>Whether it is a mere sound, which says doubt only if nothing else is said: "hmm".</summary>
    private static bool IsSound(FoundPhrases found, PhraseMatch match) =>
        ValueOf(match) == YesNo.Unsure && found.EndFrom(Between, match.First) >= match.End;

    /// <summary>The first word from there that is no mere sound: "yeah um no".</summary>
    private static int Past(FoundPhrases found, int word)
    {
        while (found.EndFrom(Between, word) is var end && end > word)
        {
            word = end;
        }

        return word;
    }

    private static PhraseMatch Heard(FoundPhrases found, List<PhraseMatch> said)
    {
        var heard = said[0];
        foreach (var next in said.Skip(1))
        {
            var adjoins = Past(found, heard.End) >= next.First && found.Words[next.First].Before != Break.Strong;
            if ((adjoins && Is(heard, Particle) && (Is(next, Particle) || Belies(found, heard, next)))
                || (ValueOf(heard) == YesNo.Unsure && Is(next, Lean)))
            {
                heard = next;
                continue;
            }

            break;
        }

        return heard;
    }
}
