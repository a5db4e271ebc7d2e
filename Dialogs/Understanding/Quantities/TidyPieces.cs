namespace ScreeningBot.Dialogs.Understanding.Quantities;

/// <summary>Pieces of a text without the signs that mean something else than they do elsewhere.</summary>
internal static class TidyPieces
{
    /// <summary>The pieces, tidied in place.</summary>
    internal static List<Piece> Of(List<Piece> pieces) => WithoutStaccato(WithShortWith(pieces));

    /// <summary>"W/ meds", "w/o meds".</summary>
    private static List<Piece> WithShortWith(List<Piece> pieces)
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            if (pieces[i] is { Kind: PieceKind.Word, Text: "w" } with && pieces[i + 1] is { Kind: PieceKind.Sign, Text: "/" } slash && slash.Start == with.End)
            {
                var isWithout = i + 2 < pieces.Count && pieces[i + 2] is { Kind: PieceKind.Word, Text: "o" or "out" } rest && rest.Start == slash.End;
                pieces[i] = with with { Text = isWithout ? "without" : "with", End = isWithout ? pieces[i + 2].End : slash.End };
                pieces.RemoveRange(i + 1, isWithout ? 2 : 1);
            }
        }

        return pieces;
    }

    /// <summary>"Every. Single. Day.": stops that set off single words part nothing.</summary>
    private static List<Piece> WithoutStaccato(List<Piece> pieces)
    {
        for (var i = pieces.Count - 2; i > 0; i--)
        {
            if (IsStop(i) && !IsStop(i - 1) && !IsStop(i + 1) && (i == 1 || IsStop(i - 2)) && (i + 2 >= pieces.Count || IsStop(i + 2)))
            {
                pieces[i] = pieces[i] with { Kind = PieceKind.Sign, Text = string.Empty };
            }
        }

        pieces.RemoveAll(piece => piece is { Kind: PieceKind.Sign, Text.Length: 0 });
        return pieces;

        bool IsStop(int at) => pieces[at].Kind is PieceKind.Sign && pieces[at].Text is "." or "!" or "";
    }
}
