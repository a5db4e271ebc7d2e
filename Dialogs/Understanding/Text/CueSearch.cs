namespace ScreeningBot.Dialogs.Understanding;

/// <summary>What was found in one message.</summary>
internal sealed class CueSearch
{
    private static readonly IReadOnlyList<(int Section, int End)> NothingBegins = [];

    private readonly IReadOnlyDictionary<string, int> sections;
    private readonly List<(int Section, int End)>?[] begun;
    private readonly Dictionary<int, List<Cue>> bySection = [];
    private readonly int filler;
    private readonly int denial;
    private readonly int contrast;

    internal CueSearch(WordSequence words, IReadOnlyDictionary<string, int> sections, int filler, int denial, int contrast)
    {
        Words = words;
        this.sections = sections;
        this.filler = filler;
        this.denial = denial;
        this.contrast = contrast;
        begun = new List<(int, int)>?[words.Count];
    }

    /// <summary>The words of the message.</summary>
    internal WordSequence Words { get; }

    /// <summary>All phrases of a section, by their first word; several may begin at one word.</summary>
    internal IReadOnlyList<Cue> Of(string section) => sections.TryGetValue(section, out var id) && bySection.TryGetValue(id, out var cues) ? cues : [];

    /// <summary>Whether a phrase of the section was found anywhere.</summary>
    internal bool Has(string section) => Of(section).Count > 0;

    /// <summary>Every phrase that was found, with its section.</summary>
    internal IEnumerable<(string Section, Cue Place)> All => sections
        .Where(section => bySection.ContainsKey(section.Value))
        .SelectMany(section => bySection[section.Value], (section, place) => (section.Key, place));

    internal IReadOnlyList<(int Section, int End)> BeginningAt(int position) => begun[position] ?? NothingBegins;

    internal bool MaySkipAnywhere(int position) => Begins(position, filler);

    internal bool MaySkipInGap(int position) => !Begins(position, denial) && !Begins(position, contrast);

    /// <summary>Whether the word contrasts with what stands before it.</summary>
    internal bool Turns(int position) => position < begun.Length && Begins(position, contrast);

    /// <summary>The phrases of a section that begin no further than <paramref name="reach"/> words from <paramref name="place"/>.</summary>
    internal IEnumerable<Cue> Near(string section, Cue place, int reach)
    {
        var cues = Of(section);
        var low = 0;
        for (var high = cues.Count; low < high;)
        {
            var middle = (low + high) / 2;
            (low, high) = cues[middle].First < place.First - reach ? (middle + 1, high) : (low, middle);
        }

        for (; low < cues.Count && cues[low].First <= place.End + reach; low++)
        {
            yield return cues[low];
        }
    }

    internal void Add(int section, int first, int end)
    {
        var here = begun[first] ??= [];
        if (here.Contains((section, end)))
        {
            return;
        }

        here.Add((section, end));
        if (!bySection.TryGetValue(section, out var cues))
        {
            bySection[section] = cues = [];
        }

        cues.Add(new Cue(first, end));
    }

    private bool Begins(int position, int section)
    {
        foreach (var (begunSection, _) in BeginningAt(position))
        {
            if (begunSection == section)
            {
                return true;
            }
        }

        return false;
    }
}
