using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ScreeningBot.Dialogs.Understanding;

/// <summary>
/// Walks a <see cref="PhraseGraph"/>: all states that a text can be in at once are one place, and places are worked out when a text first needs
/// them and then kept, until there are so many that all are forgotten. Safe for many threads; what is kept changes the time that a walk takes
/// and never its result.
/// </summary>
internal sealed class PhraseAutomaton
{
    /// <summary>No word of any phrase.</summary>
    internal const int Unknown = 0;

    private const int MostKept = 8_000;

    private readonly PhraseGraph graph;
    private readonly int[][] readings;
    private readonly ILookup<int, int> first;
    private readonly ConcurrentDictionary<int[], Place> places = new(new SameStates());
    private readonly ConcurrentDictionary<(Place From, int Letter, bool IsSetOff), Place?> steps = new();
    private int kept;

    /// <summary>Takes over a finished graph.</summary>
    /// <param name="graph">The graph; no more is added to it.</param>
    /// <param name="readings">For each letter of the text (a word, or words alike) the words of the graph that it can be read as.</param>
    internal PhraseAutomaton(PhraseGraph graph, int[][] readings)
    {
        this.graph = graph;
        this.readings = readings;
        Start = PlaceOf(graph.Reached([PhraseGraph.Start]));
        first = graph.At(PhraseGraph.Start).Steps.ToLookup(step => step.Word, step => step.To);
    }

    /// <summary>Where every walk begins.</summary>
    internal Place Start { get; }

    /// <summary>Where a word leads, or null when no phrase goes on with it.</summary>
    /// <param name="place">Where the words before have led.</param>
    /// <param name="letter">The word.</param>
    /// <param name="isSetOff">A comma or the like stands before the word.</param>
    internal Place? Next(Place place, int letter, bool isSetOff)
    {
        if (steps.TryGetValue((place, letter, isSetOff), out var next))
        {
            return next;
        }

        var targets = new HashSet<int>();
        foreach (var state in place.States)
        {
            if (state == PhraseGraph.Start)
            {
                // Every phrase begins there: too many steps to look through.
                targets.UnionWith(readings[letter].SelectMany(word => first[word]).Concat(graph.At(state).Any));
            }
            else
            {
                AddTargets(graph.At(state), readings[letter], isSetOff, targets);
            }
        }

        next = targets.Count == 0 ? null : PlaceOf(graph.Reached(targets));
        if (steps.TryAdd((place, letter, isSetOff), next) && Interlocked.Increment(ref kept) > MostKept)
        {
            Interlocked.Exchange(ref kept, 0);
            steps.Clear();
            places.Clear();
        }

        return next;
    }

    private static void AddTargets(PhraseGraph.State state, int[] words, bool isSetOff, HashSet<int> targets)
    {
        if (isSetOff && state.IsGap)
        {
            return;
        }

        targets.UnionWith(state.Any);
        foreach (var (word, to) in state.Steps)
        {
            if (words.Contains(word))
            {
                targets.Add(to);
            }
        }
    }

    private Place PlaceOf(int[] states) =>
        places.GetOrAdd(states, static (states, graph) => new Place(
            states, [.. states.SelectMany(state => graph.At(state).Found).Distinct().Order()], states.Any(state => graph.At(state).Steps.Count > 0)), graph);

    /// <summary>States that a text can be in at once.</summary>
    internal sealed class Place(int[] states, int[] found, bool goesOn)
    {
        /// <summary>The states.</summary>
        internal int[] States { get; } = states;

        /// <summary>Sections of which a phrase ends here.</summary>
        internal int[] Found { get; } = found;

        /// <summary>Whether a phrase goes on from here by a word of its own.</summary>
        internal bool GoesOn { get; } = goesOn;
    }

    private sealed class SameStates : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] int[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
