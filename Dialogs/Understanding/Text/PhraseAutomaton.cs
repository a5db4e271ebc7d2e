using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Walks a <see cref="PhraseGraph"/>: all states that a text can be in at once are one place, and places are worked out when a text first needs
/// them and then kept, up to a limit. Safe for many threads; what was kept changes the time that a walk takes and never its result.
/// </summary>
internal sealed class PhraseAutomaton
{
    /// <summary>No word of any phrase.</summary>
    internal const int Unknown = 0;

    private const int MostKept = 20_000;

    private readonly PhraseGraph graph;
    private readonly int[][] readings;
    private readonly ConcurrentDictionary<string, Place> places = new(StringComparer.Ordinal);
    private int kept;

    /// <summary>Takes over a finished graph.</summary>
    /// <param name="graph">The graph; no more is added to it.</param>
    /// <param name="readings">For each letter of the text (a word, or words alike) the words of the graph that it can be read as.</param>
    internal PhraseAutomaton(PhraseGraph graph, int[][] readings)
    {
        this.graph = graph;
        this.readings = readings;
        Start = PlaceOf(graph.Reached([PhraseGraph.Start]))!;
    }

    /// <summary>Where every walk begins.</summary>
    internal Place Start { get; }

    /// <summary>Where a word leads, or null when no phrase goes on with it.</summary>
    /// <param name="place">Where the words before have led.</param>
    /// <param name="letter">The word.</param>
    /// <param name="isSetOff">A comma or the like stands before the word.</param>
    internal Place? Next(Place place, int letter, bool isSetOff)
    {
        var key = isSetOff ? ~letter : letter;
        if (place.Next.TryGetValue(key, out var next))
        {
            return next;
        }

        var targets = new HashSet<int>();
        foreach (var state in place.States.Select(graph.At).Where(state => !isSetOff || !state.IsGap))
        {
            targets.UnionWith(state.Any);
        }

        foreach (var word in readings[letter])
        {
            targets.UnionWith(place.Steps[word].Where(step => !isSetOff || !step.IsBehindGap).Select(step => step.To));
        }

        next = targets.Count == 0 ? null : PlaceOf(graph.Reached(targets));
        if (Volatile.Read(ref kept) < MostKept && place.Next.TryAdd(key, next))
        {
            Interlocked.Increment(ref kept);
        }

        return next;
    }

    private Place PlaceOf(int[] states)
    {
        var key = new string(MemoryMarshal.Cast<int, char>(states));
        if (places.TryGetValue(key, out var place))
        {
            return place;
        }

        place = new Place(
            states,
            [.. states.SelectMany(state => graph.At(state).Found).Distinct().Order()],
            states.Select(graph.At).SelectMany(state => state.Steps, (state, step) => (step.Word, step.To, state.IsGap)).ToLookup(step => step.Word, step => (step.To, step.IsGap)));
        return Volatile.Read(ref kept) < MostKept ? places.GetOrAdd(key, place) : place;
    }

    /// <summary>States that a text can be in at once.</summary>
    internal sealed class Place(int[] states, int[] found, ILookup<int, (int To, bool IsBehindGap)> steps)
    {
        /// <summary>The states.</summary>
        internal int[] States { get; } = states;

        /// <summary>Sections of which a phrase ends here.</summary>
        internal int[] Found { get; } = found;

        /// <summary>Whether a phrase goes on from here by a word of its own.</summary>
        internal bool GoesOn => Steps.Count > 0;

        /// <summary>States that words lead to, by the number of the word.</summary>
        internal ILookup<int, (int To, bool IsBehindGap)> Steps { get; } = steps;

        /// <summary>Where letters lead that were met before; behind a comma the complement of the letter.</summary>
        internal ConcurrentDictionary<int, Place?> Next { get; } = new(concurrencyLevel: 1, capacity: 3);
    }
}
