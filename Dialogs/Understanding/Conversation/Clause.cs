namespace ScreeningBot.Dialogs.Understanding;

/// <summary>A stretch of words between commas, full stops and joints such as "and".</summary>
/// <param name="First">First word.</param>
/// <param name="End">First word after it.</param>
internal readonly record struct Clause(int First, int End)
{
    /// <summary>Whether a phrase begins in it.</summary>
    internal bool Holds(PhraseMatch match) => match.First >= First && match.First < End;

    /// <summary>The clauses of a message, from left to right; together they are all of its words.</summary>
    /// <param name="found">The words.</param>
    /// <param name="joint">Section of the words that begin a clause.</param>
    internal static IReadOnlyList<Clause> Of(FoundPhrases found, string joint)
    {
        // A joint with nothing behind it joins nothing: "vous êtes où".
        var joints = found.Of(joint)
            .Where(match => match.End < found.Words.Count && found.Words[match.End].Before == Break.None)
            .Select(match => match.First)
            .ToHashSet();
        var clauses = new List<Clause>();
        var first = 0;
        for (var i = 1; i <= found.Words.Count; i++)
        {
            if (i == found.Words.Count || found.Words[i].Before != Break.None || joints.Contains(i))
            {
                clauses.Add(new Clause(first, i));
                first = i;
            }
        }

        return clauses;
    }
}
