namespace ScreeningBot.Dialogs.Understanding.Features;

/// <summary>The phrases found in a message, in their order, and what stands around each.</summary>
/// <param name="words">The words of the message.</param>
/// <param name="phrases">The phrases found in them.</param>
internal sealed class FeaturePhrases(TextWords words, IReadOnlyList<FoundPhrase<FeatureMeaning>> phrases)
{
    private const int NegatorReach = 4;
    private const int BeforeReach = 12;

    /// <summary>The words of the message.</summary>
    internal TextWords Words => words;

    /// <summary>Number of phrases.</summary>
    internal int Count => phrases.Count;

    /// <summary>The phrase at a place, from 0.</summary>
    internal FoundPhrase<FeatureMeaning> this[int index] => phrases[index];

    /// <summary>Whether a phrase is a "no" of some kind.</summary>
    internal static bool IsNo(FoundPhrase<FeatureMeaning> phrase) =>
        phrase.Meaning.Cue is FeatureCue.Negator or FeatureCue.Deny || (phrase.Meaning.Cue is FeatureCue.None && phrase.To - phrase.From == 1);

    /// <summary>Whether a phrase is denied: "doesn't bother me", "dérange pas".</summary>
    internal bool IsNegated(int index)
    {
        var phrase = phrases[index];
        if (index > 0 && IsNo(phrases[index - 1]) && phrase.From - phrases[index - 1].To <= NegatorReach && PauseBetween(index - 1, index) == Break.None)
        {
            return true;
        }

        return Next(index) is { } && IsNo(phrases[index + 1]) && words[phrases[index + 1].From].Text is "pas" or "pa" or "jamais" or "pu" or "plus" or "aucunement" or "rarement"
            && phrases[index + 1].From - phrase.To <= 1 && PauseBetween(index, index + 1) == Break.None;
    }

    /// <summary>Whether a "no" before this phrase goes on: after a comma only when an "or" comes, as in "no nausea, vomiting or light sensitivity".</summary>
    internal bool IsListGoingOn(int index)
    {
        for (var i = index; i < phrases.Count && PauseBetween(i - 1, i) != Break.Strong; i++)
        {
            if (phrases[i].Meaning.Cue is FeatureCue.Joint)
            {
                return words[phrases[i].From].Text is "or" or "nor" or "ni" or "ou";
            }

            if (!phrases[i].Meaning.IsNaming)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase of that kind stands before.</summary>
    internal bool HasBefore(int index, FeatureCue cue)
    {
        for (var i = 0; i < index; i++)
        {
            if (phrases[i].Meaning.Cue == cue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase of that kind is near, before or after.</summary>
    internal bool IsNear(int index, FeatureCue cue) => phrases.Any(other => other.Meaning.Cue == cue
        && other.From - phrases[index].To <= BeforeReach && phrases[index].From - other.To <= BeforeReach);

    /// <summary>The phrase after this one; null at the end.</summary>
    internal FoundPhrase<FeatureMeaning>? Next(int index) => index + 1 < phrases.Count ? phrases[index + 1] : null;

    /// <summary>The pause that lies between two phrases.</summary>
    internal Break PauseBetween(int one, int other) =>
        one < 0 ? Break.Strong : words.PauseWithin(phrases[one].To - 1, phrases[other].From + 1);

    /// <summary>Whether a "no" of one word belongs to the language of the message, and may follow what it denies: "ça bat pas".</summary>
    internal bool MayFollow(int index)
    {
        var phrase = phrases[index];
        return phrase.To - phrase.From == 1 && !phrase.IsForeign
            && words[phrase.From].Text is "pas" or "pa" or "jamais" or "plus" or "pu"
            && !(phrase.To < words.Count && words[phrase.To].Text is "de" or "d");
    }

    /// <summary>Whether a diagnosis that is not migraine is told beside migraine: "the doctor said migraine and tension".</summary>
    internal bool IsMigraineAsWell(int index)
    {
        var phrase = phrases[index];
        var said = Enumerable.Range(phrase.From, phrase.To - phrase.From).Select(i => words[i].Text).ToList();
        return said.Exists(word => word.StartsWith("migrain", StringComparison.Ordinal))
            && !said.Exists(word => word is "not" or "no" or "never" or "isnt" or "arent" or "wasnt" or "nobody" or "none" or "didnt" or "hasnt" or "havent" or "doesnt" or "without" or "neither"
                or "pas" or "jamais" or "aucun" or "aucune" or "personne" or "non" or "sans" or "ni");
    }
}
