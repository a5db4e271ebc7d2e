namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Puts right what was mistyped in the words of one language: short forms, misspellings, number words that were run together.</summary>
internal sealed class WordRepair
{
    private const int ShortestNumberWord = 3;
    private const int LongestDouble = 16;

    private static readonly string[] Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private readonly Spelling spelling;

    internal WordRepair(Vocabulary vocabulary, IReadOnlySet<string> known) =>
        spelling = new Spelling(known, vocabulary.CountingWords, new SpellingRules(OneSlipFrom: 4, TwoSlipsFrom: 9, ChangeFrom: 4, KeepsEnd: false));

    /// <summary>Repairs the words in place; their places in the text stay what they are.</summary>
    internal void Repair(List<Piece> pieces, Vocabulary own, Vocabulary other)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece is { Kind: PieceKind.Number, Text.Length: 1, Value: > 0 } && i > 0 && i + 1 == pieces.Count && pieces[i - 1].Text.EndsWith("ty", StringComparison.Ordinal) && own.IsNumberWord(pieces[i - 1].Text))
            {
                // "Thirty 3".
                pieces[i] = piece with { Kind = PieceKind.Word, Text = Digits[(int)piece.Value] };
                continue;
            }

            if (piece.Kind is not PieceKind.Word)
            {
                continue;
            }

            if (i > 0 && AsHeard(own, pieces, i) is { } heard)
            {
                pieces[i] = piece with { Text = heard };
            }
            else if (!own.Words.Contains(piece.Text) && !other.Words.Contains(piece.Text))
            {
                if ((own.LongForm(piece.Text) ?? other.LongForm(piece.Text)) is { } written)
                {
                    pieces[i] = piece with { Text = written };
                }
                else if (SplitNumber(own, piece.Text) is var tens and > 0)
                {
                    // "Sixtyfive".
                    pieces[i] = piece with { Text = piece.Text[..tens], End = piece.Start };
                    pieces.Insert(++i, piece with { Text = piece.Text[tens..] });
                }
                else if (spelling.Meant(piece.Text) is { } meant)
                {
                    pieces[i] = piece with { Text = meant };
                }
            }
        }
    }

    /// <summary>"Twenty ate", at the end of a sentence: what dictation makes of a digit behind tens.</summary>
    private static string? AsHeard(Vocabulary own, List<Piece> pieces, int at)
    {
        var isAtEnd = at + 1 == pieces.Count || pieces[at + 1].Kind is PieceKind.Sign || pieces[at + 1].Text is "years" or "yrs" or "year" or "yo";
        return isAtEnd && pieces[at - 1].Kind is PieceKind.Word && pieces[at - 1].Text.EndsWith("ty", StringComparison.Ordinal) && own.IsNumberWord(pieces[at - 1].Text)
            ? pieces[at].Text switch
            {
                "ate" => "eight",
                "won" => "one",
                "for" or "fore" => "four",
                "sex" or "sicks" => "six",
                "tree" or "free" => "three",
                "fife" or "fiv" => "five",
                "nein" or "none" => "nine",
                _ => null,
            }
            : null;
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
}
