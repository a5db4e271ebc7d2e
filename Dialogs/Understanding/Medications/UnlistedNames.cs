namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>
/// Names that sound like medicines and are in no catalogue: by their ending (-olol, -triptan), or because an unknown word stands where a medicine
/// does ("tried migravent and relivion"). An ordinary word is none, misspelt or not.
/// </summary>
internal sealed class UnlistedNames(TextWords words, MedicationWords vocabulary, RealWords ordinary)
{
    private const int ShortestName = 5;
    private const int MostWordsToDose = 1;

    /// <summary>Finds them.</summary>
    /// <param name="taken">Words that are known names already.</param>
    /// <param name="mentions">The known names.</param>
    /// <param name="cues">What else is told.</param>
    internal List<Mention> Find(bool[] taken, IReadOnlyList<Mention> mentions, IReadOnlyList<FoundPhrase<CueMeaning>> cues)
    {
        var inCue = new Cue?[words.Count];
        foreach (var cue in cues)
        {
            Array.Fill(inCue, cue.Meaning.Cue, cue.From, cue.To - cue.From);
        }

        var isName = (bool[])taken.Clone();
        var found = new List<Mention>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (!taken[i] && inCue[i] is null && word.Length >= ShortestName && word.All(char.IsLetter)
                && !vocabulary.Vocabulary.Contains(word) && !vocabulary.Numbers.ContainsKey(word) && !ordinary.Resembles(word)
                && (EndsAsNameDoes(word) || StandsAsNameDoes(i, isName, inCue)))
            {
                isName[i] = true;
                found.Add(new Mention(new MedicineName(MedicineNameKind.Unlisted, word), i, i + 1));
            }
        }

        return found;
    }

    private bool EndsAsNameDoes(string word) =>
        vocabulary.NameEndings.Any(ending => word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal));

    // After "tried" or "I take"; beside a known name in a list; before a dose.
    private bool StandsAsNameDoes(int at, bool[] isName, Cue?[] inCue)
    {
        var before = at - 1;
        while (before > 0 && IsJoint(words[before].Text))
        {
            before--;
        }

        if (before >= 0 && words.PauseWithin(before, at + 1) != Break.Strong
            && (isName[before] || inCue[before] is Cue.Tried or Cue.Taking or Cue.Never))
        {
            return true;
        }

        var after = at + 1;
        while (after < words.Count - 1 && IsJoint(words[after].Text))
        {
            after++;
        }

        return after < words.Count && words.PauseWithin(at, after + 1) != Break.Strong
            && ((isName[after] && (after > at + 1 || words[after].Before == Break.Light))
                || (after <= at + MostWordsToDose && char.IsAsciiDigit(words[after].Text[0]) && after + 1 < words.Count && words[after + 1].Text is "mg" or "mcg" or "g"));
    }

    private static bool IsJoint(string word) => word is "and" or "or" or "et" or "ou" or "pis" or "puis" or "du" or "de" or "des" or "d" or "la" or "le" or "l" or "the" or "some" or "n" or "nor" or "ni";
}
