namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Puts right what was mistyped in the words of one language: listed misspellings, guessed ones, number words that were run together.</summary>
internal sealed class WordRepair
{
    private const int ShortestNumberWord = 3;
    private const int LongestDouble = 16;

    private readonly TypingErrors errors;

    internal WordRepair(Vocabulary vocabulary, IEnumerable<string> realWords) => errors = new TypingErrors(vocabulary.CountingWords, realWords);

    /// <summary>Repairs the words in place; their places in the text stay what they are.</summary>
    internal void Repair(List<Piece> pieces, Vocabulary own, Vocabulary other)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind is not PieceKind.Word)
            {
                continue;
            }

            if ((own.Spelling(piece.Text) ?? other.Spelling(piece.Text)) is { } listed)
            {
                pieces[i] = piece with { Text = listed };
            }
            else if (!own.Words.Contains(piece.Text) && !other.Words.Contains(piece.Text))
            {
                if (SplitNumber(own, piece.Text) is var tens and > 0)
                {
                    // "Sixtyfive".
                    pieces[i] = piece with { Text = piece.Text[..tens], End = piece.Start };
                    pieces.Insert(++i, piece with { Text = piece.Text[tens..] });
                }
                else if (errors.Correct(WithoutLongRuns(piece.Text)) is { } meant)
                {
                    pieces[i] = piece with { Text = meant };
                }
            }
        }
    }

    /// <summary>Where a word falls into two number words; 0 when it does not.</summary>
    private static int SplitNumber(Vocabulary vocabulary, string word)
    {
        for (var at = ShortestNumberWord; at <= word.Length - ShortestNumberWord && word.Length <= LongestDouble; at++)
        {
            if (vocabulary.IsNumberWord(word[..at]) && vocabulary.IsNumberWord(word[at..]))
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>"alllll" is "al": letters that are held down for emphasis.</summary>
    private static string WithoutLongRuns(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2])
            {
                return string.Concat(word.Where((letter, at) => at < 1 || letter != word[at - 1]));
            }
        }

        return word;
    }
}
