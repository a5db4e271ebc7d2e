using System.Collections.Frozen;
using System.Text;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Medications;

/// <summary>
/// Finds names of medicines, also misspelt ones: every name of the catalogue (generic, brands, French), the further names of the word
/// files, and the other medicines that the word files know. A row that a clinic adds needs nothing more.
/// </summary>
/// <remarks>An everyday word is never a misspelt name, and a known name is never the misspelling of another one.</remarks>
internal sealed class NameIndex
{
    private const int MostWordsInName = 5;
    private const int MostPartsOfSplitName = 3;
    private const int ShortestMisspelt = 4;
    private const int ShortestFurtherNameMisspelt = 6;
    private const double OtherMedicineAtMost = 0.75;
    private const int ShortestSplit = 6;

    private readonly FrozenDictionary<string, MedicineName> names;
    private readonly FrozenSet<string> nameWords;
    private readonly FrozenSet<string> afterCount;
    private readonly NearestWord nearest;
    private readonly Func<string, bool> isOrdinary;

    /// <summary>Builds the index.</summary>
    /// <param name="medicines">The catalogue.</param>
    /// <param name="books">The word files <c>medicines.txt</c> of all languages.</param>
    /// <param name="isOrdinary">Words that are no misspelling, whatever they look like.</param>
    internal NameIndex(MedicineCatalogue medicines, IReadOnlyList<PhraseBook> books, Func<string, bool> isOrdinary)
    {
        this.isOrdinary = isOrdinary;
        var found = new Dictionary<string, MedicineName>(StringComparer.Ordinal);
        AddAll(medicine => [medicine.Generic, .. medicine.Brands, .. medicine.French]);
        AddAll(medicine => [SplitCamelCase(medicine.Generic), .. books.SelectMany(book => book.Phrases($"name:{medicine.Generic}"))]);

        foreach (var name in books.SelectMany(book => book.Phrases("otherMedicines")).SelectMany(TextWords.Of))
        {
            found.TryAdd(name, new MedicineName(MedicineNameKind.Unlisted, name));
        }

        names = found.ToFrozenDictionary(StringComparer.Ordinal);
        nameWords = found.Keys.SelectMany(name => name.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        afterCount = books.SelectMany(book => book.Phrases("afterCount")).SelectMany(TextWords.Of).ToFrozenSet(StringComparer.Ordinal);
        var inCatalogue = medicines.Medicines.SelectMany(medicine => medicine.Brands.Concat(medicine.French).Append(medicine.Generic)).SelectMany(TextWords.Of)
            .ToHashSet(StringComparer.Ordinal);
        nearest = new NearestWord(nameWords.Where(word => !isOrdinary(word)
            && word.Length >= (inCatalogue.Contains(word) ? ShortestMisspelt : ShortestFurtherNameMisspelt)));

        // What the catalogue says of a name counts before what the word files say of it.
        void AddAll(Func<Medicine, IEnumerable<string>> namesOf)
        {
            foreach (var medicine in medicines.Medicines)
            {
                foreach (var name in namesOf(medicine))
                {
                    found.TryAdd(string.Join(' ', TextWords.Of(name)), new MedicineName(MedicineNameKind.Listed, medicine.Generic));
                }
            }
        }
    }

    /// <summary>Marks the words of names as taken, and returns the names from left to right.</summary>
    internal List<FoundPhrase<MedicineName>> Find(TextWords words, bool[] taken)
    {
        var known = new string[words.Count];
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = AsInName(words[i].Text);
        }

        var found = new List<FoundPhrase<MedicineName>>();
        for (var at = 0; at < known.Length;)
        {
            var one = Longest(words, known, at) ?? Split(words, at);
            if (one is { } name)
            {
                found.Add(name);
                Array.Fill(taken, true, name.From, name.To - name.From);
            }

            at = one?.To ?? at + 1;
        }

        return found;
    }

    private static string SplitCamelCase(string id)
    {
        var words = new StringBuilder();
        foreach (var letter in id)
        {
            words.Append(char.IsUpper(letter) ? " " : string.Empty).Append(letter);
        }

        return words.ToString();
    }

    // The word as names spell it; itself when no name has such a word.
    private string AsInName(string word)
    {
        if (nameWords.Contains(word))
        {
            return word;
        }

        if (word.Length > ShortestMisspelt && word[^1] == 's' && nameWords.Contains(word[..^1]))
        {
            return word[..^1];
        }

        if (word.Length > ShortestMisspelt && word[0] is 'l' or 'd' && nameWords.Contains(word[1..]) && !isOrdinary(word))
        {
            // "Lelavil", "dadvil": French without its apostrophe.
            return word[1..];
        }

        if (word.Length < ShortestMisspelt || isOrdinary(word) || nearest.To(word, areTheSame: AreTheSame) is not { } meant)
        {
            return word;
        }

        // A medicine that is in no catalogue need not be found at any price.
        return names.TryGetValue(meant, out var name) && name.Kind is MedicineNameKind.Unlisted && nearest.To(word, OtherMedicineAtMost) is null ? word : meant;
    }

    private bool AreTheSame(string one, string other) =>
        names.TryGetValue(one, out var first) && names.TryGetValue(other, out var second) && first == second;

    private FoundPhrase<MedicineName>? Longest(TextWords words, string[] known, int at)
    {
        if (!nameWords.Contains(known[at]))
        {
            return null;
        }

        for (var to = Math.Min(known.Length, at + MostWordsInName); to > at; to--)
        {
            if (names.TryGetValue(to == at + 1 ? known[at] : string.Join(' ', known, at, to - at), out var name)
                && words.PauseWithin(at, to) != Break.Strong
                && !CountsSomethingElse(words, at, to))
            {
                return new FoundPhrase<MedicineName>(name, at, to);
            }
        }

        return null;
    }

    // "Tylenol 3" is a medicine, "Tylenol 3 times a week" is another one.
    private bool CountsSomethingElse(TextWords words, int from, int to) =>
        to - from > 1 && char.IsAsciiDigit(words[to - 1].Text[0]) && to < words.Count && words[to].Before != Break.Strong
        && (afterCount.Contains(words[to].Text) || (words[to].Text is "or" or "to" or "ou" or "a" or "and" && to + 1 < words.Count && char.IsAsciiDigit(words[to + 1].Text[0]) && words[to + 1].Before == Break.None));

    // "topa max", "top a max": a name in pieces.
    private FoundPhrase<MedicineName>? Split(TextWords words, int at)
    {
        var joined = words[at].Text;
        for (var to = at + 1; to < words.Count && to < at + MostPartsOfSplitName && words[to].Before == Break.None; to++)
        {
            joined += words[to].Text;
            if (joined.Length >= ShortestSplit && (names.TryGetValue(joined, out var name)
                || (joined.Length > ShortestSplit && !(isOrdinary(words[at].Text) && isOrdinary(words[to].Text))
                    && nearest.To(joined, 0.5) is { } meant && names.TryGetValue(meant, out name))))
            {
                return new FoundPhrase<MedicineName>(name, at, to + 1);
            }
        }

        return null;
    }
}
