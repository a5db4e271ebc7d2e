using System.Runtime.CompilerServices;
using ScreeningBot.Screening;

namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Reads the quantities of a message once, for all recognisers that ask for them.</summary>
internal sealed class QuantityAnalyser
{
    private readonly TokenReader reader;
    private readonly ConditionalWeakTable<Utterance, QuantityReading> readings = [];

    /// <summary>Loads word files and number models, and waits until all is warm.</summary>
    internal QuantityAnalyser(MedicineCatalogue medicines)
    {
        Vocabulary[] vocabularies = [.. Language.All.Select(language => Vocabulary.Load(language, medicines))];
        var numberWords = new NumberWords(vocabularies.ToDictionary(
            vocabulary => vocabulary.Language.Code, vocabulary => (IReadOnlyList<string>)[.. vocabulary.NumberWords], StringComparer.Ordinal));
        reader = new TokenReader(vocabularies, numberWords);
        numberWords.WaitUntilWarm();
    }

    internal QuantityReading Read(Utterance utterance) => readings.GetValue(utterance, ReadAnew);

    private QuantityReading ReadAnew(Utterance utterance)
    {
        var tokens = new TokenLine(reader.Read(utterance));
        return new QuantityReading(utterance, tokens, FindingReader.Read(tokens, utterance.Today));
    }
}

/// <summary>The tokens of a message, and the quantities in it in their order.</summary>
internal sealed record QuantityReading(Utterance Utterance, TokenLine Tokens, IReadOnlyList<Finding> Findings)
{
    /// <summary>Where findings stand in the visitor's own text, from the first to the last.</summary>
    internal WordSpan SpanOf(params ReadOnlySpan<Finding> findings)
    {
        WordSpan? span = null;
        foreach (var finding in findings)
        {
            var start = Tokens[finding.First].Start;
            var own = Utterance.SpanOf(start, Math.Max(Tokens[finding.Next - 1].End - start, 0));
            span = span?.Union(own) ?? own;
        }

        return span ?? Whole;
    }

    /// <summary>The whole message.</summary>
    internal WordSpan Whole => new(0, Utterance.Text.Length);
}
